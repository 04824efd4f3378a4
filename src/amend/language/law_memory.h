// What a bill has named so far, for the words that point back: "such Act", "that section", "the
// Act"; and the rules by which a bill supplies a law that its amendments do not name.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "amend/language/instruction.h"

namespace ramseyer::language {

class LawMemory {
 public:
  explicit LawMemory(const Document& bill) : bill_(&bill) {}

  // "Whenever in this title an amendment … is expressed in terms of an amendment to a section … of
  // `law`": holds for all provisions in `scope`, the innermost rule first.
  void AddBlanketRule(NodeId scope, LawName law);

  // "(in this Act referred to as the “FD&C Act”)".
  void AddAlias(std::string_view alias, LawName law);

  // An amendment's subject, so that later words can point back to it.
  void Remember(const Target& target, NodeId provision);

  std::optional<LawName> BlanketRule(NodeId provision) const;
  // The last law that was given the name.
  std::optional<LawName> Alias(std::string_view name) const;
  bool HasAlias(std::string_view name) const { return aliases_.find(name) != aliases_.end(); }

  // The last Act (or Code) named, without the place in it: "such Act", "such Code".
  std::optional<LawName> SuchAct(bool code) const;

  // The last title of the Code named as such: "such title".
  std::optional<LawName> SuchTitleOfCode() const;

  // The last target that lay in a unit of this kind (with this label, if one is given), cut off
  // below that unit: "such section", "such section 119". Named in the same section of the bill:
  // nobody points back farther than that to a unit.
  std::optional<Target> SuchUnit(NodeKind kind, std::string_view label, NodeId provision) const;

  // The bill's own section around a provision: "this section".
  UnitPath ThisSection(NodeId provision) const;

  // The place in the Code that the bill's markup links a byte of its text to.
  std::optional<UscCitation> LinkAt(std::uint32_t text_offset) const;

  // Whether `act` is the short title of the bill itself.
  bool IsThisAct(std::string_view act) const;

 private:
  struct Named {
    Target target;
    NodeId section;  // of the bill
  };

  // The outermost section around a provision, or the provision itself.
  NodeId SectionAround(NodeId provision) const;

  const Document* bill_;
  std::unordered_map<NodeId, LawName> rules_;  // by their scope
  std::map<std::string, LawName, std::less<>> aliases_;
  std::optional<Named> last_;
  std::array<std::optional<LawName>, 2> act_;  // the last one named: an Act, a Code
  std::optional<LawName> title_of_code_;
  // Since the section of the bill began: the last target in a unit of the kind, with this label or
  // ("") whatever its label is.
  std::map<std::pair<NodeKind, std::string>, Target> units_;
};

}  // namespace ramseyer::language
