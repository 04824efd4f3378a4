#include "document/node_kind.h"

#include <array>

#include "base/check.h"

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
  for (const Row& row : kRows) {
    if (row.group == NodeGroup::kLevel && row.id == id) return row.kind;
  }
  return std::nullopt;
}

}  // namespace ramseyer
