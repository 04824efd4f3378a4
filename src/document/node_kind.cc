#include "document/node_kind.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/check.h"
#include "base/word_map.h"

namespace ramseyer {
namespace {

struct Row {
  NodeKind kind;
  std::string_view id;
  NodeGroup group;
  int rank;
};

constexpr auto kRows = std::to_array<Row>({
#define RAMSEYER_NODE_KIND(name, id, group, rank) {NodeKind::k##name, id, NodeGroup::group, rank},
#include "document/node_kinds.def"
#undef RAMSEYER_NODE_KIND
});

constexpr std::size_t kLevels = std::count_if(
    kRows.begin(), kRows.end(), [](const Row& row) { return row.group == NodeGroup::kLevel; });

constexpr WordMap kLevelsByName([] {
  std::array<std::pair<std::string_view, NodeKind>, kLevels> levels{};
  std::size_t count = 0;
  for (const Row& row : kRows) {
    if (row.group == NodeGroup::kLevel) levels[count++] = {row.id, row.kind};
  }
  return levels;
}());

const Row& RowOf(NodeKind kind) {
  const auto index = static_cast<std::size_t>(kind);
  RAMSEYER_CHECK(index < kRows.size());
  return kRows[index];
}

}  // namespace

std::string_view IdOf(NodeKind kind) { return RowOf(kind).id; }
NodeGroup GroupOf(NodeKind kind) { return RowOf(kind).group; }
int RankOf(NodeKind kind) { return RowOf(kind).rank; }

std::optional<NodeKind> BelowLevel(NodeKind kind) {
  const int rank = RankOf(kind);
  if (rank == 0) return std::nullopt;
  for (const Row& row : kRows) {
    if (row.rank == rank + 1) return row.kind;
  }
  return std::nullopt;
}

std::optional<NodeKind> LevelNamed(std::string_view id) {
  const NodeKind* const kind = kLevelsByName.Find(id);
  return kind == nullptr ? std::nullopt : std::optional(*kind);
}

}  // namespace ramseyer
