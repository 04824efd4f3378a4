// The names of laws: "title 18, United States Code", "the Communications Act of 1934 (47 U.S.C.
// 230)", "Public Law 115–97", "such Act", "that section", "the FD&C Act" where the bill says what
// that is.
#include <array>
#include <cctype>

#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

bool IsCapitalised(const Token& token) {
  return !token.text.empty() && (std::isupper(static_cast<unsigned char>(token.text[0])) != 0 ||
                                 static_cast<unsigned char>(token.text[0]) >= 0xC3);
}

bool IsYear(const Token* token) {
  return token != nullptr && token->kind == TokenKind::kNumber && token->text.size() == 4 &&
         token->text.find_first_not_of("0123456789") == std::string_view::npos &&
         (token->text[0] == '1' || token->text[0] == '2');
}

// Small words that stand within a name.
bool IsConnector(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"who",  "deliver", "of",   "and",   "for",  "to",  "in",      "on",      "with",
       "from", "by",      "or",   "a",     "an",   "the", "against", "through", "as",
       "at",   "into",    "upon", "under", "over", "not", "&"});
  for (const std::string_view known : kWords) {
    if (word == known) return true;
  }
  return false;
}

// Words that can end a law's name.
bool IsLawNoun(std::string_view word) {
  constexpr auto kWords =
      std::to_array<std::string_view>({"Act", "Acts", "Code", "Amendments", "Resolution",
                                       "Statutes", "Compact", "Evidence", "Procedure"});
  for (const std::string_view known : kWords) {
    if (word == known) return true;
  }
  return false;
}

bool IsMonth(std::string_view word) {
  constexpr auto kMonths = std::to_array<std::string_view>(
      {"january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december"});
  for (const std::string_view known : kMonths) {
    if (word == known) return true;
  }
  return false;
}

std::string FoldDash(std::string_view text) {
  std::string folded(text);
  for (const std::string_view dash : {"–", "‑", "−"}) {
    for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) {
      folded.replace(at, dash.size(), "-");
    }
  }
  return folded;
}

}  // namespace

// "August 14, 1935"
bool Parser::Date() {
  Attempt attempt(cursor_);
  if (cursor_.Peek() == nullptr || !IsMonth(cursor_.Peek()->folded)) return false;
  cursor_.Advance();
  if (cursor_.AcceptKind(TokenKind::kNumber) == nullptr) return false;
  cursor_.Accept(",");
  if (!IsYear(cursor_.Peek())) return false;
  cursor_.Advance();
  return attempt.Keep();
}

