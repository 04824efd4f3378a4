// Pending bills that amend the same provisions: told by what their instructions name, then tried on
// the text.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/track.h"
#include "report/track_edits.h"
#include "report/track_text.h"
#include "store/bill_versions.h"
#include "store/file_document.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsKept = 20;  // spans that a pair shares, in full

using EditsByBill = std::vector<std::vector<StoredEdit>>;

bool AnyRelated(const std::vector<StoredInstruction>& a, const std::vector<StoredInstruction>& b) {
  return std::any_of(a.begin(), a.end(), [&](const StoredInstruction& one) {
    return std::any_of(b.begin(), b.end(), [&](const StoredInstruction& other) {
      return Related(one.identifier, other.identifier);
    });
  });
}

// The pairs of bills that name the same provision of the section, or one within the other's.
void FindPairs(Collision& collision) {
  for (std::size_t a = 0; a < collision.bills.size(); ++a) {
    for (std::size_t b = a + 1; b < collision.bills.size(); ++b) {
      if (!AnyRelated(collision.instructions[a], collision.instructions[b])) continue;
      collision.pairs.push_back({a, b, Overlap::kNoText, {}});
    }
  }
}

bool AnyUntried(const std::vector<StoredEdit>& edits) {
  return edits.empty() || std::any_of(edits.begin(), edits.end(),
                                      [](const StoredEdit& edit) { return !edit.refused.empty(); });
}

void Judge(const EditsByBill& edits, const std::vector<ReportLine>& lines, CollisionPair& pair) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> shared;
  for (const StoredEdit& a : edits[pair.first]) {
    for (const StoredEdit& b : edits[pair.second]) {
      if (!a.refused.empty() || !b.refused.empty() || !Overlaps(a, b)) continue;
      const std::uint32_t begin = std::max(a.begin, b.begin);
      shared.emplace(begin, std::max(begin, std::min(a.end, b.end)));
    }
  }
  for (const auto& [begin, end] : shared) {
    if (pair.words.size() < kWordsKept) pair.words.push_back(WordsIn(lines, begin, end));
  }
  const bool unknown = AnyUntried(edits[pair.first]) || AnyUntried(edits[pair.second]);
  pair.overlap = !shared.empty() ? Overlap::kYes : unknown ? Overlap::kUnknown : Overlap::kNo;
}

class Collider {
 public:
  explicit Collider(Store& store) : store_(store) {}

  Result<TrackCollisions> Find() {
    if (auto grouped = Group(); !grouped) return tl::make_unexpected(grouped.error());
    if (auto tried = TryAll(); !tried) return tl::make_unexpected(tried.error());
    for (std::size_t i = 0; i < found_.collisions.size(); ++i) {
      if (auto judged = JudgeAll(i); !judged) return tl::make_unexpected(judged.error());
    }
    return std::move(found_);
  }

 private:
  // Instructions of pending bills by section, or by unit above sections.
  Result<void> Group() {
    const auto documents = store_.Documents();
    if (!documents) return tl::make_unexpected(documents.error());
    auto instructions = store_.AllInstructions();
    if (!instructions) return tl::make_unexpected(instructions.error());
    std::map<DocumentKey, StoredDocument> pending;
    for (StoredDocument& bill : PendingBills(*documents))
      pending.emplace(bill.key, std::move(bill));
    found_.pending = pending.size();
    std::map<std::string, Collision> by_place;
    for (StoredInstruction& one : *instructions) {
      const auto bill = pending.find(one.document);
      if (bill == pending.end() || one.identifier.empty()) continue;
      const std::string& place = one.section.empty() ? one.identifier : one.section;
      Collision& collision = by_place[place];
      if (collision.bills.empty() || collision.bills.back().key != one.document) {
        collision.bills.push_back(bill->second);
        collision.instructions.emplace_back();
      }
      collision.instructions.back().push_back(std::move(one));
    }
    for (auto& [place, collision] : by_place) Keep(place, std::move(collision));
    return {};
  }

  void Keep(const std::string& place, Collision collision) {
    FindPairs(collision);
    if (collision.pairs.empty()) return;
    const auto usc = ParseUsc(place);
    collision.identifier = place;
    collision.citation = usc ? ToString(*usc) : place;
    found_.collisions.push_back(std::move(collision));
  }

  // The latest text of each section; then each bill on all texts on which it was not tried before.
  Result<void> TryAll() {
    std::map<DocumentKey, std::vector<std::size_t>> untried;
    for (std::size_t i = 0; i < found_.collisions.size(); ++i) {
      Collision& collision = found_.collisions[i];
      auto versions = store_.VersionsOf(collision.identifier);
      if (!versions) return tl::make_unexpected(versions.error());
      texts_.emplace_back();
      if (versions->empty()) continue;
      texts_.back() = std::move(versions->back());
      collision.heading = texts_.back()->heading;
      collision.release_point = texts_.back()->document.release_point;
      for (const StoredDocument& bill : collision.bills) {
        auto edits = store_.EditsOf(bill.key, texts_.back()->text);
        if (!edits) return tl::make_unexpected(edits.error());
        if (*edits) {
          edits_[{bill.key, i}] = std::move(**edits);
        } else {
          untried[bill.key].push_back(i);
          bills_[bill.key] = bill;
        }
      }
    }
    for (const auto& [key, places] : untried) {
      if (auto tried = Try(bills_.at(key), places); !tried) return tried;
    }
    return {};
  }

  Result<void> Try(const StoredDocument& bill, const std::vector<std::size_t>& places) {
    std::vector<SectionVersion> texts;
    for (const std::size_t place : places) texts.push_back(*texts_[place]);
    auto edits = TryEdits(store_, bill, texts);
    if (!edits) return tl::make_unexpected(edits.error());
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (store_.writable()) {
        if (auto saved = store_.SaveEdits(bill.key, texts[i].text, (*edits)[i]); !saved)
          return saved;
      }
      edits_[{bill.key, places[i]}] = std::move((*edits)[i]);
    }
    return {};
  }

  Result<void> JudgeAll(std::size_t place) {
    if (!texts_[place]) return {};
    Collision& collision = found_.collisions[place];
    const auto title = ReadSection(*texts_[place]);
    if (!title) return tl::make_unexpected(title.error());
    const std::vector<ReportLine> lines = TextLinesOf(*title, collision.citation);
    EditsByBill edits;
    for (const StoredDocument& bill : collision.bills) edits.push_back(edits_[{bill.key, place}]);
    for (CollisionPair& pair : collision.pairs) Judge(edits, lines, pair);
    return {};
  }

  Store& store_;
  TrackCollisions found_;
  std::vector<std::optional<SectionVersion>> texts_;  // of each collision
  std::map<std::pair<DocumentKey, std::size_t>, std::vector<StoredEdit>> edits_;
  std::map<DocumentKey, StoredDocument> bills_;
};

}  // namespace

Result<TrackCollisions> MakeCollisions(Store& store) { return Collider(store).Find(); }

}  // namespace ramseyer
