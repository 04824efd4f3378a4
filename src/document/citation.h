// Citations of provisions, and the USLM identifiers that stand for them.
//
//   47 U.S.C. 230(e)(1)   <->   /us/usc/t47/s230/e/1
//
// The identifier's grammar is that of the USLM User Guide, section 13 (Identification and
// reference).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_kind.h"

namespace ramseyer {

// A place in the United States Code. Invariant, kept by ParseUsc: a title; a section where there is
// a path; labels without parentheses.
struct UscCitation {
  std::string title;              // "47", "5a" (an appendix)
  std::string section;            // "230", "2421A", "300aa-1"; "" for a whole title
  std::vector<std::string> path;  // {"e", "1"}
  bool note = false;              // a statutory note under the section: "47 U.S.C. 230 note"

  friend bool operator==(const UscCitation&, const UscCitation&) = default;
};

// Reads a citation in any of the spellings of the corpus: "47 U.S.C. 230(e)(1)", "47 USC 230",
// "/us/usc/t47/s230/e/1", "/us/usc/47/230" and "usc/47/230". Nothing when it is none of these.
std::optional<UscCitation> ParseUsc(std::string_view text);

// "47 U.S.C. 230(e)(1)".
std::string ToString(const UscCitation& citation);

// "/us/usc/t47/s230/e/1".
std::string ToIdentifier(const UscCitation& citation);

// Reads a bare path from a provision's citation: "230(e)(1)" gives {"230", "e", "1"}; "(b)(4)"
// gives
// {"b", "4"}. Nothing when the text is something else.
std::optional<std::vector<std::string>> ParsePath(std::string_view text);

// Identifiers are compared folded: en dashes are hyphens, no slash at the end, "/us/usc/47/230" is
// "/us/usc/t47/s230". Case is kept, because (a) is not (A).
std::string FoldIdentifier(std::string_view identifier);

// Whether FoldIdentifier gives it back as it is, as far as a quick look tells: false is no proof.
bool IsFolded(std::string_view identifier);

// The identifier of a level below `base`: "s230" below a title, "e" below a section.
std::string IdentifierBelow(std::string_view base, NodeKind kind, std::string_view designation);

// The designation in what is printed before a provision: "a" in "“(a) ", "230" in "§ 230.", "II" in
// "TITLE II—", "1" in "SECTION 1. ", the first one in "(3)(A)". Several sections that stand
// together (repealed ones) have one for all: "3304 to 3307" in "[§§ 3304 to 3307."
std::string DesignationIn(std::string_view printed);

}  // namespace ramseyer
