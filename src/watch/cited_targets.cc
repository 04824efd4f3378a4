#include "watch/cited_targets.h"

#include <algorithm>
#include <array>

namespace ramseyer {
namespace {

constexpr std::size_t kLongestQualifier = 120;  // ", as amended by section 2 of this Act,"

// Whether a verb follows before the sentence ends or another law is named.
bool VerbFollows(std::string_view behind) {
  behind = behind.substr(0, kLongestQualifier);
  behind = behind.substr(0, std::min(behind.find_first_of(";:("), behind.size()));
  constexpr auto kVerbs = std::to_array<std::string_view>(
      {" is amended", " are amended", " is further amended", " are each amended", " is repealed",
       " are repealed", " is hereby amended", " is hereby repealed"});
  return std::any_of(kVerbs.begin(), kVerbs.end(), [&](std::string_view verb) {
    return behind.find(verb) != std::string_view::npos;
  });
}

// The parenthesis that closes the one before `text`; inner ones are of designations.
std::size_t ClosingParenthesis(std::string_view text) {
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && depth-- == 0) return i;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<UscCitation> CitedTargets(std::string_view words) {
  constexpr std::string_view kCode = " U.S.C. ";
  std::vector<UscCitation> cited;
  for (std::size_t at = words.find(kCode); at != std::string_view::npos;
       at = words.find(kCode, at + 1)) {
    const std::size_t open = words.rfind('(', at);
    if (open == std::string_view::npos) continue;
    const std::string_view inner = words.substr(open + 1);
    const std::size_t close = ClosingParenthesis(inner);
    if (close == std::string_view::npos || !VerbFollows(inner.substr(close + 1))) continue;
    const std::string_view citation = inner.substr(0, close);
    if (citation.find("et seq") != std::string_view::npos) continue;
    const auto usc = ParseUsc(citation);
    if (usc && !usc->note) cited.push_back(*usc);
  }
  return cited;
}

}  // namespace ramseyer
