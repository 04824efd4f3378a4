#include "render/junit/watch_junit.h"

#include <fmt/format.h>

#include <vector>

#include "render/html/escape.h"
#include "render/watch_words.h"
#include "render/words.h"

namespace ramseyer {
namespace {

// The escapes of HTML are those of XML, and control characters are spelled out.
std::string Escape(std::string_view text) { return EscapeHtml(text); }

std::string Case(std::string_view name, std::string_view rule, std::string_view inner) {
  const std::string head =
      fmt::format("    <testcase name=\"{}\" classname=\"{}\"", Escape(name), Escape(rule));
  return inner.empty() ? head + "/>\n" : fmt::format("{}>\n{}    </testcase>\n", head, inner);
}

std::string FailureOf(const WatchReport& report, const WatchReportHit& hit) {
  const WatchReportEntry& entry = report.entries[hit.entry];
  const std::string body = fmt::format("{}: {}: {}", ToString(hit.place), hit.citation, hit.words);
  const std::string failure =
      fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                  Escape(MessageOf(hit, entry)), Escape(hit.action), Escape(body));
  return Case(fmt::format("{}: {}", WatchedName(entry), WhereOf(report, hit)), entry.rule, failure);
}

}  // namespace

std::string RenderWatchJunit(const WatchReport& report) {
  std::vector<bool> hit(report.entries.size(), false);
  std::string cases;
  std::size_t passed = 0;
  for (const WatchReportHit& one : report.hits) {
    if (one.known) continue;
    hit[one.entry] = true;
    cases += FailureOf(report, one);
  }
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    if (hit[i]) continue;
    ++passed;
    cases += Case(WatchedName(report.entries[i]), report.entries[i].rule, "");
  }
  for (const Error& failure : report.failures) {
    cases += Case(failure.place.file, "input",
                  fmt::format("      <error message=\"{}\">{}</error>\n", Escape(failure.message),
                              Escape(ToString(failure))));
  }
  const std::string counts = fmt::format("tests=\"{}\" failures=\"{}\" errors=\"{}\"",
                                         report.NewHits() + passed + report.failures.size(),
                                         report.NewHits(), report.failures.size());
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"ramseyer watch\" {}>\n"
      "  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n</testsuites>\n",
      counts, Escape(report.list), counts, cases);
}

}  // namespace ramseyer
