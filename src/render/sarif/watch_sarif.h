// The hits of a watch in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS),
// which GitHub's code scanning and many viewers read.
#pragma once

#include <string>

#include "report/watch_report.h"

namespace ramseyer {

// One run. Every entry of the list is a rule, whose id is made of the provision it watches and
// stays the same while that does; every hit a result with a fingerprint that holds across versions
// of the bill's file. Hits that the baseline knows are "unchanged" and suppressed. Columns count
// characters. Files that could not be read are notifications of the run. O(size of the report).
std::string RenderWatchSarif(const WatchReport& report);

// A path as a URI reference: relative ones stay relative, bytes that a path may not have are
// written as %XX.
std::string UriOfPath(std::string_view path);

}  // namespace ramseyer
