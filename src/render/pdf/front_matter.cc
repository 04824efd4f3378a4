#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "render/pdf/blocks.h"
#include "render/pdf/lead_in.h"
#include "render/pdf/marking.h"
#include "render/pdf/parts.h"
#include "render/words.h"

namespace ramseyer::pdf {
namespace {

constexpr double kLabelWidth = 62;
constexpr double kBody = 10.5;
constexpr double kFine = 9;

// With blanks at which no line is broken.
std::string Unbroken(std::string words) {
  for (std::size_t at = 0; (at = words.find(' ', at)) != std::string::npos;) {
    words.replace(at, 1, "\u00A0");
  }
  return words;
}

class FrontComposer {
 public:
  explicit FrontComposer(const PrintContext& print) : print_(print) {}

  std::vector<PdfGroup> Compose() {
    AddTitle();
    AddDocuments();
    AddLegend();
    AddWarning();
    AddIndex();
    std::vector<PdfGroup> groups(1);
    groups.front().blocks = std::move(blocks_);
    return groups;
  }

 private:
  void AddTitle() {
    BlockLook look;
    look.element = "H1";
    look.text.size = 20;
    look.text.bold = true;
    look.alignment = Alignment::kCenter;
    std::string title(TitleOf(print_.report.kind));
    if (!print_.report.series.empty()) title += ": " + print_.report.series;
    blocks_.push_back(Paragraph(print_.typesetter, print_.frame, title, look));
    look = {};
    look.alignment = Alignment::kCenter;
    look.text.size = kBody;
    look.text.ink = Ink::kGrey;
    blocks_.push_back(
        Paragraph(print_.typesetter, print_.frame, SubtitleOf(print_.report.kind), look));
  }

  // "Bill    S. 1693 (115th Congress), Introduced in Senate".
  void AddLabelled(std::string_view label, SpanText text, double space) {
    BlockLook look;
    look.text.size = kBody;
    look.space_before = space;
    look.x = kLabelWidth;
    PdfBlock block = Paragraph(print_.typesetter, print_.frame, std::move(text), look);
    TextLook label_look;
    label_look.size = kBody;
    label_look.ink = Ink::kGrey;
    block.cells.insert(
        block.cells.begin(),
        {0,
         print_.typesetter.Set({Plain(print_.typesetter, fmt::format("{} ", label), label_look)},
                               {kLabelWidth, 0, Alignment::kLeft}),
         0});
    blocks_.push_back(std::move(block));
  }

  SpanText Words(std::string_view text) const {
    TextLook look;
    look.size = kBody;
    return {Plain(print_.typesetter, text, look)};
  }

  void AddDocuments() {
    for (std::size_t i = 0; i < print_.report.documents.size(); ++i) {
      const ReportDocument& document = print_.report.documents[i];
      AddLabelled(RoleOf(print_.report.kind, i), Words(NameWithRelease(document)), i == 0 ? 26 : 3);
      BlockLook look;
      look.text.size = kFine;
      look.text.ink = Ink::kGrey;
      look.x = kLabelWidth;
      look.space_before = 0;
      blocks_.push_back(Paragraph(print_.typesetter, print_.frame, document.file, look));
    }
    if (!print_.report.settings.empty()) {
      AddLabelled("Scope", Words(fmt::format("{}", fmt::join(print_.report.settings, ", "))), 6);
    }
  }

