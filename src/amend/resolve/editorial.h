// How the Code rewords what an Act says, in titles that are not positive law: “this Act” is printed
// “this chapter”, “section 1902 of this Act” “section 1396a of this title”, “title 18, United States
// Code,” “title 18,”. The forms are those that the Office of the Law Revision Counsel describes in its
// "Detailed Guide to the United States Code Content and Features", section on editorial changes.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "amend/resolve/section_references.h"
#include "document/citation.h"

namespace ramseyer {

// Words as the Code may have them.
struct EditorialForm {
  std::string words;
  std::string equivalence;  // "“title 18, United States Code,” as “title 18,”"
};

// What the forms of a section depend on.
struct EditorialContext {
  std::string title;                // of the Code, in which the words are sought
  std::vector<std::string> dates;   // of enactment, as its source credit has them: "Feb. 8, 1996"
  // Where the Code has a section of the Act that the section belongs to ("" as act), or of another Act.
  std::function<std::optional<UscCitation>(std::string_view act, std::string_view section)> classify;
  // How many labels of the subdivisions a section of the Code stands for: 1 for the section that shows
  // section 311(d) of an Act, which then has no (d).
  std::function<std::size_t(const UscCitation& place, const SectionReference& section)> shown;
  std::string act_date;               // when the Act that the section belongs to was enacted, or ""
  std::string unit_date;              // the same, where the section came with the Act itself
  std::string old_words;              // what the section reads
};

// The text with one group of references as the Code prints it: “section 1396a(a)(10) of this title”.
// Nothing when the place of a section in the Code is not known, or when the places are in several titles.
std::optional<std::string> ReferencesAsTheCodeHas(std::string_view text, const ReferenceGroup& group,
                                                  const EditorialContext& context);

// “the date of enactment of this Act”, in words put into an Act, is the date of that Act, and the Code
// prints the date; so with its titles and other units. False when nothing was replaced.
bool PutDateOfEnactment(std::string& words, const EditorialContext& context);

// Other wordings under which the Code may show the words of an Act, nearest first; the words
// themselves are not among them. At most kMostForms.
inline constexpr std::size_t kMostForms = 64;
std::vector<EditorialForm> EditorialForms(std::string_view words, const EditorialContext& context);

}  // namespace ramseyer
