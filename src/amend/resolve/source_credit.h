// What the source credit below a section of the Code says of where the section came from:
//
//   (June 19, 1934, ch. 652, title II, § 230, as added Pub. L. 104–104, title V, § 509, …)
//
// names the Act ("June 19, 1934, ch. 652") and the section of the Act that the Code section shows (230).
// The form is that of the Office of the Law Revision Counsel's "Detailed Guide to the United States
// Code Content and Features", section on source credits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {

struct SourceCredit {
  std::string act;      // "June 19, 1934, ch. 652", "Pub. L. 116-136, div. A"; hyphens for en dashes
  std::string section;  // "230"; "" when the Act has no sections
  std::string date{};   // of the Act: "June 19, 1934"; "" where the credit tells only a later law's
  std::vector<std::string> path{};  // {"a"}: the Code section shows no more than this subdivision
  std::vector<std::string> others{};  // further sections of the Act: "§§ 703, 715" has {"715"}

  // "1934", or "".
  std::string_view Year() const { return std::string_view(date).substr(date.size() < 4 ? 0 : date.size() - 4); }

  friend bool operator==(const SourceCredit&, const SourceCredit&) = default;
};

// Reads the first Act of a source credit. Nothing when it begins in another form, and for "Added Pub.
// L. …" (a section of a positive-law title, whose number is its own). O(length).
std::optional<SourceCredit> ParseSourceCredit(std::string_view text);

}  // namespace ramseyer