// A name runs to the last noun that can end one, with its year: greedy, but never past "Act" into
// words that do not go on with the name.
bool Parser::ActName(std::string& name) {
  Attempt attempt(cursor_);
  std::size_t end = 0;
  bool after_noun = false;
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kWord && IsCapitalised(*token)) {
      cursor_.Advance();
      after_noun = IsLawNoun(token->text);
      if (after_noun) end = cursor_.position();
      continue;
    }
    if (after_noun) {
      Attempt more(cursor_);
      if (cursor_.Accept("of") && (IsYear(cursor_.Peek()) || IsMonth(cursor_.Peek()->folded))) {
        if (!Date()) cursor_.Advance();
      } else if (cursor_.Rewind(more.start()), cursor_.Accept(",") && IsYear(cursor_.Peek())) {
        cursor_.Advance();
      } else if (cursor_.Rewind(more.start()),
                 cursor_.AcceptAny({"for fiscal year", "for fiscal years"}) &&
                     IsYear(cursor_.Peek())) {
        cursor_.Advance();
        while (cursor_.AcceptAny({"and", "through"}) && IsYear(cursor_.Peek())) cursor_.Advance();
      } else if (cursor_.Rewind(more.start()), cursor_.Accept("of the united states")) {
        // "Revised Statutes of the United States"
      } else if (cursor_.Rewind(more.start()), IsYear(cursor_.Peek())) {
        cursor_.Advance();
      } else if (cursor_.Accept("for") && cursor_.Peek() != nullptr &&
                 IsCapitalised(*cursor_.Peek())) {
        // "Mineral Leasing Act for Acquired Lands"
        while (cursor_.Peek() != nullptr && IsCapitalised(*cursor_.Peek())) cursor_.Advance();
      } else {
        break;
      }
      end = cursor_.position();
      more.Keep();
      continue;
    }
    const bool inner =
        token->kind == TokenKind::kNumber ||
        (token->folded == "—" && cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1))) ||
        (token->kind == TokenKind::kWord && IsConnector(token->folded)) ||
        (token->folded == "," && cursor_.Peek(1) != nullptr &&
         (IsCapitalised(*cursor_.Peek(1)) || cursor_.Peek(1)->folded == "and" ||
          (cursor_.Peek(1)->folded == "the" && cursor_.Peek(2) != nullptr &&
           IsCapitalised(*cursor_.Peek(2)))));
    // "21st Century Cures Act", "the Judiciary, the District of Columbia, and …"
    const bool opens = cursor_.position() == attempt.start() && token->kind == TokenKind::kNumber &&
                       cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1));
    if (opens || (inner && cursor_.position() > attempt.start())) {
      cursor_.Advance();
      continue;
    }
    // A nickname: "Howard P. “Buck” McKeon", "William M. (Mac) Thornberry".
    if (token->kind == TokenKind::kQuoted && cursor_.position() > attempt.start() &&
        cursor_.Peek(1) != nullptr && IsCapitalised(*cursor_.Peek(1))) {
      cursor_.Advance();
      continue;
    }
    if (token->folded == "(" && cursor_.Peek(2) != nullptr && IsCapitalised(*cursor_.Peek(1)) &&
        cursor_.Peek(2)->folded == ")") {
      cursor_.Advance(3);
      continue;
    }
    break;
  }
  if (end == 0) return false;
  cursor_.Rewind(end);
  name = WordsFrom(attempt.start());
  if (name == "Act" || name == "Code" || name == "United States Code") return false;
  return attempt.Keep();
}

// "title 18, United States Code"
bool Parser::TitleOfCode(LawName& law) {
  Attempt attempt(cursor_);
  if (!cursor_.Accept("title")) return false;
  const Token* number = cursor_.AcceptKind(TokenKind::kNumber);
  if (number == nullptr) return false;
  Attempt comma(cursor_);
  cursor_.Accept(",");
  const bool named = cursor_.AcceptAny(
      {"united states code", "of the united states code", "of united states code"});
  // "title 7, Code of Federal Regulations"
  if (!named && cursor_.Peek() != nullptr && cursor_.Peek()->kind == TokenKind::kWord &&
      IsCapitalised(*cursor_.Peek())) {
    return false;
  }
  if (named) {
    comma.Keep();
    if (!cursor_.Is(", as")) cursor_.Accept(",");
  } else {
    cursor_.Rewind(comma.start());
    if (cursor_.Is("of")) return false;
    comma.Keep();
  }
  law.basis = LawBasis::kTitleOfCode;
  law.usc = UscCitation{std::string(number->text), "", {}, false};
  return attempt.Keep();
}

