// The live words of some lines of a manuscript as one string, with the way back to the lines: what
// quoted words are searched in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/manuscript.h"

namespace ramseyer {

// A place in the live text of a field.
struct TextPoint {
  LineId line;
  Field field = Field::kText;
  std::uint32_t offset = 0;

  friend bool operator==(const TextPoint&, const TextPoint&) = default;
};

// From one place to another, which may stand in a later line.
struct TextSpan {
  TextPoint begin;
  TextPoint end;

  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

// Fields one after the other, in the order of print, parted by kBoundary. Offsets below are bytes of
// text().
class LiveText {
 public:
  static constexpr char kBoundary = '\n';

  struct Segment {
    LineId line;
    Field field = Field::kText;
    std::uint32_t field_offset = 0;  // where the segment begins in the live field
    ByteRange range;                 // in text()
  };

  const std::string& text() const { return text_; }
  std::string_view Text(ByteRange range) const {
    return std::string_view(text_).substr(range.begin, range.size());
  }
  const std::vector<Segment>& segments() const { return segments_; }
  bool empty() const { return text_.empty(); }
  ByteRange whole() const { return {0, static_cast<std::uint32_t>(text_.size())}; }

  // Adds a field; an empty one adds nothing.
  void Add(const Manuscript& manuscript, LineId line, Field field);

  // Adds the designations, headings and texts of the live lines in [begin, end) of the manuscript's
  // order. `first` is the field that the first of them begins with.
  void AddLines(const Manuscript& manuscript, std::size_t begin, std::size_t end,
                Field first = Field::kDesignation);

  // The segment that holds a byte, the boundary behind it included.
  const Segment& SegmentAt(std::uint32_t at) const;

  // Where a non-empty range of text() stands. A range does not begin or end at a boundary.
  TextSpan SpanOf(ByteRange range) const;

  // A range of it as a text of its own.
  LiveText Part(ByteRange range) const;

  // The range of text() that a point stands at, or whole().end when the point is not in it.
  std::uint32_t OffsetOf(TextPoint point) const;

 private:
  std::string text_;
  std::vector<Segment> segments_;
};

}  // namespace ramseyer
