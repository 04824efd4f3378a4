// Which units of the law an instruction acts on: its target, narrowed to the units that its own
// words name. "Section 1591 is amended by striking subsection (c)" touches subsection (c) and no
// other.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "amend/language/instruction.h"
#include "document/document.h"

namespace ramseyer {

enum class Extent : std::uint8_t {
  kWhole,      // all of the unit: it is repealed, struck, restated, redesignated, moved
  kSomewhere,  // words in it, perhaps in a unit within it
  kOwnParts,   // its heading, chapeau, flush text, table of sections: no unit within it
};

struct TouchedUnit {
  UnitPath path;                 // from the outermost unit named, as Target::path
  std::optional<UnitName> last;  // of a range: the sibling that ends it
  Extent extent = Extent::kSomewhere;
  bool added = false;  // the bill brings it; what bears the name now is another unit

  friend bool operator==(const TouchedUnit&, const TouchedUnit&) = default;
};

// In the order of the words; never empty. Units that are put in stand among them under the names
// that the bill gives them. `bill` is the document that the instruction was read from. O(size of
// what is put in).
std::vector<TouchedUnit> UnitsTouched(const Document& bill, const Instruction& instruction);

}  // namespace ramseyer
