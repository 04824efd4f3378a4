#include "watch/references.h"

#include <algorithm>
#include <utility>

#include "compare/cited_law.h"
#include "compare/word_table.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

// The leaf whose words begin at or before the offset.
NodeId LeafAt(const Document& bill, const std::vector<NodeId>& leaves, std::uint32_t offset) {
  const auto behind = std::upper_bound(
      leaves.begin(), leaves.end(), offset,
      [&](std::uint32_t at, NodeId leaf) { return at < bill.node(leaf).text.begin; });
  return behind == leaves.begin() ? NodeId() : *(behind - 1);
}

}  // namespace

std::vector<CitedPlace> ReferencesIn(const Document& bill) {
  std::vector<CitedPlace> references;
  const auto add = [&](std::string_view citation, ByteRange words) {
    const auto usc = ParseUsc(citation);
    if (usc) references.push_back({FromUsc(*usc), {}, words});
  };
  for (const Mark& mark : bill.marks()) {
    if (mark.kind == MarkKind::kReference) add(mark.target, mark.range);
  }
  Interner ids;
  Interner text_ids;
  const WordTable words = ReadWords(bill, CommitteeReading::kBoth, {}, ids, text_ids);
  for (const CitedLaw& cited : FindCitedLaw(bill, words)) {
    add(cited.citation, words.ranges[cited.word]);
  }
  std::stable_sort(
      references.begin(), references.end(),
      [](const CitedPlace& a, const CitedPlace& b) { return a.words.begin < b.words.begin; });
  std::vector<NodeId> leaves;
  for (std::uint32_t i = 0; i < bill.size(); ++i) {
    if (!bill.node(NodeId(i)).text.empty()) leaves.emplace_back(i);
  }
  std::sort(leaves.begin(), leaves.end(),
            [&](NodeId a, NodeId b) { return bill.node(a).text.begin < bill.node(b).text.begin; });
  for (CitedPlace& reference : references) {
    const NodeId leaf = LeafAt(bill, leaves, reference.words.begin);
    if (leaf.valid()) reference.at = bill.LevelAround(leaf);
  }
  return references;
}

}  // namespace ramseyer
