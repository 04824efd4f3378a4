// The inputs of golden cases of the watch: a bill and perhaps law (golden/amend/amend_case.h), and
//
//   --- watchlist
//   watch:
//     - cite: 18 U.S.C. 5
//   --- baseline             fingerprints that are known, one a line
//   --- also                 "references"
#pragma once

#include "report/watch_report.h"
#include "support/golden.h"

namespace ramseyer::test_support {

// Fails the running test when an input can not be read.
WatchReport WatchReportOf(const GoldenCase& golden);

}  // namespace ramseyer::test_support
