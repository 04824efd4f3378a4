// The tree is walked flat, in document order; a stack of the units that are open gives the depth.
#include "amend/execute/layout.h"

#include <algorithm>

#include "document/citation.h"

namespace ramseyer {
namespace {

// What stands in a provision without being law: it keeps its place in the file.
bool IsApparatus(NodeKind kind) {
  switch (kind) {
    case NodeKind::kNotes:
    case NodeKind::kNote:
    case NodeKind::kSourceCredit:
    case NodeKind::kNoteReference:
    case NodeKind::kFootnote:
    case NodeKind::kSidenote:
    case NodeKind::kPageNumber:
      return true;
    default:
      return false;
  }
}

// The last leaf of the head that holds the bill's official title; invalid when none does.
NodeId OfficialTitleOf(const Document& bill) {
  NodeId title;
  const std::string& words = bill.info().official_title;
  if (words.empty()) return title;
  for (std::uint32_t i = 0; i < bill.size() && !IsLevel(bill.node(NodeId(i)).kind); ++i) {
    if (bill.TextOf(NodeId(i)) == words) title = NodeId(i);
  }
  return title;
}

bool IsOwnText(NodeKind kind) {
  return kind == NodeKind::kChapeau || kind == NodeKind::kContent || kind == NodeKind::kText;
}

class Layout {
 public:
  Layout(const Document& document, NodeId root, LaidText text)
      : document_(document), root_(root), bill_(text == LaidText::kBill) {
    if (bill_) title_ = OfficialTitleOf(document);
  }

  std::vector<LaidLine> Run(bool root_is_unit) {
    if (root_is_unit) StartUnit(root_);
    const NodeId end = document_.node(root_).end;
    for (NodeId at(root_.index() + 1); at < end;) at = Take(at);
    return std::move(lines_);
  }

 private:
  // A unit whose end the walk has not passed, and its line.
  struct Open {
    NodeId node;
    std::size_t line;
  };

  // Takes the node, and gives the next one to look at.
  NodeId Take(NodeId at) {
    const Node& node = document_.node(at);
    while (!open_.empty() && document_.node(open_.back().node).end <= at) open_.pop_back();
    while (!quoted_.empty() && document_.node(quoted_.back()).end <= at) quoted_.pop_back();
    if (IsApparatus(node.kind) || (bill_ ? IsOutsideBill(at) : IsOfBillOnly(node.kind))) {
      return node.end;
    }
    if (bill_ && node.kind == NodeKind::kQuotedBlock) quoted_.push_back(at);
    if (node.kind == NodeKind::kTableOfContentsItem) {
      TakeItem(at);
      return node.end;
    }
    if (IsLevel(node.kind)) {
      StartUnit(at);
    } else if (!node.text.empty()) {
      TakeWords(at);
    }
    return NodeId(at.index() + 1);
  }

  static bool IsOfBillOnly(NodeKind kind) { return kind == NodeKind::kAfterQuotation; }

  // What a bill prints without enacting it, and of an amendment what it says of the bill.
  bool IsOutsideBill(NodeId at) const {
    const Node& node = document_.node(at);
    if (node.kind == NodeKind::kBackMatter || node.kind == NodeKind::kSignature) return true;
    if (node.kind == NodeKind::kFrontMatter) return !document_.Contains(at, title_);
    const bool in_head =
        node.parent.valid() && !node.text.empty() && at != title_ && InFrontMatter(node.parent);
    return in_head || IsInstruction(at);
  }

  bool InFrontMatter(NodeId at) const {
    while (at.valid() && document_.node(at).kind != NodeKind::kFrontMatter) {
      if (IsLevel(document_.node(at).kind)) return false;
      at = document_.node(at).parent;
    }
    return at.valid();
  }

  // Of an amendment: words and provisions that it does not put into the bill.
  bool IsInstruction(NodeId at) const {
    if (document_.info().type != DocumentType::kEngrossedAmendment || root_ != document_.root()) {
      return false;
    }
    if (document_.node(at).text.empty() && !IsLevel(document_.node(at).kind)) return false;
    bool in_block = false;
    for (NodeId up = document_.node(at).parent; up.valid(); up = document_.node(up).parent) {
      if (document_.node(up).kind == NodeKind::kBody) in_block = true;
      if (document_.node(up).kind == NodeKind::kAmendment) return !in_block;
    }
    return true;
  }

  void StartUnit(NodeId at) {
    LaidLine line = LineAt(at);
    line.kind = document_.node(at).kind;
    line.depth = static_cast<int>(open_.size());
    line.source = at;
    if (IsLevel(line.kind)) line.label = document_.provision(at).designation;
    open_.push_back({at, lines_.size()});
    lines_.push_back(std::move(line));
  }