// "such Act", "that title", "such section", "this Act".
bool Parser::PointedLaw(Target& base) {
  Attempt attempt(cursor_);
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (cursor_.Accept("this")) {
    base.law = LawName{LawBasis::kThisAct, {}, false, "", ""};
    if (cursor_.Accept("act")) return attempt.Keep();
    if (!UnitKind(kind, plural) || plural) return false;
    if (kind == NodeKind::kSection) base.path = memory_.ThisSection(provision_);
    return (kind == NodeKind::kSection || RankOf(kind) == 0) && attempt.Keep();
  }
  if (!cursor_.AcceptAny({"such", "that", "said"})) return false;
  const bool code = cursor_.Accept("code");
  if (code || cursor_.AcceptAny({"act", "public law"})) {
    const auto law = memory_.SuchAct(code);
    // What is cited behind it tells the law where nothing before does.
    if (!law.has_value() && !cursor_.Is("(")) return false;
    if (law.has_value()) base.law = *law;
    return attempt.Keep();
  }
  if (!UnitKind(kind, plural) || plural) return false;
  // "such section 119" says its number again.
  std::string label;
  if (cursor_.IsKind(TokenKind::kLabel) || cursor_.IsKind(TokenKind::kNumber)) {
    label = FoldDash(cursor_.Peek()->text);
    cursor_.Advance();
  }
  const auto unit = memory_.SuchUnit(kind, label, provision_);
  if (!label.empty()) {
    if (!unit.has_value()) return false;
    base = *unit;
    while (cursor_.IsKind(TokenKind::kLabel) && cursor_.Peek()->glued) {
      base.path.push_back({NodeKind::kLevel, FoldDash(cursor_.Peek()->text), 0, {}});
      cursor_.Advance();
    }
    return attempt.Keep();
  }
  const auto title = kind == NodeKind::kTitle ? memory_.SuchTitleOfCode() : std::nullopt;
  if (title.has_value()) {
    base.law = *title;
  } else if (unit.has_value()) {
    base = *unit;
  } else {
    return false;
  }
  return attempt.Keep();
}

// "House Resolution 988, 93rd Congress, agreed to October 8, 1974", made law by what is cited behind.
bool Parser::ResolutionName(std::string& name) {
  Attempt attempt(cursor_);
  if (!cursor_.AcceptAny({"house resolution", "senate resolution", "house concurrent resolution",
                          "senate concurrent resolution", "senate joint resolution",
                          "house joint resolution"})) {
    return false;
  }
  if (cursor_.AcceptKind(TokenKind::kNumber) == nullptr) return false;
  {
    Attempt congress(cursor_);
    cursor_.Accept(",");
    const bool numbered = cursor_.AcceptKind(TokenKind::kNumber) != nullptr;
    if (numbered && cursor_.Accept("congress")) congress.Keep();
  }
  name = WordsFrom(attempt.start());
  {
    Attempt agreed(cursor_);
    cursor_.Accept(",");
    if (cursor_.AcceptAny({"agreed to", "approved"}) && Date()) agreed.Keep();
  }
  SkipEnactment();
  return attempt.Keep();
}

// ", as enacted into permanent law by the matter under the heading “…” in the first section of …": up
// to the parentheses that cite the Code.
bool Parser::SkipEnactment() {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  if (!cursor_.AcceptAny({"as enacted into law by", "as enacted into permanent law by",
                          "enacted into permanent law by", "enacted into law by"})) {
    return false;
  }
  while (const Token* token = cursor_.Peek()) {
    if (token->kind == TokenKind::kBlock || token->kind == TokenKind::kForeign || token->folded == "is" ||
        token->folded == "are" || token->folded == ";") {
      return false;
    }
    const Token* cited = cursor_.Peek(2);
    if (token->folded == "(" && cited != nullptr && cited->folded == "u.s.c.") return attempt.Keep();
    cursor_.Advance();
  }
  return false;
}

bool Parser::Entitled() {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  if (!cursor_.AcceptAny({"entitled", "titled"})) return false;
  if (cursor_.AcceptKind(TokenKind::kQuoted) == nullptr) return false;
  cursor_.Accept(",");
  return attempt.Keep();
}

