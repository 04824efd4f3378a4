#include "compare/word_table.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "text/fold.h"
#include "text/words.h"

namespace ramseyer {
namespace {

// Sorted. Words that join others and say little by themselves.
constexpr std::array<std::string_view, 48> kFunctionWords = {
    "a",    "all",  "an",   "and",   "any",   "are",   "as",    "at",    "be",    "been",
    "by",   "each", "for",  "from",  "has",   "have",  "if",    "in",    "is",    "it",
    "its",  "may",  "no",   "not",   "of",    "on",    "or",    "other", "shall", "such",
    "than", "that", "the",  "their", "then",  "there", "these", "this",  "to",    "under",
    "upon", "was",  "were", "when",  "which", "who",   "will",  "with"};

constexpr std::size_t kLongestLabel = 6;  // "(xviii)" is the longest in the Code

struct Piece {
  ByteRange range;
  bool punctuation = false;
};

// The words of one leaf. `text` is all of the document's text, in which ranges are counted.
class LeafReader {
 public:
  LeafReader(std::string_view text, ByteRange leaf) : text_(text) {
    for (const Token& token : Segment(text.substr(leaf.begin, leaf.size()))) {
      if (token.kind == TokenKind::kSpace) continue;
      Add({{leaf.begin + token.range.begin, leaf.begin + token.range.end},
           token.kind == TokenKind::kPunctuation});
    }
  }

  const std::vector<Piece>& pieces() const { return pieces_; }

 private:
  std::string_view Text(const Piece& piece) const {
    return text_.substr(piece.range.begin, piece.range.size());
  }

  void Add(Piece piece) {
    if (EndsLabel(piece)) {
      pieces_.pop_back();
      pieces_.back() = {{pieces_.back().range.begin, piece.range.end}, false};
    } else {
      pieces_.push_back(piece);
    }
  }

  // Whether it is ")" behind "(" and a short word, without a space.
  bool EndsLabel(const Piece& piece) const {
    if (pieces_.size() < 2 || Text(piece) != ")") return false;
    const Piece& label = pieces_.back();
    const Piece& open = pieces_[pieces_.size() - 2];
    return !label.punctuation && label.range.size() <= kLongestLabel && Text(open) == "(" &&
           open.range.end == label.range.begin && label.range.end == piece.range.begin;
  }

  std::string_view text_;
  std::vector<Piece> pieces_;
};

// Puts words into a table; folds and classes each spelling once.
class TableWriter {
 public:
  TableWriter(WordTable& table, bool ignore_typography, Interner& exact, Interner& folded)
      : table_(table), ignore_typography_(ignore_typography), exact_(exact), folded_(folded) {}

  void Add(ByteRange range, std::string_view text, bool punctuation) {
    const TokenId id = exact_.Intern(text);
    const auto [known, is_new] = spellings_.try_emplace(id);
    if (is_new) known->second = Look(text, punctuation);
    table_.ranges.push_back(range);
    table_.exact.push_back(ignore_typography_ ? known->second.folded : id);
    table_.folded.push_back(known->second.folded);
    table_.classes.push_back(known->second.word_class);
  }

 private:
  struct Spelling {
    TokenId folded = 0;
    WordClass word_class = WordClass::kContent;
  };

  Spelling Look(std::string_view text, bool punctuation) {
    FoldOptions options;
    options.letter_case = true;
    const FoldedText fold = Fold(text, options);
    Spelling spelling{folded_.Intern(fold.text()), WordClass::kContent};
    if (punctuation) {
      const bool stop = text == "." || text == ";" || text == ":" || text == "—";
      spelling.word_class = stop ? WordClass::kStop : WordClass::kPunctuation;
    } else if (std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), fold.text())) {
      spelling.word_class = WordClass::kFunction;
    }
    return spelling;
  }

  WordTable& table_;
  bool ignore_typography_;
  Interner& exact_;
  Interner& folded_;
  std::unordered_map<TokenId, Spelling> spellings_;
};

bool LeavesOut(const Node& node, const WordTableOptions& options) {
  if (node.kind == NodeKind::kPageNumber) return true;
  return !options.committee_struck && node.committee == CommitteeText::kStruck;
}

// The phrases of a leaf that are not compared.
std::vector<ByteRange> PhrasesLeftOut(const Document& document, ByteRange leaf,
                                      const WordTableOptions& options) {
  std::vector<ByteRange> phrases;
  if (options.committee_struck) return phrases;
  for (const Mark& mark : document.MarksIn(leaf)) {
    if (mark.kind == MarkKind::kCommitteeStruck) phrases.push_back(mark.range);
  }
  return phrases;
}

bool IsIn(const std::vector<ByteRange>& phrases, ByteRange piece) {
  return std::any_of(phrases.begin(), phrases.end(), [piece](ByteRange phrase) {
    return phrase.begin <= piece.begin && piece.end <= phrase.end;
  });
}

}  // namespace

std::vector<NodeId> ReadingOrder(const Document& document) {
  std::vector<NodeId> order;
  order.reserve(document.size());
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId id(i);
    order.push_back(id);
    const NodeId parent = document.node(id).parent;
    if (i == 0 || !IsLevel(document.node(parent).kind)) continue;
    const Provision& provision = document.provision(parent);
    const NodeId before(i - 1);
    if (provision.designation_node == id && provision.heading_node == before &&
        !document.node(id).HasChildren(id)) {
      std::swap(order[i - 1], order[i]);
    }
  }
  return order;
}

WordTable ReadWords(const Document& document, const WordTableOptions& options, Interner& exact,
                    Interner& folded) {
  WordTable table;
  table.order = ReadingOrder(document);
  table.own.resize(document.size());
  table.begin.resize(document.size() + 1);
  table.left_out.resize(document.size());
  TableWriter writer(table, options.ignore_typography, exact, folded);
  for (const NodeId id : table.order) {
    const Node& node = document.node(id);
    const std::uint32_t begin = table.size();
    table.own[id.index()] = {begin, begin};
    table.begin[id.index()] = begin;
    table.left_out[id.index()] =
        LeavesOut(node, options) || (node.parent.valid() && table.left_out[node.parent.index()]);
    if (table.left_out[id.index()] || node.text.empty()) continue;
    const std::vector<ByteRange> phrases = PhrasesLeftOut(document, node.text, options);
    const LeafReader leaf(document.text(), node.text);
    for (const Piece& piece : leaf.pieces()) {
      if (IsIn(phrases, piece.range)) continue;
      writer.Add(piece.range, document.Text(piece.range), piece.punctuation);
    }
    table.own[id.index()].end = table.size();
  }
  table.begin.back() = table.size();
  return table;
}

}  // namespace ramseyer
