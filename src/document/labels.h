// Counting with designations: what comes after "Z" or "iv", and how a designation is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_kind.h"

namespace ramseyer {

// The label that follows in the count of its level: "5" after "4", "AA" after "Z", "v" after "iv" (as a
// clause), "j" after "i" (as a subsection). Nothing for labels that are not counted ("4A", "1395x").
std::optional<std::string> NextLabel(std::string_view label, NodeKind level);

// The labels from the first to the last. Nothing when the count from the first does not come to the
// last within kMostLabels.
inline constexpr std::size_t kMostLabels = 200;
std::optional<std::vector<std::string>> LabelsThrough(std::string_view first, std::string_view last,
                                                      NodeKind level);

// The designation as it is printed, with another label in its place: "(4)" and "5" give "(5)", "§ 230."
// and "230A" give "§ 230A.".
std::string PrintedWith(std::string_view printed, std::string_view old_label,
                        std::string_view new_label);

}  // namespace ramseyer
