#include "report/compare_changes.h"

#include <utility>

namespace ramseyer {
namespace {

ChangeKind KindOf(CauseKind cause) {
  switch (cause) {
    case CauseKind::kDeleted:
      return ChangeKind::kStruck;
    case CauseKind::kInserted:
      return ChangeKind::kInserted;
    case CauseKind::kMoved:
    case CauseKind::kPassage:
      return ChangeKind::kMoved;
    case CauseKind::kDesignation:
      return ChangeKind::kRedesignated;
    case CauseKind::kSplit:
      return ChangeKind::kSplit;
    case CauseKind::kMerged:
      return ChangeKind::kMerged;
  }
  return ChangeKind::kReplaced;
}

void AddWords(std::string& all, std::string_view words, bool new_leaf) {
  if (new_leaf && !all.empty() && all.back() != ' ') all.push_back(' ');
  all.append(words);
}

void Trim(std::string& words) {
  while (!words.empty() && words.back() == ' ') words.pop_back();
  words.erase(0, words.find_first_not_of(' '));
}

}  // namespace

ChangeBook::ChangeBook(const Document& old_document, const Document& new_document,
                       const Comparison& comparison)
    : old_document_(old_document), new_document_(new_document), comparison_(comparison) {}

ChangeId ChangeBook::Of(CauseKind cause, std::uint32_t index, NodeId old_at, NodeId new_at) {
  const std::uint64_t key = (static_cast<std::uint64_t>(cause) << 32U) | index;
  const auto [it, is_new] = by_cause_.try_emplace(key);
  if (is_new) it->second = Open(KindOf(cause), old_at, new_at);
  return it->second;
}

ChangeId ChangeBook::Open(ChangeKind kind, NodeId old_at, NodeId new_at) {
  Change change;
  change.kind = kind;
  if (old_at.valid()) change.old_citation = old_document_.CitationOf(old_at);
  change.citation = new_at.valid() ? new_document_.CitationOf(new_at) : change.old_citation;
  changes_.push_back(std::move(change));
  has_all_words_.push_back(false);
  old_references_.emplace_back();
  new_references_.emplace_back();
  return ChangeId(static_cast<std::uint32_t>(changes_.size() - 1));
}

void ChangeBook::SetWords(ChangeId id, NodeId old_leaf, NodeId new_leaf) {
  Change& change = changes_[id.index()];
  change.old_words = old_document_.TextOf(old_leaf);
  change.new_words = new_document_.TextOf(new_leaf);
  change.old_place = old_document_.PlaceOf(old_leaf);
  change.new_place = new_document_.PlaceOf(new_leaf);
  has_all_words_[id.index()] = true;
}

void ChangeBook::AddOldWords(ChangeId id, std::string_view words, std::uint32_t first_word,
                             bool new_leaf) {
  Change& change = changes_[id.index()];
  AddWords(change.old_words, words, new_leaf);
  if (!change.old_place && first_word != kNoWord) {
    change.old_place = old_document_.PlaceOfText(comparison_.old_words.ranges[first_word].begin);
  }
}

void ChangeBook::AddNewWords(ChangeId id, std::string_view words, std::uint32_t first_word,
                             bool new_leaf) {
  Change& change = changes_[id.index()];
  AddWords(change.new_words, words, new_leaf);
  if (!change.new_place && first_word != kNoWord) {
    change.new_place = new_document_.PlaceOfText(comparison_.new_words.ranges[first_word].begin);
  }
}

void ChangeBook::MarkEdited(ChangeId id) {
  Change& change = changes_[id.index()];
  if (change.kind == ChangeKind::kMoved) change.kind = ChangeKind::kMovedAndChanged;
}

void ChangeBook::NoteReference(ChangeId id, PieceKind kind, std::uint32_t followed) {
  if (kind == PieceKind::kStruck) old_references_[id.index()].insert(followed);
  if (kind == PieceKind::kInserted) new_references_[id.index()].insert(followed);
}

std::vector<Change> ChangeBook::Finish() {
  for (std::size_t i = 0; i < changes_.size(); ++i) {
    Change& change = changes_[i];
    Trim(change.old_words);
    Trim(change.new_words);
    if (change.kind != ChangeKind::kReplaced) continue;
    const std::set<std::uint32_t>& references = old_references_[i];
    if (references == new_references_[i] && references.count(0) == 0) {
      change.kind = ChangeKind::kReference;
    }
    if (change.old_words.empty()) change.kind = ChangeKind::kInserted;
    if (change.new_words.empty()) change.kind = ChangeKind::kStruck;
  }
  return std::move(changes_);
}

}  // namespace ramseyer
