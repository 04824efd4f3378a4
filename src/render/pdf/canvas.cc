#include "render/pdf/canvas.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ramseyer::pdf {
namespace {

struct Rgb {
  double red;
  double green;
  double blue;
};

// Each reads at 4.5 to 1 or better on white.
Rgb ColorOf(Ink ink) {
  switch (ink) {
    case Ink::kBlack:
      return {0, 0, 0};
    case Ink::kGrey:
      return {0.36, 0.36, 0.36};
    case Ink::kRed:
      return {0.72, 0.05, 0.09};
    case Ink::kBlue:
      return {0.06, 0.22, 0.70};
    case Ink::kGreen:
      return {0.06, 0.42, 0.20};
  }
  return {0, 0, 0};
}

// Cairo leaves out glyphs that cover nothing, and so a blank that stands on whole coordinates
// alone: elsewhere it counts the point that the blank touches.
double OffGrid(double coordinate) {
  constexpr double kNudge = 1.0 / 64;
  const double beyond = coordinate - std::floor(coordinate);
  return beyond < kNudge || beyond > 1 - kNudge ? coordinate + 2 * kNudge : coordinate;
}

cairo_status_t AppendBytes(void* out, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct PdfCanvas::Impl {
  DrawnPdf drawn;
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
  std::vector<int> outline;  // the last entry of each level

  void SetInk(Ink ink) const {
    const Rgb color = ColorOf(ink);
    cairo_set_source_rgb(cairo, color.red, color.green, color.blue);
  }
};

PdfCanvas::PdfCanvas() : impl_(std::make_unique<Impl>()) {
  impl_->surface = cairo_pdf_surface_create_for_stream(AppendBytes, &impl_->drawn.bytes, kPageWidth,
                                                       kPageHeight);
  impl_->cairo = cairo_create(impl_->surface);
}

PdfCanvas::~PdfCanvas() {
  cairo_destroy(impl_->cairo);
  cairo_surface_destroy(impl_->surface);
}

void PdfCanvas::BeginElement(std::string_view name, std::string title, Decoration decoration) {
  impl_->drawn.elements.push_back({std::string(name), std::move(title), decoration});
  cairo_tag_begin(impl_->cairo, impl_->drawn.elements.back().name.c_str(), nullptr);
}

void PdfCanvas::EndElement(std::string_view name) {
  cairo_tag_end(impl_->cairo, std::string(name).c_str());
}

void PdfCanvas::BeginLink(std::string_view destination, std::string title, Decoration decoration) {
  impl_->drawn.elements.push_back({"Link", std::move(title), decoration});
  cairo_tag_begin(impl_->cairo, CAIRO_TAG_LINK, fmt::format("dest='{}'", destination).c_str());
}

void PdfCanvas::SetDestination(std::string_view name, double x, double y) {
  cairo_tag_begin(impl_->cairo, CAIRO_TAG_DEST,
                  fmt::format("name='{}' x={:.2f} y={:.2f}", name, x, y).c_str());
  cairo_tag_end(impl_->cairo, CAIRO_TAG_DEST);
}

void PdfCanvas::AddToOutline(std::size_t level, const std::string& title,
                             std::string_view destination) {
  std::vector<int>& outline = impl_->outline;
  level = std::min(level, outline.size());
  outline.resize(level);
  const int parent = level == 0 ? CAIRO_PDF_OUTLINE_ROOT : outline.back();
  const auto flags =
      static_cast<cairo_pdf_outline_flags_t>(level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  outline.push_back(cairo_pdf_surface_add_outline(
      impl_->surface, parent, title.c_str(), fmt::format("dest='{}'", destination).c_str(), flags));
}

void PdfCanvas::DrawRun(const GlyphRun& run, double left, double y) {
  const TextLook& look = run.span->look;
  const double x = left + run.x;
  impl_->SetInk(look.ink);
  cairo_move_to(impl_->cairo, OffGrid(x), OffGrid(y));
  pango_cairo_show_glyph_item(impl_->cairo, run.bytes, run.glyphs);
  const double end = x + run.width;
  switch (look.decoration) {
    case Decoration::kNone:
      break;
    case Decoration::kStrike:
      DrawRule(x, y - look.size * 0.26, end, y - look.size * 0.26, look.size * 0.07, look.ink);
      break;
    case Decoration::kDoubleUnderline:
      DrawRule(x, y + look.size * 0.15, end, y + look.size * 0.15, look.size * 0.05, look.ink);
      DrawRule(x, y + look.size * 0.27, end, y + look.size * 0.27, look.size * 0.05, look.ink);
      break;
  }
}

void PdfCanvas::DrawRule(double x1, double y1, double x2, double y2, double thickness, Ink ink) {
  impl_->SetInk(ink);
  cairo_set_line_width(impl_->cairo, thickness);
  cairo_move_to(impl_->cairo, x1, y1);
  cairo_line_to(impl_->cairo, x2, y2);
  cairo_stroke(impl_->cairo);
}

void PdfCanvas::DrawDots(double x1, double x2, double y) {
  constexpr double kStep = 4;
  const double first = std::ceil(x1 / kStep) * kStep;  // dots of several rows stand in columns
  if (x2 - first < kStep) return;
  const double dashes[] = {0, kStep};
  impl_->SetInk(Ink::kGrey);
  cairo_save(impl_->cairo);
  cairo_set_line_width(impl_->cairo, 0.8);
  cairo_set_line_cap(impl_->cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash(impl_->cairo, dashes, 2, 0);
  cairo_move_to(impl_->cairo, first, y);
  cairo_line_to(impl_->cairo, x2, y);
  cairo_stroke(impl_->cairo);
  cairo_restore(impl_->cairo);
}

void PdfCanvas::EndPage() { cairo_show_page(impl_->cairo); }

Result<DrawnPdf> PdfCanvas::Finish() {
  cairo_status_t status = cairo_status(impl_->cairo);
  cairo_surface_finish(impl_->surface);
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(impl_->surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    return Fail(fmt::format("the PDF can not be drawn: {}", cairo_status_to_string(status)));
  }
  return std::move(impl_->drawn);
}

}  // namespace ramseyer::pdf
