#include "report/pieces.h"

namespace ramseyer {

void AppendPiece(std::vector<ReportPiece>& field, PieceKind kind, std::string_view text,
                 ChangeId change) {
  if (text.empty()) return;
  if (!field.empty() && field.back().kind == kind && field.back().change == change) {
    field.back().text.append(text);
  } else {
    field.push_back({kind, std::string(text), change});
  }
}

std::size_t CountWords(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == ' ') {
      in_word = false;
      continue;
    }
    // General punctuation (dashes, curly quotation marks) begins with E2 80 in UTF-8.
    if (byte == 0xE2 && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80) {
      i += 2;
      continue;
    }
    const bool says_something = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                                (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (says_something && !in_word) {
      ++count;
      in_word = true;
    }
  }
  return count;
}

}  // namespace ramseyer
