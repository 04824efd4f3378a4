// A path grows by steps; each step must lead further in. A contradiction (a subsection within a
// paragraph) means that the words were misread or are wrong, and is never papered over.
#include "amend/language/naming.h"

#include <cctype>

namespace ramseyer::language {
namespace {

// What a bare label can be below a unit of kind `above`.
NodeKind KindBelow(NodeKind above, LabelShape shape) {
  switch (shape) {
    case LabelShape::kDigits:
      // Straight below a section a number may be a paragraph or, in older law, a subsection.
      return above == NodeKind::kSubsection ? NodeKind::kParagraph : NodeKind::kLevel;
    case LabelShape::kLower:
      if (above == NodeKind::kSection) return NodeKind::kSubsection;
      if (above == NodeKind::kSubparagraph) return NodeKind::kClause;
      if (above == NodeKind::kSubclause) return NodeKind::kItem;
      return NodeKind::kLevel;
    case LabelShape::kUpper:
      if (above == NodeKind::kParagraph) return NodeKind::kSubparagraph;
      if (above == NodeKind::kClause) return NodeKind::kSubclause;
      if (above == NodeKind::kItem) return NodeKind::kSubitem;
      return NodeKind::kLevel;
  }
  return NodeKind::kLevel;
}

// Whether a unit of kind `inner` can stand below the innermost unit of the path.
bool LeadsFurther(const UnitPath& path, NodeKind inner) {
  if (path.empty() || inner == NodeKind::kLevel) return true;
  const NodeKind innermost = InferKinds(path).back();
  if (innermost == NodeKind::kLevel) return RankOf(inner) != RankOf(NodeKind::kSection);
  if (RankOf(inner) == 0) return RankOf(innermost) == 0 && inner != innermost;
  return RankOf(innermost) < RankOf(inner);
}

// "the subsection heading" names the kind of the unit whose heading it is.
bool FitsHeading(const UnitPath& path, NodeKind kind) {
  if (path.empty()) return false;
  const NodeKind innermost = InferKinds(path).back();
  return innermost == kind || (innermost == NodeKind::kLevel && RankOf(kind) > 1);
}

bool IsHeading(PartKind kind) {
  return kind == PartKind::kHeading || kind == PartKind::kDesignation ||
         kind == PartKind::kDesignationAndHeading;
}

// Whether the path ends in these very units.
bool EndsIn(const UnitPath& path, const UnitPath& tail) {
  if (tail.size() > path.size()) return false;
  const std::vector<NodeKind> kinds = InferKinds(path);
  const std::size_t start = path.size() - tail.size();
  for (std::size_t i = 0; i < tail.size(); ++i) {
    if (path[start + i].label != tail[i].label) return false;
  }
  return kinds[start] == tail[0].kind && tail[0].kind != NodeKind::kLevel && tail[0].ordinal == 0;
}

std::optional<Target> ComposeParts(Target target, const Step& step) {
  for (Part part : step.parts) {
    if (IsHeading(part.kind) && part.unit.has_value()) {
      if (!target.parts.empty() || !FitsHeading(target.path, part.unit->kind)) return std::nullopt;
      part.unit.reset();
    }
    target.parts.push_back(std::move(part));
  }
  target.qualifiers.insert(target.qualifiers.end(), step.qualifiers.begin(), step.qualifiers.end());
  return target;
}

}  // namespace

LabelShape ShapeOf(std::string_view label) {
  if (label.empty() || std::isdigit(static_cast<unsigned char>(label[0])) != 0) {
    return LabelShape::kDigits;
  }
  return std::isupper(static_cast<unsigned char>(label[0])) != 0 ? LabelShape::kUpper
                                                                 : LabelShape::kLower;
}

std::vector<NodeKind> InferKinds(const UnitPath& path) {
  std::vector<NodeKind> kinds;
  for (const UnitName& unit : path) {
    if (unit.kind != NodeKind::kLevel) {
      kinds.push_back(unit.kind);
    } else {
      kinds.push_back(kinds.empty() ? NodeKind::kLevel
                                    : KindBelow(kinds.back(), ShapeOf(unit.label)));
    }
  }
  return kinds;
}

std::optional<std::size_t> IndexOfKind(const UnitPath& path, NodeKind kind) {
  const std::vector<NodeKind> kinds = InferKinds(path);
  for (std::size_t i = kinds.size(); i-- > 0;) {
    if (kinds[i] == kind) return i;
  }
  return std::nullopt;
}

std::optional<Target> Compose(const Target& base, const Step& step) {
  Target target = base;
  if (step.from.has_value()) {
    const auto index = IndexOfKind(target.path, *step.from);
    if (!index.has_value() || !target.parts.empty()) return std::nullopt;
    target.path.resize(*index + 1);
  }
  if (!step.path.empty() && target.parts.empty() && EndsIn(target.path, step.path)) {
    // "Section 5(b) is amended— in subsection (b)—": named again, not led further.
    return ComposeParts(std::move(target), step);
  }
  // "in the first sentence— in paragraph (7)—": the sentence holds the units, which need no more to
  // be found.
  const bool in_sentence = target.parts.size() == 1 &&
                           target.parts[0].kind == PartKind::kSentence && !step.path.empty();
  if (in_sentence) target.parts.clear();
  if (!step.path.empty()) {
    if (!target.parts.empty()) return std::nullopt;
    if (!LeadsFurther(target.path, step.path.front().kind)) return std::nullopt;
  }
  for (const UnitName& unit : step.path) {
    target.path.push_back(unit);
    if (!unit.usc.has_value()) continue;
    target.law.usc = unit.usc;
    target.law.usc_is_act = RankOf(unit.kind) == 0;
    target.path.back().usc.reset();
  }
  return ComposeParts(std::move(target), step);
}

bool SettleHeading(const Target& target, Passage& passage) {
  if (passage.kind != PassageKind::kPart || !IsHeading(passage.part.kind)) return true;
  if (!passage.part.unit.has_value()) return true;
  if (!target.parts.empty() || !FitsHeading(target.path, passage.part.unit->kind)) return false;
  passage.part.unit.reset();
  return true;
}

std::optional<Siblings> AsSiblings(const std::vector<Target>& targets,
                                   const std::vector<std::optional<UnitName>>& lasts) {
  Siblings siblings;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    Target parent = targets[i];
    if (parent.path.empty() || !parent.parts.empty()) return std::nullopt;
    UnitRange range{{parent.path.back()}, {}};
    if (i < lasts.size()) range.last = lasts[i];
    parent.path.pop_back();
    if (i == 0) {
      siblings.parent = parent;
    } else if (parent.law != siblings.parent.law || parent.path != siblings.parent.path) {
      return std::nullopt;
    }
    siblings.units.push_back(std::move(range));
  }
  return siblings;
}

void CompleteLaw(Target& target) {
  LawName& law = target.law;
  if (law.act == kInternalRevenueCode && (!law.usc.has_value() || law.usc_is_act)) {
    law.usc = UscCitation{"26", "", {}, false};
    law.usc_is_act = false;
  }
  if (!law.usc.has_value() || law.usc_is_act || !law.usc->section.empty()) return;
  for (const UnitName& unit : target.path) {
    if (unit.kind == NodeKind::kSection) law.usc->section = unit.label;
  }
}

}  // namespace ramseyer::language
