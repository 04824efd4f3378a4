// One pass over the nodes in document order with a stack of the levels that are open. The words of
// a level before its first inner level are its chapeau; the last sentence of a chapeau that does
// not end is carried down to every level inside.
#include "amend/language/sentences.h"

#include <algorithm>
#include <iterator>

namespace ramseyer::language {
namespace {

// Nodes whose words do not belong to the sentences of the provision around them.
bool IsPassedOver(NodeKind kind) {
  switch (kind) {
    case NodeKind::kFrontMatter:
    case NodeKind::kBackMatter:
    case NodeKind::kDesignation:
    case NodeKind::kHeading:
    case NodeKind::kSubheading:
    case NodeKind::kPreamble:
    case NodeKind::kEnactingFormula:
    case NodeKind::kTableOfContents:
    case NodeKind::kNotes:
    case NodeKind::kNote:
    case NodeKind::kSourceCredit:
    case NodeKind::kFootnote:
    case NodeKind::kSidenote:
    case NodeKind::kPageNumber:
    case NodeKind::kSignature:
      return true;
    default:
      return false;
  }
}

// Nothing but what joins the items of a list.
bool IsSeparator(const Tokens& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::kMark || token.folded == "and" || token.folded == "or";
  });
}

bool StartsSentence(const Token& token) {
  return token.kind == TokenKind::kWord && !token.text.empty() && token.text[0] >= 'A' &&
         token.text[0] <= 'Z';
}

ByteRange RangeOf(const Tokens& tokens) {
  return {tokens.front().range.begin, tokens.back().range.end};
}

class Walker {
 public:
  explicit Walker(const Document& bill) : bill_(bill) {
    open_.push_back(Level{bill.root(), {}, {}, {}});
  }

  std::vector<Sentence> Run() {
    for (std::uint32_t i = 0; i < bill_.size();) {
      const NodeId id(i);
      while (open_.size() > 1 && bill_.node(open_.back().id).end <= id) CloseLevel();
      const Node& node = bill_.node(id);
      if (IsPassedOver(node.kind) || node.committee == CommitteeText::kStruck) {
        i = node.end.index();
        continue;
      }
      if (node.kind == NodeKind::kQuotedBlock || node.kind == NodeKind::kTable) {
        AddOpaque(id, node);
        i = node.end.index();
        continue;
      }
      if (IsLevel(node.kind)) {
        OpenLevel(id);
      } else if (!node.text.empty()) {
        Tokenize(bill_, node.text, open_.back().pending);
      }
      ++i;
    }
    while (open_.size() > 1) CloseLevel();
    Flush(false);
    return std::move(sentences_);
  }

 private:
  struct Level {
    NodeId id;
    Tokens prefix;                    // the open ends of the chapeaux down to this level
    std::vector<ByteRange> chapeaux;  // where they stand
    Tokens pending;                   // words of the level not yet made into sentences
    bool has_levels = false;
  };

  void AddOpaque(NodeId id, const Node& node) {
    Token token;
    token.kind = node.kind == NodeKind::kQuotedBlock ? TokenKind::kBlock : TokenKind::kForeign;
    token.range = {node.text.begin, node.text.begin};
    token.block = id;
    open_.back().pending.push_back(std::move(token));
  }

  void OpenLevel(NodeId id) {
    Flush(true);
    open_.back().has_levels = true;
    Level level{id, open_.back().prefix, open_.back().chapeaux, {}};
    open_.push_back(std::move(level));
  }

  void CloseLevel() {
    Flush(false);
    open_.pop_back();
  }

  // Makes sentences of what is pending in the innermost level. As a chapeau (levels follow), the
  // last sentence stays open when nothing ends it.
  void Flush(bool chapeau) {
    Level& level = open_.back();
    Tokens pending = std::move(level.pending);
    level.pending.clear();
    // Words behind inner levels start anew, or go on from what stood before those.
    Tokens sentence;
    int depth = 0;
    bool first = !level.has_levels;
    started_anew_ = false;
    for (std::size_t i = 0; i < pending.size(); ++i) {
      Token& token = pending[i];
      if (token.folded == "(") ++depth;
      if (token.folded == ")" && depth > 0) --depth;
      if (IsPeriod(token) && !sentence.empty() && sentence.back().folded == "—") continue;
      // A small letter behind the period goes on with the sentence: "section 3710. and inserting".
      const bool small = i + 1 < pending.size() && pending[i + 1].kind == TokenKind::kWord &&
                         pending[i + 1].text[0] >= 'a' && pending[i + 1].text[0] <= 'z';
      const bool period = IsPeriod(token) && depth == 0 && !small;
      const bool after_block = token.kind == TokenKind::kBlock && i + 1 < pending.size() &&
                               StartsSentence(pending[i + 1]);
      sentence.push_back(std::move(token));
      if (!period && !after_block) continue;
      Add(std::move(sentence), first, false);
      sentence.clear();
      first = false;
      started_anew_ = true;
      depth = 0;
    }
    if (sentence.empty() || IsSeparator(sentence)) return;
    // Words outside all levels ("Strike all after the enacting clause and insert:") are no chapeau.
    if (!chapeau || open_.size() == 1) {
      Add(std::move(sentence), first, false);
      return;
    }
    if (level.has_levels) {
      // A second chapeau between inner levels takes the place of the first.
      level.prefix = open_.size() > 1 ? open_[open_.size() - 2].prefix : Tokens();
      level.chapeaux =
          open_.size() > 1 ? open_[open_.size() - 2].chapeaux : std::vector<ByteRange>();
    }
    Add(sentence, first, true);
    if (!first) {
      level.prefix.clear();
      level.chapeaux.clear();
    }
    level.chapeaux.push_back(RangeOf(sentence));
    level.prefix.insert(level.prefix.end(), std::make_move_iterator(sentence.begin()),
                        std::make_move_iterator(sentence.end()));
  }

  void Add(Tokens words, bool goes_on, bool open) {
    const Level& level = open_.back();
    Sentence sentence;
    sentence.provision = level.id;
    sentence.open = open;
    // Words outside all levels (an end marker) close no list.
    sentence.closing = open_.size() > 1 && level.has_levels && !open && !goes_on &&
                       !StartsSentence(words.front()) && !IsSeparator(words) && !started_anew_;
    if (goes_on) {
      sentence.tokens = level.prefix;
      sentence.chapeaux = level.chapeaux;
      sentence.own = sentence.tokens.size();
    }
    sentence.tokens.insert(sentence.tokens.end(), std::make_move_iterator(words.begin()),
                           std::make_move_iterator(words.end()));
    sentences_.push_back(std::move(sentence));
  }

  const Document& bill_;
  bool started_anew_ = false;  // a sentence ended in the words that are being flushed
  std::vector<Level> open_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> SentencesOf(const Document& bill) { return Walker(bill).Run(); }

}  // namespace ramseyer::language
