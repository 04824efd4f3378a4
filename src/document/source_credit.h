// What the source credit below a section of the Code says of where the section came from:
//
//   (June 19, 1934, ch. 652, title II, § 230, as added Pub. L. 104–104, title V, § 509, …)
//
// names the Act ("June 19, 1934, ch. 652") and the section of the Act that the Code section shows
// (230). The form is that of the Office of the Law Revision Counsel's "Detailed Guide to the United
// States Code Content and Features", section on source credits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {

struct SourceCredit {
  std::string act;  // "June 19, 1934, ch. 652", "Pub. L. 116-136, div. A"; hyphens for en dashes
  std::string section;  // "230"; "" when the Act has no sections
  std::string date{};   // of the Act: "June 19, 1934"; "" where the credit tells only a later law's
  std::vector<std::string> path{};    // {"a"}: the Code section shows no more than this subdivision
  std::vector<std::string> others{};  // further sections of the Act: "§§ 703, 715" has {"715"}

  // "1934", or "".
  std::string_view Year() const {
    return std::string_view(date).substr(date.size() < 4 ? 0 : date.size() - 4);
  }

  friend bool operator==(const SourceCredit&, const SourceCredit&) = default;
};

// Reads the first Act of a source credit. Nothing when it begins in another form, and for "Added
// Pub. L. …" (a section of a positive-law title, whose number is its own). O(length).
std::optional<SourceCredit> ParseSourceCredit(std::string_view text);

// The part of a source credit that ParseSourceCredit reads: up to the first semicolon.
std::string_view FirstClause(std::string_view text);

// Under what a section with this credit and identifier is found: a CreditKey for each number that
// it has in the Act, for its Act, for the whole of the public law that its Act is a division of,
// and, where the Act's date is known, for its title and year. None for a credit without a section.
std::vector<std::string> CreditKeysOf(const SourceCredit& credit, std::string_view identifier);

// The key of a section of an Act ("June 19, 1934, ch. 652") or of what YearOfTitle names.
std::string CreditKey(std::string_view act, std::string_view section);

// What stands for all Acts of a year whose sections a title of the Code shows.
std::string YearOfTitle(std::string_view title, std::string_view year);

}  // namespace ramseyer
