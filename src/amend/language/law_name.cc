// The names of laws: "title 18, United States Code", "the Communications Act of 1934 (47 U.S.C.
// 230)", "Public Law 115–97", "such Act", "that section", "the FD&C Act" where the bill says what
// that is.
#include "amend/language/parser.h"

namespace ramseyer::language {
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

}  // namespace ramseyer::language
