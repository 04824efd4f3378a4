// The style sheet of the HTML reports.
#pragma once

#include <string>

namespace ramseyer {

// The sheet whole, as it stands in the page. It names no other resource.
std::string StyleSheet();

}  // namespace ramseyer
