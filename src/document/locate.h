// Finding the provision that a person names.
#pragma once

#include <string_view>

#include "base/result.h"
#include "document/document.h"

namespace ramseyer {

// The level of the document that `citation` names:
//   an identifier                "/us/usc/t47/s230/e"
//   a citation of the Code       "47 U.S.C. 230(e)(1)"       (in a Code document)
//   a path from a section        "230(e)(1)", "section 3(a)", "sec. 3", "§ 230(e)"
//   a level above a section      "title II", "chapter 5"
// Quoted blocks are not searched. Errors: the citation can not be read; no such provision (the message
// says how far the path led); several provisions bear it (the message lists their identifiers).
// O(nodes).
[[nodiscard]] Result<NodeId> FindProvision(const Document& document, std::string_view citation);

}  // namespace ramseyer
