// Units: "paragraph (4)", "section 230(e)(1)", "clauses (ii) and (iii) of subparagraph (B)",
// "subparagraphs (R) through (Z)", "the second subsection (c)", "such paragraphs".
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "amend/language/parser.h"
#include "base/word_map.h"

namespace ramseyer::language {
namespace {

bool IsUpperOrDigit(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0 ||
         std::isdigit(static_cast<unsigned char>(c)) != 0 || c == '-';
}

// Levels whose labels stand in parentheses.
bool HasParentheses(NodeKind kind) { return RankOf(kind) > 1; }

// The value of a roman number below 90; 0 when it is none.
int RomanValue(std::string_view label) {
  int value = 0;
  int last = 0;
  for (std::size_t i = label.size(); i-- > 0;) {
    int digit = 0;
    switch (std::tolower(static_cast<unsigned char>(label[i]))) {
      case 'i':
        digit = 1;
        break;
      case 'v':
        digit = 5;
        break;
      case 'x':
        digit = 10;
        break;
      case 'l':
        digit = 50;
        break;
      default:
        return 0;
    }
    value += digit < last ? -digit : digit;
    last = std::max(last, digit);
  }
  return value;
}

bool IsRomanNumber(std::string_view label) {
  return label.size() > 1 && (label.find_first_not_of("ivxlc") == std::string_view::npos ||
                              label.find_first_not_of("IVXLC") == std::string_view::npos);
}

}  // namespace

bool Parser::Ordinal(int& ordinal) {
  static constexpr WordMap kOrdinals(std::to_array<std::pair<std::string_view, int>>(
      {{"first", 1},        {"second", 2},      {"third", 3},       {"fourth", 4},
       {"fifth", 5},        {"sixth", 6},       {"seventh", 7},     {"eighth", 8},
       {"ninth", 9},        {"tenth", 10},      {"eleventh", 11},   {"twelfth", 12},
       {"thirteenth", 13},  {"fourteenth", 14}, {"fifteenth", 15},  {"sixteenth", 16},
       {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
       {"last", -1},        {"final", -1}}));
  const Token* token = cursor_.Peek();
  if (token == nullptr) return false;
  if (const int* const known = kOrdinals.Find(token->folded)) {
    ordinal = *known;
    cursor_.Advance();
    return true;
  }
  // "the 14th undesignated paragraph"
  const std::string_view word = token->folded;
  if (token->kind != TokenKind::kNumber || word.size() < 3 || word.size() > 5) return false;
  const std::string_view ending = word.substr(word.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return false;
  int value = 0;
  for (std::size_t i = 0; i + 2 < word.size(); ++i) {
    if (std::isdigit(static_cast<unsigned char>(word[i])) == 0) return false;
    value = value * 10 + (word[i] - '0');
  }
  ordinal = value;
  cursor_.Advance();
  return value > 0;
}

bool Parser::UnitKind(NodeKind& kind, bool& plural) {
  const Token* token = cursor_.Peek();
  if (token == nullptr || (token->roles & kNamesLevel) == 0) return false;
  const std::string_view word = token->folded;
  auto level = LevelNamed(word);
  const bool singular = level.has_value();
  if (!singular) level = LevelNamed(word.substr(0, word.size() - 1));
  if (*level == NodeKind::kLevel || *level == NodeKind::kAppropriations) return false;
  kind = *level;
  plural = !singular;
  cursor_.Advance();
  return true;
}

// The number of a section, or the number or letter of a title, part or chapter.
bool Parser::OuterLabel(std::string& label) {
  const Token* token = cursor_.Peek();
  if (token == nullptr) return false;
  if (token->kind == TokenKind::kWord) {
    const std::string_view word = token->text;
    const bool letters = std::all_of(word.begin(), word.end(), IsUpperOrDigit);
    if (!letters || word.empty() || (word.size() > 3 && !IsRomanNumber(word))) return false;
  } else if (token->kind != TokenKind::kNumber || token->text[0] == '$') {
    return false;
  }
  label = FoldDash(token->text);
  cursor_.Advance();
  return true;
}

// "230(e)(1)" behind "section", "(4)(A)" behind "paragraph".
bool Parser::FirstUnit(UnitPath& path, bool& plural) {
  Attempt attempt(cursor_);
  UnitName unit;
  Attempt the(cursor_);
  const bool such = cursor_.Accept("such");
  if (!such) cursor_.Accept("the");
  if (!such && Ordinal(unit.ordinal)) the.Keep();
  if (unit.ordinal == 0 && !such) cursor_.Rewind(attempt.start());
  if (!UnitKind(unit.kind, plural)) return false;
  // An Act's first section often has no number; its number is 1.
  if (unit.ordinal == 1 && unit.kind == NodeKind::kSection && !plural &&
      !cursor_.IsKind(TokenKind::kNumber)) {
    path.push_back({NodeKind::kSection, "1", 0, {}});
    the.Keep();
    return attempt.Keep();
  }
  if (HasParentheses(unit.kind)) {
    const Token* label = cursor_.AcceptKind(TokenKind::kLabel);
    if (label == nullptr) return false;
    unit.label = FoldDash(label->text);
  } else if (such || !OuterLabel(unit.label)) {
    // "such section 119" points back to a law, and is read with it.
    return false;
  }
  path.push_back(std::move(unit));
  // "section 1202 (b)" is a slip of the pen; "section 1202 (1) by striking" counts what it says.
  std::size_t labels = 0;
  while (cursor_.Peek(labels) != nullptr && cursor_.Peek(labels)->kind == TokenKind::kLabel) {
    ++labels;
  }
  const Token* behind = cursor_.Peek(labels);
  const bool slip = path[0].kind == NodeKind::kSection && behind != nullptr &&
                    (behind->folded == "is" || behind->folded == "of");
  while (cursor_.IsKind(TokenKind::kLabel) && (cursor_.Peek()->glued || slip)) {
    path.push_back({NodeKind::kLevel, FoldDash(cursor_.Peek()->text), 0, {}});
    cursor_.Advance();
  }
  the.Keep();
  return attempt.Keep();
}

// A label that goes on a list, told by its shape: the (2) of "subsection (a)(1) and (2)" stands
// beside (1), the (b) of "subsections (a)(1) and (b)" beside (a).
bool Parser::BareItem(const UnitPath& previous, bool plural, UnitPath& path) {
  Attempt attempt(cursor_);
  path.clear();
  const NodeKind kind = previous.front().kind;
  if (!HasParentheses(kind)) {
    std::string number;
    if (plural && OuterLabel(number)) {
      path.push_back({kind, std::move(number), 0, {}});
      while (cursor_.IsKind(TokenKind::kLabel) && cursor_.Peek()->glued) {
        path.push_back({NodeKind::kLevel, FoldDash(cursor_.Peek()->text), 0, {}});
        cursor_.Advance();
      }
      return attempt.Keep();
    }
  }
  if (!cursor_.IsKind(TokenKind::kLabel)) return false;
  std::vector<std::string> labels;
  do {
    labels.push_back(FoldDash(cursor_.Peek()->text));
    cursor_.Advance();
  } while (cursor_.IsKind(TokenKind::kLabel) && cursor_.Peek()->glued);
  // "(1) by striking …": an item of an enumeration, not of this list.
  if (!plural && (cursor_.Is("by") || cursor_.Is("in"))) return false;

  const LabelShape shape = ShapeOf(labels.front());
  std::vector<std::size_t> places;
  for (std::size_t i = HasParentheses(kind) ? 0 : 1; i < previous.size(); ++i) {
    if (ShapeOf(previous[i].label) == shape) places.push_back(i);
  }
  if (places.empty()) return false;
  std::size_t place = places.back();
  if (places.size() > 1) {
    // (iii) behind (a)(1)(A)(ii) goes on with (ii); (b) behind it goes on with (a).
    const int value = RomanValue(labels.front());
    const int before = RomanValue(previous[place].label);
    const bool deep = before > 0 && value > before && value <= before + 4;
    if (plural && HasParentheses(kind) && !deep) place = 0;
  } else if (plural && HasParentheses(kind) && place != 0) {
    return false;
  }
  if (!plural && place == 0) return false;
  path.assign(previous.begin(), previous.begin() + static_cast<std::ptrdiff_t>(place));
  path.push_back({previous[place].kind, labels.front(), 0, {}});
  for (std::size_t i = 1; i < labels.size(); ++i) {
    path.push_back({NodeKind::kLevel, labels[i], 0, {}});
  }
  return attempt.Keep();
}

// "title 18, United States Code" looks like a unit of an Act, and is not one.
bool Parser::IsTitleOfCode() const {
  if (!cursor_.Is("title")) return false;
  const Token* number = cursor_.Peek(1);
  if (number == nullptr || number->kind != TokenKind::kNumber) return false;
  Cursor ahead = cursor_;
  ahead.Advance(2);
  ahead.Accept(",");
  return ahead.Is("united states code") || ahead.Is("of the united states code") ||
         ahead.Is("of united states code") || !ahead.Is("of");
}

// "(42 U.S.C. 3013(c)(7))" behind a section, or "(42 U.S.C. 5, 6)" behind as many as it cites.
bool Parser::UnitCitations(Units& group) {
  Attempt attempt(cursor_);
  LawName law;
  std::vector<UscCitation> cited;
  if (!cursor_.Is("(")) return false;
  if (!Citations(law, cited)) return false;
  // A public law alone only repeats where the Act stands.
  if (cited.empty()) return attempt.Keep();
  // "in subsection (a)(5) (11 U.S.C. 1182 note)": where a unit of an Act stands by itself.
  if (HasParentheses(group.ranges.back().first.front().kind) && !cited[0].note) return false;
  if (!law.public_law.empty()) return false;
  if (cited.size() > group.ranges.size()) return false;
  if (cited.size() == 1 && group.ranges.size() > 1 && !group.ranges[0].first[0].usc.has_value()) {
    return false;
  }
  const std::size_t first = group.ranges.size() - cited.size();
  for (std::size_t i = 0; i < cited.size(); ++i) {
    group.ranges[first + i].first[0].usc = cited[i];
  }
  return attempt.Keep();
}

bool Parser::UnitGroup(Units& units) {
  Attempt attempt(cursor_);
  if (IsTitleOfCode()) return false;
  cursor_.Accept("each of");
  Units group;
  UnitPath path;
  bool plural = false;
  if (!FirstUnit(path, plural)) return false;
  group.ranges.push_back({path, {}});
  while (true) {
    UnitCitations(group);
    Attempt more(cursor_);
    UnitPath next;
    if (cursor_.Accept("through")) {
      const bool named = [&] {
        UnitPath last;
        bool ignored = false;
        if (BareItem(path, true, next) || BareItem(path, false, next)) return true;
        if (!FirstUnit(last, ignored)) return false;
        next = std::move(last);
        return next.front().kind == path.front().kind;
      }();
      if (!named || next.size() != path.size() || group.ranges.back().last.has_value()) break;
      if (!std::equal(next.begin(), next.end() - 1, path.begin())) break;
      group.ranges.back().last = next.back();
    } else {
      const bool comma = cursor_.Accept(",");
      if (!cursor_.AcceptAny({"and", "or"}) && !comma) break;
      if (!BareItem(path, plural, next)) break;
      group.ranges.push_back({next, {}});
      path = next;
    }
    more.Keep();
  }
  UnitCitations(group);
  Qualifiers(group.qualifiers);

  Attempt of(cursor_);
  Units outer;
  if (cursor_.Accept("of") && UnitGroup(outer)) {
    if (outer.ranges.size() != 1 || outer.ranges[0].last.has_value()) return false;
    const UnitPath& prefix = outer.ranges[0].first;
    for (UnitRange& range : group.ranges) {
      range.first.insert(range.first.begin(), prefix.begin(), prefix.end());
    }
    group.qualifiers.insert(group.qualifiers.end(), outer.qualifiers.begin(),
                            outer.qualifiers.end());
    of.Keep();
  }
  seen_.push_back({attempt.start(), group.ranges});
  units.ranges.insert(units.ranges.end(), group.ranges.begin(), group.ranges.end());
  units.qualifiers.insert(units.qualifiers.end(), group.qualifiers.begin(), group.qualifiers.end());
  return attempt.Keep();
}

// "such paragraphs": the units of that kind that the sentence named last.
bool Parser::SuchUnits(Units& units) {
  Attempt attempt(cursor_);
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (!cursor_.AcceptAny({"such", "those", "that"}) || !UnitKind(kind, plural)) return false;
  if (cursor_.IsKind(TokenKind::kLabel) || cursor_.IsKind(TokenKind::kNumber)) return false;
  for (std::size_t i = seen_.size(); i-- > 0;) {
    const Seen& seen = seen_[i];
    if (seen.position >= attempt.start()) continue;
    const bool several = seen.ranges.size() > 1 || seen.ranges[0].last.has_value();
    const std::vector<NodeKind> kinds = InferKinds(seen.ranges[0].first);
    if (kinds.back() != kind) continue;
    if (several != plural) return false;
    units.ranges = seen.ranges;
    return attempt.Keep();
  }
  return false;
}

// Groups in a row. Where only the last says what it is a part of, the ones before it are not told
// apart from it and nothing is understood: "paragraph (1) and paragraph (2) of subsection (a)".
bool Parser::UnitList(Units& units) {
  Attempt attempt(cursor_);
  Units list;
  if (SuchUnits(list)) {
    units = std::move(list);
    return attempt.Keep();
  }
  if (!UnitGroup(list)) return false;
  while (true) {
    Attempt more(cursor_);
    const bool comma = cursor_.Accept(",");
    if (!cursor_.AcceptAny({"and", "or"}) && !comma) break;
    Units next;
    if (!UnitGroup(next)) break;
    const UnitPath& first = list.ranges.back().first;
    const UnitPath& second = next.ranges.front().first;
    if (second.size() > 1 && first.front().kind != second.front().kind &&
        RankOf(first.front().kind) > RankOf(second.front().kind)) {
      return false;
    }
    list.ranges.insert(list.ranges.end(), next.ranges.begin(), next.ranges.end());
    list.qualifiers.insert(list.qualifiers.end(), next.qualifiers.begin(), next.qualifiers.end());
    more.Keep();
  }
  units = std::move(list);
  return attempt.Keep();
}

// "of such section", "thereof": the units lie in the unit of that kind around the target.
bool Parser::OfBase(Units& units) {
  Attempt attempt(cursor_);
  if (cursor_.Accept("thereof")) return attempt.Keep();
  if (in_subject_) return false;
  if (!cursor_.Accept("of") || !cursor_.AcceptAny({"such", "that", "the"})) return false;
  if (cursor_.AcceptAny({"act", "code"})) {
    // "of the Act of March 19, 1918" is another law.
    if (cursor_.Is("of") || cursor_.Is("entitled") || cursor_.Is("commonly")) return false;
    if (units.ranges.size() == 1) UnitCitations(units);
    return attempt.Keep();
  }
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (!UnitKind(kind, plural) || plural) return false;
  if (cursor_.IsKind(TokenKind::kLabel) || cursor_.IsKind(TokenKind::kNumber)) return false;
  units.from = kind;
  return attempt.Keep();
}

bool Parser::UnitsInBase(Units& units) {
  if (!UnitList(units)) return false;
  OfBase(units);
  return true;
}

}  // namespace ramseyer::language
