// The parts of the script, in the order in which they stand in it: one function's body, so that a
// part sees what the parts before it define. Each lives as long as the program.
#pragma once

#include <string_view>

namespace ramseyer {

std::string_view NavigationScript();  // the changes, and going to one: next, previous, links
std::string_view ListScript();        // filter and search
std::string_view ViewScript();        // inline or side by side, unchanged provisions, colours
std::string_view HintScript();        // from a change to its instruction and back, by pointing

}  // namespace ramseyer
