// The parts of reports that more than one output has.
#pragma once

#include <optional>
#include <vector>

#include "render/json/json.h"
#include "report/report.h"

namespace ramseyer {

// Changes are counted from 1.
std::uint32_t NumberOf(ChangeId change);

// "old_place" and "new_place", those that are there.
void AddPlaces(const std::optional<Place>& old_place, const std::optional<Place>& new_place,
               Json& json);

Json FindingsOf(const std::vector<Finding>& findings);

// {"label", "file"}.
Json ToJson(const ReportDocument& document);

// Pieces and the start bear the number of their change where they have one.
Json ToJson(const ReportLine& line);

// {"number" from 1, "citation", "words", "own_words", "action", "target", "place", "status",
// "findings"}; `index` is its place in the bill's order.
Json ToJson(const ReportInstruction& instruction, std::size_t index);

}  // namespace ramseyer
