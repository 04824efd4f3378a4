// Which comparisons are made of the documents that were named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "compare/compare.h"
#include "document/document.h"

namespace ramseyer {

// A document, and which of its texts is read.
struct ReadText {
  const Document* document = nullptr;
  CommitteeReading reading = CommitteeReading::kAfter;
};

// The texts of the documents in order. With kBoth a document that a committee changed is two texts:
// before the committee, and as reported. The documents must outlive the result. Errors: a text was
// asked for that its document does not carry.
[[nodiscard]] Result<std::vector<ReadText>> TextsOf(const std::vector<Document>& documents,
                                                    CommitteeReading reading);

// Two texts to compare, indices into a list, and the name that tells the comparison from others.
struct SeriesStep {
  std::size_t old_text = 0;
  std::size_t new_text = 0;
  std::string name;  // "step 1 of 2", "the whole"; "" when there is only one
};

// Each text against the one before it, and the last against the first; with a base each other text
// against that. `count` must be at least 2.
std::vector<SeriesStep> StepsOf(std::size_t count, std::optional<std::size_t> base);

}  // namespace ramseyer
