#include "render/docx/redline_docx.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/docx/markup.h"
#include "render/docx/styles.h"
#include "render/words.h"

namespace ramseyer::docx {
namespace {

// Headings of units that have no text of their own are found in the outline below the section's.
constexpr int kOutlineBelowSections = 2;
constexpr int kDeepestOutline = 8;

bool IsBare(const ReportLine& line) {
  return line.style == LineStyle::kProvision && !line.heading.empty() && line.text.empty();
}

class RedlineWriter {
 public:
  RedlineWriter(const Report& report, Revisions& revisions, XmlBuilder& out)
      : report_(report), revisions_(revisions), out_(out) {
    for (const ReportSection& section : report.sections) plans_.push_back(PlanSection(section));
    anchors_ = PlaceAnchors(report, plans_);
  }

  std::vector<CommentReference> Write() {
    for (std::size_t i = 0; i < report_.sections.size(); ++i) {
      const ReportSection& section = report_.sections[i];
      WriteSectionHead(section, i);
      for (std::size_t j = 0; j < section.lines.size(); ++j) {
        WriteLine(section.lines[j], plans_[i][j]);
      }
    }
    return std::move(comments_);
  }

 private:
  void WriteSectionHead(const ReportSection& section, std::size_t index) {
    if (!section.citation.empty()) {
      WriteHeading("Heading2", section.citation, {SectionBookmark(index), revisions_.NextId()},
                   out_);
    }
    if (!section.context.empty()) WriteParagraph("Context", {{section.context}}, out_);
    const bool says_heading = !section.lines.empty() && !section.lines.front().heading.empty();
    if (!section.heading.empty() && !says_heading) {
      WriteParagraph("Context", {{section.heading}}, out_);
    }
    const std::string warning = IncompleteWarning(report_, section);
    if (!warning.empty()) WriteParagraph("Warning", {{warning}}, out_);
  }

  void WriteLine(const ReportLine& line, const ParagraphPlan& plan) {
    out_.Open("w:p");
    WriteProperties(line, plan.mark);
    for (const Run& run : plan.runs) {
      WriteBegins();
      WriteTracked(run);
      WriteEnds(&run);
      ++at_;
    }
    WriteBegins();
    out_.Close();
    WriteEnds(nullptr);
    ++at_;
  }

  void WriteProperties(const ReportLine& line, const ParagraphMark& mark) {
    out_.Open("w:pPr");
    out_.Leaf("w:pStyle", {{"w:val", ParagraphStyleOf(line)}});
    if (IsBare(line)) {
      const int level = std::clamp(line.depth + kOutlineBelowSections, 0, kDeepestOutline);
      out_.Leaf("w:keepNext");
      out_.Leaf("w:outlineLvl", {{"w:val", std::to_string(level)}});
    }
    if (mark.kind != PieceKind::kKept) {
      out_.Open("w:rPr");
      revisions_.Leaf(ElementOf(mark.kind, mark.change), out_);
      out_.Close();
    }
    out_.Close();
  }

  std::string_view ElementOf(PieceKind kind, ChangeId change) const {
    const bool move = change.valid() && anchors_.moves[change.index()];
    switch (kind) {
      case PieceKind::kKept:
        return "";
      case PieceKind::kStruck:
        return "w:del";
      case PieceKind::kInserted:
        return "w:ins";
      case PieceKind::kMovedFrom:
        return move ? "w:moveFrom" : "w:del";
      case PieceKind::kMovedTo:
        return move ? "w:moveTo" : "w:ins";
    }
    return "";
  }

  // Runs in `write` with the element of the run's fate around it. Words that stand in neither text
  // are struck from an insertion: either decision takes them away.
  template <typename Write>
  void Track(const Run& run, Write write) {
    const std::string_view element = run.in_neither ? "w:del" : ElementOf(run.kind, run.change);
    if (run.in_neither) revisions_.Open("w:ins", out_);
    if (!element.empty()) revisions_.Open(element, out_);
    write(element == "w:del" ? "w:delText" : "w:t");
    if (!element.empty()) out_.Close();
    if (run.in_neither) out_.Close();
  }

