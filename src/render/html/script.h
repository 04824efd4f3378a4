// The script of the HTML reports.
#pragma once

#include <string>

namespace ramseyer {

// The script whole, as it stands at the end of the page. It asks for nothing, keeps nothing and
// makes no markup out of text.
std::string Script();

}  // namespace ramseyer
