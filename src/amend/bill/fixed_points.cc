#include "amend/bill/fixed_points.h"

#include "amend/resolve/locate.h"
#include "amend/resolve/printed_lines.h"
#include "amend/resolve/scope.h"

namespace ramseyer {
namespace {

const Passage* PassageOf(const Action& action) {
  if (const auto* strike = std::get_if<Strike>(&action)) return &strike->what;
  if (const auto* insert = std::get_if<Insert>(&action)) return &insert->where.anchor;
  return nullptr;
}

bool StatesItsLine(const Passage* passage) {
  return passage != nullptr && passage->kind == PassageKind::kWords && passage->printed &&
         passage->printed->first == passage->printed->last;
}

// Quoted words with the line stated for them.
std::vector<const Passage*> StatedPassages(const std::vector<BillAmendment>& amendments) {
  std::vector<const Passage*> stated;
  for (const BillAmendment& amendment : amendments) {
    for (const Instruction& instruction : amendment.list.instructions) {
      const Passage* passage = PassageOf(instruction.action);
      if (StatesItsLine(passage)) stated.push_back(passage);
    }
  }
  return stated;
}

}  // namespace

std::unique_ptr<const PrintedBill> PrintOf(const Document& bill, const Manuscript& manuscript,
                                           const std::vector<BillAmendment>& amendments) {
  const std::vector<const Passage*> stated = StatedPassages(amendments);
  const Scope scope = ScopeOfUnit(manuscript, ManuscriptId(0), RootUnit(manuscript));
  std::vector<FixedPoint> points;
  std::unique_ptr<const PrintedBill> print;
  for (bool more = true; more;) {
    std::vector<FixedPoint> found;
    for (const Passage* passage : stated) {
      const auto at = LikelyPlace(print.get(), manuscript, scope, *passage);
      if (!at) continue;
      const TextPoint begin = scope.text.SpanOf({*at, *at + 1}).begin;
      const auto origin = manuscript.OriginOf(begin.line, begin.field, begin.offset);
      if (origin) found.push_back({passage->printed->first, *origin});
    }
    more = !print || found.size() > points.size();
    if (more) print = std::make_unique<const PrintedBill>(bill, found);
    points = std::move(found);
  }
  return print;
}

}  // namespace ramseyer
