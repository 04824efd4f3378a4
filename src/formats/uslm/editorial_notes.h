// The Law Revision Counsel's editorial footnotes, where a plainer rendering of the Code has run
// them into the text:
//
//   as defined in subsection (d)22 See References in Text note below. of this section
//   this paragraph 11 So in original. Probably should be “subsection”. is the payment
//
// The number stands twice: it is the mark of reference, then the note's own. Further references to
// the same note are the number alone: "of section 3215 1 of title 20".
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_tree.h"

namespace ramseyer {

// Offsets are bytes.
struct EditorialNote {
  std::uint32_t begin = 0;  // of the mark of reference
  std::uint32_t note = 0;   // one past it: the note begins
  std::uint32_t end = 0;    // equal to `note` of a further reference

  friend bool operator==(const EditorialNote&, const EditorialNote&) = default;
};

// The notes in a run of words, in order. Only forms that the office uses and a statute does not are
// taken; a number that stands twice before anything else stays text, and so does a sentence behind
// a note that does not speak of the text's faults. `numbers` are those of the section's notes so
// far; the run's are added. O(length).
std::vector<EditorialNote> FindEditorialNotes(std::string_view words,
                                              std::set<std::string>& numbers);

// The notes in a parsed file of the Code, in its source; nothing stands in statutory notes, source
// credits or tables of contents. O(size).
std::vector<EditorialNote> EditorialNotesOf(const XmlTree& tree);

}  // namespace ramseyer
