// The listing of a folder of govinfo bulk data, as its JSON endpoint gives it:
// {"files": [{"justFileName": "BILLS-115s1693is.xml", "folder": false, …}, …]}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ramseyer {

// The names of the files listed, in the listing's order; folders are left out. Error: the bytes are
// no such listing. O(size).
[[nodiscard]] Result<std::vector<std::string>> ReadListing(std::string_view json);

}  // namespace ramseyer
