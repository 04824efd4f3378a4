#include "report/compare_layout.h"

#include "compare/node_roles.h"

namespace ramseyer {
namespace {

class Layouter {
 public:
  Layouter(const Document& document, const WordTable& words)
      : document_(document),
        words_(words),
        spots_(document.size()),
        level_begun_(document.size()) {}

  std::vector<LineSpot> Run() {
    spots_[0].unit = document_.root();
    for (const NodeId id : words_.order) {
      if (id == document_.root()) continue;
      Inherit(id);
      if (!words_.Own(id).empty()) Place(id);
    }
    return std::move(spots_);
  }

 private:
  NodeKind KindOf(NodeId id) const { return document_.node(id).kind; }

  // Level, depth, quotation and unit come from the parent, and change at levels and quoted blocks.
  void Inherit(NodeId id) {
    const Node& node = document_.node(id);
    const LineSpot& around = spots_[node.parent.index()];
    LineSpot& spot = spots_[id.index()];
    spot.level = around.level;
    spot.depth = around.depth;
    spot.quoted = around.quoted || node.kind == NodeKind::kQuotedBlock;
    spot.unit = around.unit;
    if (IsLevel(node.kind)) {
      spot.level = id;
      const bool inner =
          around.level.valid() && (spot.quoted || IsSectionLevel(KindOf(around.level)));
      spot.depth = inner ? around.depth + 1 : 0;
    }
    if (StartsUnit(id, around)) spot.unit = id;
  }

  bool StartsUnit(NodeId id, const LineSpot& around) const {
    const Node& node = document_.node(id);
    if (around.quoted || node.kind == NodeKind::kQuotedBlock) return false;
    if (KindOf(around.unit) == NodeKind::kSection) return false;
    if (IsLevel(node.kind)) {
      return !IsSectionLevel(node.kind) || node.kind == NodeKind::kSection || !around.level.valid();
    }
    return !IsLevel(KindOf(around.unit)) && node.parent == document_.root();
  }

  void Place(NodeId id) {
    LineSpot& spot = spots_[id.index()];
    spot.style = StyleOf(id);
    spot.field = FieldOf(id);
    spot.starts_line = true;
    if (spot.level.valid() && StandsInLevel(id, spot.level)) {
      const bool first = !level_begun_[spot.level.index()];
      level_begun_[spot.level.index()] = true;
      const bool follows = !first && spots_[last_.index()].level == spot.level &&
                           spots_[last_.index()].style == LineStyle::kProvision;
      if (first || (follows && Follows(spot))) spot.style = LineStyle::kProvision;
      spot.starts_line = first || !follows || !Follows(spot);
    } else if (IsInItemOfLast(id)) {
      spot.starts_line = !Follows(spot);
    }
    last_ = id;
  }

  // Whether a leaf belongs to the level directly, or to a sentence of it that holds quoted blocks.
  bool StandsInLevel(NodeId id, NodeId level) const {
    const NodeId parent = document_.node(id).parent;
    if (parent == level) return true;
    return KindOf(id) == NodeKind::kText && OnlyGroups(document_, parent) &&
           document_.node(parent).parent == level;
  }

  // Whether the leaf goes on in the line of the last one: a heading behind a designation, text
  // behind either.
  bool Follows(const LineSpot& spot) const { return spots_[last_.index()].field < spot.field; }

  // Whether the leaf stands in the same entry of a table of contents as the last one.
  bool IsInItemOfLast(NodeId id) const {
    const NodeId parent = document_.node(id).parent;
    return KindOf(parent) == NodeKind::kTableOfContentsItem && last_.valid() &&
           document_.node(last_).parent == parent;
  }

  // By kind alone, so that counterparts stand in the same field.
  LineField FieldOf(NodeId id) const {
    switch (KindOf(id)) {
      case NodeKind::kDesignation:
        return LineField::kDesignation;
      case NodeKind::kHeading:
      case NodeKind::kSubheading:
        return LineField::kHeading;
      default:
        return LineField::kText;
    }
  }

  LineStyle StyleOf(NodeId id) const {
    const NodeKind kind = KindOf(id);
    if (kind == NodeKind::kTableCell) return LineStyle::kCell;
    if (kind == NodeKind::kSourceCredit || kind == NodeKind::kEnactingFormula) {
      return LineStyle::kFront;
    }
    for (NodeId up = document_.node(id).parent; up.valid(); up = document_.node(up).parent) {
      const NodeKind around = KindOf(up);
      if (IsLevel(around)) return LineStyle::kText;
      if (around == NodeKind::kTableOfContentsItem || around == NodeKind::kTableRow) {
        return LineStyle::kCell;
      }
    }
    return LineStyle::kFront;
  }

  const Document& document_;
  const WordTable& words_;
  std::vector<LineSpot> spots_;
  NodeId last_;                    // the last leaf placed
  std::vector<bool> level_begun_;  // by level: whether a leaf directly in it was placed
};

}  // namespace

std::vector<LineSpot> LayOut(const Document& document, const WordTable& words) {
  return Layouter(document, words).Run();
}

}  // namespace ramseyer
