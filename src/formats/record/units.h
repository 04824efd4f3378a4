// What each paragraph of the Congressional Record is: its designations and their levels, its
// heading, and the quoted blocks that it opens, stands in and closes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/node_kind.h"
#include "formats/record/paragraphs.h"
#include "formats/record/words.h"

namespace ramseyer {

// A designation at a paragraph's front, and the heading behind it. Ranges of the unit's words.
struct RecordHead {
  NodeKind kind = NodeKind::kSection;
  std::string label;  // "6", "a": as the model has it
  ByteRange designation;
  ByteRange heading;  // empty when none
};

struct RecordUnit {
  RecordPlacement placement = RecordPlacement::kParagraph;
  ByteRange source;
  RecordWords words;
  bool instruction = false;          // it begins an amendment
  std::uint32_t implied_closes = 0;  // blocks before it that end without a mark
  std::uint32_t opens = 0;           // blocks that begin with it
  std::uint32_t depth = 0;           // blocks in which it stands, those included
  std::vector<RecordHead> heads;     // "(a) In General.--(1) ": two
  ByteRange text;                    // what follows them, without what closes blocks
  std::vector<ByteRange> tails;      // for each block that it closes, innermost first: "; and"
};

// Whether a paragraph's words begin an amendment: "Page 5, line 12, strike", "Add at the end".
bool IsRecordInstruction(std::string_view words);

// The units of a text. O(size * depth of levels).
std::vector<RecordUnit> ReadRecordUnits(std::string_view bytes);

}  // namespace ramseyer
