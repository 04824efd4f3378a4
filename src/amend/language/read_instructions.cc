// Sentence by sentence: one that amends is parsed and becomes its instructions; one that can not be
// parsed becomes an instruction that is not understood, so that nothing is passed over in silence.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "amend/language/blanket_rule.h"
#include "amend/language/deferral.h"
#include "amend/language/effect.h"
#include "amend/language/instruction.h"
#include "amend/language/instruction_limit.h"
#include "amend/language/parser.h"
#include "amend/language/sentences.h"

namespace ramseyer {
namespace {

using language::Parsed;
using language::Parser;
using language::Sentence;
using language::Token;
using language::TokenKind;
using language::TokenSpan;

// The bytes of a row of tokens, without the blocks and separators at its end.
ByteRange BytesOf(std::span<const Token> tokens, TokenSpan span) {
  while (span.end > span.begin + 1) {
    const Token& last = tokens[span.end - 1];
    const bool separator = last.kind == TokenKind::kMark && last.folded != ")" &&
                           last.folded != ":" && last.folded != "—";
    if (last.kind != TokenKind::kBlock && !separator && last.folded != "and") break;
    --span.end;
  }
  return {tokens[span.begin].range.begin, tokens[span.end - 1].range.end};
}

class Reader {
 public:
  explicit Reader(const Document& bill) : bill_(bill), memory_(bill) {}

  InstructionList Run() {
    const language::Sentences sentences(bill_);
    sentences.ForEach(
        [&](const Sentence& sentence) { language::LearnRules(bill_, sentence, memory_); });
    sentences.ForEach([&](const Sentence& sentence) {
      if (!list_.complete) return;
      Read(sentence);
      if (AreTooManyInstructions(list_.instructions.size())) LeaveOutTheRest(sentence);
    });
    language::Defer(bill_, deferrals_, list_.instructions);
    return std::move(list_);
  }

 private:
  void Read(const Sentence& sentence) {
    const std::span<const Token> tokens = sentence.tokens;
    if (auto deferral = language::DeferralOf(bill_, sentence)) {
      deferrals_.push_back(std::move(*deferral));
    }
    const bool amends = language::HasAmendingVerb(tokens);
    if (sentence.closing) TakeBack(sentence);
    if (!amends) {
      Parser(sentence.provision, tokens, sentence.own, memory_).LearnMentions();
    }
    if (sentence.open) {
      // A chapeau that amends is read with each provision below it.
      if (!amends) ReadEffect(sentence);
      return;
    }
    if (!amends) {
      if (!BelowEffect(sentence)) ReadEffect(sentence);
      return;
    }
    if (!language::HasAmendingVerb(tokens.subspan(sentence.own)) && !HasWords(sentence)) return;
    Parser parser(sentence.provision, tokens, sentence.own, memory_);
    if (parser.Sentence()) {
      for (const Parsed& parsed : parser.parsed()) AddParsed(sentence, parsed);
      return;
    }
    if (parser.says_too_many()) {
      LeaveOutTheRest(sentence);
      return;
    }
    Parser(sentence.provision, tokens, sentence.own, memory_).LearnMentions();
    const auto own = tokens.subspan(sentence.own);
    const auto effect = language::EffectOf(own);
    if (effect.has_value() && !language::HasPassiveAmendingVerb(own)) {
      AddWhole(sentence, {}, NoTextEffect{*effect});
      return;
    }
    AddNotUnderstood(sentence, parser);
  }

  // Words behind inner provisions are said of each of them: what was understood without those words
  // is not understood.
  void TakeBack(const Sentence& sentence) {
    for (std::size_t i = list_.instructions.size(); i-- > 0;) {
      Instruction& instruction = list_.instructions[i];
      if (!bill_.Contains(sentence.provision, instruction.provision)) break;
      if (instruction.provision == sentence.provision) continue;
      if (std::holds_alternative<NoTextEffect>(instruction.action)) continue;
      // A sentence of its own within the provision above owes nothing to these words.
      const bool below = !instruction.chapeaux.empty() &&
                         instruction.chapeaux.front().begin < sentence.tokens.front().range.begin;
      if (!below) continue;
      instruction.action = NotUnderstood{
          FindingKind::kUnknownForm, "the sentence goes on behind the provisions that it lists"};
    }
  }

  static bool HasWords(const Sentence& sentence) {
    for (std::size_t i = sentence.own; i < sentence.tokens.size(); ++i) {
      const Token& token = sentence.tokens[i];
      if (token.kind != TokenKind::kMark && token.folded != "and") return true;
    }
    return false;
  }

  void ReadEffect(const Sentence& sentence) {
    const auto own = sentence.tokens.subspan(sentence.own);
    if (const auto effect = language::EffectOf(own)) AddWhole(sentence, {}, NoTextEffect{*effect});
  }

  // Whether a chapeau above already stands for the whole sentence.
  static bool BelowEffect(const Sentence& sentence) {
    const auto above = sentence.tokens.first(sentence.own);
    return language::EffectOf(above).has_value();
  }

