#include "render/markdown/section_markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "render/markdown/escape_markdown.h"
#include "render/words.h"
#include "report/excerpt.h"
#include "report/pending_changes.h"

namespace ramseyer {
namespace {

constexpr int kDeepest = 8;  // levels of indentation
constexpr std::size_t kHeadingShown = 120;
constexpr std::string_view kLeftOut = "\\* \\* \\* \\* \\* \\* \\*";

std::string Indent(const ReportLine& line) {
  std::string indent;
  for (int i = 1; i < std::min(line.depth, kDeepest); ++i) indent += "&emsp;&emsp;";
  if (line.quoted) indent += "│ ";
  return indent;
}

std::string Marked(PieceKind kind, const std::string& words) {
  switch (kind) {
    case PieceKind::kKept:
      break;
    case PieceKind::kStruck:
    case PieceKind::kMovedFrom:
      return "<del>" + words + "</del>";
    case PieceKind::kInserted:
    case PieceKind::kMovedTo:
      return "<ins>" + words + "</ins>";
  }
  return words;
}

// Of a line that stands twice: what is struck from it is marked at its new place alone.
std::string_view MovedSign(PieceKind start) {
  if (start == PieceKind::kMovedFrom) return "<i>moved from here:</i> ";
  if (start == PieceKind::kMovedTo) return "<i>moved to here:</i> ";
  return "";
}

std::string Number(ChangeId change) { return fmt::format("<sup>{}</sup>", change.index() + 1); }

// Writes the fields of a line; a number stands behind the last piece of its change.
class LineWriter {
 public:
  LineWriter(const ReportLine& line, const std::vector<ChangeId>& numbered)
      : line_(line), pending_(numbered) {
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      for (const ReportPiece& piece : *field) last_of_[piece.change] = &piece;
    }
  }

  std::string Write() {
    const bool more = !line_.heading.empty() || !line_.text.empty();
    std::string out(MovedSign(line_.start));
    if (out.empty() && NeedsParagraphSign(line_)) out = Marked(line_.start, "¶");
    out += Field(line_.designation);
    if (!line_.designation.empty() && more) out += ' ';
    if (!line_.heading.empty())
      out += "<b>" + Field(line_.heading) + "</b>" + std::string(JoinToText());
    out += Field(line_.text);
    for (const ChangeId change : pending_.Left()) out += Number(change);
    return Indent(line_) + GuardParagraph(out);
  }

 private:
  std::string_view JoinToText() const {
    if (line_.text.empty()) return "";
    switch (JoinAfterHeading(line_.heading.back().text)) {
      case HeadingJoin::kSpace:
        return " ";
      case HeadingJoin::kNothing:
        return "";
      case HeadingJoin::kBreak:
        break;
    }
    return "<br>";
  }

  std::string Field(const std::vector<ReportPiece>& pieces) {
    std::string out;
    for (const ReportPiece& piece : pieces) {
      out += Marked(piece.kind, EscapeMarkdown(piece.text));
      const bool last = last_of_.at(piece.change) == &piece;
      if (last && pending_.Take(piece.change)) out += Number(piece.change);
    }
    return out;
  }

  const ReportLine& line_;
  PendingChanges pending_;
  std::unordered_map<ChangeId, const ReportPiece*> last_of_;  // the last piece of each change
};

std::string NotesBelow(const Report& report, const std::vector<ChangeId>& changes) {
  std::string notes;
  for (const ChangeId id : changes) {
    const Change& change = report.changes[id.index()];
    const std::string note =
        change.instruction ? report.instructions[*change.instruction].citation : NoteOn(change);
    if (note.empty()) continue;
    notes +=
        fmt::format("{}{}: {}", notes.empty() ? "" : "; ", id.index() + 1, EscapeMarkdown(note));
  }
  return notes.empty() ? "" : "<sub>" + notes + "</sub>";
}

std::string Title(const ReportSection& section) {
  std::string title = "<b>" + EscapeMarkdownHtml(section.citation) + "</b>";
  if (!section.context.empty()) {
    title += " · " + EscapeMarkdownHtml(Shortened(section.context, kHeadingShown));
  }
  if (!section.heading.empty()) {
    title += " · " + EscapeMarkdownHtml(Shortened(section.heading, kHeadingShown));
  }
  return title + fmt::format(" ({})", Counted(section.changes.size(), "change"));
}

}  // namespace

std::string SectionMarkdown(const Report& report, const ReportSection& section) {
  std::string out = fmt::format("<details>\n<summary>{}</summary>\n\n", Title(section));
  const auto paragraph = [&out](const std::string& words) {
    if (!words.empty()) out += words + "\n\n";
  };
  if (const std::string warning = IncompleteWarning(report, section); !warning.empty()) {
    paragraph("**" + EscapeMarkdown(warning) + "**");
  }
  const std::vector<LineChanges> changes = ChangesByLine(section);
  for (const ExcerptRow& row : Excerpt(section)) {
    const ReportLine& line = section.lines[row.begin];
    if (!row.shown) {
      paragraph(Indent(line) + std::string(kLeftOut));
      continue;
    }
    paragraph(LineWriter(line, changes[row.begin].last).Write());
    paragraph(NotesBelow(report, changes[row.begin].last));
  }
  return out + "</details>\n\n";
}

}  // namespace ramseyer
