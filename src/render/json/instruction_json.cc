// Operands that the words did not give have no key.
#include "render/json/instruction_json.h"

#include "document/citation.h"
#include "document/node_kind.h"

namespace ramseyer {
namespace {

std::string_view NameOf(PartKind kind) {
  switch (kind) {
    case PartKind::kMatterPreceding:
      return "matter-preceding";
    case PartKind::kMatterFollowing:
      return "matter-following";
    case PartKind::kHeading:
      return "heading";
    case PartKind::kDesignation:
      return "designation";
    case PartKind::kDesignationAndHeading:
      return "designation-and-heading";
    case PartKind::kSentence:
      return "sentence";
    case PartKind::kProviso:
      return "proviso";
    case PartKind::kUndesignatedParagraph:
      return "undesignated-paragraph";
    case PartKind::kFlushText:
      return "flush-text";
    case PartKind::kTableOfSections:
      return "table-of-sections";
    case PartKind::kTableItem:
      return "table-item";
    case PartKind::kEnd:
      return "end";
    case PartKind::kOfficialTitle:
      return "official-title";
    case PartKind::kPreamble:
      return "preamble";
    case PartKind::kAfterEnactingClause:
      return "after-enacting-clause";
    case PartKind::kMatterInserted:
      return "matter-inserted";
  }
  return "";
}

std::string_view NameOf(LawBasis basis) {
  switch (basis) {
    case LawBasis::kNone:
      return "none";
    case LawBasis::kUscCitation:
      return "usc-citation";
    case LawBasis::kTitleOfCode:
      return "title-of-code";
    case LawBasis::kAct:
      return "act";
    case LawBasis::kPublicLaw:
      return "public-law";
    case LawBasis::kBlanketRule:
      return "blanket-rule";
    case LawBasis::kPriorReference:
      return "prior-reference";
    case LawBasis::kThisAct:
      return "this-act";
    case LawBasis::kBill:
      return "bill";
  }
  return "";
}

std::string_view NameOf(QualifierKind kind) {
  switch (kind) {
    case QualifierKind::kAsRedesignated:
      return "as-redesignated";
    case QualifierKind::kAsAmended:
      return "as-amended";
    case QualifierKind::kAsAdded:
      return "as-added";
    case QualifierKind::kAsTransferred:
      return "as-transferred";
    case QualifierKind::kFurtherAmended:
      return "further-amended";
    case QualifierKind::kRelatingTo:
      return "relating-to";
  }
  return "";
}

std::string_view NameOf(PassageKind kind) {
  switch (kind) {
    case PassageKind::kWords:
      return "words";
    case PassageKind::kPunctuation:
      return "punctuation";
    case PassageKind::kUnits:
      return "units";
    case PassageKind::kPart:
      return "part";
    case PassageKind::kTarget:
      return "target";
    case PassageKind::kLines:
      return "lines";
  }
  return "";
}

std::string_view NameOf(Occurrence occurrence) {
  switch (occurrence) {
    case Occurrence::kOnly:
      return "only";
    case Occurrence::kEach:
      return "each";
    case Occurrence::kOrdinal:
      return "ordinal";
    case Occurrence::kAtEnd:
      return "at-end";
  }
  return "";
}

std::string_view NameOf(Side side) {
  switch (side) {
    case Side::kBefore:
      return "before";
    case Side::kAfter:
      return "after";
    case Side::kAtEnd:
      return "at-end";
    case Side::kAtBeginning:
      return "at-beginning";
    case Side::kInOrder:
      return "in-order";
  }
  return "";
}

std::string_view NameOf(NoEffectKind kind) {
  switch (kind) {
    case NoEffectKind::kMargins:
      return "margins";
    case NoEffectKind::kSubstitution:
      return "substitution";
    case NoEffectKind::kEffectiveDate:
      return "effective-date";
    case NoEffectKind::kMention:
      return "mention";
  }
  return "";
}

Json ToJson(const UnitName& unit) {
  Json json = {{"kind", IdOf(unit.kind)}, {"label", unit.label}};
  if (unit.ordinal != 0) json["ordinal"] = unit.ordinal;
  if (unit.usc) json["usc"] = ToString(*unit.usc);
  return json;
}

Json ToJson(const UnitPath& path) {
  Json list = Json::array();
  for (const UnitName& unit : path) list.push_back(ToJson(unit));
  return list;
}

Json ToJson(const std::vector<UnitPath>& paths) {
  Json list = Json::array();
  for (const UnitPath& path : paths) list.push_back(ToJson(path));
  return list;
}

Json ToJson(const std::vector<UnitRange>& ranges) {
  Json list = Json::array();
  for (const UnitRange& range : ranges) {
    Json json;
    json["first"] = ToJson(range.first);
    if (range.last) json["last"] = ToJson(*range.last);
    list.push_back(std::move(json));
  }
  return list;
}

Json ToJson(const Part& part) {
  Json json;
  json["kind"] = NameOf(part.kind);
  if (part.ordinal != 0) json["ordinal"] = part.ordinal;
  if (part.unit) json["unit"] = ToJson(*part.unit);
  if (part.last) json["last"] = ToJson(*part.last);
  if (!part.topic.empty()) json["topic"] = part.topic;
  return json;
}

Json ToJson(const LawName& law) {
  Json json;
  json["basis"] = NameOf(law.basis);
  if (law.usc) {
    json["usc"] = ToString(*law.usc);
    json["usc_identifier"] = ToIdentifier(*law.usc);
    json["usc_is_act"] = law.usc_is_act;
  }
  if (!law.act.empty()) json["act"] = law.act;
  if (!law.public_law.empty()) json["public_law"] = law.public_law;
  return json;
}

Json ToJson(const PrintPlace& place) { return {{"page", place.page}, {"line", place.line}}; }

Json ToJson(const PrintedLines& lines) {
  return {{"first", ToJson(lines.first)}, {"last", ToJson(lines.last)}};
}

// A passage may be told by another one; the words of a bill nest them two or three deep.
Json ToJson(const Passage& passage) {
  Json json;
  json["kind"] = NameOf(passage.kind);
  if (!passage.words.empty()) json["words"] = passage.words;
  if (!passage.units.empty()) json["units"] = ToJson(passage.units);
  if (passage.kind == PassageKind::kPart) json["part"] = ToJson(passage.part);
  if (passage.printed) json["printed"] = ToJson(*passage.printed);
  json["occurrence"] = NameOf(passage.occurrence);
  if (passage.ordinal != 0) json["ordinal"] = passage.ordinal;
  if (passage.expected_count != 0) json["expected_count"] = passage.expected_count;
  if (!passage.within.empty()) json["within"] = ToJson(passage.within);
  if (!passage.except.empty()) json["except"] = ToJson(passage.except);
  if (!passage.after.empty()) json["after"] = ToJson(passage.after.front());
  if (!passage.before.empty()) json["before"] = ToJson(passage.before.front());
  if (passage.and_all_that_follows) json["and_all_that_follows"] = true;
  if (!passage.through.empty()) json["through"] = ToJson(passage.through.front());
  if (passage.through_end_of) json["through_end_of"] = ToJson(*passage.through_end_of);
  return json;
}

Json ToJson(const Position& position) {
  Json json;
  json["side"] = NameOf(position.side);
  json["anchor"] = ToJson(position.anchor);
  json["flush"] = position.flush;
  return json;
}

Json ToJson(const Document& bill, const Payload& payload) {
  Json list = Json::array();
  for (const PayloadPiece& piece : payload) {
    Json json;
    if (piece.block.valid()) {
      json["block"] = {{"words", bill.WordsOf(piece.block)},
                       {"place", ramseyer::ToJson(bill.PlaceOf(piece.block))}};
    } else {
      json["words"] = piece.words;
    }
    list.push_back(std::move(json));
  }
  return list;
}

// Adds the operands of an action.
struct Operands {
  const Document& bill;
  Json& json;

