// Indented lines as units with their words and units in order: what plain_xml.h turns into XML.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_kind.h"

namespace ramseyer::test_support {

struct PlainLine {
  std::size_t depth = 0;  // two spaces each
  std::string_view text;  // in the text read
};

struct PlainUnit;

// Words of a unit, or a unit within it.
struct PlainMember {
  std::string text;
  std::vector<PlainUnit> unit;  // one, or none
};

struct PlainUnit {
  NodeKind kind = NodeKind::kLevel;
  std::string label;
  std::string heading;
  std::vector<PlainMember> members;
};

// The lines with words. They are views of the text.
std::vector<PlainLine> PlainLinesOf(std::string_view text);

// Takes the designation off the front of a line, and sets kind and label; false when it has none.
// `above` is the kind of the unit around, kLevel when there is none.
bool ReadDesignation(std::string_view& words, NodeKind above, PlainUnit& unit);

// All the lines, as members of what they are put into.
std::vector<PlainMember> PlainMembersOf(const std::vector<PlainLine>& lines);

bool HasUnits(const std::vector<PlainMember>& members);

}  // namespace ramseyer::test_support