  // The strike of words at one of the places where they stand, by its number; else null.
  static const Strike* OrdinalStrike(const Action& action) {
    const auto* strike = std::get_if<Strike>(&action);
    const bool ordinal = strike != nullptr && strike->what.occurrence == Occurrence::kOrdinal;
    return ordinal ? strike : nullptr;
  }

  static std::pair<std::string, std::string> KeyOf(const Strike& strike, const Target& target) {
    return {strike.what.words, ToString(target)};
  }

  Instruction& Add(const Sentence& sentence, Target target, Action action) {
    Instruction instruction;
    instruction.id = InstructionId(static_cast<std::uint32_t>(list_.instructions.size()));
    instruction.target = std::move(target);
    instruction.action = std::move(action);
    instruction.provision = sentence.provision;
    instruction.chapeaux.assign(sentence.chapeaux.begin(), sentence.chapeaux.end());
    if (const Strike* const strike = OrdinalStrike(instruction.action)) {
      counted_[KeyOf(*strike, instruction.target)].push_back(instruction.id);
    }
    list_.instructions.push_back(std::move(instruction));
    return list_.instructions.back();
  }

  void LeaveOutTheRest(const Sentence& sentence) {
    list_.complete = false;
    AddWhole(sentence, {}, InstructionsLeftOut());
  }

  // "the first place it appears" and "the second place" count the same words: once the first is
  // struck, the second would be counted anew.
  bool CountsAnew(const Parsed& parsed) const {
    const Strike* const strike = OrdinalStrike(parsed.action);
    if (strike == nullptr) return false;
    const auto before = counted_.find(KeyOf(*strike, parsed.target));
    if (before == counted_.end()) return false;
    return std::any_of(before->second.begin(), before->second.end(), [&](InstructionId id) {
      const Instruction& other = list_.instructions[id.index()];
      return OrdinalStrike(other.action) != nullptr && other.target == parsed.target;
    });
  }

  void AddWhole(const Sentence& sentence, Target target, Action action) {
    Instruction& instruction = Add(sentence, std::move(target), std::move(action));
    instruction.words = BytesOf(sentence.tokens, {sentence.own, sentence.tokens.size()});
  }

  void AddParsed(const Sentence& sentence, const Parsed& parsed) {
    const std::span<const Token> tokens = sentence.tokens;
    if (parsed.words.end <= sentence.own) {
      // Said in a chapeau: once, however many provisions stand below it.
      const ByteRange words = BytesOf(tokens, parsed.words);
      if (!said_above_.insert({words.begin, ToString(parsed.target)}).second) return;
      Instruction& instruction = Add(sentence, parsed.target, parsed.action);
      instruction.words = words;
      while (!instruction.chapeaux.empty() && instruction.chapeaux.back().begin >= words.begin) {
        instruction.chapeaux.pop_back();
      }
      return;
    }
    const Action action =
        CountsAnew(parsed)
            ? Action(NotUnderstood{
                  FindingKind::kUnknownForm,
                  "counts places of words that an earlier instruction counted before it "
                  "struck some"})
            : parsed.action;
    Instruction& instruction = Add(sentence, parsed.target, action);
    instruction.words =
        BytesOf(tokens, {std::max(parsed.words.begin, sentence.own), parsed.words.end});
    for (TokenSpan head : parsed.head) {
      head.begin = std::max(head.begin, sentence.own);
      if (head.begin < head.end) instruction.chapeaux.push_back(BytesOf(tokens, head));
    }
  }

  void AddNotUnderstood(const Sentence& sentence, const Parser& parser) {
    const std::span<const Token> tokens = sentence.tokens;
    NotUnderstood reason;
    Target target;
    if (!parser.subject().empty()) {
      target = parser.subject().front();
      const std::size_t stop = std::min(parser.furthest(), tokens.size() - 1);
      const ByteRange words = BytesOf(tokens, {stop, std::min(stop + 8, tokens.size())});
      reason.message = fmt::format("not understood from “{}” on", bill_.Text(words));
    } else if (!parser.contradiction().empty()) {
      reason.reason = FindingKind::kLawNotNamed;
      reason.message = parser.contradiction();
    } else {
      reason.reason = FindingKind::kNoTarget;
      reason.message = "amending words whose subject names no provision that could be told";
    }
    AddWhole(sentence, std::move(target), std::move(reason));
  }

  const Document& bill_;
  language::LawMemory memory_;
  InstructionList list_;
  std::vector<language::Deferral> deferrals_;
  // Strikes of words at one of their places, by the words and their target.
  std::map<std::pair<std::string, std::string>, std::vector<InstructionId>> counted_;
  std::set<std::pair<std::uint32_t, std::string>> said_above_;
};

}  // namespace

InstructionList ReadInstructions(const Document& bill) { return Reader(bill).Run(); }

}  // namespace ramseyer