bool Parser::Law(Target& base, std::vector<UscCitation>& cited) {
  Attempt attempt(cursor_);
  Target found;
  LawName& law = found.law;
  if (PointedLaw(found)) {
    Citations(law, cited);
    if (law.basis == LawBasis::kNone) return false;
    base = found;
    return attempt.Keep();
  }
  if (TitleOfCode(law)) {
    base = found;
    return attempt.Keep();
  }
  if (cursor_.AcceptAny({"public law", "pub. l."})) {
    const Token* number = cursor_.AcceptKind(TokenKind::kNumber);
    if (number == nullptr) return false;
    law.basis = LawBasis::kPublicLaw;
    law.public_law = FoldDash(number->text);
    Citations(law, cited);
    base = found;
    return attempt.Keep();
  }
  if (ResolutionName(law.act)) {
    law.basis = LawBasis::kAct;
    Citations(law, cited);
    base = found;
    return attempt.Keep();
  }
  // "of Arkansas Wilderness Act of 1984" lost its article.
  if (!cursor_.Accept("the") &&
      (cursor_.Peek() == nullptr || !IsCapitalised(*cursor_.Peek()) ||
       cursor_.Is("united states") || LevelNamed(cursor_.Peek()->folded).has_value())) {
    return false;
  }
  const std::size_t name_begin = cursor_.position();
  if (cursor_.Accept("act commonly known as the") && ActName(law.act)) {
    law.basis = LawBasis::kAct;
  } else if (cursor_.Rewind(name_begin);
             cursor_.Accept("act entitled") && cursor_.IsKind(TokenKind::kQuoted)) {
    law.act = std::string(cursor_.Peek()->text);
    cursor_.Advance();
    Attempt approved(cursor_);
    cursor_.Accept(",");
    if (cursor_.Accept("approved") && Date()) {
      approved.Keep();
      cursor_.Accept(",");
    }
  } else if (cursor_.Rewind(name_begin); !ActName(law.act)) {
    // "the Act", by a definition or a blanket rule of the bill.
    const Token* word = cursor_.Peek();
    if (word == nullptr || word->kind != TokenKind::kWord) return false;
    auto meant = memory_.Alias(word->text);
    if (!meant.has_value() && word->text == "Act") meant = memory_.BlanketRule(provision_);
    if (!meant.has_value()) return false;
    cursor_.Advance();
    law = *meant;
    if (!law.usc_is_act) law.usc.reset();
    Citations(law, cited);
    base = found;
    return attempt.Keep();
  }
  law.basis = LawBasis::kAct;
  // "the Act of March 4, 1913, titled “An Act to create …”"
  Entitled();
  if (const auto alias = memory_.Alias(law.act); alias.has_value()) {
    law = *alias;
    if (!law.usc_is_act) law.usc.reset();
  } else if (memory_.IsThisAct(law.act)) {
    law.basis = LawBasis::kThisAct;
  }
  Citations(law, cited);
  base = found;
  return attempt.Keep();
}

// One of "47 U.S.C. 230 et seq.", "8 U.S.C. 1255 note", "Public Law 115–97", "131 Stat. 2054".
bool Parser::CitationItem(LawName& law, std::vector<UscCitation>& cited) {
  Attempt attempt(cursor_);
  if (cursor_.AcceptAny({"public law", "pub. l.", "public laws"})) {
    const Token* number = cursor_.AcceptKind(TokenKind::kNumber);
    if (number == nullptr) return false;
    if (law.public_law.empty()) law.public_law = FoldDash(number->text);
    return attempt.Keep();
  }
  if (cursor_.AcceptAny({"d.c. law", "d.c. act"})) {
    return cursor_.AcceptKind(TokenKind::kNumber) != nullptr && attempt.Keep();
  }
  if (cursor_.AcceptAny({"chapter", "ch."})) {
    return cursor_.AcceptKind(TokenKind::kNumber) != nullptr && attempt.Keep();
  }
  if (cursor_.AcceptAny({"sec.", "section"})) {
    // "sec. 38–1853.07(a), D.C. Official Code"
    if (cursor_.AcceptKind(TokenKind::kNumber) == nullptr) return false;
    while (cursor_.AcceptKind(TokenKind::kLabel) != nullptr) {
    }
    cursor_.Accept("et seq.");
    return cursor_.AcceptAny({", d.c. official code", "d.c. official code"}) && attempt.Keep();
  }
  const Token* title = cursor_.AcceptKind(TokenKind::kNumber);
  if (title == nullptr) return false;
  if (cursor_.Accept("stat.")) {
    return cursor_.AcceptKind(TokenKind::kNumber) != nullptr && attempt.Keep();
  }
  if (!cursor_.AcceptAny({"u.s.c.", "usc"})) return false;
  const bool appendix = cursor_.AcceptAny({"app.", "app"});
  do {
    UscCitation citation{std::string(title->text) + (appendix ? "a" : ""), "", {}, false};
    const Token* section = cursor_.AcceptKind(TokenKind::kNumber);
    if (section == nullptr && !appendix) return false;
    if (section != nullptr) citation.section = FoldDash(section->text);
    while (cursor_.IsKind(TokenKind::kLabel)) {
      citation.path.push_back(FoldDash(cursor_.Peek()->text));
      cursor_.Advance();
    }
    citation.note = cursor_.AcceptAny({"prec. note", "prec. nt", "note prec.", "note", "nt"});
    if (cursor_.AcceptAny({"et seq.", "and following"}) && cited.empty()) law.usc_is_act = true;
    citation.note = cursor_.Accept("note") || citation.note;
    cited.push_back(std::move(citation));
    Attempt more(cursor_);
    const bool comma = cursor_.Accept(",");
    if ((!cursor_.Accept("and") && !comma) || !cursor_.IsKind(TokenKind::kNumber) ||
        (cursor_.Peek(1) != nullptr &&
         (cursor_.Peek(1)->folded == "u.s.c." || cursor_.Peek(1)->folded == "stat."))) {
      break;
    }
    more.Keep();
  } while (true);
  return attempt.Keep();
}

