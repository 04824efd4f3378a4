#include "amend/resolve/live_text.h"

#include <algorithm>

#include "base/check.h"

namespace ramseyer {

void LiveText::Add(const Manuscript& manuscript, LineId line, Field field) {
  const std::string live = manuscript.Live(line, field);
  if (live.empty()) return;
  if (!text_.empty()) text_.push_back(kBoundary);
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_ += live;
  segments_.push_back({line, field, 0, {begin, static_cast<std::uint32_t>(text_.size())}});
}

void LiveText::AddLines(const Manuscript& manuscript, std::size_t begin, std::size_t end,
                        Field first) {
  bool is_first = true;
  for (std::size_t i = begin; i < end; ++i) {
    const LineId line = manuscript.order()[i];
    if (!manuscript.line(line).live()) continue;
    for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
      if (!is_first || field >= first) Add(manuscript, line, field);
    }
    is_first = false;
  }
}

const LiveText::Segment& LiveText::SegmentAt(std::uint32_t at) const {
  RAMSEYER_CHECK(!segments_.empty());
  const auto after =
      std::upper_bound(segments_.begin(), segments_.end(), at,
                       [](std::uint32_t offset, const Segment& s) { return offset < s.range.begin; });
  return after == segments_.begin() ? *after : *(after - 1);
}

TextSpan LiveText::SpanOf(ByteRange range) const {
  RAMSEYER_CHECK(!range.empty() && range.end <= text_.size());
  const Segment& first = SegmentAt(range.begin);
  const Segment& last = SegmentAt(range.end - 1);
  RAMSEYER_CHECK(range.begin < first.range.end && range.end <= last.range.end);
  return {{first.line, first.field, first.field_offset + range.begin - first.range.begin},
          {last.line, last.field, last.field_offset + range.end - last.range.begin}};
}

LiveText LiveText::Part(ByteRange range) const {
  LiveText part;
  for (const Segment& segment : segments_) {
    const std::uint32_t begin = std::max(segment.range.begin, range.begin);
    const std::uint32_t end = std::min(segment.range.end, range.end);
    if (begin >= end) continue;
    if (!part.text_.empty()) part.text_.push_back(kBoundary);
    const auto at = static_cast<std::uint32_t>(part.text_.size());
    part.text_ += Text({begin, end});
    part.segments_.push_back({segment.line, segment.field,
                              segment.field_offset + begin - segment.range.begin,
                              {at, at + end - begin}});
  }
  return part;
}

std::uint32_t LiveText::OffsetOf(TextPoint point) const {
  for (const Segment& segment : segments_) {
    if (segment.line != point.line || segment.field != point.field) continue;
    if (point.offset < segment.field_offset) continue;
    const std::uint32_t at = point.offset - segment.field_offset;
    if (at <= segment.range.size()) return segment.range.begin + at;
  }
  return whole().end;
}

}  // namespace ramseyer