  LaidLine LineAt(NodeId at) const {
    LaidLine line;
    line.quotation = static_cast<int>(quoted_.size());
    line.committee = document_.node(at).committee;
    return line;
  }

  // The depth of words that belong to the unit around them.
  int DepthOfWords() const {
    if (!open_.empty()) return static_cast<int>(open_.size()) - 1;
    const bool behind_units = std::any_of(lines_.begin(), lines_.end(), [](const LaidLine& line) {
      return line.role == LineRole::kUnit;
    });
    return behind_units ? -1 : 0;
  }

  void TakeWords(NodeId leaf) {
    const Node& node = document_.node(leaf);
    const bool in_cell = InCell(leaf);
    if (!open_.empty() && !in_cell) {
      LaidLine& unit = lines_[open_.back().line];
      const bool of_unit = node.parent == open_.back().node;
      if (node.kind == NodeKind::kDesignation && of_unit && !unit.designation.valid()) {
        unit.designation = leaf;
        return;
      }
      if (node.kind == NodeKind::kHeading && of_unit && !unit.heading.valid()) {
        unit.heading = leaf;
        return;
      }
      const bool starts = open_.back().line + 1 == lines_.size() && !unit.text.valid();
      const bool of_whole_bill = bill_ && open_.back().node == document_.root();
      const bool quoted_apart = static_cast<int>(quoted_.size()) != unit.quotation;
      if (starts && IsOwnText(node.kind) && !of_whole_bill && !quoted_apart) {
        unit.text = leaf;
        return;
      }
    }
    LaidLine line = LineAt(leaf);
    line.role = in_cell ? LineRole::kCell : LineRole::kText;
    line.kind = bill_ && InPreamble(leaf) ? NodeKind::kRecital : node.kind;
    line.depth = DepthOfWords();
    line.starts_row = in_cell && StartsRow(leaf);
    line.source = leaf;
    line.text = leaf;
    lines_.push_back(std::move(line));
  }

  bool InPreamble(NodeId at) const {
    while (at.valid() && document_.node(at).kind != NodeKind::kPreamble) {
      at = document_.node(at).parent;
    }
    return at.valid();
  }

  // Whether the words stand in a table within the unit around them.
  bool InCell(NodeId at) const {
    const NodeId stop = open_.empty() ? root_ : open_.back().node;
    while (at != stop) {
      at = document_.node(at).parent;
      const NodeKind kind = document_.node(at).kind;
      if (kind == NodeKind::kTable) return true;
    }
    return false;
  }

  // Whether no words of the row stand before the leaf.
  bool StartsRow(NodeId leaf) const {
    NodeId row = document_.node(leaf).parent;
    while (document_.node(row).kind != NodeKind::kTableRow) {
      if (document_.node(row).kind == NodeKind::kTable) return true;
      row = document_.node(row).parent;
    }
    return lines_.empty() || lines_.back().source < row;
  }

  void TakeItem(NodeId item) {
    std::vector<NodeId> columns;
    for (NodeId at(item.index() + 1); at < document_.node(item).end;) {
      const Node& node = document_.node(at);
      if (!node.text.empty() && !IsApparatus(node.kind)) columns.push_back(at);
      at = IsApparatus(node.kind) ? node.end : NodeId(at.index() + 1);
    }
    if (columns.empty()) return;
    LaidLine line = LineAt(item);
    line.role = LineRole::kCell;
    line.kind = NodeKind::kTableOfContentsItem;
    line.depth = DepthOfWords();
    line.starts_row = true;
    line.source = item;
    std::size_t next = 0;
    if (columns.size() > 1) {
      line.designation = columns[next++];
      line.label = DesignationIn(document_.TextOf(line.designation));
    }
    line.text = columns[next++];
    lines_.push_back(std::move(line));
    for (; next < columns.size(); ++next) {
      LaidLine further = LineAt(columns[next]);
      further.role = LineRole::kCell;
      further.kind = document_.node(columns[next]).kind;
      further.depth = DepthOfWords();
      further.source = columns[next];
      further.text = columns[next];
      lines_.push_back(std::move(further));
    }
  }

  const Document& document_;
  NodeId root_;
  bool bill_;
  NodeId title_;  // of a bill: the leaf with its official title
  std::vector<LaidLine> lines_;
  std::vector<Open> open_;
  std::vector<NodeId> quoted_;  // the quoted blocks around
};

}  // namespace

std::vector<LaidLine> LayOut(const Document& document, NodeId root, bool root_is_unit,
                             LaidText text) {
  return Layout(document, root, text).Run(root_is_unit);
}

}  // namespace ramseyer
