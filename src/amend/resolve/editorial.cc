// Each rule gives the wordings that one editorial change makes of a text. Rules are applied to what
// other rules gave until nothing new comes, because a passage may hold several.
#include "amend/resolve/editorial.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ramseyer {
namespace {

using Wordings = std::vector<std::string>;

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsAlnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string Replaced(std::string_view text, std::size_t at, std::size_t length, std::string_view with) {
  return std::string(text.substr(0, at)) + std::string(with) + std::string(text.substr(at + length));
}

// Every place of `what`, each replaced on its own, and as a whole word.
void ReplaceEach(std::string_view text, std::string_view what, std::string_view with, Wordings& out) {
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) {
    const std::size_t end = at + what.size();
    if (end < text.size() && IsAlnum(text[end]) && IsAlnum(what.back())) continue;
    if (at > 0 && IsAlnum(text[at - 1]) && IsAlnum(what.front())) continue;
    out.push_back(Replaced(text, at, what.size(), with));
  }
}

// ", United States Code," is left out; "of title 47, United States Code," is "of this title" in title 47.
void TitleOfTheCode(std::string_view text, const EditorialContext& context, Wordings& out) {
  ReplaceEach(text, ", United States Code", "", out);
  ReplaceEach(text, "title " + context.title + ", United States Code,", "this title,", out);
  ReplaceEach(text, "title " + context.title + ", United States Code", "this title", out);
}

// "this Act" is the chapter, subchapter, part or title that shows the Act, and so with its titles.
void ThisUnit(std::string_view text, const EditorialContext&, Wordings& out) {
  constexpr auto kUnits = std::to_array<std::string_view>(
      {"chapter", "subchapter", "title", "part", "subpart", "division", "subtitle", "section"});
  constexpr auto kNamed = std::to_array<std::string_view>(
      {"Act", "title", "subtitle", "part", "subpart", "chapter", "subchapter", "division"});
  for (const std::string_view start : {"this ", "This "}) {
    for (const std::string_view named : kNamed) {
      const std::string what = std::string(start) + std::string(named);
      for (const std::string_view unit : kUnits) {
        if (unit != named) ReplaceEach(text, what, std::string(start) + std::string(unit), out);
      }
    }
  }
}

std::string Subdivisions(const std::vector<std::string>& path) {
  std::string text;
  for (const std::string& label : path) text += '(' + label + ')';
  return text;
}

// "section 1396a(a)(10) of this title".
std::string InTheCode(const UscCitation& section, std::string_view subdivisions,
                      const EditorialContext& context) {
  return section.section + std::string(subdivisions) + " of " +
         (section.title == context.title ? std::string("this title") : "title " + section.title);
}

struct SectionReference {
  std::size_t begin = 0;  // of the number
  std::size_t end = 0;    // behind the subdivisions
  std::string number;
  std::string subdivisions;
};

// A number with its subdivisions at a place: "1902(a)(10)".
std::optional<SectionReference> ReferenceAt(std::string_view text, std::size_t begin) {
  SectionReference reference;
  reference.begin = begin;
  std::size_t end = begin;
  if (end >= text.size() || !IsDigit(text[end])) return std::nullopt;
  while (end < text.size() &&
         (IsAlnum(text[end]) || text[end] == '-' || text.substr(end, 3) == "–")) {
    end += text[end] == '\xE2' ? 3 : 1;
  }
  reference.number = FoldIdentifier(text.substr(begin, end - begin));
  const std::size_t label_end = end;
  while (end < text.size() && text[end] == '(') {
    const std::size_t close = text.find(')', end);
    if (close == std::string_view::npos || close - end > 8 || close == end + 1) break;
    const std::string_view inner = text.substr(end + 1, close - end - 1);
    if (!std::all_of(inner.begin(), inner.end(), IsAlnum)) break;
    end = close + 1;
  }
  reference.subdivisions = std::string(text.substr(label_end, end - label_end));
  reference.end = end;
  return reference;
}

// References behind "section", and a number with subdivisions that the words begin with: the end of
// "section 428C(b)(1)(E)".
std::vector<SectionReference> SectionReferences(std::string_view text) {
  constexpr std::string_view kSection = "ection ";
  std::vector<SectionReference> references;
  if (auto first = ReferenceAt(text, 0); first && !first->subdivisions.empty()) {
    references.push_back(std::move(*first));
  }
  for (std::size_t at = text.find(kSection); at != std::string_view::npos;
       at = text.find(kSection, at + 1)) {
    if (auto next = ReferenceAt(text, at + kSection.size())) references.push_back(std::move(*next));
  }
  return references;
}

// "sections 2003 and 2004": each number that the Act classifies.
void SeveralSections(std::string_view text, const EditorialContext& context, Wordings& out) {
  constexpr std::string_view kSections = "ections ";
  const std::size_t begin = text.find(kSections);
  if (begin == std::string_view::npos) return;
  std::string made(text.substr(0, begin + kSections.size()));
  std::size_t at = made.size();
  std::size_t count = 0;
  while (at < text.size()) {
    const auto reference = ReferenceAt(text, at);
    if (!reference) break;
    const auto known = context.classify("", reference->number);
    if (!known || known->title != context.title) return;
    made += known->section + reference->subdivisions;
    at = reference->end;
    ++count;
    for (const std::string_view join : {", and ", " and ", ", or ", " or ", ", "}) {
      if (text.substr(at, join.size()) != join || !ReferenceAt(text, at + join.size())) continue;
      made += join;
      at += join.size();
      break;
    }
  }
  if (count < 2) return;
  out.push_back(made + " of this title" + std::string(text.substr(at)));
}

