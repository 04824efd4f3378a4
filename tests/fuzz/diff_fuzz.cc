// Any two sequences: the first byte sets how soon the search settles for a longer script, the rest
// are tokens, a line feed parts the sequences.
#include <algorithm>
#include <vector>

#include "base/check.h"
#include "diff/diff.h"
#include "diff/polish.h"
#include "fuzz/fuzz_input.h"

namespace ramseyer::fuzz {
namespace {

using Tokens = std::vector<TokenId>;

// By the table of longest common subsequences.
std::size_t ShortestDistance(const Tokens& a, const Tokens& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = a[i] == b[j] ? diagonal : 1 + std::min(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

void CheckScript(const Tokens& a, const Tokens& b, const Script& script) {
  RAMSEYER_CHECK(IsScript(a, b, script));
  RAMSEYER_CHECK(Apply(a, b, script) == b);
}

// Weights and borders that come from the tokens themselves.
struct GrainOf {
  explicit GrainOf(const Tokens& tokens) {
    for (const TokenId token : tokens) {
      weight.push_back(static_cast<std::uint8_t>(token % (kContentWeight + 1U)));
      border.push_back(static_cast<std::uint8_t>(token % 7U));
    }
    border.push_back(0);
  }
  Grain View() const { return {weight, border}; }

  std::vector<std::uint8_t> weight;
  std::vector<std::uint8_t> border;
};

void CheckDiff(const Tokens& a, const Tokens& b, std::uint8_t settings) {
  constexpr std::size_t kSmall = 1U << 16U;
  DiffLimits limits;
  if ((settings & 1U) != 0) limits.dtl_cells = settings;
  if ((settings & 2U) != 0) limits.split_cost = 1 + settings / 16U;
  const Script script = Diff(a, b, limits);
  CheckScript(a, b, script);
  if ((settings & 3U) == 0 && a.size() * b.size() < kSmall) {
    RAMSEYER_CHECK(EditDistance(script) == ShortestDistance(a, b));
  }
  CheckScript(a, b, Polish(a, b, GrainOf(a).View(), GrainOf(b).View(), script));
  RAMSEYER_CHECK(Diff(a, a, limits).empty());
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  if (size == 0) return 0;
  const std::uint8_t* end = data + size;
  const std::uint8_t* parting = std::find(data + 1, end, '\n');
  const fuzz::Tokens a(data + 1, parting);
  const fuzz::Tokens b(parting == end ? end : parting + 1, end);
  fuzz::CheckDiff(a, b, data[0]);
  return 0;
}
