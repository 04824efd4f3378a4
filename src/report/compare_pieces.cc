// A leaf is cut at its kept words. Between two kept runs stand the runs struck and the runs
// inserted; the spaces around them go where both documents have their own again:
//
//   the big fox -> the fox        kept "the ", struck "big ", kept "fox"
//   the fox     -> the fox, too   kept "the fox", inserted ", too"
//   quick fox   -> slow fox       struck "quick", inserted "slow", kept " fox"
#include "report/compare_pieces.h"

#include <utility>

namespace ramseyer {
namespace {

// Whether white space stands in front of a word that is not its leaf's first.
bool HasSpaceBefore(const WordTable& words, WordRange leaf, std::uint32_t word) {
  return word > leaf.begin && words.ranges[word - 1].end < words.ranges[word].begin &&
         !words.closes_up[word];
}

// The text of words that follow each other, with single spaces where there is space between them.
std::string TextOf(const Document& document, const WordTable& words, WordRange range) {
  std::string text;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (HasSpaceBefore(words, range, i)) text.push_back(' ');
    text.append(document.Text(words.ranges[i]));
  }
  return text;
}

// The runs of one document between two kept runs.
struct Gap {
  std::vector<LeafRun> runs;
  bool space_before = false;  // in front of the first run
  bool space_after =
      false;  // in front of the kept run behind, or the only space when there are no runs
};

struct SideOfLeaf {
  const Document& document;
  const WordTable& words;
  const std::vector<WordFate>& fates;
  const std::vector<std::uint32_t>& passages;
  const std::vector<std::uint32_t>& followed;
  WordRange leaf;
};

// Puts gaps and kept runs together.
class RunWriter {
 public:
  void Kept(LeafRun run) { runs_.push_back(std::move(run)); }

  void Between(Gap olds, Gap news, PieceKind old_kind, PieceKind new_kind) {
    if (olds.runs.empty() && news.runs.empty()) return;
    if (olds.runs.empty()) {
      OneSided(news, olds.space_after, old_kind, olds);
    } else if (news.runs.empty()) {
      OneSided(olds, news.space_after, new_kind, news);
    } else {
      TwoSided(olds, news);
    }
    for (LeafRun& run : olds.runs) runs_.push_back(std::move(run));
    for (LeafRun& run : news.runs) runs_.push_back(std::move(run));
    pending_space_ = keep_space_after_;
    keep_space_after_ = false;
  }

  // The space that the next kept run begins with.
  bool TakePendingSpace() { return std::exchange(pending_space_, false); }

  std::vector<LeafRun> Finish() { return std::move(runs_); }

 private:
  static void Prefix(std::vector<LeafRun>& runs) { runs.front().text.insert(0, " "); }
  static void Suffix(std::vector<LeafRun>& runs) { runs.back().text.push_back(' '); }

  void KeepSpaceBefore() {
    if (!runs_.empty()) runs_.back().text.push_back(' ');
  }

  // `gap` has runs; the other document has none, and one space or none in their place.
  void OneSided(Gap& gap, bool other_space, PieceKind other_kind, Gap& other) {
    if (other_space && gap.space_before) {
      KeepSpaceBefore();
      if (gap.space_after) Suffix(gap.runs);
    } else if (other_space && gap.space_after) {
      keep_space_after_ = true;
    } else if (other_space) {
      LeafRun space;
      space.kind = other_kind;
      space.text = " ";
      other.runs.push_back(std::move(space));
    } else {
      if (gap.space_before) Prefix(gap.runs);
      if (gap.space_after) Suffix(gap.runs);
    }
  }

  void TwoSided(Gap& olds, Gap& news) {
    if (olds.space_before && news.space_before) {
      KeepSpaceBefore();
    } else {
      if (olds.space_before) Prefix(olds.runs);
      if (news.space_before) Prefix(news.runs);
    }
    if (olds.space_after && news.space_after) {
      keep_space_after_ = true;
    } else {
      if (olds.space_after) Suffix(olds.runs);
      if (news.space_after) Suffix(news.runs);
    }
  }

