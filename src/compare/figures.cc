#include "compare/figures.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ramseyer {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr std::array<std::string_view, 4> kMultiples = {"thousand", "million", "billion",
                                                        "trillion"};

template <std::size_t N>
bool IsOneOf(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool IsNumber(std::string_view word, std::size_t least, std::size_t most) {
  return word.size() >= least && word.size() <= most &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A word without the marks that are shown with it where punctuation is ignored.
std::string_view Bare(std::string_view word) {
  const auto is_mark = [](char c) { return c == ',' || c == ';' || c == '.' || c == ')'; };
  while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
  return word;
}

class Finder {
 public:
  Finder(const Document& document, const WordTable& words, WordRange range)
      : document_(document), words_(words), range_(range) {}

  std::vector<Figure> Run() const {
    std::vector<Figure> figures;
    for (std::uint32_t at = range_.begin; at < range_.end;) {
      if (const std::uint32_t length = AmountAt(at)) {
        figures.push_back({FigureKind::kAmount, {at, at + length}});
        at += length;
      } else if (const std::uint32_t date = DateAt(at)) {
        figures.push_back({FigureKind::kDate, {at, at + date}});
        at += date;
      } else {
        ++at;
      }
    }
    return figures;
  }

 private:
  std::string_view Word(std::uint32_t at) const {
    return at < range_.end ? Bare(document_.Text(words_.ranges[at])) : std::string_view();
  }
  bool IsComma(std::uint32_t at) const {
    return at < range_.end && document_.Text(words_.ranges[at]) == ",";
  }
  bool IsYear(std::uint32_t at) const { return IsNumber(Word(at), 4, 4); }

  std::uint32_t AmountAt(std::uint32_t at) const {
    const std::string_view word = Word(at);
    if (word.size() < 2 || word.front() != '$') return 0;
    return IsOneOf(kMultiples, Word(at + 1)) ? 2 : 1;
  }

  std::uint32_t DateAt(std::uint32_t at) const {
    if (IsOneOf(kMonths, Word(at))) {
      if (IsYear(at + 1)) return 2;
      if (!IsNumber(Word(at + 1), 1, 2)) return 0;
      const std::uint32_t year = IsComma(at + 2) ? at + 3 : at + 2;
      return IsYear(year) ? year + 1 - at : 2;
    }
    if ((Word(at) == "fiscal" || Word(at) == "calendar") &&
        (Word(at + 1) == "year" || Word(at + 1) == "years") && IsYear(at + 2)) {
      return 3;
    }
    return 0;
  }

  const Document& document_;
  const WordTable& words_;
  WordRange range_;
};

// The figures of a kind in two counterparts that are not the same in both. One whose words are all
// kept has changed with its counterpart: "$5" becomes "$5 million".
struct ChangedFigures {
  std::vector<WordRange> olds;
  std::vector<WordRange> news;
};

class ChangedFinder {
 public:
  ChangedFinder(const WordFates& fates, const std::vector<Figure>& olds,
                const std::vector<Figure>& news)
      : fates_(fates), olds_(olds), news_(news) {
    for (const Figure& figure : olds) old_changed_.push_back(IsChanged(fates_.of_old, figure));
    for (const Figure& figure : news) new_changed_.push_back(IsChanged(fates_.of_new, figure));
    for (std::size_t j = 0; j < news.size(); ++j) {
      const std::size_t i = CounterpartOf(news[j]);
      if (i == olds.size()) continue;
      const bool changed = old_changed_[i] || new_changed_[j];
      old_changed_[i] = changed;
      new_changed_[j] = changed;
    }
  }

  ChangedFigures Of(FigureKind kind) const {
    return {Chosen(olds_, old_changed_, kind), Chosen(news_, new_changed_, kind)};
  }

 private:
  static bool IsChanged(const std::vector<WordFate>& fates, const Figure& figure) {
    return HasChangedWord(fates, figure.words);
  }

  // The old figure that a word of the new one stood in; how many there are when there is none.
  std::size_t CounterpartOf(const Figure& figure) const {
    for (std::uint32_t word = figure.words.begin; word < figure.words.end; ++word) {
      const std::uint32_t old_word = fates_.old_word_of[word];
      if (old_word == kNoWord) continue;
      const auto behind = std::upper_bound(
          olds_.begin(), olds_.end(), old_word,
          [](std::uint32_t at, const Figure& old) { return at < old.words.begin; });
      if (behind == olds_.begin() || old_word >= (behind - 1)->words.end) continue;
      return static_cast<std::size_t>(behind - 1 - olds_.begin());
    }
    return olds_.size();
  }

  static std::vector<WordRange> Chosen(const std::vector<Figure>& figures,
                                       const std::vector<bool>& changed, FigureKind kind) {
    std::vector<WordRange> chosen;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (changed[i] && figures[i].kind == kind) chosen.push_back(figures[i].words);
    }
    return chosen;
  }

  const WordFates& fates_;
  const std::vector<Figure>& olds_;
  const std::vector<Figure>& news_;
  std::vector<bool> old_changed_;
  std::vector<bool> new_changed_;
};

}  // namespace

std::vector<Figure> FindFigures(const Document& document, const WordTable& words, WordRange range) {
  return Finder(document, words, range).Run();
}

std::vector<FigureChange> FindFigureChanges(const ComparedText& text) {
  const auto figures_of = [](const Document& document, const WordTable& words, NodeId leaf) {
    return leaf.valid() ? FindFigures(document, words, words.Own(leaf)) : std::vector<Figure>();
  };
  std::vector<FigureChange> changes;
  for (const LeafPair& leaves : ChangedLeaves(text)) {
    const auto olds = figures_of(text.old_document, text.old_words, leaves.old_leaf);
    const auto news = figures_of(text.new_document, text.new_words, leaves.new_leaf);
    const ChangedFinder finder(text.fates, olds, news);
    for (const FigureKind kind : {FigureKind::kAmount, FigureKind::kDate}) {
      const ChangedFigures changed = finder.Of(kind);
      for (const SpanPair& pair : PairSpans(text, leaves, changed.olds, changed.news)) {
        FigureChange change{kind, leaves.old_leaf, leaves.new_leaf, {}, {}};
        if (pair.old_span) change.old_words = changed.olds[*pair.old_span];
        if (pair.new_span) change.new_words = changed.news[*pair.new_span];
        changes.push_back(change);
      }
    }
  }
  return changes;
}

}  // namespace ramseyer
