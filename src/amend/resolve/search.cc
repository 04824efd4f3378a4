#include "amend/resolve/search.h"

#include <fmt/format.h>

#include "amend/resolve/code_words.h"
#include "amend/resolve/match.h"

namespace ramseyer {
namespace {

using Finder = std::vector<WordMatch> (*)(const LiveText&, std::string_view, Likeness);

std::vector<ByteRange> Ranges(const std::vector<WordMatch>& matches) {
  std::vector<ByteRange> ranges;
  for (const WordMatch& match : matches) ranges.push_back(match.range);
  return ranges;
}

void CautionHowMatched(ResolveContext& context, const LiveText& text, std::string_view words,
                       const std::vector<WordMatch>& matches) {
  for (const WordMatch& match : matches) {
    if (match.likeness == Likeness::kExact) continue;
    context.Caution(FindingKind::kFoldedMatch,
                    fmt::format("“{}” was matched with “{}”", words, text.Text(match.range)));
    return;
  }
}

std::vector<ByteRange> SearchBy(ResolveContext& context, const Scope& scope, const LiveText& text,
                                std::string_view words, Finder find) {
  for (const Likeness least : {Likeness::kFolded, Likeness::kCase}) {
    const std::vector<WordMatch> matches = find(text, words, least);
    if (matches.empty()) continue;
    CautionHowMatched(context, text, words, matches);
    return Ranges(matches);
  }
  if (!IsReworded(context, scope.manuscript)) return {};
  for (const EditorialForm& form : EditorialForms(words, EditorialContextOf(context, scope.manuscript))) {
    const std::vector<WordMatch> matches = find(text, form.words, Likeness::kFolded);
    if (matches.empty()) continue;
    context.Caution(FindingKind::kEditorialForm, "the Code has " + form.equivalence);
    return Ranges(matches);
  }
  return {};
}

}  // namespace

std::vector<ByteRange> Search(ResolveContext& context, const Scope& scope, const LiveText& text,
                              std::string_view words) {
  return SearchBy(context, scope, text, words, &FindWords);
}

std::vector<ByteRange> SearchAnyCase(const LiveText& text, std::string_view words) {
  return Ranges(FindWords(text, words, Likeness::kCase));
}

std::vector<ByteRange> SearchAtEnd(ResolveContext& context, const Scope& scope, const LiveText& text,
                                   std::string_view words) {
  return SearchBy(context, scope, text, words, &FindWordsAtEnd);
}

}  // namespace ramseyer
