#include "golden/amend/amended_text.h"

#include <fmt/format.h>

#include <vector>

namespace ramseyer::test_support {
namespace {

std::string Marked(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.text.empty()) continue;
    const bool put_in = piece.inserted_by.valid();
    if (piece.live() && !put_in) {
      text += piece.text;
    } else if (piece.live()) {
      text += "{+" + piece.text + "+}";
    } else if (put_in) {
      text += "{+[-" + piece.text + "-]+}";
    } else {
      text += "[-" + piece.text + "-]";
    }
  }
  return text;
}

}  // namespace

std::string Print(const Manuscript& manuscript) {
  std::string out;
  for (const LineId id : manuscript.order()) {
    const Line& line = manuscript.line(id);
    const char mark = !line.live() ? '-' : line.inserted_by.valid() ? '+' : ' ';
    std::string words;
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      const std::string marked = Marked(line.pieces(field));
      if (marked.empty()) continue;
      if (!words.empty()) words += field == Field::kText && !line.heading.empty() ? " | " : " ";
      words += marked;
    }
    std::string printed = fmt::format(
        "{} {}{}", mark, std::string(static_cast<std::size_t>(2 * line.depth), ' '), words);
    printed.erase(printed.find_last_not_of(' ') + 1);
    out += printed + "\n";
  }
  return out;
}

std::string_view NameOf(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::kExecuted:
      return "executed";
    case OutcomeKind::kRefused:
      return "refused";
    case OutcomeKind::kNoTextEffect:
      break;
  }
  return "no text effect";
}

}  // namespace ramseyer::test_support
