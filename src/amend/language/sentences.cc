// One pass over the nodes in document order with a stack of the levels that are open. The words of
// a level before its first inner level are its chapeau; the last sentence of a chapeau that does
// not end is carried down to every level inside.
#include "amend/language/sentences.h"

#include <algorithm>

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
bool IsSeparator(std::span<const Token> tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [](const Token& token) {
    return token.kind == TokenKind::kMark || token.folded == "and" || token.folded == "or";
  });
}

bool StartsSentence(const Token& token) {
  return token.kind == TokenKind::kWord && !token.text.empty() && token.text[0] >= 'A' &&
         token.text[0] <= 'Z';
}

bool StartsSmall(const Token& token) {
  return token.kind == TokenKind::kWord && token.text[0] >= 'a' && token.text[0] <= 'z';
}

}  // namespace

class SentenceWalker {
 public:
  SentenceWalker(const Document& bill, Sentences& sentences)
      : bill_(bill), sentences_(sentences), tokens_(sentences.tokens_) {
    open_.push_back({bill.root()});
  }

  void Run() {
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
        Tokenize(bill_, sentences_.folded_, node.text, pending_);
      }
      ++i;
    }
    while (open_.size() > 1) CloseLevel();
    Flush(false);
  }

 private:
  struct Level {
    NodeId id;
    std::uint32_t chapeau = Sentences::kNone;  // the innermost open end down to this level
    bool has_levels = false;
  };

  std::uint32_t End() const { return static_cast<std::uint32_t>(tokens_.size()); }
  std::uint32_t ChapeauAround() const {
    return open_.size() > 1 ? open_[open_.size() - 2].chapeau : Sentences::kNone;
  }

  void AddOpaque(NodeId id, const Node& node) {
    Token token;
    token.kind = node.kind == NodeKind::kQuotedBlock ? TokenKind::kBlock : TokenKind::kForeign;
    token.range = {node.text.begin, node.text.begin};
    token.block = id;
    pending_.push_back(token);
  }

  void OpenLevel(NodeId id) {
    Flush(true);
    open_.back().has_levels = true;
    open_.push_back({id, open_.back().chapeau});
  }

  void CloseLevel() {
    Flush(false);
    open_.pop_back();
  }

  // Makes sentences of what is pending in the innermost level. As a chapeau (levels follow), the
  // last sentence stays open when nothing ends it.
  void Flush(bool chapeau) {
    // Words behind inner levels start anew, or go on from what stood before those.
    bool first = !open_.back().has_levels;
    int depth = 0;
    started_anew_ = false;
    std::uint32_t begin = End();  // of the sentence
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      const Token& token = pending_[i];
      const Token* const next = i + 1 < pending_.size() ? &pending_[i + 1] : nullptr;
      if (token.folded == "(") ++depth;
      if (token.folded == ")" && depth > 0) --depth;
      if (IsPeriod(token) && End() > begin && tokens_.back().folded == "—") continue;
      // A small letter behind the period goes on with the sentence: "section 3710. and inserting".
      const bool period = IsPeriod(token) && depth == 0 && !(next != nullptr && StartsSmall(*next));
      const bool after_block =
          token.kind == TokenKind::kBlock && next != nullptr && StartsSentence(*next);
      tokens_.push_back(token);
      if (!period && !after_block) continue;
      Add({begin, End()}, first, false);
      begin = End();
      first = false;
      started_anew_ = true;
      depth = 0;
    }
    pending_.clear();
    if (IsSeparator(std::span(tokens_).subspan(begin))) {
      tokens_.resize(begin);
    } else if (chapeau && open_.size() > 1) {
      AddChapeau({begin, End()}, first);
    } else {
      // Words outside all levels ("Strike all after the enacting clause and insert:") are no
      // chapeau.
      Add({begin, End()}, first, false);
    }
  }

  void AddChapeau(Sentences::TokenRange words, bool goes_on) {
    Level& level = open_.back();
    // A second chapeau between inner levels takes the place of the first.
    if (level.has_levels) level.chapeau = ChapeauAround();
    Add(words, goes_on, true);
    if (!goes_on) level.chapeau = Sentences::kNone;
    std::vector<Sentences::Chapeau>& chapeaux = sentences_.chapeaux_;
    const bool below = level.chapeau != Sentences::kNone;
    chapeaux.push_back({level.chapeau, below ? chapeaux[level.chapeau].depth + 1 : 0, words});
    level.chapeau = static_cast<std::uint32_t>(chapeaux.size()) - 1;
  }

  void Add(Sentences::TokenRange words, bool goes_on, bool open) {
    const Level& level = open_.back();
    const std::span<const Token> own =
        std::span(tokens_).subspan(words.begin, words.end - words.begin);
    Sentences::Stretch stretch{level.id, goes_on ? level.chapeau : Sentences::kNone, words, open};
    // Words outside all levels (an end marker) close no list.
    stretch.closing = open_.size() > 1 && level.has_levels && !open && !goes_on &&
                      !StartsSentence(own.front()) && !IsSeparator(own) && !started_anew_;
    sentences_.stretches_.push_back(stretch);
  }

  const Document& bill_;
  Sentences& sentences_;
  Tokens& tokens_;
  Tokens pending_;             // words of the innermost level not yet made into sentences
  bool started_anew_ = false;  // a sentence ended in the words that are being flushed
  std::vector<Level> open_;
};

