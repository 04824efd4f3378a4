#include "render/html/change_list_html.h"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <vector>

#include "render/html/escape.h"
#include "render/words.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsInList = 240;

void WriteWords(const Change& change, std::string& out) {
  const bool moved =
      change.kind == ChangeKind::kMoved || change.kind == ChangeKind::kMovedAndChanged;
  if (!change.old_words.empty()) {
    out += fmt::format("<del class=\"{}\">{}</del>", moved ? "moved-from" : "struck",
                       EscapeHtml(Shortened(change.old_words, kWordsInList)));
  }
  if (!change.old_words.empty() && !change.new_words.empty()) out += " ";
  if (!change.new_words.empty()) {
    out += fmt::format("<ins class=\"{}\">{}</ins>", moved ? "moved-to" : "inserted",
                       EscapeHtml(Shortened(change.new_words, kWordsInList)));
  }
}

void WriteKinds(const Report& report, std::string& out) {
  std::map<ChangeKind, std::size_t> counts;
  for (const Change& change : report.changes) ++counts[change.kind];
  out += "<fieldset class=\"kinds\"><legend>Kinds</legend>\n";
  for (const auto& [kind, count] : counts) {
    out += fmt::format(
        "<label><input type=\"checkbox\" name=\"kind\" value=\"{}\" checked> {} <span "
        "class=\"count\">{}</span></label>\n",
        IdOf(kind), WordFor(kind), count);
  }
  out += "</fieldset>\n";
}

// Where each change is: its provision, or its section when that has no name of its own.
std::vector<std::string_view> PlacesOfChanges(const Report& report) {
  std::vector<std::string_view> places(report.changes.size());
  for (const ReportSection& section : report.sections) {
    for (const ChangeId change : section.changes) places[change.index()] = section.citation;
  }
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::string& citation = report.changes[i].citation;
    if (!citation.empty()) places[i] = citation;
  }
  return places;
}

void WriteEntry(const Report& report, std::size_t index, std::string_view where, std::string& out) {
  const Change& change = report.changes[index];
  std::string kind(WordFor(change.kind));
  if (!change.old_citation.empty() && change.old_citation != change.citation) {
    kind += " from " + EscapeHtml(change.old_citation);
  }
  out += fmt::format(
      "<li id=\"n{0}\" data-kind=\"{1}\"><a class=\"where\" href=\"#c{0}\"><span "
      "class=\"number\">{0}</span> {2}</a><p class=\"entry\"><span class=\"kind\">{3}</span>",
      index + 1, IdOf(change.kind), EscapeHtml(where), kind);
  if (change.instruction) {
    out += fmt::format(" by <a class=\"by\" href=\"#i{}\">{}</a>", *change.instruction + 1,
                       EscapeHtml(report.instructions[*change.instruction].citation));
  }
  out += "</p><p class=\"words\">";
  WriteWords(change, out);
  out += "</p></li>\n";
}

}  // namespace

void WriteChangeList(const Report& report, std::string& out) {
  if (report.changes.empty()) return;
  out +=
      "<nav class=\"list\" id=\"changes\" aria-labelledby=\"changes-title\">\n<h2 "
      "id=\"changes-title\">Changes</h2>\n<form id=\"filter\" hidden>\n<label "
      "class=\"search\">Search <input type=\"search\" id=\"search\" autocomplete=\"off\" "
      "spellcheck=\"false\"></label>\n";
  WriteKinds(report, out);
  out += fmt::format("<p id=\"found\" role=\"status\">{}</p>\n</form>\n<ol>\n",
                     Counted(report.changes.size(), "change"));
  const std::vector<std::string_view> places = PlacesOfChanges(report);
  for (std::size_t i = 0; i < places.size(); ++i) WriteEntry(report, i, places[i], out);
  out += "</ol>\n</nav>\n";
}

void WriteControls(std::string& out) {
  out += R"html(<section id="controls" aria-label="Controls" hidden>
<button type="button" id="open-list" aria-expanded="false" aria-controls="changes">Changes</button>
<div class="steps">
<button type="button" id="previous"><span aria-hidden="true">↑</span> Previous</button>
<button type="button" id="next"><span aria-hidden="true">↓</span> Next</button>
<span id="position" role="status"></span>
</div>
<fieldset class="view"><legend>View</legend>
<label><input type="radio" name="view" value="inline" checked> <span>Inline</span></label>
<label><input type="radio" name="view" value="side"> <span>Side by side</span></label>
</fieldset>
<label><input type="checkbox" id="unfold"> Show unchanged</label>
<label title="Turn off if single keys get in your way"><input type="checkbox" id="keys" checked> Keys <kbd>n</kbd> <kbd>p</kbd></label>
<label class="colours"><span>Colours</span> <select id="colours"><option value="">Automatic</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
</section>
)html";
}

}  // namespace ramseyer
