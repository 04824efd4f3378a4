// The credit's first clause is read in comma-separated members: an Act ("Pub. L. 116–136" or a date
// in two members and "ch. 652"), its divisions and titles, and the section.
#include "document/source_credit.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "document/citation.h"

namespace ramseyer {
namespace {

constexpr std::string_view kSectionSign = "§";

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '(')) text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::vector<std::string_view> Members(std::string_view clause) {
  std::vector<std::string_view> members;
  while (!clause.empty()) {
    const std::size_t comma = std::min(clause.find(','), clause.size());
    members.push_back(Trim(clause.substr(0, comma)));
    clause.remove_prefix(std::min(comma + 1, clause.size()));
  }
  return members;
}

bool IsMonth(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"});
  return std::any_of(kMonths.begin(), kMonths.end(),
                     [&](std::string_view month) { return StartsWith(word, month); });
}

// A number, perhaps with subdivisions, behind "§": "2[7]" is section 2, whose own part is
// numbered 7.
std::string SectionNumber(std::string_view text, std::size_t& end) {
  end = std::min(text.find_first_of("([ )"), text.size());
  return FoldIdentifier(text.substr(0, end));
}

// "§ 230", "§ 101(a)".
void ReadSection(std::string_view member, SourceCredit& credit) {
  std::string_view rest = Trim(member.substr(kSectionSign.size()));
  const bool several = StartsWith(rest, kSectionSign);
  if (several) rest = Trim(rest.substr(kSectionSign.size()));
  std::size_t end = 0;
  credit.section = SectionNumber(rest, end);
  credit.path.clear();
  if (several) return;
  rest.remove_prefix(end);
  if (const auto path = ParsePath(rest)) credit.path = *path;
}

// "Pub. L. 116-136, div. A" -> "Pub. L. 116-136".
std::string_view WithoutDivision(std::string_view act) {
  return act.substr(0, std::min(act.find(", div. "), act.size()));
}

bool IsNumber(std::string_view member) {
  return !member.empty() && std::isdigit(static_cast<unsigned char>(member[0])) != 0 &&
         member.find(' ') == std::string_view::npos;
}

}  // namespace

std::optional<SourceCredit> ParseSourceCredit(std::string_view text) {
  const std::vector<std::string_view> members = Members(FirstClause(text));
  if (members.empty()) return std::nullopt;

  SourceCredit credit;
  std::size_t next = 0;
  if (StartsWith(members[0], "Pub. L.")) {
    credit.act = FoldIdentifier(members[0]);
    next = 1;
    if (next < members.size() && StartsWith(members[next], "div. ")) {
      credit.act += ", " + std::string(members[next]);
      ++next;
    }
  } else if (members.size() > 2 && IsMonth(members[0]) && StartsWith(members[2], "ch. ")) {
    credit.act = std::string(members[0]) + ", " + std::string(members[1]) + ", " +
                 FoldIdentifier(members[2]);
    credit.date = std::string(members[0]) + ", " + std::string(members[1]);
    next = 3;
  } else {
    return std::nullopt;
  }
  for (; next < members.size(); ++next) {
    const std::string_view member = members[next];
    const bool in_brackets = member.ends_with("]");
    if (StartsWith(member, kSectionSign) && (credit.section.empty() || in_brackets)) {
      // "§ 101(i) [title III, § 311(d)]": the Act that section 101(i) enacted has a section 311.
      ReadSection(member.substr(0, member.size() - (in_brackets ? 1 : 0)), credit);
    } else if (!credit.section.empty() && IsNumber(member)) {
      std::size_t end = 0;
      credit.others.push_back(SectionNumber(member, end));
    }
    // What enacted the section is over where a later law or the date begins.
    if (StartsWith(member, "as added")) break;
    if (!IsMonth(member)) continue;
    // The last member carries the end of the credit with it: "2020.)".
    if (credit.date.empty() && next + 1 < members.size()) {
      credit.date = std::string(member) + ", " + std::string(members[next + 1].substr(0, 4));
    }
    break;
  }
  return credit;
}

std::string_view FirstClause(std::string_view text) { return text.substr(0, text.find(';')); }

std::string CreditKey(std::string_view act, std::string_view section) {
  return std::string(act) + '\n' + std::string(section);
}

std::string YearOfTitle(std::string_view title, std::string_view year) {
  return "title " + std::string(title) + " of " + std::string(year);
}

std::vector<std::string> CreditKeysOf(const SourceCredit& credit, std::string_view identifier) {
  std::vector<std::string> keys;
  if (credit.section.empty()) return keys;
  const std::string_view whole = WithoutDivision(credit.act);
  const auto citation = ParseUsc(identifier);
  std::vector<std::string> numbers = credit.others;
  numbers.push_back(credit.section);
  for (const std::string& number : numbers) {
    keys.push_back(CreditKey(credit.act, number));
    if (whole != credit.act) keys.push_back(CreditKey(whole, number));
    if (!citation || credit.date.empty()) continue;
    keys.push_back(CreditKey(YearOfTitle(citation->title, credit.Year()), number));
  }
  return keys;
}

}  // namespace ramseyer
