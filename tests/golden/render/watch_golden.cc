// How the hits of a watch look in every format: golden/watch/watch_case.h tells the inputs.
#include <string>

#include "golden/watch/watch_case.h"
#include "render/github/watch_github.h"
#include "render/json/watch_json.h"
#include "render/junit/watch_junit.h"
#include "render/sarif/watch_sarif.h"
#include "render/text/watch_text.h"
#include "render/version.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;
using test_support::WatchReportOf;

std::string WithoutVersion(std::string text) {
  const std::string version(Version());
  for (std::size_t at = 0; (at = text.find(version, at)) != std::string::npos; ++at) {
    // "2.1.0" is SARIF's.
    if (at > 0 && text[at - 1] == '"') text.replace(at, version.size(), "VERSION");
  }
  return text;
}

RAMSEYER_GOLDEN_STAGE(RenderWatchText, "tests/golden/render/watch_text",
                      [](const GoldenCase& golden) {
                        return RenderWatchText(WatchReportOf(golden), {});
                      })

RAMSEYER_GOLDEN_STAGE(RenderWatchJson, "tests/golden/render/watch_json",
                      [](const GoldenCase& golden) {
                        return WithoutVersion(RenderWatchJson(WatchReportOf(golden)));
                      })

RAMSEYER_GOLDEN_STAGE(RenderWatchSarif, "tests/golden/render/watch_sarif",
                      [](const GoldenCase& golden) {
                        return WithoutVersion(RenderWatchSarif(WatchReportOf(golden)));
                      })

RAMSEYER_GOLDEN_STAGE(RenderWorkflowCommands, "tests/golden/render/watch_github",
                      [](const GoldenCase& golden) {
                        return RenderWorkflowCommands(WatchReportOf(golden));
                      })

RAMSEYER_GOLDEN_STAGE(RenderJobSummary, "tests/golden/render/watch_summary",
                      [](const GoldenCase& golden) {
                        return RenderJobSummary(WatchReportOf(golden));
                      })

RAMSEYER_GOLDEN_STAGE(RenderWatchJunit, "tests/golden/render/watch_junit",
                      [](const GoldenCase& golden) {
                        return RenderWatchJunit(WatchReportOf(golden));
                      })

}  // namespace
}  // namespace ramseyer
