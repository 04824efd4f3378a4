// The style sheet of the HTML reports.
#pragma once

#include <string_view>

namespace ramseyer {

std::string_view StyleSheet();

}  // namespace ramseyer
