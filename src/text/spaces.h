// White space in documents: what separates words, of whatever width it is printed.
#pragma once

#include <cstddef>
#include <string_view>

namespace ramseyer {

// Length in bytes of the white space character at the front of a UTF-8 text (ASCII, no-break, en,
// em, thin, ideographic and such), or 0. O(1).
std::size_t SpaceLength(std::string_view text);

// Whether the text holds nothing but white space. O(size).
bool IsBlank(std::string_view text);

}  // namespace ramseyer