  void operator()(const Strike& strike) const {
    json["what"] = ToJson(strike.what);
    if (!strike.insert.empty()) json["insert"] = ToJson(bill, strike.insert);
  }
  void operator()(const Insert& insert) const {
    json["what"] = ToJson(bill, insert.what);
    json["where"] = ToJson(insert.where);
  }
  void operator()(const Restate& restate) const { json["what"] = ToJson(bill, restate.what); }
  void operator()(const Redesignate& redesignate) const {
    json["from"] = ToJson(redesignate.from);
    json["to"] = ToJson(redesignate.to);
  }
  void operator()(const Designate& designate) const {
    json["what"] = ToJson(designate.what);
    json["as"] = ToJson(designate.as);
  }
  void operator()(const Move& move) const {
    json["units"] = ToJson(move.units);
    json["where"] = ToJson(move.where);
  }
  void operator()(const Repeal&) const {}
  void operator()(const RedesignateFollowing& redesignate) const {
    json["kind"] = IdOf(redesignate.kind);
  }
  void operator()(const NoTextEffect& none) const { json["effect"] = NameOf(none.kind); }
  void operator()(const NotUnderstood& unread) const {
    json["reason"] = IdOf(unread.reason);
    json["message"] = unread.message;
  }
};

}  // namespace

Json ToJson(const Target& target) {
  Json json;
  json["text"] = ToString(target);
  json["law"] = ToJson(target.law);
  json["path"] = ToJson(target.path);
  json["parts"] = Json::array();
  for (const Part& part : target.parts) json["parts"].push_back(ToJson(part));
  json["qualifiers"] = Json::array();
  for (const Qualifier& qualifier : target.qualifiers) {
    Json one;
    one["kind"] = NameOf(qualifier.kind);
    one["by"] = qualifier.by;
    json["qualifiers"].push_back(std::move(one));
  }
  return json;
}

Json ToJson(const Document& bill, const Action& action) {
  Json json;
  json["name"] = IdOf(action);
  std::visit(Operands{bill, json}, action);
  return json;
}

}  // namespace ramseyer
