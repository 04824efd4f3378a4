// Written apart from every renderer, so that a field that one of them drops still shows here.
#include "instruction_dump.h"

#include <fmt/format.h>

#include <type_traits>

namespace ramseyer::test_support {
namespace {

std::string Show(const UnitRange& range);
std::string Show(const Part& part);
std::string Show(const Qualifier& qualifier);

std::string Show(const UnitName& unit) {
  std::string text;
  if (unit.ordinal != 0) text += fmt::format("#{} ", unit.ordinal);
  text += fmt::format("{} {}", IdOf(unit.kind), unit.label);
  if (unit.usc.has_value()) text += fmt::format(" <{}>", ToString(*unit.usc));
  return text;
}

std::string Show(const UnitPath& path) {
  std::string text;
  for (const UnitName& unit : path) text += (text.empty() ? "" : " / ") + Show(unit);
  return text.empty() ? "(itself)" : text;
}

template <typename T>
std::string ShowAll(const std::vector<T>& all) {
  std::string text;
  for (const T& one : all) text += (text.empty() ? "" : "; ") + Show(one);
  return text;
}

std::string Show(const UnitRange& range) {
  return Show(range.first) + (range.last.has_value() ? " ... " + Show(*range.last) : "");
}

std::string Show(const Part& part) {
  static constexpr std::string_view kNames[] = {"matter preceding",
                                                "matter following",
                                                "heading",
                                                "designation",
                                                "designation and heading",
                                                "sentence",
                                                "proviso",
                                                "undesignated paragraph",
                                                "flush text",
                                                "table of sections",
                                                "table item",
                                                "end",
                                                "official title",
                                                "preamble",
                                                "all after the enacting clause",
                                                "matter inserted"};
  std::string text(kNames[static_cast<int>(part.kind)]);
  if (part.ordinal != 0) text += fmt::format(" #{}", part.ordinal);
  if (part.unit.has_value()) text += " " + Show(*part.unit);
  if (part.last.has_value()) text += " ... " + Show(*part.last);
  if (!part.topic.empty()) text += fmt::format(" about {}", part.topic);
  return text;
}

std::string Show(const Qualifier& qualifier) {
  static constexpr std::string_view kNames[] = {"as redesignated", "as amended",      "as added",
                                                "as transferred",  "further amended", "described"};
  std::string text(kNames[static_cast<int>(qualifier.kind)]);
  return qualifier.by.empty() ? text : text + fmt::format(" [{}]", qualifier.by);
}

std::string Show(const LawName& law) {
  static constexpr std::string_view kNames[] = {
      "none",         "citation",        "title of code", "act", "public law",
      "blanket rule", "prior reference", "this act",      "bill"};
  std::string text(kNames[static_cast<int>(law.basis)]);
  if (!law.act.empty()) text += fmt::format(" “{}”", law.act);
  if (law.usc.has_value()) text += " <" + ToString(*law.usc) + (law.usc_is_act ? " et seq.>" : ">");
  if (!law.public_law.empty()) text += " P.L. " + law.public_law;
  return text;
}

std::string Show(const PrintedLines& lines) {
  std::string text = fmt::format(" @{}:{}", lines.first.page, lines.first.line);
  return lines.last == lines.first ? text
                                   : text + fmt::format("-{}:{}", lines.last.page, lines.last.line);
}

std::string Show(const Passage& passage) {
  std::string text;
  switch (passage.kind) {
    case PassageKind::kWords:
      text = fmt::format("words “{}”", passage.words);
      break;
    case PassageKind::kPunctuation:
      text = fmt::format("mark {}", passage.words);
      break;
    case PassageKind::kUnits:
      text = ShowAll(passage.units);
      break;
    case PassageKind::kPart:
      text = Show(passage.part);
      break;
    case PassageKind::kTarget:
      text = "target";
      break;
    case PassageKind::kLines:
      text = "lines";
      break;
  }
  if (passage.printed.has_value()) text += Show(*passage.printed);
  if (passage.occurrence == Occurrence::kEach) text += ", each place";
  if (passage.occurrence == Occurrence::kOrdinal)
    text += fmt::format(", place {}", passage.ordinal);
  if (passage.occurrence == Occurrence::kAtEnd) text += ", at the end";
  if (passage.expected_count != 0) text += fmt::format(", {} times", passage.expected_count);
  if (!passage.within.empty()) text += ", within " + ShowAll(passage.within);
  if (!passage.except.empty()) text += ", except in " + ShowAll(passage.except);
  for (const Passage& inner : passage.after) text += ", after {" + Show(inner) + "}";
  for (const Passage& inner : passage.before) text += ", before {" + Show(inner) + "}";
  if (passage.and_all_that_follows) text += ", and all that follows";
  for (const Passage& inner : passage.through) text += ", through {" + Show(inner) + "}";
  if (passage.through_end_of.has_value()) {
    text += ", through the end of " + Show(*passage.through_end_of);
  }
  return text;
}

std::string Show(const Document& bill, const Payload& payload) {
  std::string text;
  for (const PayloadPiece& piece : payload) {
    if (!text.empty()) text += " + ";
    text += piece.block.valid() ? fmt::format("block [{}]", bill.WordsOf(piece.block))
                                : fmt::format("“{}”", piece.words);
  }
  return text;
}

std::string Show(const Position& where) {
  static constexpr std::string_view kNames[] = {"before", "after", "at the end of",
                                                "at the beginning of", "in order in"};
  return fmt::format("{} {}{}", kNames[static_cast<int>(where.side)], Show(where.anchor),
                     where.flush ? ", flush" : "");
}

struct ShowAction {
  const Document& bill;

