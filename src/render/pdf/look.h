// How a stretch of text looks on a page, and what it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/report.h"

namespace ramseyer::pdf {

enum class Ink : std::uint8_t { kBlack, kGrey, kRed, kBlue, kGreen };

// Drawn with the words, so that no change is told by its colour alone.
enum class Decoration : std::uint8_t { kNone, kStrike, kDoubleUnderline };

struct TextLook {
  double size = 10.5;  // points
  bool bold = false;
  bool italic = false;
  Decoration decoration = Decoration::kNone;
  Ink ink = Ink::kBlack;
};

// A stretch of text with one look and one fate.
struct TextSpan {
  std::string text;  // UTF-8, made safe to show (FontSet::Shown)
  TextLook look = {};
  PieceKind kind = PieceKind::kKept;
  ChangeId change = {};
  bool sign = false;        // of the print's own (brackets, asterisks, ¶), not words of a document
  bool first = false;       // the change begins here: its number stands in the margin
  std::string link = {};    // the destination that a click leads to; "" for none
  std::string anchor = {};  // the destination that this is; "" for none
};
using SpanText = std::vector<TextSpan>;

}  // namespace ramseyer::pdf
