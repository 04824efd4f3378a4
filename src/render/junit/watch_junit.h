// The hits of a watch as JUnit XML, which CI servers read as results of tests.
#pragma once

#include <string>

#include "report/watch_report.h"

namespace ramseyer {

// One suite: every entry of the list without new hits is a test that passed, every new hit a
// failure of its entry, every file that could not be read an error. Every character is one that
// XML 1.0 allows. O(hits).
std::string RenderWatchJunit(const WatchReport& report);

}  // namespace ramseyer
