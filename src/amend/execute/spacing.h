// Where printed English has a space: what is needed when passages are joined or words leave a gap.
#pragma once

#include <string_view>

namespace ramseyer {

// Whether a passage that ends `left` and one that begins `right` need a space between them: neither
// has one, both hold words, the first does not open something ("(", "“", "—") and the second does
// not close it (",", ";", ".", ")", "”", "—").
bool NeedSpaceBetween(std::string_view left, std::string_view right);

// Whether `right` begins with a mark that closes up to the word before it: , ; : . ? ! ) ].
bool ClosesUp(std::string_view right);

// Whether `right` begins with a label, "(b)", that closes up to the label or number before it:
// "section 5(b)".
bool IsLabelAfterLabel(std::string_view left, std::string_view right);

}  // namespace ramseyer
