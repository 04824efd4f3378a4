// The words of a watch that its renderers share.
#pragma once

#include <string>

#include "report/watch_report.h"

namespace ramseyer {

// "S. 1693 …" aside: "strike-insert of 47 U.S.C. 230(e)(1), within 47 U.S.C. 230", "definition of
// “provider”, 47 U.S.C. 230(f)(3), used by …", "cites 47 U.S.C. 230". Not escaped.
std::string MessageOf(const WatchReportHit& hit, const WatchReportEntry& entry);

// Where the bill says it: "S. 1693 (115th Congress), Introduced in Senate, section 3(a)"; the file
// of a bill that does not say what it is.
std::string WhereOf(const WatchReport& report, const WatchReportHit& hit);

// "47 U.S.C. 230(c) (intermediary liability)".
std::string WatchedName(const WatchReportEntry& entry);

// "3 hits in 2 of 924 files, 1 more known; 1 file not read".
std::string SummaryOf(const WatchReport& report);

}  // namespace ramseyer
