// How a node of the document counts when two documents are aligned.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/word_table.h"
#include "document/document.h"

namespace ramseyer {

// Two nodes can be counterparts only when they play the same role. Sections and the levels below
// them play one, for a paragraph may become a subsection; so do the levels above sections; so do
// all leaves of running text, for a content that gains subparagraphs becomes a chapeau. Any other
// kind is a role by itself.
enum class Role : std::uint8_t { kProvision, kDivision, kText, kOther };

struct NodeRole {
  Role role = Role::kOther;
  NodeKind kind = NodeKind::kGroup;  // kDocument unless the role is kOther

  friend bool operator==(const NodeRole&, const NodeRole&) = default;
};

NodeRole RoleOf(NodeKind kind);

// Whether a node has at most one such part, which is then the counterpart of the same part
// elsewhere, whatever it says: a provision's designation, a document's enacting formula.
bool IsSinglePart(NodeKind kind);

// Whether a node is there for the sake of others only, and has no counterpart: front matter and
// body, which formats part at different places; a sentence's node that holds text and quoted
// blocks; an element that is not known.
bool OnlyGroups(const Document& document, NodeId id);

// The parts of a node that are aligned with each other: its children, but for the ones that were
// left out, and with those in place of a child that only groups.
std::vector<NodeId> PartsOf(const Document& document, const WordTable& words, NodeId id);

}  // namespace ramseyer
