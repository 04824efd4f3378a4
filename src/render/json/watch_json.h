// The hits of a watch for programs.
#pragma once

#include <string>

#include "report/watch_report.h"

namespace ramseyer {

// All of the report, as schemas/watch.schema.json describes it; entries and bills are referred to
// by their numbers, from 1. Of a redline the lines that an excerpt shows. O(size of the report).
std::string RenderWatchJson(const WatchReport& report);

// The hits as a baseline (watch/baseline.h), as schemas/baseline.schema.json describes it: the
// known ones that came up again, and the new ones. O(hits).
std::string RenderBaseline(const WatchReport& report);

}  // namespace ramseyer
