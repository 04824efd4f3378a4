#include "print/print_map.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <iterator>

namespace ramseyer {
namespace {

constexpr std::int64_t kTolerance = 3 * kLineHeight;
constexpr std::size_t kNeighbours = 2;  // on either side

// The model's cover is an assumption: a bill's first page may be off by as many lines.
constexpr std::uint32_t kCoverDoubt = 3;

std::uint32_t InLines(std::int64_t height) {
  return static_cast<std::uint32_t>((std::abs(height) + kLineHeight / 2) / kLineHeight);
}

}  // namespace

PrintMap::PrintMap(const PrintLayout& layout, std::vector<FixedPoint> points) : layout_(layout) {
  std::sort(points.begin(), points.end(), [](const FixedPoint& a, const FixedPoint& b) {
    return a.text_offset != b.text_offset ? a.text_offset < b.text_offset : a.place < b.place;
  });
  for (const FixedPoint& point : points) {
    if (const std::optional<Anchor> anchor = AnchorAt(point)) {
      anchors_.push_back(*anchor);
    } else {
      ++left_aside_;
    }
  }
  LeaveOutliersAside();
  known_ = !anchors_.empty() || layout.first_page_known();
  if (known_) Number();
}

// The first line of the stated page stands line - 1 numbered lines before the point, whatever has
// no numbers in between; above the bill's first line its page holds the heading.
std::optional<PrintMap::Anchor> PrintMap::AnchorAt(const FixedPoint& point) const {
  const std::optional<std::size_t> line = layout_.LineAt(point.text_offset);
  if (!line || point.place.page == 0 || point.place.line == 0) return std::nullopt;
  const std::span<const std::uint32_t> numbered = layout_.numbered();
  const auto found = std::lower_bound(numbered.begin(), numbered.end(), *line);
  if (found == numbered.end() || *found != *line) return std::nullopt;
  Anchor anchor;
  anchor.index = static_cast<std::uint32_t>(found - numbered.begin());
  const std::uint32_t before = std::min(point.place.line - 1, anchor.index);
  const std::int64_t page_top = (static_cast<std::int64_t>(point.place.page) - 1) * kPageHeight;
  anchor.page_begin = anchor.index - before;
  const std::int64_t first = TopOf(anchor.page_begin);
  const bool heads_body = before == point.place.line - 1 && before == anchor.index;
  anchor.shift = page_top + (point.place.line - 1 - before) * kLineHeight -
                 (heads_body ? (PageAt(first) - 1) * kPageHeight : first);
  return anchor;
}

// A point is compared with the median of its nearest neighbours and itself.
void PrintMap::LeaveOutliersAside() {
  std::vector<Anchor> kept;
  for (std::size_t i = 0; i < anchors_.size(); ++i) {
    const std::size_t window = std::min(anchors_.size(), 2 * kNeighbours + 1);
    const std::size_t begin = std::min(i - std::min(i, kNeighbours), anchors_.size() - window);
    std::vector<std::int64_t> shifts;
    for (std::size_t k = begin; k < begin + window; ++k) shifts.push_back(anchors_[k].shift);
    std::sort(shifts.begin(), shifts.end());
    const bool decided = window > 2;
    if (!decided || std::abs(anchors_[i].shift - shifts[window / 2]) <= kTolerance) {
      kept.push_back(anchors_[i]);
    }
  }
  left_aside_ += anchors_.size() - kept.size();
  anchors_ = std::move(kept);
  const auto by_shift = [](const Anchor& a, const Anchor& b) { return a.shift < b.shift; };
  const auto [least, most] = std::minmax_element(anchors_.begin(), anchors_.end(), by_shift);
  if (!anchors_.empty()) spread_ = InLines(most->shift - least->shift);
}

std::int64_t PrintMap::TopOf(std::uint32_t index) const {
  return layout_.lines()[layout_.numbered()[index]].top;
}

std::int64_t PrintMap::ShiftAt(std::uint32_t index) const {
  if (anchors_.empty()) return 0;
  const auto after = std::lower_bound(
      anchors_.begin(), anchors_.end(), index,
      [](const Anchor& anchor, std::uint32_t sought) { return anchor.index < sought; });
  if (after == anchors_.end()) return anchors_.back().shift;
  if (after == anchors_.begin()) return after->shift;
  // Two points of one page leave no room but between themselves.
  const Anchor& before = *std::prev(after);
  const std::uint32_t end = after->page_begin > before.index ? after->page_begin : after->index;
  if (index >= end) return after->shift;
  return before.shift + (after->shift - before.shift) *
                            static_cast<std::int64_t>(index - before.index) /
                            static_cast<std::int64_t>(end - before.index);
}

// The pages of the print: where each numbered line comes to stand. Within a page lines are counted,
// with those that the print has more or less than the model.
void PrintMap::Number() {
  const auto count = static_cast<std::uint32_t>(layout_.numbered().size());
  places_.reserve(count);
  std::uint32_t page = 0;
  std::int64_t first_line = 1;  // the number of the page's first line less its index and its shift
  for (std::uint32_t index = 0; index < count; ++index) {
    const std::int64_t shift = ShiftAt(index);
    const std::int64_t top = TopOf(index) + shift;
    const auto page_here = static_cast<std::uint32_t>(std::max<std::int64_t>(PageAt(top), 1));
    if (page_here > page) {
      page = page_here;
      first_line = FirstLineOf(index, top) * kLineHeight - index * kLineHeight - shift;
    }
    const std::int64_t line =
        (first_line + index * kLineHeight + shift + kLineHeight / 2) / kLineHeight;
    places_.push_back({page, static_cast<std::uint32_t>(std::max<std::int64_t>(line, 1))});
  }
}

// The number of a line that is the first at hand on its page. Below a heading, and at the top of a
// page, that is 1; text without a heading may begin in the middle of a page.
std::int64_t PrintMap::FirstLineOf(std::uint32_t index, std::int64_t top) const {
  if (index > 0 || layout_.lines().front().number == 0) return 1;
  return std::max<std::int64_t>(top - (PageAt(top) - 1) * kPageHeight, 0) / kLineHeight + 1;
}

std::uint32_t PrintMap::OffBy(std::uint32_t index) const {
  if (anchors_.empty()) return kCoverDoubt + places_[index].page - 1;
  const auto after = std::lower_bound(
      anchors_.begin(), anchors_.end(), index,
      [](const Anchor& anchor, std::uint32_t sought) { return anchor.index < sought; });
  if (after != anchors_.end() && after->index == index) return 0;
  if (after != anchors_.end() && after != anchors_.begin()) {
    return InLines(after->shift - std::prev(after)->shift);
  }
  const Anchor& nearest = after == anchors_.end() ? anchors_.back() : anchors_.front();
  const std::int64_t away = std::abs(TopOf(index) - TopOf(nearest.index));
  return spread_ + static_cast<std::uint32_t>((away + kPageHeight - 1) / kPageHeight);
}

std::optional<MappedText> PrintMap::TextOf(PrintPlace place) const {
  const auto [begin, end] = std::equal_range(places_.begin(), places_.end(), place);
  if (begin != end) return TextOfLines(begin - places_.begin(), end - places_.begin());
  // A line that the print has and the model has not: the words are on the line before.
  const bool between = begin != places_.begin() && begin != places_.end() &&
                       begin->page == place.page && std::prev(begin)->page == place.page;
  if (!between) return std::nullopt;
  MappedText text = TextOfLines(begin - places_.begin() - 1, begin - places_.begin());
  text.off_by = std::max(text.off_by, 1U);
  return text;
}

MappedText PrintMap::TextOfLines(std::ptrdiff_t begin, std::ptrdiff_t end) const {
  MappedText text;
  for (std::ptrdiff_t at = begin; at < end; ++at) {
    const auto index = static_cast<std::uint32_t>(at);
    const ByteRange line = layout_.TextOf(layout_.lines()[layout_.numbered()[index]]);
    if (text.text.empty()) text.text = line;
    text.text.end = std::max(text.text.end, line.end);
    text.off_by = std::max(text.off_by, OffBy(index));
  }
  return text;
}

std::optional<MappedText> PrintMap::TextBetween(PrintPlace first, PrintPlace last) const {
  const std::optional<MappedText> begin = TextOf(first);
  const std::optional<MappedText> end = TextOf(last);
  if (!begin || !end || last < first) return std::nullopt;
  return MappedText{{begin->text.begin, end->text.end}, std::max(begin->off_by, end->off_by)};
}

std::optional<MappedPlace> PrintMap::PlaceOf(std::uint32_t text_offset) const {
  const std::optional<std::size_t> line = layout_.LineAt(text_offset);
  if (!line || places_.empty()) return std::nullopt;
  const std::span<const std::uint32_t> numbered = layout_.numbered();
  const auto found = std::lower_bound(numbered.begin(), numbered.end(), *line);
  if (found == numbered.end() || *found != *line) return std::nullopt;
  const auto index = static_cast<std::uint32_t>(found - numbered.begin());
  return MappedPlace{places_[index], OffBy(index)};
}

}  // namespace ramseyer
