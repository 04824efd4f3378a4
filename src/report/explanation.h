// How a provision of the law became what a bill would make of it: one instruction after another,
// each with the redline of what it alone changed, on the text as the ones before it left it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "amend/amend.h"
#include "base/result.h"
#include "report/report.h"

namespace ramseyer {

struct ExplanationStep {
  std::size_t instruction = 0;  // its index in the bill's order
  ReportInstruction described;  // its words, its place, and what was found
  // Of an executed instruction: the lines of the provision, with what it did marked. Of a refused
  // one none. No piece bears the number of a change: all are of the one instruction.
  std::vector<ReportLine> lines;

  bool executed() const { return described.status == InstructionStatus::kExecuted; }
};

struct Explanation {
  ReportDocument bill;
  ReportDocument law;
  std::string citation;    // as it would be called; of one that would be gone, as it is called
  std::string identifier;  // of its section: "/us/usc/t47/s230"
  std::string before;      // what it is called before the bill; "" for one that the bill adds
  std::string heading;     // as it would be
  std::string context;     // "Title 47—TELECOMMUNICATIONS"
  std::vector<ExplanationStep> steps;  // in the bill's order; none when the bill leaves it alone
  std::vector<ReportLine> result;      // as it would read, all kept; empty when it would be gone
  // Refused instructions of the bill of which it is not known what section they speak of.
  std::size_t unplaced = 0;

  bool AnyRefused() const;
};

// Explains the section or the provision in one that `citation` names (report/named_provision.h,
// with its errors). A provision is followed through redesignations and moves. Refused instructions
// are among the steps when they speak of the section and not clearly of another part of it.
// O(operations on the section · its lines).
[[nodiscard]] Result<Explanation> Explain(const Document& bill, const LawLibrary& law,
                                          const AmendedLaw& amended, std::string_view citation);

}  // namespace ramseyer
