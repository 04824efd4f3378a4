#include "app/compare_series.h"

#include <fmt/format.h>

namespace ramseyer {
namespace {

bool IsRead(CommitteeText text, CommitteeReading reading) {
  return !(text == CommitteeText::kStruck && reading == CommitteeReading::kAfter) &&
         !(text == CommitteeText::kInserted && reading == CommitteeReading::kBefore);
}

// Whether a document has provisions, and one of them in this reading: the prints of the House leave
// out the text that a substitute struck.
bool CarriesText(const Document& document, CommitteeReading reading) {
  bool has_levels = false;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const Node& node = document.node(NodeId(i));
    if (!IsLevel(node.kind)) continue;
    has_levels = true;
    if (IsRead(node.committee, reading)) return true;
  }
  return !has_levels;
}

}  // namespace

Result<std::vector<ReadText>> TextsOf(const std::vector<Document>& documents,
                                      CommitteeReading reading) {
  std::vector<ReadText> texts;
  for (const Document& document : documents) {
    const bool two = document.HasCommitteeText() && reading == CommitteeReading::kBoth;
    const bool needs_before = document.HasCommitteeText() && reading != CommitteeReading::kAfter;
    if (needs_before && !CarriesText(document, CommitteeReading::kBefore)) {
      return Fail("carries only the text as reported, not the text that the committee struck",
                  Place{document.source().file(), 0, 0, 0});
    }
    if (two) texts.push_back({&document, CommitteeReading::kBefore});
    texts.push_back({&document, two ? CommitteeReading::kAfter : reading});
  }
  return texts;
}

std::vector<SeriesStep> StepsOf(std::size_t count, std::optional<std::size_t> base) {
  std::vector<SeriesStep> steps;
  if (base) {
    for (std::size_t i = 0; i < count; ++i) {
      if (i != *base) steps.push_back({*base, i, ""});
    }
  } else {
    for (std::size_t i = 0; i + 1 < count; ++i) steps.push_back({i, i + 1, ""});
  }
  if (steps.size() == 1) return steps;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    steps[i].name = fmt::format("{} {} of {}", base ? "comparison" : "step", i + 1, steps.size());
  }
  if (!base) steps.push_back({0, count - 1, "the whole"});
  return steps;
}

}  // namespace ramseyer
