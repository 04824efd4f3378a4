// How wide a bill's print sets its characters. A small table, fitted to the places where real
// prints break their lines (print/README.md says to which and how well).
#pragma once

#include <cstdint>

namespace ramseyer {

enum class Typeface : std::uint8_t {
  kRoman,          // 14-point text
  kItalic,         // the enacting formula, provisos, what a committee put in
  kSmallCapitals,  // headings of subsections and below: capitals and small capitals
  kBold,           // headings of sections in the style of the Code
  kBoldCapitals,   // headings of sections
  kSmallRoman,     // tables and tables of contents
};

// Widths are in thousandths of the em of 14-point text.
inline constexpr int kPrintMeasure = 26790;  // the width of a full line
inline constexpr int kPrintIndent = 2275;    // one step of indentation

// The width of a character (a Unicode scalar value). Never negative. O(1).
int WidthOf(Typeface face, char32_t character);

// Whether the typeface turns small letters into capitals.
constexpr bool IsCapitals(Typeface face) {
  return face == Typeface::kSmallCapitals || face == Typeface::kBoldCapitals;
}

}  // namespace ramseyer
