// What must hold of everything that is written, whatever words stand in it.
#pragma once

#include "report/report.h"
#include "report/watch_report.h"

namespace ramseyer::fuzz {

// Writes the report in every format but PDF and DOCX. All of it is UTF-8; JSON and XML parse; the
// HTML page holds no script but its own; no control character of a document gets through. O(size).
void CheckWriting(const Report& report);

// The same for the hits of a watch.
void CheckWatchWriting(const WatchReport& report);

}  // namespace ramseyer::fuzz
