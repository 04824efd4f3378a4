#include "render/text/action_words.h"

#include <fmt/format.h>

#include "document/citation.h"
#include "document/node_kind.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kBlockShown = 160;

std::string Quoted(std::string_view words) { return fmt::format("“{}”", words); }

std::string Nth(int ordinal) {
  if (ordinal < 0) return "last";
  const int tens = ordinal % 100 / 10;
  const int ones = ordinal % 10;
  const std::string_view ending = tens == 1 || ones == 0 || ones > 3 ? "th"
                                  : ones == 1                        ? "st"
                                  : ones == 2                        ? "nd"
                                                                     : "rd";
  return fmt::format("{}{}", ordinal, ending);
}

// Phrases with a comma between those that say something.
class Phrases {
 public:
  void Add(std::string_view phrase) {
    if (phrase.empty()) return;
    if (!text_.empty()) text_ += ", ";
    text_ += phrase;
  }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string InWords(const UnitName& unit) {
  std::string text;
  if (unit.ordinal != 0) text += fmt::format("{} ", Nth(unit.ordinal));
  if (unit.kind != NodeKind::kLevel) text += fmt::format("{} ", IdOf(unit.kind));
  const bool bare =
      RankOf(unit.kind) == 1 || (RankOf(unit.kind) == 0 && unit.kind != NodeKind::kLevel);
  text += bare ? unit.label : fmt::format("({})", unit.label);
  if (unit.usc) text += fmt::format(" [{}]", ToString(*unit.usc));
  return text;
}

// "subsection (b), paragraph (4)", outermost first.
std::string InWords(const UnitPath& path) {
  Phrases phrases;
  for (const UnitName& unit : path) phrases.Add(InWords(unit));
  return phrases.Take();
}

std::string InWords(const UnitRange& range) {
  const std::string first = InWords(range.first);
  return range.last ? fmt::format("{} through {}", first, InWords(*range.last)) : first;
}

std::string InWords(const std::vector<UnitRange>& ranges) {
  Phrases phrases;
  for (const UnitRange& range : ranges) phrases.Add(InWords(range));
  return phrases.Take();
}

std::string InWords(const std::vector<UnitPath>& paths) {
  std::string text;
  for (const UnitPath& path : paths) text += (text.empty() ? "" : " and ") + InWords(path);
  return text;
}

std::string InWords(const Part& part) {
  const std::string unit = part.unit ? InWords(*part.unit) : "";
  switch (part.kind) {
    case PartKind::kMatterPreceding:
      return "the matter preceding " + unit;
    case PartKind::kMatterFollowing:
      return "the matter following " + unit;
    case PartKind::kHeading:
      return "the heading";
    case PartKind::kDesignation:
      return "the designation";
    case PartKind::kDesignationAndHeading:
      return "the designation and heading";
    case PartKind::kSentence:
      return fmt::format("the {} sentence", Nth(part.ordinal));
    case PartKind::kProviso:
      return part.ordinal == 0 ? "the proviso" : fmt::format("the {} proviso", Nth(part.ordinal));
    case PartKind::kUndesignatedParagraph:
      if (!part.topic.empty()) {
        return fmt::format("the undesignated paragraph that defines {}", Quoted(part.topic));
      }
      return fmt::format("the {} undesignated paragraph", Nth(part.ordinal));
    case PartKind::kFlushText:
      return "the flush text";
    case PartKind::kTableOfSections:
      return "the table of sections";
    case PartKind::kTableItem:
      return fmt::format("the item relating to {}{}", unit,
                         part.last ? " through " + InWords(*part.last) : "");
    case PartKind::kEnd:
      return "the end";
    case PartKind::kOfficialTitle:
      return "the official title";
    case PartKind::kPreamble:
      return "the preamble";
    case PartKind::kAfterEnactingClause:
      return "all after the enacting clause";
    case PartKind::kMatterInserted:
      return "the matter proposed to be inserted";
  }
  return "";
}

// "page 5, line 12", "page 5, lines 3 through 10", "page 5, line 20 through page 6, line 3".
std::string InWords(const PrintedLines& lines) {
  if (lines.first == lines.last)
    return fmt::format("page {}, line {}", lines.first.page, lines.first.line);
  if (lines.first.page == lines.last.page) {
    return fmt::format("page {}, lines {} through {}", lines.first.page, lines.first.line,
                       lines.last.line);
  }
  return fmt::format("page {}, line {} through page {}, line {}", lines.first.page,
                     lines.first.line, lines.last.page, lines.last.line);
}

std::string Subject(const Passage& passage) {
  switch (passage.kind) {
    case PassageKind::kWords:
      return Quoted(passage.words);
    case PassageKind::kPunctuation:
      return fmt::format("the mark {}", Quoted(passage.words));
    case PassageKind::kUnits:
      return InWords(passage.units);
    case PassageKind::kPart:
      return InWords(passage.part);
    case PassageKind::kTarget:
      return "the whole";
    case PassageKind::kLines:
      return InWords(*passage.printed);
  }
  return "";
}

std::string OccurrenceInWords(const Passage& passage) {
  switch (passage.occurrence) {
    case Occurrence::kOnly:
      return "";
    case Occurrence::kEach:
      return passage.expected_count > 0 ? fmt::format("at {} places", passage.expected_count)
                                        : "at each place";
    case Occurrence::kOrdinal:
      return fmt::format("at the {} place", Nth(passage.ordinal));
    case Occurrence::kAtEnd:
      return "at the end";
  }
  return "";
}

std::string InWords(const Passage& passage) {
  Phrases phrases;
  phrases.Add(Subject(passage));
  phrases.Add(OccurrenceInWords(passage));
  if (passage.printed && passage.kind != PassageKind::kLines)
    phrases.Add("on " + InWords(*passage.printed));
  if (!passage.after.empty()) phrases.Add("after " + InWords(passage.after.front()));
  if (!passage.before.empty()) phrases.Add("before " + InWords(passage.before.front()));
  if (!passage.within.empty()) phrases.Add("in " + InWords(passage.within));
  if (!passage.except.empty()) phrases.Add("but not in " + InWords(passage.except));
  if (passage.and_all_that_follows) phrases.Add("and all that follows");
  if (!passage.through.empty()) phrases.Add("through " + InWords(passage.through.front()));
  if (passage.through_end_of) phrases.Add("through the end of " + InWords(*passage.through_end_of));
  return phrases.Take();
}

std::string InWords(const Document& bill, const Payload& payload) {
  std::string text;
  for (const PayloadPiece& piece : payload) {
    if (!text.empty()) text += " and ";
    text += piece.block.valid()
                ? fmt::format("a block: {}", Shortened(bill.WordsOf(piece.block), kBlockShown))
                : Quoted(piece.words);
  }
  return text;
}

// The whole target as an anchor goes without saying.
std::string InWords(const Position& position) {
  const bool whole = position.anchor.kind == PassageKind::kTarget;
  const std::string anchor = InWords(position.anchor);
  std::string text;
  switch (position.side) {
    case Side::kBefore:
      text = "before " + anchor;
      break;
    case Side::kAfter:
      text = "after " + anchor;
      break;
    case Side::kAtEnd:
      text = whole ? "at the end" : "at the end of " + anchor;
      break;
    case Side::kAtBeginning:
      text = whole ? "at the beginning" : "at the beginning of " + anchor;
      break;
    case Side::kInOrder:
      text = "in its order";
      break;
  }
  return position.flush ? text + ", flush" : text;
}

std::string_view InWords(NoEffectKind kind) {
  switch (kind) {
    case NoEffectKind::kMargins:
      return "margins";
    case NoEffectKind::kSubstitution:
      return "a substitution in application";
    case NoEffectKind::kEffectiveDate:
      return "when amendments take effect";
    case NoEffectKind::kMention:
      return "a mention of an amendment";
  }
  return "";
}

struct ActionWords {
  const Document& bill;

