// Characters that XML writes in another way than they are read: "&amp;", "&#8217;", line ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ramseyer {

// The characters that `written`, which is UTF-8, stands for: the five entities of XML and
// characters by number resolved, "\r\n" and "\r" as "\n". What names no character (an entity that
// is declared elsewhere) stays as it is written. Nothing when that is all
// the same. XML 1.0, sections 2.11 and 4.6. O(length).
std::optional<std::string> ResolveReferences(std::string_view written);

// Whether `bytes` begin with "&" written as a reference: "&amp;", "&#38;", "&#x26;". O(1).
bool IsEscapedAmpersand(std::string_view bytes);

// The first reference by number that names no character ("&#0;", "&#xD800;", "&#x110000;"), as a
// part of `written`; empty when there is none. Such a document is not well-formed (XML 1.0,
// section 4.1). O(length).
std::string_view ReferenceToNothing(std::string_view written);

}  // namespace ramseyer