// The name behind " of the " that ends before a mark: "Social Security Act".
std::string_view ActNameAt(std::string_view text) {
  constexpr std::string_view kOf = " of the ";
  if (text.substr(0, kOf.size()) != kOf) return {};
  std::string_view name = text.substr(kOf.size());
  const std::size_t act = name.find("Act");
  if (act == std::string_view::npos || name.substr(0, act).find_first_of(",;.()") != name.npos) return {};
  std::size_t end = act + 3;
  // "Act of 1934".
  if (name.substr(end, 4) == " of " && name.size() >= end + 8 && IsDigit(name[end + 4])) end += 8;
  return name.substr(0, end);
}

// "(42 U.S.C. 1396a(a))" at the start of a text that may begin with a space.
std::optional<UscCitation> ParentheticalAt(std::string_view text, std::size_t& length) {
  if (text.substr(0, 2) != " (") return std::nullopt;
  int depth = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
    if (depth != 0) continue;
    length = i + 1;
    return ParseUsc(text.substr(2, i - 2));
  }
  return std::nullopt;
}

// Sections of this Act and of others, by their places in the Code.
void SectionsOfActs(std::string_view text, const EditorialContext& context, Wordings& out) {
  for (const SectionReference& reference : SectionReferences(text)) {
    const std::size_t reference_length = reference.end - reference.begin;
    const std::string_view rest = text.substr(reference.end);
    if (rest.substr(0, 9) == " of title" || rest.substr(0, 14) == " of this title") continue;
    if (const std::string_view act = ActNameAt(rest); !act.empty()) {
      std::size_t length = reference_length + 8 + act.size();
      std::size_t parenthetical = 0;
      const auto cited = ParentheticalAt(rest.substr(8 + act.size()), parenthetical);
      if (cited && !cited->note && !cited->section.empty()) {
        const std::string own = InTheCode(
            *cited, cited->path.empty() ? reference.subdivisions : Subdivisions(cited->path), context);
        out.push_back(Replaced(text, reference.begin, length + parenthetical, own));
      } else if (const auto known = context.classify(act, reference.number)) {
        out.push_back(Replaced(text, reference.begin, length,
                               InTheCode(*known, reference.subdivisions, context)));
      }
      continue;
    }
    const auto known = context.classify("", reference.number);
    if (!known) continue;
    constexpr auto kOwn = std::to_array<std::string_view>({" of this Act", " of this title", ""});
    for (const std::string_view own : kOwn) {
      if (rest.substr(0, own.size()) != own) continue;
      out.push_back(Replaced(text, reference.begin, reference_length + own.size(),
                             InTheCode(*known, reference.subdivisions, context)));
      break;
    }
  }
}

// "the Internal Revenue Code of 1986" is title 26.
void InternalRevenueCode(std::string_view text, const EditorialContext& context, Wordings& out) {
  ReplaceEach(text, "the Internal Revenue Code of 1986", "title 26", out);
  ReplaceEach(text, "the Internal Revenue Code of 1954", "title 26", out);
  if (context.title == "26") ReplaceEach(text, "the Internal Revenue Code of 1986", "this title", out);
}

// A parenthetical citation of the Code is left out.
void Parentheticals(std::string_view text, const EditorialContext&, Wordings& out) {
  for (std::size_t at = text.find(" ("); at != std::string_view::npos; at = text.find(" (", at + 1)) {
    std::size_t length = 0;
    if (ParentheticalAt(text.substr(at), length)) out.push_back(Replaced(text, at, length, ""));
  }
}

// "Feb. 8, 1996" -> "February 8, 1996".
std::string InFull(std::string_view date) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
       "November", "December"});
  for (const std::string_view month : kMonths) {
    if (date.substr(0, 3) != month.substr(0, 3)) continue;
    const std::size_t space = date.find(' ');
    if (space != std::string_view::npos) return std::string(month) + std::string(date.substr(space));
  }
  return std::string(date);
}

// "the date of the enactment of this Act" is that date.
void DateOfEnactment(std::string_view text, const EditorialContext& context, Wordings& out) {
  constexpr auto kForms = std::to_array<std::string_view>(
      {"the date of the enactment of ", "the date of enactment of ", "enactment of "});
  constexpr auto kWhat = std::to_array<std::string_view>(
      {"this Act", "this section", "this subsection", "this paragraph", "this subparagraph", "this title",
       "this clause", "this subtitle", "this part", "this chapter"});
  for (const std::string_view form : kForms) {
    for (const std::string_view what : kWhat) {
      const std::string words = std::string(form) + std::string(what);
      if (text.find(words) == std::string_view::npos) continue;
      for (const std::string& date : context.dates) ReplaceEach(text, words, InFull(date), out);
    }
  }
}

constexpr auto kRules = std::to_array<void (*)(std::string_view, const EditorialContext&, Wordings&)>(
    {TitleOfTheCode, SectionsOfActs, SeveralSections, InternalRevenueCode, DateOfEnactment, ThisUnit, Parentheticals});

}  // namespace

std::vector<EditorialForm> EditorialForms(std::string_view words, const EditorialContext& context) {
  Wordings seen = {std::string(words)};
  for (std::size_t next = 0; next < seen.size() && seen.size() <= kMostForms; ++next) {
    for (const auto rule : kRules) {
      Wordings made;
      rule(std::string(seen[next]), context, made);
      for (std::string& wording : made) {
        const bool is_new = std::find(seen.begin(), seen.end(), wording) == seen.end();
        if (is_new && seen.size() <= kMostForms) seen.push_back(std::move(wording));
      }
    }
  }
  std::vector<EditorialForm> forms;
  for (std::size_t i = 1; i < seen.size(); ++i) {
    forms.push_back({seen[i], "“" + seen[0] + "” as “" + seen[i] + "”"});
  }
  return forms;
}

}  // namespace ramseyer
