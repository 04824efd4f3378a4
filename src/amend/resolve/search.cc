#include "amend/resolve/search.h"

#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/editorial.h"
#include "amend/resolve/match.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

using Finder = std::vector<WordMatch> (*)(const LiveText&, std::string_view, Likeness);

// "Feb. 8, 1996", wherever the source credit has a date.
std::vector<std::string> DatesIn(std::string_view credit) {
  constexpr std::string_view kMonths[] = {"Jan. ", "Feb. ", "Mar. ", "Apr. ", "May ",  "June ",
                                          "July ", "Aug. ", "Sept. ", "Oct. ", "Nov. ", "Dec. "};
  std::vector<std::string> dates;
  for (const std::string_view month : kMonths) {
    for (std::size_t at = credit.find(month); at != std::string_view::npos;
         at = credit.find(month, at + 1)) {
      const std::size_t year = credit.find(", ", at);
      if (year == std::string_view::npos || year - at > month.size() + 2) continue;
      std::string date(credit.substr(at, year + 6 - at));
      if (std::find(dates.begin(), dates.end(), date) == dates.end()) dates.push_back(std::move(date));
    }
  }
  return dates;
}

EditorialContext ContextOf(ResolveContext& context, const Scope& scope) {
  EditorialContext editorial;
  const auto citation = ParseUsc(context.law().IdentifierOf(scope.manuscript));
  if (citation) editorial.title = citation->title;
  const LawNode place = context.law().PlaceOf(scope.manuscript);
  const Document& law = context.law().library().document(place.document);
  for (NodeId child = law.FirstChild(place.node); child.valid(); child = law.NextSibling(child)) {
    if (law.node(child).kind == NodeKind::kSourceCredit) editorial.dates = DatesIn(law.WordsOf(child));
  }
  const ActIndex* acts = &context.law().acts();
  const UscCitation own = citation.value_or(UscCitation());
  editorial.classify = [acts, own](std::string_view act, std::string_view section) {
    return act.empty() ? acts->FindSibling(own, section) : acts->Find(act, section);
  };
  return editorial;
}

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
  const LawNode place = context.law().PlaceOf(scope.manuscript);
  if (context.law().library().IsPositiveLaw(place.document)) return {};
  for (const EditorialForm& form : EditorialForms(words, ContextOf(context, scope))) {
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

std::vector<ByteRange> SearchAtEnd(ResolveContext& context, const Scope& scope, const LiveText& text,
                                   std::string_view words) {
  return SearchBy(context, scope, text, words, &FindWordsAtEnd);
}

}  // namespace ramseyer
