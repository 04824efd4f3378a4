// dtl copies both sequences and swaps them when the first is not the shorter; it undoes the swap in
// the types of its edits, not in the indices of its hunks. So only the types are read here, and the
// positions are counted anew.
#include "diff/dtl_engine.h"

#include <dtl/dtl.hpp>

#include "base/check.h"

namespace ramseyer {

Script DtlDiff(TokenSpan a, TokenSpan b) {
  RAMSEYER_CHECK((a.size() + 1) * (b.size() + 1) <= kDtlPoints);
  dtl::Diff<TokenId> diff(std::vector<TokenId>(a.begin(), a.end()),
                          std::vector<TokenId>(b.begin(), b.end()));
  diff.compose();
  std::vector<bool> changed_a(a.size());
  std::vector<bool> changed_b(b.size());
  std::size_t at_a = 0;
  std::size_t at_b = 0;
  for (const auto& [token, edit] : diff.getSes().getSequence()) {
    if (edit.type == dtl::SES_DELETE) {
      changed_a[at_a++] = true;
    } else if (edit.type == dtl::SES_ADD) {
      changed_b[at_b++] = true;
    } else {
      ++at_a;
      ++at_b;
    }
  }
  RAMSEYER_CHECK(at_a == a.size() && at_b == b.size());
  return ScriptFromFlags(changed_a, changed_b);
}

}  // namespace ramseyer
