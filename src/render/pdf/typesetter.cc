// A span is told from the next by Pango's attribute for colour, which here carries the span's
// number and is never drawn: attributes that differ part the glyphs of a line into runs, so that
// each run belongs to one span. Ligatures are off, because a change may begin within one, and
// because text taken out of the page must be the letters of the law.
#include "render/pdf/typesetter.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <string>
#include <utility>

namespace ramseyer::pdf {
namespace {

constexpr char kFamilies[] = "C059,DejaVu Serif";
constexpr char kFeatures[] = "liga=0,clig=0,dlig=0";

int ToPango(double points) { return pango_units_from_double(points); }
double ToPoints(int units) { return pango_units_to_double(units); }

struct DescriptionFree {
  void operator()(PangoFontDescription* description) const {
    pango_font_description_free(description);
  }
};
using Description = std::unique_ptr<PangoFontDescription, DescriptionFree>;

struct AttributesFree {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, AttributesFree>;

Description FontOf(const TextLook& look) {
  Description font(pango_font_description_new());
  pango_font_description_set_family_static(font.get(), kFamilies);
  pango_font_description_set_size(font.get(), ToPango(look.size));
  pango_font_description_set_weight(font.get(),
                                    look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font.get(),
                                   look.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  return font;
}

bool SameFont(const TextLook& a, const TextLook& b) {
  return a.size == b.size && a.bold == b.bold && a.italic == b.italic;
}

void Add(PangoAttrList* list, PangoAttribute* attribute, std::size_t begin, std::size_t end) {
  attribute->start_index = static_cast<guint>(begin);
  attribute->end_index = static_cast<guint>(end);
  pango_attr_list_insert(list, attribute);
}

PangoAttribute* NumberAttribute(std::size_t number) {
  return pango_attr_foreground_new(static_cast<guint16>(number >> 16U),
                                   static_cast<guint16>(number & 0xFFFFU), 0);
}

// A dash stays with the word before it. (Pango's attribute keeps characters of its range together.)
void KeepDashes(PangoAttrList* list, std::string_view bytes) {
  constexpr std::string_view kDash = "—";
  for (std::size_t at = bytes.find(kDash); at != std::string_view::npos;
       at = bytes.find(kDash, at + kDash.size())) {
    std::size_t before = at;
    if (before > 0) --before;
    while (before > 0 && (static_cast<unsigned char>(bytes[before]) & 0xC0U) == 0x80U) --before;
    Add(list, pango_attr_allow_breaks_new(FALSE), before, at + kDash.size());
  }
}

// The fonts of spans that are not set in the font of the first one, and every span's number.
Attributes AttributesOf(const SpanText& spans, const std::vector<std::size_t>& begins,
                        std::string_view bytes) {
  const std::size_t end = bytes.size();
  Attributes list(pango_attr_list_new());
  KeepDashes(list.get(), bytes);
  Add(list.get(), pango_attr_insert_hyphens_new(FALSE), 0, end);
  Add(list.get(), pango_attr_font_features_new(kFeatures), 0, end);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const std::size_t span_end = i + 1 < spans.size() ? begins[i + 1] : end;
    if (!SameFont(spans[i].look, spans.front().look)) {
      Add(list.get(), pango_attr_font_desc_new(FontOf(spans[i].look).get()), begins[i], span_end);
    }
    if (spans.size() > 1) Add(list.get(), NumberAttribute(i), begins[i], span_end);
  }
  return list;
}

std::size_t SpanAt(const std::vector<std::size_t>& begins, std::size_t offset) {
  const auto after = std::upper_bound(begins.begin(), begins.end(), offset);
  return static_cast<std::size_t>(after - begins.begin()) - 1;
}

// Pango leaves the blank at which it breaks a line without a glyph. It gets one again, of no width,
// so that words taken out of the page do not run into each other.
void GiveBlankAtEnd(const PangoLayoutLine* line, std::string_view bytes) {
  const auto end =
      static_cast<std::size_t>(line->start_index) + static_cast<std::size_t>(line->length);
  if (line->runs == nullptr || line->length == 0 || bytes[end - 1] != ' ') return;
  const auto* run = static_cast<const PangoGlyphItem*>(g_slist_last(line->runs)->data);
  PangoGlyphInfo& last = run->glyphs->glyphs[run->glyphs->num_glyphs - 1];
  hb_codepoint_t blank = 0;
  if (last.glyph == PANGO_GLYPH_EMPTY &&
      hb_font_get_nominal_glyph(pango_font_get_hb_font(run->item->analysis.font), ' ', &blank) !=
          0) {
    last.glyph = blank;
  }
}

double WidthOf(PangoLayoutLine* line) {
  PangoRectangle logical;
  pango_layout_line_get_extents(line, nullptr, &logical);
  return ToPoints(logical.width);
}

double StartOf(PangoLayoutLine* line, bool first, const Measure& measure) {
  switch (measure.alignment) {
    case Alignment::kLeft:
      return first ? measure.first_indent : 0;
    case Alignment::kCenter:
      return (measure.width - WidthOf(line)) / 2;
    case Alignment::kRight:
      return measure.width - WidthOf(line);
  }
  return 0;
}

}  // namespace

std::size_t SetText::lines() const {
  return static_cast<std::size_t>(pango_layout_get_line_count(layout_.get()));
}

double SetText::FirstLineWidth() const {
  return WidthOf(pango_layout_get_line_readonly(layout_.get(), 0));
}

std::vector<GlyphRun> SetText::Runs(std::size_t line) const {
  PangoLayoutLine* set = pango_layout_get_line_readonly(layout_.get(), static_cast<int>(line));
  const char* bytes = pango_layout_get_text(layout_.get());
  std::vector<GlyphRun> runs;
  double x = StartOf(set, line == 0, measure_);
  for (const GSList* node = set->runs; node != nullptr; node = node->next) {
    auto* glyphs = static_cast<PangoGlyphItem*>(node->data);
    const double width = ToPoints(pango_glyph_string_get_width(glyphs->glyphs));
    const std::size_t span = SpanAt(begins_, static_cast<std::size_t>(glyphs->item->offset));
    runs.push_back({&(*spans_)[span], glyphs, bytes, x, width});
    x += width;
  }
  return runs;
}

Typesetter::Typesetter(const FontSet& fonts)
    : fonts_(fonts), context_(pango_font_map_create_context(fonts.map())) {
  // A point is a unit of the page, and glyphs stand where they belong, not on a grid of pixels.
  pango_cairo_context_set_resolution(context_.get(), 72);
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("en-US"));
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context_.get(), options);
  cairo_font_options_destroy(options);
}

