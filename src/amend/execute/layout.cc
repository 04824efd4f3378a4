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
    case NodeKind::kAfterQuotation:
      return true;
    default:
      return false;
  }
}

bool IsOwnText(NodeKind kind) {
  return kind == NodeKind::kChapeau || kind == NodeKind::kContent || kind == NodeKind::kText;
}

class Layout {
 public:
  Layout(const Document& document, NodeId root) : document_(document), root_(root) {}

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
    if (IsApparatus(node.kind)) return node.end;
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

  void StartUnit(NodeId at) {
    LaidLine line;
    line.kind = document_.node(at).kind;
    line.depth = static_cast<int>(open_.size());
    line.source = at;
    if (IsLevel(line.kind)) line.label = document_.provision(at).designation;
    open_.push_back({at, lines_.size()});
    lines_.push_back(std::move(line));
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
      if (open_.back().line + 1 == lines_.size() && !unit.text.valid() && IsOwnText(node.kind)) {
        unit.text = leaf;
        return;
      }
    }
    LaidLine line;
    line.role = in_cell ? LineRole::kCell : LineRole::kText;
    line.kind = node.kind;
    line.depth = DepthOfWords();
    line.starts_row = in_cell && StartsRow(leaf);
    line.source = leaf;
    line.text = leaf;
    lines_.push_back(std::move(line));
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
    LaidLine line;
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
      LaidLine further;
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
  std::vector<LaidLine> lines_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<LaidLine> LayOut(const Document& document, NodeId root, bool root_is_unit) {
  return Layout(document, root).Run(root_is_unit);
}

}  // namespace ramseyer
