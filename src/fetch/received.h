// What a server sent, held against what was expected, before it may enter the cache.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer {

// Nothing when the bytes are a well-formed XML document whose root is one of these. Errors: they
// are a web page, not well-formed, or have another root. O(size).
[[nodiscard]] Result<void> CheckXml(std::string bytes,
                                    std::initializer_list<std::string_view> roots);

// The same of a file.
[[nodiscard]] Result<void> CheckXmlFile(const std::string& path,
                                        std::initializer_list<std::string_view> roots);

// Whether the bytes begin as a web page does: what servers, proxies and log-in portals send in
// place of a document.
bool IsWebPage(std::string_view bytes);

}  // namespace ramseyer