  void WriteTracked(const Run& run) {
    const bool new_line = run.style == RunStyle::kBreak;
    if (run.text.empty() && !new_line) return;
    Track(run, [&](std::string_view text_element) {
      out_.Open("w:r");
      if (run.style == RunStyle::kHeading) {
        out_.Open("w:rPr");
        out_.Leaf("w:rStyle", {{"w:val", "ProvisionHeading"}});
        out_.Close();
      }
      if (new_line) {
        out_.Leaf("w:br");
      } else {
        WriteText(text_element, run.text, out_);
      }
      out_.Close();
    });
  }

  bool Due(bool begins) const {
    if (next_ == anchors_.all.size() || anchors_.all[next_].at != at_) return false;
    return (anchors_.all[next_].kind <= AnchorKind::kCommentBegin) == begins;
  }

  void WriteBegins() {
    for (; Due(true); ++next_) WriteAnchor(anchors_.all[next_], nullptr);
  }

  // `run`: the last one before, or nullptr behind a paragraph.
  void WriteEnds(const Run* run) {
    for (; Due(false); ++next_) WriteAnchor(anchors_.all[next_], run);
  }

  void WriteAnchor(const Anchor& anchor, const Run* run) {
    const std::string name = "move" + std::to_string(anchor.change.index() + 1);
    switch (anchor.kind) {
      case AnchorKind::kMoveFromBegin:
        open_[anchor.change].move_from = revisions_.StartMove("w:moveFromRangeStart", name, out_);
        break;
      case AnchorKind::kMoveToBegin:
        open_[anchor.change].move_to = revisions_.StartMove("w:moveToRangeStart", name, out_);
        break;
      case AnchorKind::kCommentBegin:
        BeginComment(anchor.change);
        break;
      case AnchorKind::kCommentEnd:
        EndComment(open_[anchor.change].comment, *run);
        break;
      case AnchorKind::kMoveFromEnd:
        out_.Leaf("w:moveFromRangeEnd", {{"w:id", open_[anchor.change].move_from}});
        break;
      case AnchorKind::kMoveToEnd:
        out_.Leaf("w:moveToRangeEnd", {{"w:id", open_[anchor.change].move_to}});
        break;
    }
  }

  void BeginComment(ChangeId change) {
    WriteBookmark(BookmarkOf(change), revisions_.NextId(), out_);
    comments_.push_back({revisions_.NextId(), change});
    open_[change].comment = comments_.back().id;
    out_.Leaf("w:commentRangeStart", {{"w:id", comments_.back().id}});
  }

  // The mark of the comment comes and goes with the words that it stands behind.
  void EndComment(const std::string& id, const Run& run) {
    out_.Leaf("w:commentRangeEnd", {{"w:id", id}});
    Track(run, [&](std::string_view) {
      out_.Open("w:r");
      out_.Open("w:rPr");
      out_.Leaf("w:rStyle", {{"w:val", "CommentReference"}});
      out_.Close();
      out_.Leaf("w:commentReference", {{"w:id", id}});
      out_.Close();
    });
  }

  // The numbers of a change's annotations.
  struct OpenAnnotations {
    std::string comment;
    std::string move_from;
    std::string move_to;
  };

  const Report& report_;
  Revisions& revisions_;
  XmlBuilder& out_;
  std::vector<std::vector<ParagraphPlan>> plans_;
  Anchors anchors_;
  std::size_t next_ = 0;  // the anchor to be written next
  std::size_t at_ = 0;    // the run or mark at hand, counted as Anchor::at
  std::map<ChangeId, OpenAnnotations> open_;
  std::vector<CommentReference> comments_;
};

}  // namespace

std::vector<CommentReference> WriteRedline(const Report& report, Revisions& revisions,
                                           XmlBuilder& out) {
  return RedlineWriter(report, revisions, out).Write();
}

std::string BookmarkOf(ChangeId change) { return fmt::format("change{}", change.index() + 1); }
std::string SectionBookmark(std::size_t index) { return fmt::format("section{}", index + 1); }
std::string InstructionBookmark(std::size_t index) {
  return fmt::format("instruction{}", index + 1);
}

}  // namespace ramseyer::docx
