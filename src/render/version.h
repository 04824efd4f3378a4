// Which version of the program made a report.
#pragma once

#include <string_view>

namespace ramseyer {

// "0.1.0".
std::string_view Version();

}  // namespace ramseyer
