// The second channel for what goes wrong: the text says something that can not be read, resolved or
// executed, or something that a reader must know. Findings never stop a run and never repair.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"

namespace ramseyer {

enum class FindingKind : std::uint8_t {
#define RAMSEYER_FINDING_KIND(name, id, severity, meaning) k##name,
#include "base/finding_kinds.def"
#undef RAMSEYER_FINDING_KIND
};

enum class Severity : std::uint8_t {
  kRefusal,  // the instruction was not executed: the run ends with exit code 3
  kCaution,  // executed, with something that a reader must know
  kNote,     // nothing was changed and nothing is wrong
};

struct Finding {
  FindingKind kind = FindingKind::kUnknownForm;
  std::string message;    // one sentence: what was expected, what stood there
  std::string words;      // the words of the bill that it concerns, as printed
  std::string provision;  // the place in the bill, as a citation: "section 3(a)(1)(B)"
  Place place;            // where those words begin
};

// The stable name ("words-not-found"), the severity, and the meaning in a sentence's part.
std::string_view IdOf(FindingKind kind);
Severity SeverityOf(FindingKind kind);
std::string_view MeaningOf(FindingKind kind);

// Every kind, in the order of the list.
std::vector<FindingKind> AllFindingKinds();

}  // namespace ramseyer
