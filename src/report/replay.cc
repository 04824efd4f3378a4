// Operations are kept with the amended law, so the states need not be read off the marks of the
// finished manuscript: they are made again, which gives back depths and levels too.
#include "report/replay.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/check.h"

namespace ramseyer {
namespace {

const Document& LawOf(const AmendedProvision& provision, const LawLibrary& law) {
  const LawNode& place = provision.origin ? *provision.origin : *provision.follows;
  return law.document(place.document);
}

std::optional<OperationId> AnyOperationOn(const Line& line) {
  if (line.inserted_by.valid()) return line.inserted_by;
  if (line.struck_by.valid()) return line.struck_by;
  for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
    for (const Piece& piece : line.pieces(field)) {
      if (piece.inserted_by.valid()) return piece.inserted_by;
      if (piece.struck_by.valid()) return piece.struck_by;
    }
  }
  return std::nullopt;
}

// Operations name the manuscript that they act on; one that left a mark tells which this is.
std::optional<ManuscriptId> IdOf(const Manuscript& manuscript,
                                 const std::vector<Operation>& operations) {
  for (const LineId id : manuscript.order()) {
    if (const auto by = AnyOperationOn(manuscript.line(id))) {
      return operations[by->index()].manuscript;
    }
  }
  return std::nullopt;
}

bool ReadAlike(const Manuscript& one, const Manuscript& other) {
  const auto left = one.After();
  const auto right = other.After();
  return std::equal(
      left.begin(), left.end(), right.begin(), right.end(), [](const auto& a, const auto& b) {
        return a.first == b.first && a.depth == b.depth && a.kind == b.kind &&
               a.designation == b.designation && a.heading == b.heading && a.text == b.text;
      });
}

}  // namespace

Manuscript BeforeTheBill(const AmendedProvision& provision, const LawLibrary& law) {
  const Document& document = LawOf(provision, law);
  return provision.origin ? Manuscript::FromDocument(document, provision.origin->node)
                          : Manuscript::ForNewSection(document);
}

std::vector<ReplayedStep> Replay(const AmendedProvision& provision, const LawLibrary& law,
                                 const std::vector<Operation>& operations) {
  std::vector<ReplayedStep> steps;
  const auto id = IdOf(provision.manuscript, operations);
  if (!id) return steps;
  Manuscript now = BeforeTheBill(provision, law);
  for (const Operation& operation : operations) {
    if (operation.manuscript != *id) continue;
    now.Settle();
    Manuscript before = now;
    RAMSEYER_CHECK(Execute(operation, now).has_value());
    steps.push_back({operation.id, std::move(before), now});
  }
  RAMSEYER_CHECK(ReadAlike(now, provision.manuscript));
  return steps;
}

}  // namespace ramseyer
