// Release points: the states of the Code that the Law Revision Counsel publishes, each named by the
// last public law that it takes in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ramseyer {

struct ReleasePoint {
  std::string congress;  // "119"
  std::string law;       // "36"; "36not21" when an earlier law is not in it yet

  friend bool operator==(const ReleasePoint&, const ReleasePoint&) = default;
};

// Reads "119-36", "119-36not21". Nothing when the text is something else.
std::optional<ReleasePoint> ParseReleasePoint(std::string_view text);

// "119-36".
std::string ToString(const ReleasePoint& point);

// A title of the Code as its files name it: "47" of "47", "05A" of "5a". Nothing when it is none.
std::optional<std::string> TitleInFileName(std::string_view title);

// The release point that the publisher's download page offers this title at. Nothing when it offers
// none. O(page).
std::optional<ReleasePoint> OfferedReleasePoint(std::string_view page, std::string_view title);

}  // namespace ramseyer
