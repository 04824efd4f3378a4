// One amended provision as a USLM element.
#pragma once

#include <string>
#include <string_view>

#include "amend/execute/manuscript.h"
#include "base/result.h"
#include "document/document.h"

namespace ramseyer {

// A section, note or table of contents of `law` as its manuscript reads after the bill. Units in
// which nothing changed are copied byte for byte (but for identifiers below a unit that was
// redesignated); in changed words the markup is kept; notes and source credits stay where they are.
// A provision of which nothing is left keeps its element, with status="repealed". Errors: the
// source or the amended lines have a shape that USLM can not hold. O(lines²).
[[nodiscard]] Result<std::string> WriteProvision(const Document& law, const Manuscript& manuscript,
                                                 std::string_view identifier);

// A section that the bill added. `prefix` is the namespace prefix of its elements, "" or "uslm:".
[[nodiscard]] Result<std::string> WriteNewSection(const Manuscript& manuscript,
                                                  std::string_view identifier,
                                                  std::string_view prefix);

}  // namespace ramseyer
