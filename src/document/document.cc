#include "document/document.h"

#include <algorithm>

#include "base/check.h"
#include "document/citation.h"

namespace ramseyer {

NodeId Document::FirstChild(NodeId id) const {
  const NodeId next(id.index() + 1);
  return next < node(id).end ? next : NodeId();
}

NodeId Document::NextSibling(NodeId id) const {
  const Node& here = node(id);
  if (!here.parent.valid() || here.end >= node(here.parent).end) return NodeId();
  return here.end;
}

std::vector<NodeId> Document::Children(NodeId id) const {
  std::vector<NodeId> children;
  for (NodeId child = FirstChild(id); child.valid(); child = NextSibling(child)) {
    children.push_back(child);
  }
  return children;
}

const Provision& Document::provision(NodeId level) const {
  const Node& here = node(level);
  RAMSEYER_CHECK(here.provision.valid());
  return provisions_[here.provision.index()];
}

std::string Document::WordsOf(NodeId id) const {
  std::string words;
  for (std::uint32_t i = id.index(); i < node(id).end.index(); ++i) {
    const std::string_view own = TextOf(NodeId(i));
    if (own.empty()) continue;
    if (!words.empty()) words.push_back(' ');
    words.append(own);
  }
  return words;
}

std::span<const Mark> Document::MarksIn(ByteRange range) const {
  const auto before = [](const Mark& mark, std::uint32_t offset) {
    return mark.range.begin < offset;
  };
  const auto first = std::lower_bound(marks_.begin(), marks_.end(), range.begin, before);
  const auto last = std::lower_bound(first, marks_.end(), range.end, before);
  return {first, last};
}

std::uint32_t Document::SourceOffset(std::uint32_t text_offset) const {
  if (runs_.empty()) return 0;
  auto after =
      std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                       [](std::uint32_t offset, const Run& run) { return offset < run.text; });
  if (after == runs_.begin()) return runs_.front().source;
  const Run& run = *--after;
  return run.source + (text_offset - run.text);
}

NodeId Document::FindIdentifier(std::string_view identifier) const {
  const std::string folded = FoldIdentifier(identifier);
  const std::size_t hash = std::hash<std::string_view>()(folded);
  auto at = std::lower_bound(
      by_identifier_.begin(), by_identifier_.end(), hash,
      [](const HashedIdentifier& one, std::size_t wanted) { return one.hash < wanted; });
  for (; at != by_identifier_.end() && at->hash == hash; ++at) {
    if (Bears(at->level, folded)) return at->level;
  }
  return NodeId();
}

bool Document::Bears(NodeId level, std::string_view folded) const {
  if (FoldIdentifier(provision(level).identifier) == folded) return true;
  auto alias = std::lower_bound(aliases_.begin(), aliases_.end(), level,
                                [](const auto& one, NodeId wanted) { return one.second < wanted; });
  for (; alias != aliases_.end() && alias->second == level; ++alias) {
    if (alias->first == folded) return true;
  }
  return false;
}

NodeId Document::LevelAround(NodeId id) const {
  while (id.valid() && !IsLevel(node(id).kind)) id = node(id).parent;
  return id;
}

bool Document::StandsInNote(NodeId id) const {
  for (NodeId up = node(id).parent; up.valid(); up = node(up).parent) {
    const NodeKind kind = node(up).kind;
    if (kind == NodeKind::kNotes || kind == NodeKind::kNote || kind == NodeKind::kFootnote ||
        kind == NodeKind::kQuotedBlock) {
      return true;
    }
  }
  return false;
}

bool Document::HasCommitteeText() const {
  return std::any_of(nodes_.begin(), nodes_.end(),
                     [](const Node& node) { return node.committee != CommitteeText::kBoth; }) ||
         std::any_of(marks_.begin(), marks_.end(), [](const Mark& mark) {
           return mark.kind == MarkKind::kCommitteeStruck ||
                  mark.kind == MarkKind::kCommitteeInserted;
         });
}

std::string Document::CitationOf(NodeId id) const {
  // Innermost first: levels below a section are run together, the ones above are listed.
  std::vector<NodeId> levels;
  for (NodeId up = id; up.valid(); up = node(up).parent) {
    if (node(up).kind == NodeKind::kQuotedBlock) levels.clear();
    if (IsLevel(node(up).kind) && !provision(up).designation.empty()) levels.push_back(up);
  }
  std::string citation;
  for (auto it = levels.rbegin(); it != levels.rend(); ++it) {
    const NodeKind kind = node(*it).kind;
    if (RankOf(kind) > 1 && !citation.empty()) {
      citation += '(' + provision(*it).designation + ')';
      continue;
    }
    if (!citation.empty()) citation += ", ";
    citation += std::string(IdOf(kind)) + ' ' + provision(*it).designation;
  }
  return citation;
}

std::string_view IdOf(DocumentType type) {
  switch (type) {
    case DocumentType::kBill:
      return "bill";
    case DocumentType::kResolution:
      return "resolution";
    case DocumentType::kPublicLaw:
      return "public-law";
    case DocumentType::kCodeTitle:
      return "code-title";
    case DocumentType::kCodeSection:
      return "code-section";
    case DocumentType::kCompilation:
      return "compilation";
    case DocumentType::kEngrossedAmendment:
      return "engrossed-amendment";
    case DocumentType::kReport:
      return "report";
  }
  return "";
}

}  // namespace ramseyer
