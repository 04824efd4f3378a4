// Joining what the words of an amendment name one after the other: the target of a chapeau, and the
// units and parts in it that the words below come down to.
#pragma once

#include <optional>
#include <vector>

#include "amend/language/instruction.h"

namespace ramseyer::language {

// A way from a target down to something in it: "the first sentence of paragraph (2)".
struct Step {
  UnitPath path;
  std::vector<Part> parts;
  std::vector<Qualifier> qualifiers;
  std::optional<UnitName> last;  // "subsections (a) through (e)": the sibling that ends a range
  std::optional<NodeKind> from;  // "paragraph (1) of such section": not from the target's innermost
                                 // unit, but from the unit of this kind around it
  bool empty() const { return path.empty() && parts.empty() && !from.has_value(); }
};

// How a designation is written, which tells what it designates.
enum class LabelShape : std::uint8_t { kDigits, kLower, kUpper };
LabelShape ShapeOf(std::string_view label);

// The kinds of the units of a path, with those that the words leave open (kLevel) inferred from
// where they stand and how they are written; kLevel where that does not tell.
std::vector<NodeKind> InferKinds(const UnitPath& path);

// The index of the unit of `kind` in the path (kinds inferred), counted from the innermost.
std::optional<std::size_t> IndexOfKind(const UnitPath& path, NodeKind kind);

// The target that a step leads to. Nothing when it can not: a paragraph in a clause, a unit in a
// heading, the section heading of a subsection.
std::optional<Target> Compose(const Target& base, const Step& step);

// Whether a passage that is a heading or designation ("the section heading") is that of the target;
// its kind is then taken off, since it says nothing more.
bool SettleHeading(const Target& target, Passage& passage);

// Provisions as units of the one unit that holds them all: sections 5(a) and 5(c) are subsections
// (a) and (c) of section 5. `lasts` gives the end of each range, and may be empty. Nothing when
// they are not siblings, or parts of units.
struct Siblings {
  Target parent;
  std::vector<UnitRange> units;
};
std::optional<Siblings> AsSiblings(const std::vector<Target>& targets,
                                   const std::vector<std::optional<UnitName>>& lasts);

// Fills in the Code's section where the law is itself a title of the Code: section 230 of title 18.
void CompleteLaw(Target& target);

// The Internal Revenue Code of 1986 is title 26.
inline constexpr std::string_view kInternalRevenueCode = "Internal Revenue Code of 1986";

}  // namespace ramseyer::language
