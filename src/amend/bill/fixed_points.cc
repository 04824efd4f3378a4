#include "amend/bill/fixed_points.h"

#include "amend/resolve/locate.h"
#include "amend/resolve/scope.h"
#include "amend/resolve/search.h"

namespace ramseyer {
namespace {

const Passage* PassageOf(const Action& action) {
  if (const auto* strike = std::get_if<Strike>(&action)) return &strike->what;
  if (const auto* insert = std::get_if<Insert>(&action)) return &insert->where.anchor;
  return nullptr;
}

bool StatesItsLine(const Passage& passage) {
  return passage.kind == PassageKind::kWords && passage.printed &&
         passage.printed->first == passage.printed->last;
}

}  // namespace

std::vector<FixedPoint> FixedPointsOf(const Manuscript& bill,
                                      const std::vector<BillAmendment>& amendments) {
  std::vector<FixedPoint> points;
  const Scope scope = ScopeOfUnit(bill, ManuscriptId(0), RootUnit(bill));
  for (const BillAmendment& amendment : amendments) {
    for (const Instruction& instruction : amendment.list.instructions) {
      const Passage* passage = PassageOf(instruction.action);
      if (passage == nullptr || !StatesItsLine(*passage)) continue;
      const auto places = SearchAnyCase(scope.text, passage->words);
      if (places.size() != 1) continue;
      const TextPoint begin = scope.text.SpanOf(places.front()).begin;
      const auto origin = bill.OriginOf(begin.line, begin.field, begin.offset);
      if (!origin) continue;
      const PrintedPlace& place = passage->printed->first;
      points.push_back(
          {{static_cast<std::uint32_t>(place.page), static_cast<std::uint32_t>(place.line)}, *origin});
    }
  }
  return points;
}

}  // namespace ramseyer