bool Parser::ActInParentheses(std::string& name) {
  Attempt attempt(cursor_);
  cursor_.Accept("the");
  return ActName(name) && cursor_.Is(")") && attempt.Keep();
}

// "(42 U.S.C. 6241 note; Public Law 115–97)". What only describes the law ("commonly known as …")
// is passed over; anything else that is not known is not taken.
bool Parser::Citations(LawName& law, std::vector<UscCitation>& all_cited) {
  Attempt attempt(cursor_);
  LawName found = law;
  std::vector<UscCitation> cited;
  found.usc_is_act = false;
  if (!cursor_.Accept("(")) return false;
  bool any = false;
  while (!cursor_.Accept(")")) {
    if (CitationItem(found, cited)) {
      any = true;
    } else if (cursor_.AcceptAny({"enacted as", "as enacted by", "as enacted into law by",
                                  "enacted by", "as contained in", "contained in"})) {
      // "enacted as division B of Public Law 117–167"
      while (const Token* token = cursor_.Peek()) {
        if (token->folded == ";" || token->folded == ")" || token->folded == "public" ||
            token->kind == TokenKind::kQuoted || token->kind == TokenKind::kBlock) {
          break;
        }
        if (token->folded == "(" && !SkipParenthesis()) return false;
        if (token->folded != "(") cursor_.Advance();
      }
      any = any || cursor_.Is("public law") || cursor_.Is(";");
    } else if (std::string name; !law.public_law.empty() && ActInParentheses(name)) {
      // "Public Law 111–11 (Omnibus Public Land Management Act of 2009)"
      if (found.act.empty()) found.act = name;
      any = true;
    } else if (cursor_.AcceptAny({"title", "division", "subtitle"})) {
      // "title V of division B of Public Law 116–94"
      std::string label;
      if (!OuterLabel(label) || !cursor_.AcceptAny({"of", ","})) return false;
      continue;
    } else if (any && cursor_.AcceptAny({"commonly", "popularly", "also", "known", "relating",
                                         "as contained in", "as enacted"})) {
      int depth = 0;
      while (const Token* token = cursor_.Peek()) {
        if (token->folded == ")" && depth-- == 0) break;
        if (token->folded == "(") ++depth;
        cursor_.Advance();
      }
    } else {
      return false;
    }
    cursor_.AcceptAny({";", ",", "and"});
  }
  if (!any) return false;
  if (!cited.empty()) {
    found.usc = cited.front();
    if (found.basis != LawBasis::kThisAct) found.basis = LawBasis::kUscCitation;
  } else {
    found.usc_is_act = law.usc_is_act;
  }
  all_cited.insert(all_cited.end(), cited.begin(), cited.end());
  law = found;
  return attempt.Keep();
}

}  // namespace ramseyer::language
