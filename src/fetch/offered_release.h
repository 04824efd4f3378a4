// Titles of the Code on the download page of the Law Revision Counsel.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/release_point.h"

namespace ramseyer {

// A title of the Code as its files name it: "47" of "47", "05A" of "5a". Nothing when it is none.
std::optional<std::string> TitleInFileName(std::string_view title);

// The release point that the publisher's download page offers this title at. Nothing when it offers
// none. O(page).
std::optional<ReleasePoint> OfferedReleasePoint(std::string_view page, std::string_view title);

}  // namespace ramseyer
