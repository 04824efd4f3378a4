// Reports written by hand, for the tests of what reads a report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer::test_support {

// Pieces from the notation of a comparative print, each mark followed by the number of its change:
// "(5) [-and-]#1 {+; or+}#1 [~gone~]#2 {~come~}#2".
std::vector<ReportPiece> Pieces(std::string_view marked);

// A line of a provision; a new or struck one gets its start from its designation's first piece.
ReportLine ProvisionLine(int depth, std::string_view designation, std::string_view heading,
                         std::string_view text);

// A further paragraph.
ReportLine TextLine(int depth, std::string_view text);

// S. 1693 on 47 U.S.C. 230 and 18 U.S.C. 1591: every way in which a line can change but moves, one
// instruction refused, one executed with a caution, one without effect on the text.
Report AmendmentReport();

// Two amendments to a small bill: words struck and put in, a section renumbered.
Report BillAmendmentReport();

// Two versions of a small bill: unchanged sections, a section struck, one put in, a paragraph moved
// and changed, a heading changed, a quoted block.
Report ComparisonReport();

// Words, names and places that try to get out of what they are printed in: markup, ends of CDATA,
// terminal escapes, overrides of direction, quotation marks, bytes that are not UTF-8.
Report HostileReport();

// By name, for golden cases: "amendment", "bill_amendment", "comparison", "hostile", "empty".
Report ReportNamed(std::string_view name);

}  // namespace ramseyer::test_support
