#include "amend/resolve/code_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "amend/resolve/old_words.h"

namespace ramseyer {
namespace {

constexpr std::string_view kInternalRevenueTitle = "26";

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

// "section 854" out of the words before and after: from the noun to the end of the group.
std::string_view Around(std::string_view words, const ReferenceGroup& group, std::size_t end) {
  const std::size_t first = group.sections.front().begin;
  const std::size_t noun = words.substr(0, first).rfind("ection");
  const std::size_t begin = noun == std::string_view::npos || noun == 0 ? first : noun - 1;
  return words.substr(begin, end - begin);
}

// What the section reads, line after line.
std::string WordsOf(const Manuscript& manuscript) {
  std::string words;
  for (const Manuscript::PlainLine& line : manuscript.After()) words += line.text + ' ';
  return words;
}

// How many labels of the reference the Code section stands for, by its source credit.
std::size_t Shown(const LawLibrary& library, const UscCitation& place, const SectionReference& section) {
  const auto credit = library.CreditOf(place);
  const auto labels = ParsePath(section.subdivisions);
  if (!credit || !labels || credit->section != section.number) return 0;
  const std::vector<std::string>& path = credit->path;
  const bool begins = path.size() <= labels->size() && std::equal(path.begin(), path.end(), labels->begin());
  return begins ? path.size() : 0;
}

class Rewriter {
 public:
  Rewriter(ResolveContext& context, EditorialContext editorial)
      : context_(context), editorial_(std::move(editorial)) {}

  void Rewrite(std::string& words) {
    if (PutDateOfEnactment(words, editorial_)) {
      context_.Caution(FindingKind::kEditorialForm,
                       fmt::format("the date of enactment of the Act amended is put in as {}",
                                   editorial_.act_date));
    }
    const std::string before = words;
    if (PutUnitsAsOldWords(words, editorial_.old_words)) {
      context_.Caution(FindingKind::kEditorialForm,
                       fmt::format("units of “{}” are named as the Code names them", before));
    }
    // From the last to the first, so that the places of the others stay.
    std::vector<ReferenceGroup> groups = SectionReferencesIn(words);
    std::reverse(groups.begin(), groups.end());
    for (const ReferenceGroup& group : groups) {
      auto made = ReferencesAsTheCodeHas(words, group, editorial_);
      if (!made) continue;
      const std::size_t behind = words.size() - group.end;
      context_.Caution(FindingKind::kEditorialForm,
                       fmt::format("“{}” is put in as “{}”", Around(words, group, group.end),
                                   Around(*made, group, made->size() - behind)));
      words = std::move(*made);
    }
  }

 private:
  ResolveContext& context_;
  EditorialContext editorial_;
};

}  // namespace

EditorialContext EditorialContextOf(ResolveContext& context, ManuscriptId manuscript) {
  EditorialContext editorial;
  const auto citation = ParseUsc(context.law().IdentifierOf(manuscript));
  if (citation) editorial.title = citation->title;
  const LawNode place = context.law().PlaceOf(manuscript);
  const Document& law = context.law().library().document(place.document);
  for (NodeId child = law.FirstChild(place.node); child.valid(); child = law.NextSibling(child)) {
    if (law.node(child).kind == NodeKind::kSourceCredit) editorial.dates = DatesIn(law.WordsOf(child));
  }
  const LawLibrary* library = &context.law().library();
  if (const auto credit = library->CreditOf(place)) {
    editorial.unit_date = credit->date;
    editorial.act_date = credit->date.empty() ? library->DateOfAct(credit->act) : credit->date;
  }
  editorial.old_words = WordsOf(context.manuscript(manuscript));
  editorial.shown = [library](const UscCitation& cited, const SectionReference& section) {
    return Shown(*library, cited, section);
  };
  const ActIndex* acts = &context.law().acts();
  const UscCitation own = citation.value_or(UscCitation());
  // The Act that the instruction names, where no source credit tells which it is.
  const std::string named = context.instruction().target.law.act;
  editorial.classify = [acts, own, named](std::string_view act, std::string_view section) {
    if (!act.empty()) return acts->Find(act, section);
    auto sibling = acts->FindSibling(own, section);
    return sibling || named.empty() ? sibling : acts->Find(named, section);
  };
  return editorial;
}

bool IsReworded(ResolveContext& context, ManuscriptId manuscript) {
  const LawNode place = context.law().PlaceOf(manuscript);
  const LawLibrary& library = context.law().library();
  const DocumentType type = library.document(place.document).info().type;
  const bool code = type == DocumentType::kCodeTitle || type == DocumentType::kCodeSection;
  return code && !library.IsPositiveLaw(place.document) &&
         library.document(place.document).node(place.node).kind != NodeKind::kNote;
}

void PutAsTheCodeHas(ResolveContext& context, ManuscriptId manuscript, PayloadParts& payload) {
  if (!IsReworded(context, manuscript)) return;
  EditorialContext editorial = EditorialContextOf(context, manuscript);
  if (editorial.title == kInternalRevenueTitle) return;
  Rewriter rewriter(context, std::move(editorial));
  rewriter.Rewrite(payload.words);
  for (NewLine& line : payload.lines) rewriter.Rewrite(line.text);
}

}  // namespace ramseyer
