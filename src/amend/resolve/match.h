// Words of a bill -> the places where they stand in the law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amend/resolve/live_text.h"

namespace ramseyer {

// How near the law's words are to the bill's.
enum class Likeness : std::uint8_t {
  kExact,   // character for character; quotation marks nested in quoted words (‘ ’) are the law's “ ”
  kFolded,  // but for the shapes of quotation marks, dashes and spaces, and soft hyphens
  kCase,    // but for capitals as well
};

struct WordMatch {
  ByteRange range;  // of LiveText::text(); begins and ends within segments, not at boundaries
  Likeness likeness = Likeness::kExact;
};

// Every place where the words stand, in order, none overlapping another, no less alike than `least`.
//
// * White space: any run of it in the words is any run of it in the law, and the boundary between a
//   designation, a heading, a text and the next line is white space or nothing: “(a)(1) No person” is
//   found where (1) opens subsection (a).
// * The “.—” that runs a heading into its text in an Act is found at the end of a heading without it.
// * Words that begin or end with a letter or digit are whole words: “and” does not stand in “land”,
//   nor “$12,000” in “$12,000,000”.
// * A match may begin with a designation, never within one, and does not end in one: “(a)(1)” is a
//   reference in the text, not the labels of the lines.
//
// O(length of the text · length of the words) at worst.
std::vector<WordMatch> FindWords(const LiveText& text, std::string_view words, Likeness least);

// The match that ends the text, but for white space behind it. At most one.
std::vector<WordMatch> FindWordsAtEnd(const LiveText& text, std::string_view words, Likeness least);

}  // namespace ramseyer
