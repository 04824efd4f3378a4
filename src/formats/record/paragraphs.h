// Lines of the Congressional Record as paragraphs, told by their indentation and by blank lines.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/source.h"

namespace ramseyer {

enum class RecordPlacement : std::uint8_t {
  kParagraph,  // begins two columns in from the margin
  kFlush,      // begins at the margin, behind a blank line
  kCaption,    // the designation and heading of a section or of a level above it
  kHanging,    // an item of a table of contents: outside of the margin, its other lines further in
  kCentred,    // further in than a paragraph
};

struct RecordParagraph {
  RecordPlacement placement = RecordPlacement::kParagraph;
  std::vector<ByteRange> lines;  // of the source, without indentation, white space and line ends

  ByteRange source() const { return {lines.front().begin, lines.back().end}; }
};

// The margin is the indentation such that most lines have it, or two columns more. A text without
// any indentation has a paragraph on every line. O(size).
std::vector<RecordParagraph> ReadRecordParagraphs(std::string_view bytes);

// Whether a line begins the caption of a section or of a level above it: "SEC. 5. ", "``Sec. 2421A.
// ", "TITLE I--GENERAL".
bool BeginsRecordCaption(std::string_view line);

}  // namespace ramseyer
