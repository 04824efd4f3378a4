// The names that a touched unit has: in the Code and in its Act.
#pragma once

#include <optional>
#include <vector>

#include "amend/resolve/resolve.h"
#include "watch/cited_provision.h"
#include "watch/touched.h"

namespace ramseyer {

// A unit of the law as a library has it, with the larger units around it.
CitedProvision ProvisionAt(const LawLibrary& library, LawNode node);

// Where the library has the provision: sections of a range, a larger unit, a section or a unit in
// one. Nothing for a whole law, a note, and what is not loaded. O(library) for larger units and
// ranges.
std::vector<LawNode> NodesOf(const LawLibrary& library, const CitedProvision& provision);

// Names the units of one bill's instructions, by the same rules by which they are resolved: the
// citation behind the words, what the bill says elsewhere, source credits, the major Acts.
class UnitNamer {
 public:
  // Both must outlive it. The library may be empty: names then come from the words alone.
  UnitNamer(const Document& bill, const LawLibrary& library);

  // None when the words do not tell, or mean the bill itself. Of an instruction that is not
  // understood also what citations before its verbs name.
  std::vector<CitedProvision> NamesOf(const Instruction& instruction, const TouchedUnit& unit);

  // The names of what a list watches, the one in the list first.
  std::vector<CitedProvision> NamesOf(const CitedProvision& watched) const;

 private:
  std::optional<CitedProvision> InCode(const Instruction& instruction, const TouchedUnit& unit);
  std::optional<UscCitation> Cite(const Instruction& instruction, const UnitPath& path);
  void AddByCredit(std::vector<CitedProvision>& names) const;

  const LawLibrary* library_;
  WorkingLaw law_;
};

}  // namespace ramseyer