  void AddLegend() {
    SpanText legend;
    const auto sample = [&](PieceKind kind) {
      if (!legend.empty()) legend.push_back({",  ", Size(kBody)});
      SpanText more = MarkedSample(print_.options.style, kind, std::string(FateOf(kind)), kBody);
      std::move(more.begin(), more.end(), std::back_inserter(legend));
    };
    sample(PieceKind::kStruck);
    sample(PieceKind::kInserted);
    if (HasPieces(print_.report, PieceKind::kMovedFrom)) sample(PieceKind::kMovedFrom);
    if (HasPieces(print_.report, PieceKind::kMovedTo)) sample(PieceKind::kMovedTo);
    AddLabelled("Marks", std::move(legend), 10);
    std::string rest;
    if (HasChangeNumbers(print_.options.style)) {
      rest = "The numbers in the margin are those of the changes";
      rest += HasChangeBars(print_.options.style) ? "; a bar stands beside each line that changed. "
                                                  : ". ";
    }
    rest += "¶ marks the beginning of a paragraph that was put in or struck. ";
    if (!print_.options.full) rest += "A row of asterisks stands for text that is left out.";
    BlockLook look;
    look.x = kLabelWidth;
    look.text.size = kFine;
    look.text.ink = Ink::kGrey;
    look.space_before = 2;
    blocks_.push_back(Paragraph(print_.typesetter, print_.frame, rest, look));
  }

  static TextLook Size(double size) {
    TextLook look;
    look.size = size;
    return look;
  }

  // Said at once, because a print from which changes are missing is easily taken for the whole.
  void AddWarning() {
    if (print_.report.summary.instructions_refused == 0) return;
    BlockLook look;
    look.text.bold = true;
    look.space_before = 14;
    TextSpan warning = Plain(print_.typesetter, NotExecutedWarning(print_.report), look.text);
    warning.link = kNotExecutedAnchor;
    blocks_.push_back(
        Paragraph(print_.typesetter, print_.frame, SpanText{std::move(warning)}, look));
  }

  void AddIndex() {
    const auto changed = [](const ReportSection& section) {
      return !section.changes.empty() || !section.not_executed.empty();
    };
    const std::vector<ReportSection>& sections = print_.report.sections;
    if (std::none_of(sections.begin(), sections.end(), changed)) {
      blocks_.push_back(Paragraph(print_.typesetter, print_.frame, "No words change."));
      blocks_.back().space_before = 20;
      return;
    }
    blocks_.push_back(
        Heading(print_.typesetter, print_.frame, "Sections affected", kIndexAnchor, 0));
    std::string context;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (!changed(sections[i])) continue;
      if (!sections[i].context.empty() && sections[i].context != context) {
        context = sections[i].context;
        BlockLook look;
        look.text.italic = true;
        look.text.size = 10;
        look.space_before = 8;
        look.keep_with_next = true;
        blocks_.push_back(Paragraph(print_.typesetter, print_.frame, context, look));
      }
      AddIndexEntry(sections[i], i);
    }
  }

  // "47 U.S.C. 230  Protection for private blocking …, 8 changes . . . . . 4".
  void AddIndexEntry(const ReportSection& section, std::size_t index) {
    constexpr std::size_t kHeadingShown = 110;
    constexpr double kRoomForPage = 34;
    TextLook look;
    look.size = 10;
    TextLook grey = look;
    grey.ink = Ink::kGrey;
    TextSpan citation = Plain(print_.typesetter, section.citation, look);
    citation.look.bold = true;
    citation.link = SectionAnchor(index);
    SpanText text = {std::move(citation)};
    if (!section.heading.empty()) {
      text.push_back(
          Plain(print_.typesetter, "  " + Shortened(section.heading, kHeadingShown), look));
    }
    text.push_back(
        Plain(print_.typesetter, "  " + Unbroken(Counted(section.changes.size(), "change")), grey));
    if (!section.not_executed.empty()) {
      TextLook bold = look;
      bold.bold = true;
      text.push_back(Plain(print_.typesetter, "  incomplete", bold));
    }
    text.push_back(Plain(print_.typesetter, " ", look));
    PdfBlock block;
    block.leading = 13;
    block.space_before = 3;
    block.page_of = SectionAnchor(index);
    block.cells.push_back(
        {0, print_.typesetter.Set(std::move(text), {print_.frame.width - kRoomForPage}), 0});
    blocks_.push_back(std::move(block));
  }

  const PrintContext& print_;
  std::vector<PdfBlock> blocks_;
};

}  // namespace

std::vector<PdfGroup> ComposeFront(const PrintContext& print) {
  return FrontComposer(print).Compose();
}

}  // namespace ramseyer::pdf
