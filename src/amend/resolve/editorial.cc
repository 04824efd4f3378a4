// Each rule gives the wordings that one editorial change makes of a text. Rules are applied to what
// other rules gave until nothing new comes, because a passage may hold several.
#include "amend/resolve/editorial.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "amend/resolve/old_words.h"

namespace ramseyer {
namespace {

using Wordings = std::vector<std::string>;

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

// The Code prints "1396r–1" with an en dash.
std::string PrintedNumber(std::string_view section) {
  std::string printed;
  for (const char c : section) printed += c == '-' ? std::string("–") : std::string(1, c);
  return printed;
}

// The place in the Code of one section of a group, when it is known.
std::optional<UscCitation> PlaceOf(std::string_view text, const ReferenceGroup& group,
                                   std::size_t index, const EditorialContext& context) {
  if (group.owner == ReferenceOwner::kOwnAct) {
    if (auto known = context.classify("", group.sections[index].number)) return known;
    const auto old = SectionInOldWords(text, group.sections[index], context.old_words);
    return old ? std::optional(UscCitation{context.title, *old, {}, false}) : std::nullopt;
  }
  // Some chapters call title 26 by its name as enacted.
  constexpr std::string_view kRevenueCode = "Internal Revenue Code of 19";
  if (group.act.starts_with("Internal Revenue Code")) {
    if (context.old_words.find(kRevenueCode) != std::string::npos) return std::nullopt;
    return UscCitation{"26", group.sections[index].number, {}, false};
  }
  if (group.cited.size() == group.sections.size()) return group.cited[index];
  return context.classify(group.act, group.sections[index].number);
}

// "(d)(2)" behind a section of the Code that shows "(d)" alone is "(2)".
std::string Subdivisions(const SectionReference& section, std::size_t shown) {
  std::size_t at = 0;
  for (; shown > 0 && at < section.subdivisions.size(); --shown) {
    at = section.subdivisions.find(')', at) + 1;
  }
  return section.subdivisions.substr(at);
}

// Sections of this Act and of others, by their places in the Code.
void SectionsOfActs(std::string_view text, const EditorialContext& context, Wordings& out) {
  for (const ReferenceGroup& group : SectionReferencesIn(text)) {
    if (auto made = ReferencesAsTheCodeHas(text, group, context)) out.push_back(std::move(*made));
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

}  // namespace

bool PutDateOfEnactment(std::string& words, const EditorialContext& context) {
  bool any = false;
  for (const std::string_view unit : {"Act", "title", "subtitle", "part", "chapter"}) {
    const std::string& date = unit == "Act" ? context.act_date : context.unit_date;
    if (date.empty()) continue;
    for (const std::string_view start : {"the date of the enactment of this ", "the date of enactment of this "}) {
      const std::string phrase = std::string(start) + std::string(unit);
      for (std::size_t at = words.find(phrase); at != std::string::npos; at = words.find(phrase, at)) {
        words = Replaced(words, at, phrase.size(), InFull(date));
        any = true;
      }
    }
  }
  return any;
}

namespace {

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
    {TitleOfTheCode, SectionsOfActs, InternalRevenueCode, DateOfEnactment, ThisUnit, Parentheticals});

}  // namespace

std::optional<std::string> ReferencesAsTheCodeHas(std::string_view text, const ReferenceGroup& group,
                                                  const EditorialContext& context) {
  std::string made(text.substr(0, group.sections.front().begin));
  std::string title;
  for (std::size_t i = 0; i < group.sections.size(); ++i) {
    const SectionReference& section = group.sections[i];
    const auto place = PlaceOf(text, group, i, context);
    if (!place || (i > 0 && place->title != title)) return std::nullopt;
    title = place->title;
    if (i > 0) {
      const std::size_t behind = group.sections[i - 1].end;
      made += text.substr(behind, section.begin - behind);
    }
    made += PrintedNumber(place->section) + Subdivisions(section, context.shown(*place, section));
  }
  made += title == context.title ? " of this title" : " of title " + title;
  return made + std::string(text.substr(group.end));
}

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
