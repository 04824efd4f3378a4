// What is generally known of the major Acts, for law that a bill names without saying where the Code has
// it: see known_acts.def.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/citation.h"

namespace ramseyer {

struct KnownAct {
  std::string_view name;            // "Social Security Act"
  std::string_view credit;          // as SourceCredit::act has it: "Aug. 14, 1935, ch. 531"
  std::string_view classification;  // "42: 1902=1396a 1903=1396b"
};

// All of them, by name.
const std::vector<KnownAct>& KnownActs();

// By its name, capitals not counted. Null when it is none of the major Acts. O(acts).
const KnownAct* FindKnownAct(std::string_view name);

// Where the Code has a section of the Act. Nothing when that is not in the list. O(list).
std::optional<UscCitation> ClassificationOf(const KnownAct& act, std::string_view section);

}  // namespace ramseyer
