// The parentheses behind the name of a law: "(47 U.S.C. 230 et seq.)", "(Public Law 115–97; 131
// Stat. 2054)", "(enacted as division B of Public Law 117–167)".
#include "amend/language/parser.h"

namespace ramseyer::language {

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
