// Dollar amounts and dates, which a reader looks for first.
#pragma once

#include <cstdint>
#include <vector>

#include "compare/spans.h"
#include "document/document.h"

namespace ramseyer {

enum class FigureKind : std::uint8_t {
  kAmount,  // "$1,500,000", "$5 million"
  kDate,    // "October 1, 2019", "October 2019", "fiscal year 2020"
};

struct Figure {
  FigureKind kind = FigureKind::kAmount;
  WordRange words;
};

// The figures among the words of a range, in order. O(size).
std::vector<Figure> FindFigures(const Document& document, const WordTable& words, WordRange range);

// A figure that is not the same in both documents.
struct FigureChange {
  FigureKind kind = FigureKind::kAmount;
  NodeId old_leaf;  // invalid when there is none
  NodeId new_leaf;
  WordRange old_words;  // empty when it came in
  WordRange new_words;  // empty when it was dropped
};

// In the order of the old document, then what stands in new provisions only. O(words + nodes).
std::vector<FigureChange> FindFigureChanges(const ComparedText& text);

}  // namespace ramseyer
