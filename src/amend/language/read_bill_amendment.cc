// An amendment to a bill: its instructions are what stands outside the matter that it puts in, each
// sentence one or more of them.
#include <fmt/format.h>

#include <algorithm>

#include "amend/language/instruction.h"
#include "amend/language/instruction_limit.h"
#include "amend/language/parser.h"

namespace ramseyer {
namespace {

using language::Parsed;
using language::Parser;
using language::Token;
using language::TokenKind;
using language::Tokens;

bool IsMatter(NodeKind kind) {
  return kind == NodeKind::kBody || kind == NodeKind::kQuotedBlock || kind == NodeKind::kPreamble ||
         kind == NodeKind::kTable;
}

bool StartsWithCapital(const Token& token) {
  return token.kind == TokenKind::kWord && language::IsCapitalised(token);
}

class Reader {
 public:
  explicit Reader(const Document& amendment)
      : amendment_(amendment), folded_(amendment.text()), memory_(amendment) {}

  InstructionList Run() {
    for (NodeId at = amendment_.root(); at.index() < amendment_.size();) {
      const Node& node = amendment_.node(at);
      const bool whole = node.kind == NodeKind::kAmendment || IsTitleAmendment(at);
      if (whole) Read(at);
      at = whole ? node.end : NodeId(at.index() + 1);
    }
    return std::move(list_);
  }

 private:
  // An engrossed amendment has it apart from the amendments to the text.
  bool IsTitleAmendment(NodeId at) const {
    const Node& node = amendment_.node(at);
    return node.kind == NodeKind::kBackMatter &&
           amendment_.WordsOf(at).starts_with("Amend the title");
  }

  void Read(NodeId amendment) {
    Tokens tokens = TokensOf(amendment);
    if (tokens.size() == 1 && tokens.front().kind == TokenKind::kBlock) {
      ReadTextOfBill(amendment, tokens.front());
      return;
    }
    Tokens sentence;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      sentence.push_back(tokens[i]);
      const bool ends = IsPeriod(tokens[i]) || tokens[i].kind == TokenKind::kBlock;
      const bool more = i + 1 < tokens.size();
      if (more && !(ends && StartsWithCapital(tokens[i + 1]))) continue;
      ReadSentence(amendment, sentence);
      sentence.clear();
    }
  }

  Tokens TokensOf(NodeId amendment) const {
    Tokens tokens;
    for (NodeId at(amendment.index()); at < amendment_.node(amendment).end;) {
      const Node& node = amendment_.node(at);
      if (at != amendment && IsMatter(node.kind)) {
        Token token;
        token.kind = node.kind == NodeKind::kTable ? TokenKind::kForeign : TokenKind::kBlock;
        token.range = {node.text.begin, node.text.begin};
        token.block = at;
        tokens.push_back(std::move(token));
        at = node.end;
        continue;
      }
      if (!node.text.empty()) language::Tokenize(amendment_, folded_, node.text, tokens);
      at = NodeId(at.index() + 1);
    }
    return tokens;
  }

  Instruction& Add(NodeId amendment, Target target, Action action) {
    Instruction instruction;
    instruction.id = InstructionId(static_cast<std::uint32_t>(list_.instructions.size()));
    instruction.target = std::move(target);
    instruction.action = std::move(action);
    instruction.provision = amendment;
    list_.instructions.push_back(std::move(instruction));
    return list_.instructions.back();
  }

  // A print of the text of a whole bill, without a word on what is done with it.
  void ReadTextOfBill(NodeId amendment, const Token& block) {
    Target target;
    target.law.basis = LawBasis::kBill;
    Strike strike;
    strike.what.kind = PassageKind::kPart;
    strike.what.part.kind = PartKind::kAfterEnactingClause;
    strike.insert = {{"", block.block}};
    Add(amendment, std::move(target), std::move(strike)).words = block.range;
  }

  static bool HasWords(const Tokens& tokens) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [](const Token& token) { return token.kind != TokenKind::kMark; });
  }

  void ReadSentence(NodeId amendment, const Tokens& tokens) {
    if (!HasWords(tokens) || !list_.complete) return;
    Parser parser(amendment, tokens, 0, memory_);
    const bool understood = parser.BillSentence();
    if (!understood && parser.says_too_many()) {
      LeaveOutTheRest(amendment, tokens);
      return;
    }
    if (!understood) {
      const std::size_t stop = std::min(parser.furthest(), tokens.size() - 1);
      const ByteRange rest = RangeOf(tokens, stop, std::min(stop + 8, tokens.size()));
      NotUnderstood reason;
      reason.message = fmt::format("not understood from “{}” on", amendment_.Text(rest));
      Target bill;
      bill.law.basis = LawBasis::kBill;
      Add(amendment, std::move(bill), std::move(reason)).words = RangeOf(tokens, 0, tokens.size());
      return;
    }
    for (const Parsed& parsed : parser.parsed()) {
      Instruction& instruction = Add(amendment, parsed.target, parsed.action);
      instruction.words = RangeOf(tokens, parsed.words.begin, parsed.words.end);
      for (const language::TokenSpan& head : parsed.head) {
        instruction.chapeaux.push_back(RangeOf(tokens, head.begin, head.end));
      }
    }
    if (AreTooManyInstructions(list_.instructions.size())) LeaveOutTheRest(amendment, tokens);
  }

  void LeaveOutTheRest(NodeId amendment, const Tokens& tokens) {
    list_.complete = false;
    Target bill;
    bill.law.basis = LawBasis::kBill;
    Add(amendment, std::move(bill), InstructionsLeftOut()).words =
        RangeOf(tokens, 0, tokens.size());
  }

  // The bytes of tokens, without blocks at their end.
  static ByteRange RangeOf(const Tokens& tokens, std::size_t begin, std::size_t end) {
    while (end > begin + 1 && tokens[end - 1].kind == TokenKind::kBlock) --end;
    return {tokens[begin].range.begin, tokens[end - 1].range.end};
  }

  const Document& amendment_;
  language::FoldedWords folded_;
  language::LawMemory memory_;
  InstructionList list_;
};

}  // namespace

InstructionList ReadBillAmendment(const Document& amendment) { return Reader(amendment).Run(); }

}  // namespace ramseyer
