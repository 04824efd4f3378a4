#include "base/finding.h"

#include <array>

#include "base/check.h"

namespace ramseyer {
namespace {

struct Row {
  FindingKind kind;
  std::string_view id;
  Severity severity;
  std::string_view meaning;
};

constexpr auto kRows = std::to_array<Row>({
#define RAMSEYER_FINDING_KIND(name, id, severity, meaning) \
  {FindingKind::k##name, id, Severity::severity, meaning},
#include "base/finding_kinds.def"
#undef RAMSEYER_FINDING_KIND
});

const Row& RowOf(FindingKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  RAMSEYER_CHECK(index < kRows.size());
  return kRows[index];
}

}  // namespace

std::string_view IdOf(FindingKind kind) { return RowOf(kind).id; }
Severity SeverityOf(FindingKind kind) { return RowOf(kind).severity; }
std::string_view MeaningOf(FindingKind kind) { return RowOf(kind).meaning; }

std::vector<FindingKind> AllFindingKinds() {
  std::vector<FindingKind> kinds;
  for (const Row& row : kRows) kinds.push_back(row.kind);
  return kinds;
}

}  // namespace ramseyer
