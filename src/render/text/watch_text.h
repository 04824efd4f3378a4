// The hits of a watch for people.
#pragma once

#include <string>

#include "render/text/text_renderer.h"
#include "report/watch_report.h"

namespace ramseyer {

// Bill after bill, each hit with its place, words and provision, and its redline where there is
// one; hits that the baseline knows are counted and left out. Then files that could not be read,
// what the run could not tell, and the counts. O(size of the report).
std::string RenderWatchText(const WatchReport& report, const TextOptions& options);

}  // namespace ramseyer
