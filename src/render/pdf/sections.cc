// The sections, each under its citation; the text of the law or bill line by line.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/pdf/blocks.h"
#include "render/pdf/lead_in.h"
#include "render/pdf/line_blocks.h"
#include "render/pdf/parts.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer::pdf {
namespace {

class SectionComposer {
 public:
  explicit SectionComposer(const PrintContext& print)
      : print_(print), lines_(print.options.style, print.frame, print.typesetter, print.links) {}

  std::vector<PdfGroup> Compose() {
    AddLeadIn();
    const std::vector<ReportSection>& sections = print_.report.sections;
    std::size_t unchanged = 0;
    for (std::size_t i = 0; i <= sections.size(); ++i) {
      const bool end = i == sections.size();
      if (!end && !print_.options.full && sections[i].changes.empty() &&
          sections[i].not_executed.empty()) {
        ++unchanged;
        continue;
      }
      if (unchanged > 0) AddUnchanged(i - unchanged, unchanged);
      unchanged = 0;
      if (!end) AddSection(i);
    }
    return std::move(groups_);
  }

 private:
  bool Columns() const { return print_.options.style == PdfStyle::kColumns; }

  std::vector<PdfBlock>& Open(std::string_view element, std::string running) {
    groups_.push_back({std::string(element), std::move(running), {}});
    return groups_.back().blocks;
  }

  void AddLeadIn() {
    std::vector<PdfBlock>& blocks = Open("Sect", "");
    PdfBlock heading =
        Heading(print_.typesetter, print_.frame, LeadInHeading(print_.report), kTextAnchor, 0);
    blocks.push_back(std::move(heading));
    BlockLook look;
    look.space_before = 8;
    blocks.push_back(
        Paragraph(print_.typesetter, print_.frame, LeadIn(print_.report, print_.options), look));
    if (print_.report.HasChanges()) return;
    blocks.push_back(Paragraph(print_.typesetter, print_.frame, "No words change.", look));
  }

  // Sections of a comparison that read the same in both documents.
  void AddUnchanged(std::size_t first, std::size_t count) {
    const std::string& from = print_.report.sections[first].citation;
    const std::string& to = print_.report.sections[first + count - 1].citation;
    BlockLook look;
    look.text.size = 9;
    look.text.ink = Ink::kGrey;
    look.space_before = 16;
    PdfBlock block = Paragraph(print_.typesetter, print_.frame,
                               from == to ? fmt::format("{}: unchanged", from)
                                          : fmt::format("{} to {}: unchanged", from, to),
                               look);
    block.rule_above = true;
    Open("Sect", "").push_back(std::move(block));
  }

  // The title of the Code that the section stands in, once for all of its sections.
  void AddContext(const ReportSection& section, std::vector<PdfBlock>& blocks) {
    if (section.context.empty() || section.context == context_) return;
    context_ = section.context;
    BlockLook look;
    look.text.size = 11;
    look.text.bold = true;
    look.space_before = 20;
    look.alignment = Alignment::kCenter;
    look.keep_with_next = true;
    blocks.push_back(Paragraph(print_.typesetter, print_.frame, context_, look));
  }

  void AddSectionHead(const ReportSection& section, std::size_t index,
                      std::vector<PdfBlock>& blocks) {
    constexpr std::size_t kHeadingInOutline = 80;
    AddContext(section, blocks);
    BlockLook look;
    look.element = "H2";
    look.text.size = 9;
    look.text.ink = Ink::kGrey;
    look.space_before = 20;
    look.keep_with_next = true;
    PdfBlock head = Paragraph(print_.typesetter, print_.frame, section.citation, look);
    head.rule_above = true;
    head.anchor = SectionAnchor(index);
    std::string title = section.citation;
    if (!section.heading.empty()) title += "  " + Shortened(section.heading, kHeadingInOutline);
    head.outline = OutlineEntry{1, print_.typesetter.Shown(title)};
    blocks.push_back(std::move(head));
    const bool says_heading = !section.lines.empty() && !section.lines.front().heading.empty();
    if (!section.heading.empty() && !says_heading) {
      look = {};
      look.text.bold = true;
      look.keep_with_next = true;
      blocks.push_back(Paragraph(print_.typesetter, print_.frame, section.heading, look));
    }
    AddIncomplete(section, blocks);
  }

  void AddIncomplete(const ReportSection& section, std::vector<PdfBlock>& blocks) {
    const std::string warning = IncompleteWarning(print_.report, section);
    if (warning.empty()) return;
    BlockLook look;
    look.text.size = 10;
    look.text.bold = true;
    look.keep_with_next = true;
    TextSpan span = Plain(print_.typesetter, warning, look.text);
    span.link = InstructionAnchor(section.not_executed.front());
    PdfBlock block = Paragraph(print_.typesetter, print_.frame, SpanText{std::move(span)}, look);
    block.quote = -6;
    blocks.push_back(std::move(block));
  }

  void AddColumnHeads(std::vector<PdfBlock>& blocks) {
    const ReportKind kind = print_.report.kind;
    const bool amended = kind != ReportKind::kComparison;
    const std::string_view before = kind == ReportKind::kAmendment ? "Present law"
                                    : amended                      ? "Bill"
                                                                   : "Old text";
    TextLook look;
    look.size = 9;
    look.italic = true;
    PdfBlock row = TableRow(print_.typesetter, print_.frame,
                            {{0, std::string(before)},
                             {print_.frame.width / 2 + 10, amended ? "As amended" : "New text"}},
                            look);
    row.header = true;
    row.keep_with_next = true;
    row.space_before = 6;
    blocks.push_back(std::move(row));
  }

  void AddSection(std::size_t index) {
    const ReportSection& section = print_.report.sections[index];
    const std::string running = RunningHead(print_.report, section);
    AddSectionHead(section, index, Open("Sect", running));
    std::vector<PdfBlock>& blocks = Open(Columns() ? "Table" : "Art", running);
    if (Columns()) AddColumnHeads(blocks);
    const std::vector<LineChanges> changes = ChangesByLine(section);
    for (const ExcerptRow& row : Excerpt(section)) {
      if (!row.shown && !print_.options.full) {
        lines_.AddLeftOut(blocks);
        continue;
      }
      for (std::size_t i = row.begin; i < row.end; ++i) {
        lines_.Add(section.lines[i], changes[i].first, blocks);
        for (const ChangeId change : changes[i].last) AddNote(change, blocks);
      }
    }
  }

  // What a comparison has to say of a change: "moved from section 3 to section 5".
  void AddNote(ChangeId change, std::vector<PdfBlock>& blocks) {
    const std::string note = NoteOn(print_.report.changes[change.index()]);
    if (note.empty()) return;
    BlockLook look;
    look.element = Columns() ? "TR" : "Note";
    look.text.size = 8.5;
    look.text.ink = Ink::kGrey;
    look.x = 23;
    look.space_before = 2;
    TextSpan words =
        Plain(print_.typesetter, fmt::format("Change {}: {}", change.index() + 1, note), look.text);
    words.sign = true;
    blocks.push_back(Paragraph(print_.typesetter, print_.frame, SpanText{std::move(words)}, look));
  }

  const PrintContext& print_;
  LineBlocks lines_;
  std::vector<PdfGroup> groups_;
  std::string context_;
};

}  // namespace

std::string SectionAnchor(std::size_t index) { return fmt::format("s{}", index + 1); }

std::vector<PdfGroup> ComposeSections(const PrintContext& print) {
  return SectionComposer(print).Compose();
}

}  // namespace ramseyer::pdf
