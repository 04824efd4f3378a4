// What is a hit and what is none: a line for each, as the renderers word it.
#include <fmt/format.h>

#include <string>

#include "golden/watch/watch_case.h"
#include "render/watch_words.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string Hits(const WatchReport& report) {
  std::string out;
  for (const WatchReportHit& hit : report.hits) {
    out += fmt::format("{}: {}\n", hit.citation, MessageOf(hit, report.entries[hit.entry]));
  }
  return out.empty() ? "no hits\n" : out;
}

RAMSEYER_GOLDEN_STAGE(Watch, "tests/golden/watch", [](const GoldenCase& golden) {
  return Hits(test_support::WatchReportOf(golden));
})

}  // namespace
}  // namespace ramseyer
