#include "amend/language/deferral.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <unordered_map>

#include "amend/language/cursor.h"

namespace ramseyer::language {
namespace {

constexpr int kYearBeforeCongresses =
    1787;  // the first Congress met in 1789, a new one every 2 years
constexpr int kDaysOfYear = 365;

std::optional<int> NumberIn(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

NodeId LevelAbove(const Document& bill, NodeId provision, NodeKind kind) {
  for (NodeId at = provision; at.valid(); at = bill.node(at).parent) {
    if (bill.node(at).kind == kind) return at;
  }
  return {};
}

NodeId ChildLabelled(const Document& bill, NodeId parent, NodeKind kind, std::string_view label) {
  for (NodeId child = bill.FirstChild(parent); child.valid(); child = bill.NextSibling(child)) {
    const bool named = bill.node(child).kind == kind && bill.provision(child).designation == label;
    if (named) return child;
  }
  return {};
}

class Reader {
 public:
  Reader(const Document& bill, const Sentence& sentence)
      : bill_(bill),
        provision_(sentence.provision),
        cursor_(sentence.tokens.subspan(sentence.own)) {}

  std::optional<std::vector<NodeId>> Read() {
    std::vector<NodeId> scope;
    if (!Subject(scope) || !Effect()) return std::nullopt;
    return scope;
  }

 private:
  // "the amendments made by this section", "the repeal made by paragraph (1) and the amendment made
  // by paragraph (2)", "this title and the amendments made by this title".
  bool Subject(std::vector<NodeId>& scope) {
    if (Changes()) {
      if (!Provisions(scope)) return false;
      Attempt more(cursor_);
      return !cursor_.Accept("and") || !Changes() || (Provisions(scope) && more.Keep());
    }
    if (!ThisUnit(scope)) return false;
    Attempt amendments(cursor_);
    cursor_.Accept(",");
    if (!cursor_.Accept("and") || !Changes()) return true;
    std::vector<NodeId> again;
    if (!Provisions(again)) return false;
    cursor_.Accept(",");
    return amendments.Keep();
  }

  bool Changes() {
    return cursor_.AcceptAny({"the amendments made by", "the amendment made by",
                              "amendments made by", "the repeals made by", "the repeal made by"});
  }

  bool Provisions(std::vector<NodeId>& scope) { return ThisUnit(scope) || Siblings(scope); }

  bool ThisUnit(std::vector<NodeId>& scope) {
    Attempt attempt(cursor_);
    if (!cursor_.Accept("this") || cursor_.Peek() == nullptr) return false;
    if (cursor_.Accept("act")) {
      scope = {bill_.root()};
      return attempt.Keep();
    }
    const auto kind = LevelNamed(cursor_.Peek()->folded);
    if (!kind) return false;
    cursor_.Advance();
    const NodeId unit = LevelAbove(bill_, provision_, *kind);
    if (!unit.valid()) return false;
    scope = {unit};
    return attempt.Keep();
  }

  // "subsection (a)", "subsections (a) and (b)", beside the provision that says so.
  bool Siblings(std::vector<NodeId>& scope) {
    Attempt attempt(cursor_);
    if (cursor_.Peek() == nullptr) return false;
    std::string_view word = cursor_.Peek()->folded;
    auto kind = LevelNamed(word);
    if (!kind && !word.empty() && word.back() == 's')
      kind = LevelNamed(word.substr(0, word.size() - 1));
    if (!kind) return false;
    cursor_.Advance();
    const NodeId own = LevelAbove(bill_, provision_, *kind);
    if (!own.valid()) return false;
    const NodeId parent = bill_.node(own).parent;
    if (!Sibling(parent, *kind, scope)) return false;
    while (FurtherSibling(parent, *kind, scope)) {
    }
    return attempt.Keep();
  }

  bool FurtherSibling(NodeId parent, NodeKind kind, std::vector<NodeId>& scope) {
    Attempt attempt(cursor_);
    return cursor_.AcceptAny({", and", ",", "and"}) && Sibling(parent, kind, scope) &&
           attempt.Keep();
  }

  // "(a)", and not the "(a)" of "(a)(1)".
  bool Sibling(NodeId parent, NodeKind kind, std::vector<NodeId>& scope) {
    const Token* label = cursor_.AcceptKind(TokenKind::kLabel);
    if (label == nullptr || cursor_.IsKind(TokenKind::kLabel)) return false;
    const NodeId unit = ChildLabelled(bill_, parent, kind, label->text);
    if (unit.valid()) scope.push_back(unit);
    return unit.valid();
  }

  bool Effect() {
    if (!cursor_.AcceptAny({"shall take effect", "shall each take effect", "takes effect",
                            "take effect", "shall be effective", "shall become effective"})) {
      return false;
    }
    cursor_.AcceptAny({"beginning", "on and after", "starting"});
    const bool day = cursor_.Accept("on");
    cursor_.Accept("the date that is");
    if (TimeAfterEnactment()) return true;
    return day && DayAfterSession();
  }

  std::optional<int> Count() {
    constexpr auto kWords =
        std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven",
                                         "eight", "nine", "ten", "eleven", "twelve"});
    const Token* token = cursor_.Peek();
    if (token == nullptr) return std::nullopt;
    cursor_.Advance();
    const auto word = std::find(kWords.begin(), kWords.end(), token->folded);
    if (word != kWords.end()) return static_cast<int>(word - kWords.begin()) + 1;
    return NumberIn(token->text);
  }

