// The words of a source credit's first clause, taken from its element.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ramseyer {

// `element` is a well-formed <sourceCredit>. Gives FirstClause (document/source_credit.h) of the
// words that the document has for it. Nothing when they can not be read. O(length).
std::optional<std::string> CreditClause(std::string_view element);

}  // namespace ramseyer
