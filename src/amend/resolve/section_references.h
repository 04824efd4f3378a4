// Where words speak of sections by number: "section 202(a)(34)", "sections 101 and 102 of the Higher
// Education Act of 1965 (20 U.S.C. 1001, 1002)". An Act's section has another number in the Code, unless
// the title is positive law.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/citation.h"

namespace ramseyer {

// One number in the words, [begin, end) with its subdivisions.
struct SectionReference {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string number;        // "202"; hyphens for en dashes
  std::string subdivisions;  // "(a)(34)", as printed
};

enum class ReferenceOwner : unsigned char {
  kOwnAct,    // no law is named, or "of this Act", "of this title"
  kNamedAct,  // "of the Higher Education Act of 1965"
};

// Numbers in a row that belong to one law.
struct ReferenceGroup {
  std::vector<SectionReference> sections;  // never empty
  std::size_t end = 0;                     // behind the name of the law and its citations
  ReferenceOwner owner = ReferenceOwner::kOwnAct;
  std::string act;                 // of kNamedAct, without "the"
  std::vector<UscCitation> cited;  // in the parentheses behind the Act's name; none of a note
};

// The groups in order. References to a title of the Code, to another law by "such Act", and to anything
// else behind "of" are not among them. O(words).
std::vector<ReferenceGroup> SectionReferencesIn(std::string_view words);

}  // namespace ramseyer
