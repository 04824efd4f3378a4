// Each line is a row of two columns, the words and the notes beside them; on a narrow page the
// notes stand below their line. Folding is <details>, which needs no script and prints folded. The
// lines stand here once; the script makes the columns of the side-by-side view out of them.
#include "render/html/sections_html.h"

#include <fmt/format.h>

#include <set>

#include "render/html/escape.h"
#include "render/html/line_html.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsInNote = 280;

class SectionsWriter {
 public:
  SectionsWriter(const Report& report, const PageAnchors& anchors, std::string& out)
      : report_(report), anchors_(anchors), out_(out), lines_(report.changes.size()) {}

  void Write() {
    if (report_.HasChanges()) WriteColumnNames();
    std::size_t unchanged = 0;
    for (std::size_t i = 0; i <= report_.sections.size(); ++i) {
      const bool end = i == report_.sections.size();
      if (!end && report_.sections[i].changes.empty()) {
        ++unchanged;
        continue;
      }
      WriteUnchanged(i - unchanged, unchanged);
      unchanged = 0;
      if (!end) WriteSection(i);
    }
    if (!report_.HasChanges()) out_ += "<p class=\"nothing\">No words change.</p>\n";
  }

 private:
  // What stands over the columns of the side-by-side view.
  void WriteColumnNames() {
    std::string before = "Existing law";
    std::string after = "Law as it would be amended";
    if (report_.kind == ReportKind::kBillAmendment) {
      before = "Bill";
      after = "Bill as it would be amended";
    } else if (report_.kind == ReportKind::kComparison && report_.documents.size() == 2) {
      before = fmt::format("{}: {}", RoleOf(report_.kind, 0), NameOf(report_.documents[0]));
      after = fmt::format("{}: {}", RoleOf(report_.kind, 1), NameOf(report_.documents[1]));
    }
    out_ += fmt::format("<div class=\"column-names\"><p>{}</p><p>{}</p></div>\n",
                        EscapeHtml(before), EscapeHtml(after));
  }

  void WriteUnchanged(std::size_t first, std::size_t count) {
    if (count == 0) return;
    const std::string from = EscapeHtml(report_.sections[first].citation);
    const std::string to = EscapeHtml(report_.sections[first + count - 1].citation);
    out_ += fmt::format("<details class=\"unchanged\"><summary>{}{}{}: unchanged</summary>\n", from,
                        count == 1 ? "" : " to ", count == 1 ? "" : to);
    for (std::size_t i = first; i < first + count; ++i) {
      const std::vector<ReportLine>& lines = report_.sections[i].lines;
      if (!lines.empty()) lines_.Write(lines.front(), anchors_.Section(i), {}, out_);
      WriteLines(i, 1, lines.size());
    }
    out_ += "</details>\n";
  }

  void WriteSection(std::size_t index) {
    const ReportSection& section = report_.sections[index];
    out_ += fmt::format(
        "<section class=\"provision-group\" id=\"{0}\" aria-labelledby=\"title-{0}\">\n"
        "<header><h2 id=\"title-{0}\">{1}</h2>",
        anchors_.Section(index), EscapeHtml(section.citation));
    WritePermalink(anchors_.Section(index), section.citation, out_);
    if (!section.context.empty()) {
      out_ += fmt::format("<p class=\"context\">{}</p>", EscapeHtml(section.context));
    }
    const bool says_heading = !section.lines.empty() && !section.lines.front().heading.empty();
    if (!section.heading.empty() && !says_heading) {
      out_ += fmt::format("<p class=\"section-heading\">{}</p>", EscapeHtml(section.heading));
    }
    if (const std::string warning = IncompleteWarning(report_, section); !warning.empty()) {
      out_ += fmt::format("<p class=\"warning\" role=\"note\">{}</p>", EscapeHtml(warning));
    }
    out_ += "</header>\n";
    const std::vector<LineChanges> changes = ChangesByLine(section);
    for (const ExcerptRow& row : Excerpt(section)) {
      if (row.shown) {
        WriteRow(index, row.begin, changes[row.begin]);
      } else {
        WriteFolded(index, row);
      }
    }
    out_ += "</section>\n";
  }

  // Lines that do not change.
  void WriteLines(std::size_t section, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      lines_.Write(report_.sections[section].lines[i], anchors_.Line(section, i), {}, out_);
    }
  }

  void WriteFolded(std::size_t section, const ExcerptRow& row) {
    const std::size_t count = row.end - row.begin;
    out_ += fmt::format(
        "<details class=\"folded\"><summary><span class=\"asterisks\" aria-hidden=\"true\">* * * * "
        "* * *</span> <span class=\"count\">{} unchanged</span></summary>\n",
        Counted(count, "paragraph"));
    WriteLines(section, row.begin, row.end);
    out_ += "</details>\n";
  }

  void WriteRow(std::size_t section, std::size_t index, const LineChanges& changes) {
    const ReportLine& line = report_.sections[section].lines[index];
    if (!line.Changed()) {
      WriteLines(section, index, index + 1);
      return;
    }
    out_ += "<div class=\"row\">";
    if (!changes.first.empty()) {
      out_ += "<ul class=\"notes\">\n";
      for (const ChangeId change : changes.first) WriteNote(change);
      out_ += "</ul>";
    }
    lines_.Write(line, anchors_.Line(section, index), changes.first, out_);
    out_ += "</div>\n";
  }

  void WriteNote(ChangeId id) {
    const Change& change = report_.changes[id.index()];
    out_ += fmt::format("<li><a class=\"number\" href=\"#n{0}\" aria-label=\"change {0}\">{0}</a> ",
                        id.index() + 1);
    if (change.instruction) {
      const ReportInstruction& instruction = report_.instructions[*change.instruction];
      out_ += fmt::format("<a class=\"by\" href=\"#i{}\">{}</a>", *change.instruction + 1,
                          EscapeHtml(instruction.citation));
      if (noted_.insert(*change.instruction).second) {
        out_ += fmt::format(" <span class=\"words\">{}</span>",
                            EscapeHtml(Shortened(instruction.OwnWords(), kWordsInNote)));
      }
    } else {
      const std::string note = NoteOn(change);
      out_ += fmt::format("<span class=\"kind\">{}</span>",
                          EscapeHtml(note.empty() ? WordFor(change.kind) : note));
    }
    out_ += "</li>\n";
  }

  const Report& report_;
  const PageAnchors& anchors_;
  std::string& out_;
  LineWriter lines_;
  std::set<std::size_t> noted_;  // the instructions whose words stood in a note
};

}  // namespace

void WriteSections(const Report& report, const PageAnchors& anchors, std::string& out) {
  SectionsWriter(report, anchors, out).Write();
}

}  // namespace ramseyer
