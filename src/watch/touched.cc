#include "watch/touched.h"

#include <algorithm>
#include <utility>

namespace ramseyer {
namespace {

UnitPath Joined(UnitPath path, const UnitPath& below) {
  path.insert(path.end(), below.begin(), below.end());
  return path;
}

// Sections and what stands above them are not put into a section.
UnitPath ParentFor(UnitPath path, NodeKind kind) {
  if (RankOf(kind) > 1 || kind == NodeKind::kLevel) return path;
  const auto below = std::find_if(path.begin(), path.end(), [](const UnitName& unit) {
    return IsSectionLevel(unit.kind) || unit.kind == NodeKind::kLevel;
  });
  path.erase(below, path.end());
  return path;
}

// The outermost levels in a quoted block.
std::vector<UnitName> LevelsOf(const Document& bill, NodeId block) {
  std::vector<UnitName> levels;
  NodeId at(block.index() + 1);
  while (at < bill.node(block).end) {
    const Node& node = bill.node(at);
    if (!IsLevel(node.kind)) {
      at = NodeId(at.index() + 1);
      continue;
    }
    const std::string& label = bill.provision(at).designation;
    if (!label.empty()) levels.push_back({node.kind, label, 0, {}});
    at = node.end;
  }
  return levels;
}

class Toucher {
 public:
  Toucher(const Document& bill, const Target& target) : bill_(bill), target_(target) {}

  void operator()(const Strike& action) {
    TouchPassage(action.what);
    if (action.what.kind == PassageKind::kUnits) Added(target_.path, action.insert);
  }

  void operator()(const Insert& action) {
    const Passage& anchor = action.where.anchor;
    if (action.where.side == Side::kInOrder || anchor.kind == PassageKind::kTarget) {
      PutInto(target_.path, action.what);
    } else if (anchor.kind == PassageKind::kUnits) {
      PutBeside(action);
    } else {
      TouchPassage(anchor);
    }
  }

  void operator()(const Restate&) { Touch(target_.path, Extent::kWhole); }
  void operator()(const Redesignate& action) { TouchRanges(action.from); }
  void operator()(const Designate& action) { TouchPassage(action.what); }
  void operator()(const Move& action) { TouchRanges(action.units); }
  void operator()(const Repeal&) { Touch(target_.path, Extent::kWhole); }
  void operator()(const RedesignateFollowing&) { Touch(target_.path, Extent::kSomewhere); }
  void operator()(const NoTextEffect&) { Touch(target_.path, Extent::kSomewhere); }
  void operator()(const NotUnderstood&) { Touch(target_.path, Extent::kSomewhere); }

  std::vector<TouchedUnit> Take() {
    if (touched_.empty()) Touch(target_.path, Extent::kSomewhere);
    return std::move(touched_);
  }

 private:
  void Touch(UnitPath path, Extent extent) { touched_.push_back({std::move(path), {}, extent}); }

  void TouchRanges(const std::vector<UnitRange>& ranges) {
    for (const UnitRange& range : ranges) {
      touched_.push_back({Joined(target_.path, range.first), range.last, Extent::kWhole});
    }
  }

  void TouchPassage(const Passage& passage) {
    if (passage.kind == PassageKind::kUnits) {
      TouchRanges(passage.units);
      return;
    }
    const bool part = passage.kind == PassageKind::kPart && !passage.and_all_that_follows;
    const Extent extent = part ? Extent::kOwnParts : Extent::kSomewhere;
    for (const UnitPath& within : passage.within) Touch(Joined(target_.path, within), extent);
    if (passage.within.empty()) Touch(target_.path, extent);
  }

  // Units that the payload brings into `parent`; whether there are any.
  bool Added(const UnitPath& parent, const Payload& payload) {
    const std::size_t before = touched_.size();
    for (const PayloadPiece& piece : payload) {
      if (!piece.block.valid()) continue;
      for (const UnitName& level : LevelsOf(bill_, piece.block)) {
        Touch(Joined(ParentFor(parent, level.kind), {level}), Extent::kWhole);
        touched_.back().added = true;
      }
    }
    return touched_.size() > before;
  }

  void PutInto(const UnitPath& parent, const Payload& payload) {
    if (!Added(parent, payload)) Touch(parent, Extent::kOwnParts);
  }

  // "after paragraph (3)", "at the end of paragraph (3)".
  void PutBeside(const Insert& action) {
    const bool inside =
        action.where.side == Side::kAtEnd || action.where.side == Side::kAtBeginning;
    for (const UnitRange& range : action.where.anchor.units) {
      UnitPath parent = Joined(target_.path, range.first);
      if (!inside && !parent.empty()) parent.pop_back();
      PutInto(parent, action.what);
    }
  }

  const Document& bill_;
  const Target& target_;
  std::vector<TouchedUnit> touched_;
};

}  // namespace

std::vector<TouchedUnit> UnitsTouched(const Document& bill, const Instruction& instruction) {
  const Target& target = instruction.target;
  if (!target.parts.empty()) return {{target.path, {}, Extent::kOwnParts}};
  Toucher toucher(bill, target);
  std::visit(toucher, instruction.action);
  return toucher.Take();
}

}  // namespace ramseyer
