#include "report/compare_substance.h"

#include <algorithm>
#include <string>
#include <utility>

#include "compare/cited_law.h"
#include "compare/figures.h"

namespace ramseyer {
namespace {

// One of the documents: its words, and where they stand.
struct Side {
  const Document& document;
  const WordTable& words;

  std::string Text(WordRange range) const {
    if (range.empty()) return "";
    return std::string(
        document.Text({words.ranges[range.begin].begin, words.ranges[range.end - 1].end}));
  }

  Place PlaceOf(std::uint32_t word) const { return document.PlaceOfText(words.ranges[word].begin); }

  // The leaf that a word stands in.
  NodeId LeafOf(std::uint32_t word) const {
    const auto behind =
        std::upper_bound(words.order.begin(), words.order.end(), word,
                         [&](std::uint32_t at, NodeId node) { return at < words.Own(node).begin; });
    return behind == words.order.begin() ? document.root() : *(behind - 1);
  }
};

ReportFigure FigureOf(const FigureChange& change, const Side& olds, const Side& news) {
  ReportFigure figure;
  figure.name = change.kind == FigureKind::kAmount ? FigureName::kAmount : FigureName::kDate;
  figure.old_words = olds.Text(change.old_words);
  figure.new_words = news.Text(change.new_words);
  figure.citation = change.new_leaf.valid() ? news.document.CitationOf(change.new_leaf)
                                            : olds.document.CitationOf(change.old_leaf);
  if (!change.old_words.empty()) figure.old_place = olds.PlaceOf(change.old_words.begin);
  if (!change.new_words.empty()) figure.new_place = news.PlaceOf(change.new_words.begin);
  return figure;
}

void AddCitedLaw(const Side& side, const std::vector<CitedLaw>& cited, bool added,
                 ReportSubstance& substance) {
  for (const CitedLaw& law : cited) {
    substance.cited_law.push_back({law.citation, added,
                                   side.document.CitationOf(side.LeafOf(law.word)),
                                   side.PlaceOf(law.word)});
  }
}

}  // namespace

ReportSubstance SubstanceOf(const Document& old_document, const Document& new_document,
                            const Comparison& comparison) {
  const Side olds{old_document, comparison.old_words};
  const Side news{new_document, comparison.new_words};
  ReportSubstance substance;
  for (const FigureChange& change :
       FindFigureChanges(TextOf(old_document, new_document, comparison))) {
    ReportFigure figure = FigureOf(change, olds, news);
    if (figure.old_words != figure.new_words) substance.figures.push_back(std::move(figure));
  }
  const std::vector<CitedLaw> old_law = FindCitedLaw(old_document, comparison.old_words);
  const std::vector<CitedLaw> new_law = FindCitedLaw(new_document, comparison.new_words);
  AddCitedLaw(news, CitedOnlyIn(new_law, old_law), true, substance);
  AddCitedLaw(olds, CitedOnlyIn(old_law, new_law), false, substance);
  return substance;
}

}  // namespace ramseyer
