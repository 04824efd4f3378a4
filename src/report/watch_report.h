// What a run of the watch found, as every renderer of it reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "report/report.h"
#include "watch/baseline.h"
#include "watch/watch.h"

namespace ramseyer {

struct WatchReportEntry {
  std::string cite;  // as the list has it
  std::string label;
  std::vector<std::string> owners;
  WatchSeverity severity = WatchSeverity::kWarning;
  std::string rule;  // stable: "usc/t47/s230/c"
  Place place;       // in the list
};

// What the instruction makes of the watched text, on the law as the instructions before it left it.
struct WatchRedline {
  std::string citation;  // of the lines: "47 U.S.C. 230(e)"
  InstructionStatus status = InstructionStatus::kRefused;
  std::vector<ReportLine> lines;  // of an executed instruction; no piece bears a change's number
  std::vector<Finding> findings;  // why it was not executed, or what is to be checked
};

struct WatchReportHit {
  std::size_t entry = 0;     // index into WatchReport::entries
  std::size_t document = 0;  // index into WatchReport::documents
  HitKind kind = HitKind::kIs;
  std::string action;     // "strike-insert", "definition", "reference"
  std::string provision;  // touched, or cited: "47 U.S.C. 230(e)(1)"
  std::string term;       // of a definition
  std::string citation;   // where in the bill: "section 3(a)(2)(A)(i)"
  std::string words;      // of the instruction, with what stands above; of a reference the citation
  std::string own_words;
  Place place;                          // of its own words; the column counts bytes
  std::uint32_t character_column = 0;   // the same column, counting characters from 1
  std::string fingerprint;              // stable across versions of the bill's file
  bool known = false;                   // the baseline has it
  std::optional<WatchRedline> redline;  // with law, where it has the provision
};

struct WatchReport {
  std::string list;  // the file of the watch list
  std::vector<WatchReportEntry> entries;
  std::vector<ReportDocument> documents;  // those with hits
  std::vector<WatchReportHit> hits;       // in the order of the files, then of the words
  std::vector<Error> failures;            // files that could not be read, in order
  std::vector<std::string> notes;         // what the run could not tell
  bool baseline = false;               // hits were held against one
  std::size_t files = 0;                  // looked at, failures included

  // Hits that no baseline knows.
  std::size_t NewHits() const;
};

// A report on a list, without files yet. `with_law`: whether there is any law to look things up in.
WatchReport BeginWatchReport(const WatchList& list, bool with_law);

// What one bill adds to a report.
struct WatchedBill {
  ReportDocument document;
  std::vector<WatchReportHit> hits;
};

// Describes the hits of a bill. With law (a library that is not empty) the bill is executed when it
// has hits; a hit on a larger unit whose words are then seen to leave the watched provision alone
// is none, and left out. O(hits), and with law that of Amend and Explain.
WatchedBill ReportWatchedBill(const WatchList& list, const Document& bill, const BillWatch& watch,
                              const LawLibrary& law, const Baseline& baseline);

// Adds them; a bill without hits counts as a file.
void AddWatchedBill(WatchedBill bill, WatchReport& report);

}  // namespace ramseyer
