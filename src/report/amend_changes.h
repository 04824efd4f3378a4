// The numbered changes of an amendment, as they come up in print.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "amend/amend.h"
#include "report/report.h"

namespace ramseyer {

// Words of one operation that follow each other belong to one change, until kept words come
// between.
class AmendmentChanges {
 public:
  // `operations` by OperationId; they must outlive it.
  explicit AmendmentChanges(const std::vector<Operation>& operations) : operations_(operations) {}

  // A provision begins: moves are told apart by their lines.
  void StartProvision();

  // Kept words: what comes behind them is another change.
  void Interrupt() { current_.reset(); }

  // The change that what an operation did here belongs to. `citation` is of the provision, for a
  // new change.
  ChangeId Of(OperationId by, const std::string& citation);

  // A change of its own: the designation of one unit.
  ChangeId OpenRedesignation(OperationId by, const std::string& citation);

  // The change of a move, named by the line with which the unit began at its old place.
  ChangeId OfMove(OperationId by, LineId moved, const std::string& citation);

  // Adds words that the change takes away (kStruck, kMovedFrom) or brings. `starts_field` parts
  // them from the words before.
  void AddWords(ChangeId change, PieceKind kind, std::string_view words, bool starts_field);

  // Where the first words struck stood in the law.
  void NotePlace(ChangeId change, const Place& place);

  // The changes in the order of their numbers.
  std::vector<Change> Finish();

 private:
  ChangeId OpenChange(ChangeKind kind, OperationId by, const std::string& citation);

  const std::vector<Operation>& operations_;
  std::vector<Change> changes_;
  std::optional<std::pair<OperationId, ChangeId>> current_;
  std::map<LineId, ChangeId> moves_;
};

}  // namespace ramseyer
