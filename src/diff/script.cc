#include "diff/script.h"

#include <algorithm>

#include "base/check.h"

namespace ramseyer {

bool IsScript(TokenSpan a, TokenSpan b, const Script& script) {
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  for (std::size_t i = 0; i <= script.size(); ++i) {
    const bool last = i == script.size();
    const std::size_t until_a = last ? a.size() : script[i].a_begin;
    const std::size_t until_b = last ? b.size() : script[i].b_begin;
    if (until_a < at_a || until_b < at_b || until_a > a.size() || until_b > b.size()) return false;
    if (until_a - at_a != until_b - at_b) return false;
    if (i > 0 && !last && until_a == at_a) return false;
    if (!std::equal(a.begin() + static_cast<std::ptrdiff_t>(at_a),
                    a.begin() + static_cast<std::ptrdiff_t>(until_a),
                    b.begin() + static_cast<std::ptrdiff_t>(at_b))) {
      return false;
    }
    if (last) return true;
    const Hunk& hunk = script[i];
    if (hunk.a_end < hunk.a_begin || hunk.b_end < hunk.b_begin) return false;
    if (hunk.a_size() == 0 && hunk.b_size() == 0) return false;
    at_a = hunk.a_end;
    at_b = hunk.b_end;
  }
  return true;
}

std::vector<TokenId> Apply(TokenSpan a, TokenSpan b, const Script& script) {
  RAMSEYER_CHECK(IsScript(a, b, script));
  std::vector<TokenId> result;
  result.reserve(b.size());
  std::size_t at = 0;
  const auto keep_until = [&](std::size_t end) {
    for (; at < end; ++at) result.push_back(a[at]);
  };
  for (const Hunk& hunk : script) {
    keep_until(hunk.a_begin);
    for (std::size_t i = hunk.b_begin; i < hunk.b_end; ++i) result.push_back(b[i]);
    at = hunk.a_end;
  }
  keep_until(a.size());
  return result;
}

std::size_t EditDistance(const Script& script) {
  std::size_t distance = 0;
  for (const Hunk& hunk : script) distance += hunk.a_size() + hunk.b_size();
  return distance;
}

Script ScriptFromFlags(const std::vector<bool>& changed_a, const std::vector<bool>& changed_b) {
  Script script;
  std::size_t a = 0;
  std::size_t b = 0;
  while (a < changed_a.size() || b < changed_b.size()) {
    Hunk hunk;
    hunk.a_begin = static_cast<std::uint32_t>(a);
    hunk.b_begin = static_cast<std::uint32_t>(b);
    while (a < changed_a.size() && changed_a[a]) ++a;
    while (b < changed_b.size() && changed_b[b]) ++b;
    hunk.a_end = static_cast<std::uint32_t>(a);
    hunk.b_end = static_cast<std::uint32_t>(b);
    if (hunk.a_size() > 0 || hunk.b_size() > 0) script.push_back(hunk);
    while (a < changed_a.size() && b < changed_b.size() && !changed_a[a] && !changed_b[b]) {
      ++a;
      ++b;
    }
    RAMSEYER_CHECK((a == changed_a.size()) == (b == changed_b.size()) ||
                   (a < changed_a.size() ? changed_a[a] : changed_b[b]));
  }
  return script;
}

}  // namespace ramseyer
