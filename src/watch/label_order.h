// The order in which the Code and Acts number their sections and provisions.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// Less than 0, 0 or more than 0 as section `a` stands before, at or behind `b`: numbers count by
// value, letters behind them from a to z, then aa to zz: 230, 230a, 231; 300z, 300aa, 300aa-1.
// Capitals are not counted.
int CompareSections(std::string_view a, std::string_view b);

// Whether a designation within a section is among those from `first` to `last`: "(3)" of (2)
// through (5), "(iv)" of (i) through (v), "(AA)" of (Z) through (BB).
bool IsLabelBetween(std::string_view label, std::string_view first, std::string_view last);

}  // namespace ramseyer
