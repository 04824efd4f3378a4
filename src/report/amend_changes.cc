#include "report/amend_changes.h"

namespace ramseyer {
namespace {

void Trim(std::string& words) {
  words.erase(words.find_last_not_of(' ') + 1);
  words.erase(0, words.find_first_not_of(' '));
}

}  // namespace

void AmendmentChanges::StartProvision() {
  Interrupt();
  moves_.clear();
}

ChangeId AmendmentChanges::OpenChange(ChangeKind kind, OperationId by,
                                      const std::string& citation) {
  Change change;
  change.kind = kind;
  change.citation = citation;
  change.instruction = operations_[by.index()].instruction.index();
  changes_.push_back(std::move(change));
  return ChangeId(static_cast<std::uint32_t>(changes_.size() - 1));
}

ChangeId AmendmentChanges::Of(OperationId by, const std::string& citation) {
  if (!current_ || current_->first != by) {
    current_.emplace(by, OpenChange(ChangeKind::kReplaced, by, citation));
  }
  return current_->second;
}

ChangeId AmendmentChanges::OpenRedesignation(OperationId by, const std::string& citation) {
  Interrupt();
  return OpenChange(ChangeKind::kRedesignated, by, citation);
}

ChangeId AmendmentChanges::OfMove(OperationId by, LineId moved, const std::string& citation) {
  Interrupt();
  const auto found = moves_.find(moved);
  if (found != moves_.end()) return found->second;
  const ChangeId change = OpenChange(ChangeKind::kMoved, by, citation);
  moves_.emplace(moved, change);
  return change;
}

void AmendmentChanges::AddWords(ChangeId change, PieceKind kind, std::string_view words,
                                bool starts_field) {
  Change& changed = changes_[change.index()];
  const bool old = kind == PieceKind::kStruck || kind == PieceKind::kMovedFrom;
  std::string& all = old ? changed.old_words : changed.new_words;
  if (starts_field && !all.empty()) all += ' ';
  all += words;
}

void AmendmentChanges::NotePlace(ChangeId change, const Place& place) {
  std::optional<Place>& old = changes_[change.index()].old_place;
  if (!old) old = place;
}

std::vector<Change> AmendmentChanges::Finish() {
  for (Change& change : changes_) {
    Trim(change.old_words);
    Trim(change.new_words);
    if (change.kind == ChangeKind::kReplaced) {
      if (change.old_words.empty()) change.kind = ChangeKind::kInserted;
      if (change.new_words.empty()) change.kind = ChangeKind::kStruck;
    }
    if (change.kind == ChangeKind::kMoved && change.old_words != change.new_words) {
      change.kind = ChangeKind::kMovedAndChanged;
    }
  }
  return std::move(changes_);
}

}  // namespace ramseyer
