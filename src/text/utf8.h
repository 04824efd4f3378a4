// Characters as UTF-8.
#pragma once

#include <string>

namespace ramseyer {

// Appends a character of Unicode. O(1).
void AppendCharacter(char32_t character, std::string& out);

}  // namespace ramseyer