  // "1 year after the date of enactment of this Act": a year or more.
  bool TimeAfterEnactment() {
    Attempt attempt(cursor_);
    const auto number = Count();
    if (!number) return false;
    int days = 0;
    if (cursor_.AcceptAny({"day", "days"})) days = *number;
    if (cursor_.AcceptAny({"month", "months"})) days = *number * kDaysOfYear / 12;
    if (cursor_.AcceptAny({"year", "years"})) days = *number * kDaysOfYear;
    if (days < kDaysOfYear) return false;
    return cursor_.AcceptAny({"after the date of the enactment of this",
                              "after the date of enactment of this", "after enactment of this"}) &&
           attempt.Keep();
  }

  // The year that begins after the last day on which the bill can have been passed: an enrolled
  // bill was passed in the session that it names, any other may still be until its Congress ends.
  std::optional<int> YearAfterPassage() const {
    const auto congress = NumberIn(bill_.info().congress);
    if (!congress) return std::nullopt;
    const bool passed =
        bill_.info().type == DocumentType::kPublicLaw || bill_.info().stage == "Enrolled Bill";
    const int session = passed ? NumberIn(bill_.info().session).value_or(2) : 2;
    return kYearBeforeCongresses + 2 * *congress + std::min(session, 2);
  }

  // "October 1, 2014", in a bill passed in 2013: after the January 3 that closes that year's
  // session and its edition of the Code.
  bool DayAfterSession() {
    const Token* month = cursor_.Peek(0);
    const Token* day = cursor_.Peek(1);
    const Token* year = cursor_.Peek(3);
    if (month == nullptr || day == nullptr || year == nullptr) return false;
    if (!IsMonth(month->folded)) return false;
    const auto day_number = NumberIn(day->text);
    const auto year_number = NumberIn(year->text);
    const auto next_year = YearAfterPassage();
    if (!day_number || !year_number || !next_year) return false;
    const bool within_last_days = month->folded == "january" && *day_number <= 3;
    return *year_number > *next_year || (*year_number == *next_year && !within_last_days);
  }

  const Document& bill_;
  NodeId provision_;
  Cursor cursor_;
};

}  // namespace

std::optional<Deferral> DeferralOf(const Document& bill, const Sentence& sentence) {
  auto scope = Reader(bill, sentence).Read();
  if (!scope) return std::nullopt;
  const auto own = sentence.tokens.subspan(sentence.own);
  const ByteRange words{own.front().range.begin, own.back().range.end};
  return Deferral{std::move(*scope), std::string(bill.Text(words))};
}

void Defer(const Document& bill, const std::vector<Deferral>& deferrals,
           std::vector<Instruction>& instructions) {
  // Of several on one unit, and of several units around an instruction, the last one said holds.
  std::unordered_map<NodeId, std::size_t> last;
  for (std::size_t i = 0; i < deferrals.size(); ++i) {
    for (const NodeId unit : deferrals[i].scope) last[unit] = i;
  }
  if (last.empty()) return;
  for (Instruction& instruction : instructions) {
    if (std::holds_alternative<NoTextEffect>(instruction.action)) continue;
    std::optional<std::size_t> holds;
    for (NodeId at = instruction.provision; at.valid(); at = bill.node(at).parent) {
      if (const auto found = last.find(at); found != last.end()) {
        holds = std::max(holds.value_or(0), found->second);
      }
    }
    if (holds) instruction.takes_effect = deferrals[*holds].words;
  }
}

}  // namespace ramseyer::language