Sentences::Sentences(const Document& bill) : folded_(bill.text()) {
  constexpr std::size_t kBytesOfToken = 8;  // most bills quote a part of their text
  tokens_.reserve(bill.text().size() / kBytesOfToken);
  SentenceWalker(bill, *this).Run();
}

WordRoles Sentences::Append(TokenRange range, Tokens& tokens) const {
  WordRoles roles = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    tokens.push_back(tokens_[i]);
    roles = static_cast<WordRoles>(roles | tokens_[i].roles);
  }
  return roles;
}

// Leaves the chapeaux that the sentence does not go on from, and enters those that it does.
void Sentences::Enter(std::uint32_t chapeau, Above& above) const {
  above.missing.clear();
  std::uint32_t at = chapeau;
  for (; at != kNone; at = chapeaux_[at].above) {
    const std::uint32_t depth = chapeaux_[at].depth;
    if (depth < above.entered.size() && above.entered[depth].chapeau == at) break;
    above.missing.push_back(at);
  }
  const std::size_t shared = at == kNone ? 0 : chapeaux_[at].depth + 1;
  above.entered.resize(shared);
  above.words.resize(shared);
  above.tokens.resize(shared == 0 ? 0 : above.entered.back().end);
  while (!above.missing.empty()) {
    const TokenRange range = chapeaux_[above.missing.back()].tokens;
    const WordRoles before = above.entered.empty() ? WordRoles{0} : above.entered.back().roles;
    const WordRoles roles = Append(range, above.tokens);
    above.entered.push_back(
        {above.missing.back(), above.tokens.size(), static_cast<WordRoles>(before | roles)});
    above.words.push_back({tokens_[range.begin].range.begin, tokens_[range.end - 1].range.end});
    above.missing.pop_back();
  }
}

Sentence Sentences::Join(const Stretch& stretch, Above& above) const {
  Enter(stretch.above, above);
  Sentence sentence;
  sentence.provision = stretch.provision;
  sentence.own = above.tokens.size();
  sentence.roles = above.entered.empty() ? WordRoles{0} : above.entered.back().roles;
  sentence.roles = static_cast<WordRoles>(sentence.roles | Append(stretch.tokens, above.tokens));
  sentence.tokens = above.tokens;
  sentence.chapeaux = above.words;
  sentence.open = stretch.open;
  sentence.closing = stretch.closing;
  return sentence;
}

}  // namespace ramseyer::language
