// What a node of a document is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ramseyer {

enum class NodeKind : std::uint8_t {
#define RAMSEYER_NODE_KIND(name, id, group, rank) k##name,
#include "document/node_kinds.def"
#undef RAMSEYER_NODE_KIND
};

enum class NodeGroup : std::uint8_t {
  kLevel,  // a provision: it has a designation, perhaps a heading, and nests
  kLeaf,   // carries words of its own
  kGroup,  // holds other nodes
};

// The stable name used in dumps and JSON: "subsection", "table-of-contents".
std::string_view IdOf(NodeKind kind);

NodeGroup GroupOf(NodeKind kind);

// 1 for a section up to 9 for a subsubitem; 0 for every other kind.
int RankOf(NodeKind kind);

// The kind of the level that nests one deeper than `kind`: paragraph for subsection. Nothing below a
// subsubitem, and for kinds above a section.
std::optional<NodeKind> BelowLevel(NodeKind kind);

// The level whose name is `id` ("subparagraph"); nothing when no level is called so.
std::optional<NodeKind> LevelNamed(std::string_view id);

inline bool IsLevel(NodeKind kind) { return GroupOf(kind) == NodeGroup::kLevel; }

// A section or a level below it.
inline bool IsSectionLevel(NodeKind kind) { return RankOf(kind) > 0; }

}  // namespace ramseyer
