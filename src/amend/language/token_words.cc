// What is asked of single words.
#include <array>
#include <cctype>
#include <utility>

#include "amend/language/token.h"
#include "base/word_map.h"

namespace ramseyer::language {

bool IsCapitalised(const Token& token) {
  return !token.text.empty() && (std::isupper(static_cast<unsigned char>(token.text[0])) != 0 ||
                                 static_cast<unsigned char>(token.text[0]) >= 0xC3);
}

bool IsMonth(std::string_view word) {
  static constexpr WordMap kMonths(
      std::to_array<std::pair<std::string_view, int>>({{"january", 1},
                                                       {"february", 2},
                                                       {"march", 3},
                                                       {"april", 4},
                                                       {"may", 5},
                                                       {"june", 6},
                                                       {"july", 7},
                                                       {"august", 8},
                                                       {"september", 9},
                                                       {"october", 10},
                                                       {"november", 11},
                                                       {"december", 12}}));
  return kMonths.Has(word);
}

std::string FoldDash(std::string_view text) {
  std::string folded(text);
  for (const std::string_view dash : {"–", "‑", "−"}) {
    for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) {
      folded.replace(at, dash.size(), "-");
    }
  }
  return folded;
}

}  // namespace ramseyer::language