  std::string operator()(const Strike& strike) const {
    const std::string what = "strike " + InWords(strike.what);
    return strike.insert.empty() ? what : what + "; insert " + InWords(bill, strike.insert);
  }
  std::string operator()(const Insert& insert) const {
    return fmt::format("insert {}: {}", InWords(insert.where), InWords(bill, insert.what));
  }
  std::string operator()(const Restate& restate) const {
    return "restate as " + InWords(bill, restate.what);
  }
  std::string operator()(const Redesignate& redesignate) const {
    const auto& [from, to] = redesignate;
    if (from.size() != to.size()) {
      return fmt::format("redesignate {} as {}", InWords(from), InWords(to));
    }
    Phrases pairs;
    for (std::size_t i = 0; i < from.size(); ++i) {
      pairs.Add(fmt::format("{} as {}", InWords(from[i]), InWords(to[i])));
    }
    return "redesignate " + pairs.Take();
  }
  std::string operator()(const Designate& designate) const {
    return fmt::format("designate {} as {}", InWords(designate.what), InWords(designate.as));
  }
  std::string operator()(const Move& move) const {
    return fmt::format("move {}: {}", InWords(move.units), InWords(move.where));
  }
  std::string operator()(const Repeal&) const { return "repeal"; }
  std::string operator()(const RedesignateFollowing& action) const {
    return fmt::format("redesignate the {}s that follow", IdOf(action.kind));
  }
  std::string operator()(const NoTextEffect& none) const {
    return fmt::format("no effect on the text: {}", InWords(none.kind));
  }
  std::string operator()(const NotUnderstood& unread) const {
    return fmt::format("not understood ({}): {}", IdOf(unread.reason), unread.message);
  }
};

}  // namespace

std::string InWords(const Document& bill, const Action& action) {
  return std::visit(ActionWords{bill}, action);
}

}  // namespace ramseyer