  std::vector<LeafRun> runs_;
  bool keep_space_after_ = false;
  bool pending_space_ = false;
};

// The runs of words of [begin, end), none of which is kept: cut where their fate or passage
// changes.
Gap GapOf(const SideOfLeaf& side, std::uint32_t begin, std::uint32_t end, PieceKind changed,
          PieceKind moved, bool in_old) {
  Gap gap;
  for (std::uint32_t i = begin; i < end;) {
    std::uint32_t stop = i + 1;
    while (stop < end && side.fates[stop] == side.fates[i] &&
           side.passages[stop] == side.passages[i] && side.followed[stop] == side.followed[i]) {
      ++stop;
    }
    LeafRun run;
    run.kind = side.fates[i] == WordFate::kMoved ? moved : changed;
    run.text = TextOf(side.document, side.words, {i, stop});
    if (!gap.runs.empty() && HasSpaceBefore(side.words, side.leaf, i)) run.text.insert(0, " ");
    run.passage = side.passages[i];
    run.followed = side.followed[i];
    (in_old ? run.old_word : run.new_word) = i;
    gap.runs.push_back(std::move(run));
    i = stop;
  }
  gap.space_before = !gap.runs.empty() && HasSpaceBefore(side.words, side.leaf, begin);
  gap.space_after = end < side.leaf.end && HasSpaceBefore(side.words, side.leaf, end);
  return gap;
}

std::vector<std::uint32_t> PassageByWord(const std::vector<MovedPassage>& passages,
                                         WordRange MovedPassage::*side, std::uint32_t words) {
  std::vector<std::uint32_t> by_word(words, kNoWord);
  for (std::uint32_t p = 0; p < passages.size(); ++p) {
    const WordRange range = passages[p].*side;
    for (std::uint32_t i = range.begin; i < range.end; ++i) by_word[i] = p;
  }
  return by_word;
}

// The passage of all words of a leaf. A passage never leaves a leaf, so that its first and last
// words tell.
std::uint32_t OnlyPassage(WordRange leaf, const std::vector<std::uint32_t>& by_word) {
  if (leaf.empty() || by_word[leaf.begin] != by_word[leaf.end - 1]) return kNoWord;
  return by_word[leaf.begin];
}

}  // namespace

LeafRuns::LeafRuns(const Document& old_document, const Document& new_document,
                   const Comparison& comparison)
    : old_document_(old_document),
      new_document_(new_document),
      comparison_(comparison),
      passage_of_old_(PassageByWord(comparison.fates.passages, &MovedPassage::old_words,
                                    comparison.old_words.size())),
      passage_of_new_(PassageByWord(comparison.fates.passages, &MovedPassage::new_words,
                                    comparison.new_words.size())) {}

std::uint32_t LeafRuns::PassageOfOld(NodeId leaf) const {
  return OnlyPassage(comparison_.old_words.Own(leaf), passage_of_old_);
}

std::uint32_t LeafRuns::PassageOfNew(NodeId leaf) const {
  return OnlyPassage(comparison_.new_words.Own(leaf), passage_of_new_);
}

std::vector<LeafRun> LeafRuns::Of(const MergedLeaf& leaf, LeafPlace place) const {
  const WordTable& old_words = comparison_.old_words;
  const WordTable& new_words = comparison_.new_words;
  const bool use_old = leaf.old_leaf.valid() && place != LeafPlace::kMovedTo;
  const bool use_new = leaf.new_leaf.valid() && place != LeafPlace::kMovedFrom;
  const SideOfLeaf olds{old_document_,
                        old_words,
                        comparison_.fates.of_old,
                        passage_of_old_,
                        comparison_.followed.of_old,
                        use_old ? old_words.Own(leaf.old_leaf) : WordRange()};
  const SideOfLeaf news{new_document_,
                        new_words,
                        comparison_.fates.of_new,
                        passage_of_new_,
                        comparison_.followed.of_new,
                        use_new ? new_words.Own(leaf.new_leaf) : WordRange()};
  if (place == LeafPlace::kMovedFrom) {
    LeafRun all;
    all.kind = PieceKind::kMovedFrom;
    all.text = TextOf(old_document_, old_words, olds.leaf);
    all.old_word = olds.leaf.begin;
    return {all};
  }
  const bool in_place = place == LeafPlace::kInPlace;
  const WordFate stays = in_place ? WordFate::kKept : WordFate::kMoved;
  const PieceKind stays_as = in_place ? PieceKind::kKept : PieceKind::kMovedTo;
  RunWriter writer;
  std::uint32_t i = olds.leaf.begin;
  std::uint32_t j = news.leaf.begin;
  while (i < olds.leaf.end || j < news.leaf.end) {
    const std::uint32_t old_begin = i;
    const std::uint32_t new_begin = j;
    while (i < olds.leaf.end && olds.fates[i] != stays) ++i;
    while (j < news.leaf.end && news.fates[j] != stays) ++j;
    writer.Between(GapOf(olds, old_begin, i, PieceKind::kStruck, PieceKind::kMovedFrom, true),
                   GapOf(news, new_begin, j, PieceKind::kInserted, PieceKind::kMovedTo, false),
                   PieceKind::kStruck, PieceKind::kInserted);
    const std::uint32_t kept = j;
    const std::uint32_t kept_old = i;
    while (j < news.leaf.end && news.fates[j] == stays &&
           (!use_old || (i < olds.leaf.end && olds.fates[i] == stays))) {
      ++j;
      if (use_old) ++i;
    }
    if (j == kept) continue;
    LeafRun run;
    run.kind = stays_as;
    run.text = TextOf(new_document_, new_words, {kept, j});
    if (writer.TakePendingSpace()) run.text.insert(0, " ");
    run.new_word = kept;
    if (use_old) run.old_word = kept_old;
    writer.Kept(std::move(run));
  }
  return writer.Finish();
}

}  // namespace ramseyer
