#include "render/uslm/bill_quotations.h"

#include "document/asides.h"
#include "formats/quotation_marks.h"

namespace ramseyer {
namespace {

// A note is no part of the block's words, but the page that an entry of a table names is.
bool IsAsideLeaf(const Document& bill, NodeId leaf) {
  const NodeKind kind = bill.node(leaf).kind;
  if (bill.node(bill.node(leaf).parent).kind == NodeKind::kTableOfContentsItem) return false;
  return IsAside(kind);
}

// Whether the leaf is the first words of a provision, of a paragraph, or of an entry.
bool BeginsLine(const Document& bill, NodeId leaf) {
  const NodeKind kind = bill.node(leaf).kind;
  if (kind == NodeKind::kTableCell || kind == NodeKind::kAfterQuotation) return false;
  if (kind == NodeKind::kDesignation) return true;
  const NodeId parent = bill.node(leaf).parent;
  NodeId before;
  for (NodeId child = bill.FirstChild(parent); child < leaf; child = bill.NextSibling(child)) {
    before = child;
  }
  if (!before.valid()) {
    const NodeKind around = bill.node(parent).kind;
    return GroupOf(around) != NodeGroup::kLeaf || BeginsLine(bill, parent);
  }
  const NodeKind behind = bill.node(before).kind;
  return behind != NodeKind::kDesignation && behind != NodeKind::kHeading &&
         GroupOf(bill.node(parent).kind) != NodeGroup::kLeaf;
}

// A mark before words that first close a quotation would be taken for the one that opens it.
bool ClosesBeforeItOpens(std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.substr(i, 3) == "“") return false;
    if (words.substr(i, 3) == "”") return true;
  }
  return false;
}

std::string OpeningMarks(std::size_t depth) {
  std::string marks;
  for (std::size_t i = 0; i < depth; ++i) marks += i % 2 == 0 ? "“" : "‘";
  return marks;
}

std::string_view ClosingMark(std::size_t depth) { return depth % 2 == 1 ? "”" : "’"; }

// Whether words open a quotation and never close it (a misprint): a block's mark would close that.
bool LeavesOpen(std::string_view words, std::size_t depth) {
  const std::size_t opening = words.rfind(depth % 2 == 1 ? "“" : "‘");
  return opening != std::string_view::npos &&
         words.find(ClosingMark(depth), opening) == std::string_view::npos;
}

}  // namespace

BillQuotations::BillQuotations(const Document& bill) : before_(bill.size()), behind_(bill.size()) {
  struct Block {
    NodeId end;
    NodeId last;  // the last leaf with words in it
  };
  std::vector<Block> open;
  const auto close = [&](NodeId at) {
    while (!open.empty() && open.back().end <= at) {
      const Block block = open.back();
      if (block.last.valid() && !LeavesOpen(bill.TextOf(block.last), open.size())) {
        behind_[block.last.index()] += ClosingMark(open.size());
      }
      open.pop_back();
      if (!open.empty() && block.last.valid()) open.back().last = block.last;
    }
  };
  for (NodeId at = bill.root(); at.index() < bill.size(); at = NodeId(at.index() + 1)) {
    close(at);
    const Node& node = bill.node(at);
    if (node.kind == NodeKind::kQuotedBlock) open.push_back({node.end, NodeId()});
    const bool leaf =
        GroupOf(node.kind) == NodeGroup::kLeaf && !(node.text.empty() && node.HasChildren(at));
    if (open.empty() || !leaf || IsAsideLeaf(bill, at)) continue;
    open.back().last = at;
    const std::string_view words = bill.TextOf(at);
    // One without words was nothing but marks.
    const bool marked = words.empty() || OpeningMarkLength(words) > 0 || BeginsLine(bill, at);
    if (marked && !ClosesBeforeItOpens(words)) before_[at.index()] = OpeningMarks(open.size());
  }
  close(NodeId(bill.size()));
}

}  // namespace ramseyer
