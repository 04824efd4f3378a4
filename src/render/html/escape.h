// Characters of documents in HTML.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// The text for use between tags or in a double-quoted attribute: &, <, >, " and ' as references,
// treacherous characters spelled out (Visible, render/characters.h). O(size).
std::string EscapeHtml(std::string_view text);

}  // namespace ramseyer