SetText Typesetter::Set(SpanText text, const Measure& measure) const {
  SetText set;
  std::string bytes;
  text.erase(std::remove_if(text.begin(), text.end(),
                            [](const TextSpan& span) { return span.text.empty(); }),
             text.end());
  if (text.empty()) text.emplace_back();
  for (const TextSpan& span : text) {
    set.begins_.push_back(bytes.size());
    bytes += span.text;
  }
  set.measure_ = measure;
  set.spans_ = std::make_unique<const SpanText>(std::move(text));
  set.layout_.reset(pango_layout_new(context_.get()));
  PangoLayout* layout = set.layout_.get();
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_font_description(layout, FontOf(set.spans_->front().look).get());
  pango_layout_set_width(layout, ToPango(measure.width));
  pango_layout_set_indent(layout, ToPango(measure.first_indent));
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  if (measure.one_line) pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_text(layout, bytes.c_str(), static_cast<int>(bytes.size()));
  pango_layout_set_attributes(layout, AttributesOf(*set.spans_, set.begins_, bytes).get());
  std::vector<std::size_t> line_begins;
  for (const GSList* node = pango_layout_get_lines(layout); node != nullptr; node = node->next) {
    const auto* line = static_cast<const PangoLayoutLine*>(node->data);
    if (node->next != nullptr) GiveBlankAtEnd(line, bytes);
    line_begins.push_back(static_cast<std::size_t>(line->start_index));
  }
  for (const std::size_t begin : set.begins_) {
    set.first_lines_.push_back(SpanAt(line_begins, begin));
  }
  return set;
}

}  // namespace ramseyer::pdf
