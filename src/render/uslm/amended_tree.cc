#include "render/uslm/amended_tree.h"

#include <algorithm>
#include <unordered_map>

#include "document/citation.h"

namespace ramseyer {
namespace {

bool IsAllOriginal(const std::vector<Piece>& pieces) {
  return std::all_of(pieces.begin(), pieces.end(),
                     [](const Piece& piece) { return piece.original() && piece.live(); });
}

bool HasLive(const std::vector<Piece>& pieces) {
  return std::any_of(pieces.begin(), pieces.end(), [](const Piece& piece) { return piece.live(); });
}

// A section's identifier leaves out the levels between it and its title: "/us/usc/t54/s200401".
std::string InTitle(std::string_view around, std::string_view label) {
  constexpr std::string_view kTitle = "/us/usc/t";
  const std::size_t end = around.find('/', kTitle.size());
  return IdentifierBelow(around.substr(0, end), NodeKind::kSection, label);
}

class Builder {
 public:
  Builder(const Manuscript& manuscript, const Document* law) : manuscript_(manuscript), law_(law) {}

  std::optional<AmendedTree> Build(std::string_view identifier) {
    for (const LineId id : manuscript_.order()) {
      const Line& line = manuscript_.line(id);
      if (line.live() && !Place(id, line)) return std::nullopt;
      owners_.emplace(id, open_.empty() ? std::nullopt : std::optional(open_.back()));
    }
    MarkChanged();
    NameUnits(identifier);
    return std::move(tree_);
  }

 private:
  bool Place(LineId id, const Line& line) {
    const bool unit = line.role == LineRole::kUnit;
    while (!open_.empty() &&
           (unit ? DepthOf(open_.back()) >= line.depth : DepthOf(open_.back()) > line.depth)) {
      open_.pop_back();
    }
    const bool root = tree_.units.empty();
    if (root ? !unit : open_.empty()) return false;
    AmendedItem item{id, std::nullopt};
    if (unit) item.unit = tree_.units.size();
    if (!root) tree_.units[open_.back()].items.push_back(item);
    if (!unit) return true;
    AmendedUnit made;
    made.line = id;
    if (!root) made.parent = open_.back();
    if (line.source.valid()) by_source_.emplace(line.source, tree_.units.size());
    open_.push_back(tree_.units.size());
    tree_.units.push_back(std::move(made));
    return true;
  }

  int DepthOf(std::size_t unit) const { return manuscript_.line(tree_.units[unit].line).depth; }

  void MarkChanged() {
    for (const LineId id : manuscript_.order()) {
      const Line& line = manuscript_.line(id);
      const bool same_place = line.inserted_by.valid() || StandsWhereItStood(id, line);
      if (IsUntouched(line) && same_place) continue;
      const bool joined = !line.live() && (HasLive(line.heading) || HasLive(line.text));
      if (line.live() || joined) MarkUp(owners_.at(id));
      if (line.source.valid()) MarkSourceUp(line.source);
    }
  }

  // Whether the unit around an original line is the one that was around it in the law.
  bool StandsWhereItStood(LineId id, const Line& line) const {
    if (!line.live() || law_ == nullptr || id == tree_.units.front().line) return true;
    std::optional<std::size_t> around = owners_.at(id);
    if (line.role == LineRole::kUnit) around = tree_.units[*around].parent;
    return around &&
           manuscript_.line(tree_.units[*around].line).source == SourceAround(line.source);
  }

  NodeId SourceAround(NodeId node) const {
    const NodeId level = law_->LevelAround(law_->node(node).parent);
    return level.valid() && law_->Contains(manuscript_.root(), level) ? level : manuscript_.root();
  }

  void MarkUp(std::optional<std::size_t> unit) {
    for (; unit && !tree_.units[*unit].changed; unit = tree_.units[*unit].parent) {
      tree_.units[*unit].changed = true;
    }
  }

  // Units that held the line in the source can not be copied whole, wherever they stand now.
  void MarkSourceUp(NodeId node) {
    while (node.valid() && law_->Contains(manuscript_.root(), node)) {
      const auto found = by_source_.find(node);
      if (found != by_source_.end()) MarkUp(found->second);
      node = law_->node(node).parent;
    }
  }

  void NameUnits(std::string_view identifier) {
    for (AmendedUnit& unit : tree_.units) {
      const Line& line = manuscript_.line(unit.line);
      if (line.source.valid() && IsLevel(line.kind_before)) {
        unit.identifier_before = law_->provision(line.source).identifier;
      }
      if (!unit.parent) {
        unit.identifier = std::string(identifier);
        continue;
      }
      const AmendedUnit& parent = tree_.units[*unit.parent];
      const bool in_place = !unit.identifier_before.empty() && line.label == line.label_before &&
                            unit.identifier_before.starts_with(parent.identifier_before + "/");
      if (in_place) {
        unit.identifier =
            parent.identifier + unit.identifier_before.substr(parent.identifier_before.size());
      } else if (line.kind == NodeKind::kSection && !line.label.empty()) {
        unit.identifier = InTitle(parent.identifier, line.label);
      } else if (!parent.identifier.empty() && !line.label.empty()) {
        unit.identifier = IdentifierBelow(parent.identifier, line.kind, line.label);
      }
    }
  }

  const Manuscript& manuscript_;
  const Document* law_;
  AmendedTree tree_;
  std::vector<std::size_t> open_;
  std::unordered_map<LineId, std::optional<std::size_t>> owners_;  // the unit a line's words are in
  std::unordered_map<NodeId, std::size_t> by_source_;
};

}  // namespace

bool IsUntouched(const Line& line) {
  return line.live() && !line.inserted_by.valid() && !line.split && line.kind == line.kind_before &&
         IsAllOriginal(line.designation) && IsAllOriginal(line.heading) && IsAllOriginal(line.text);
}

std::optional<AmendedTree> BuildAmendedTree(const Manuscript& manuscript, const Document* law,
                                            std::string_view identifier) {
  return Builder(manuscript, law).Build(identifier);
}

}  // namespace ramseyer
