// The tree of an amended provision, read off the depths of its lines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "amend/execute/manuscript.h"
#include "document/document.h"

namespace ramseyer {

// Something in a unit: one of its text lines or cells, or a unit within it.
struct AmendedItem {
  LineId line;
  std::optional<std::size_t> unit;  // index into AmendedTree::units
};

struct AmendedUnit {
  LineId line;
  std::optional<std::size_t> parent;
  std::vector<AmendedItem> items;  // without its own line
  std::string identifier;          // as it is after; "" when a unit around it has no designation
  std::string identifier_before;   // as the file has it; "" for a new one
  bool changed = false;            // whether it, or anything in it, is not as it was
};

// Units as they stand after the bill, in the order of print: a unit comes before all units within
// it.
struct AmendedTree {
  std::vector<AmendedUnit> units;
};

// `law` is the document that the manuscript was made from, null for a new section; `identifier` the
// root's. Nothing when the lines make no tree: the first live line starts no unit, or units stand
// beside it. O(lines²).
std::optional<AmendedTree> BuildAmendedTree(const Manuscript& manuscript, const Document* law,
                                            std::string_view identifier);

// Whether the line is as it was in the law: its start, its level and every word.
bool IsUntouched(const Line& line);

}  // namespace ramseyer