  std::string operator()(const Strike& strike) const {
    std::string text = "  what: " + Show(strike.what) + "\n";
    if (!strike.insert.empty()) text += "  insert: " + Show(bill, strike.insert) + "\n";
    return text;
  }
  std::string operator()(const Insert& insert) const {
    return "  insert: " + Show(bill, insert.what) + "\n  where: " + Show(insert.where) + "\n";
  }
  std::string operator()(const Restate& restate) const {
    return "  to read: " + Show(bill, restate.what) + "\n";
  }
  std::string operator()(const Redesignate& redesignate) const {
    return "  from: " + ShowAll(redesignate.from) + "\n  to: " + ShowAll(redesignate.to) + "\n";
  }
  std::string operator()(const Designate& designate) const {
    return "  what: " + Show(designate.what) + "\n  as: " + Show(designate.as) + "\n";
  }
  std::string operator()(const Move& move) const {
    return "  units: " + ShowAll(move.units) + "\n  where: " + Show(move.where) + "\n";
  }
  std::string operator()(const Repeal&) const { return ""; }
  std::string operator()(const RedesignateFollowing& following) const {
    return fmt::format("  kind: {}\n", IdOf(following.kind));
  }
  std::string operator()(const NoTextEffect& effect) const {
    static constexpr std::string_view kNames[] = {"margins", "substitution", "effective date",
                                                  "mention"};
    return fmt::format("  effect: {}\n", kNames[static_cast<int>(effect.kind)]);
  }
  std::string operator()(const NotUnderstood& reason) const {
    return fmt::format("  reason: {}: {}\n", IdOf(reason.reason), reason.message);
  }
};

}  // namespace

std::string Dump(const Document& bill, const InstructionList& list) {
  std::string text;
  for (const Instruction& instruction : list.instructions) {
    const Target& target = instruction.target;
    text += fmt::format("{} {} [{}]\n", instruction.id.index(), IdOf(instruction.action),
                        bill.CitationOf(instruction.provision));
    text += fmt::format("  target: {}\n", ToString(target));
    text += "  law: " + Show(target.law) + "\n";
    if (!target.path.empty()) text += "  path: " + Show(target.path) + "\n";
    if (!target.parts.empty()) text += "  parts: " + ShowAll(target.parts) + "\n";
    if (!target.qualifiers.empty()) text += "  state: " + ShowAll(target.qualifiers) + "\n";
    text += std::visit(ShowAction{bill}, instruction.action);
    text += "  words: " + WordsOf(bill, instruction) + "\n";
    if (!instruction.takes_effect.empty())
      text += "  takes effect: " + instruction.takes_effect + "\n";
  }
  return text;
}

}  // namespace ramseyer::test_support
