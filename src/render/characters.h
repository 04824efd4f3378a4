// The characters of documents, made safe to show. Documents and file names come from anywhere: a
// control character could drive a terminal, an override of the writing direction could make words
// read otherwise than they are, and invisible tag characters could hide some.
#pragma once

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace ramseyer {

// Takes the first character off UTF-8 text that is not empty. Bytes that are not UTF-8 come out as
// U+FFFD, one for each byte.
char32_t TakeCharacter(std::string_view& text);

// Whether a character must not reach a page as it is: C0 and C1 controls, DEL, marks, embeddings,
// overrides and isolates of direction, separators of lines and paragraphs, tags, and U+FFFE and
// U+FFFF, which are no characters and which XML can not hold.
bool IsTreacherous(char32_t character);

// The text with each treacherous character spelled out, "‹U+202E›", tabs and line breaks as spaces,
// and bytes that are not UTF-8 as U+FFFD. So is the first character of "::" and "##[", which in the
// log of a GitHub workflow would begin a command. O(size).
std::string Visible(std::string_view text);

// The same for each line of a text of several. O(size).
std::string VisibleLines(std::string_view text);

// How many columns of a terminal the text takes up: its characters, but for those that combine with
// the one before or have no width. Wide characters of East Asian scripts are counted as one.
int DisplayWidth(std::string_view text);

}  // namespace ramseyer
