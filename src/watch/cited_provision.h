// A provision of the law as a citation names it, and what two of them are to each other.
//
// A provision can have a name in the Code and another one in its Act (47 U.S.C. 230 is section 230
// of the Communications Act of 1934). Each is a CitedProvision of its own; `law` tells which.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "document/citation.h"
#include "document/node_kind.h"

namespace ramseyer {

// A unit above sections: chapter 77.
struct LargerUnit {
  NodeKind kind = NodeKind::kChapter;
  std::string label;  // "77", "I"

  friend bool operator==(const LargerUnit&, const LargerUnit&) = default;
};

// The whole law when it has neither larger units nor a section.
struct CitedProvision {
  std::string law;                // "usc/47", "act/communications act of 1934", "public-law/115-97"
  std::vector<LargerUnit> above;  // outermost first, as far as known
  std::string section;            // "230"; "" for a larger unit; hyphens for en dashes
  std::string last_section;       // of a range of sections: its end; "" for one section
  std::vector<std::string> path;  // below the section: {"c", "1"}; none in a range of sections
  std::string last_label;         // of a range of units: the label that ends it, beside path.back()
  bool note = false;              // a statutory note under the section
  std::string act;                // the Act's name as printed, for people; "" of the Code

  bool IsWholeLaw() const { return above.empty() && section.empty(); }

  friend bool operator==(const CitedProvision&, const CitedProvision&) = default;
};

// The keys of `law`.
std::string KeyOfTitle(std::string_view title);  // "47" -> "usc/47"
std::string KeyOfAct(std::string_view name);     // capitals and "the" not counted
std::string KeyOfPublicLaw(std::string_view number);

// A citation of the Code as a cited provision.
CitedProvision FromUsc(const UscCitation& citation);

// The number of the title, "47"; "" when the law is not a title of the Code.
std::string_view TitleOf(const CitedProvision& provision);

// Reads what a watch list may name:
//   a citation of the Code   "47 U.S.C. 230(c)(1)", "47 U.S.C. 230 note", "47 U.S.C. 201 through
//   231" an identifier            "/us/usc/t18/s1591", "/us/usc/t18/ptI/ch77", "/us/usc/t18" words
//   for the same       "section 230(c) of title 47", "chapter 77 of title 18", "title 18" of an Act
//   "section 230 of the Communications Act of 1934",
//                            "title II of the Communications Act of 1934", "Public Law 115-97"
// Errors (without a place): the text is none of these; the message says what was expected.
[[nodiscard]] Result<CitedProvision> ParseCitedProvision(std::string_view text);

// "47 U.S.C. 230(c)(1)", "chapter 77 of title 18", "section 5 of the Communications Act of 1934".
std::string ToString(const CitedProvision& provision);

// A stable name of letters, digits and few marks: "usc/t47/s230/c/1".
std::string SlugOf(const CitedProvision& provision);

enum class Relation : std::uint8_t {
  kNone,
  kIs,
  kWithin,    // lies within it, or takes in a part of it
  kContains,  // contains it
};

// What `touched` is to `watched`. What lies in which larger unit is known only as far as `above`
// tells. A note is no part of the section, chapter or title that it stands under. O(depth).
Relation RelationOf(const CitedProvision& touched, const CitedProvision& watched);

}  // namespace ramseyer
