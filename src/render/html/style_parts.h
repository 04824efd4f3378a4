// The parts of the style sheet, in the order in which they stand in it; each lives as long as the
// program.
#pragma once

#include <string_view>

namespace ramseyer {

std::string_view PageStyle();     // colours, type, what stands above and below the redline
std::string_view TextStyle();     // the redline: lines, marks, notes, columns
std::string_view ControlStyle();  // the list of changes, the bar of controls, the hints
std::string_view MediumStyle();   // narrow windows, forced colours, paper

}  // namespace ramseyer
