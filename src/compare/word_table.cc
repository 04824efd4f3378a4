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

struct Spelling {
  TokenId exact = 0;
  TokenId folded = 0;
  WordClass word_class = WordClass::kContent;
};

struct Piece {
  ByteRange range;  // what is shown
  Spelling spelling;
  bool punctuation = false;
  bool follows = true;  // nothing was left out between it and the one before
};

FoldOptions FoldingOf(const WordTableOptions& options) {
  FoldOptions folding;
  folding.letter_case = options.ignore_case;
  folding.quotation_marks = options.ignore_formatting;
  folding.dashes = options.ignore_formatting;
  folding.invisible = options.ignore_formatting;
  return folding;
}

// The tokens of a text without white space, labels put together.
std::vector<Token> TokensOf(std::string_view text) {
  std::vector<Token> tokens;
  const auto word = [&](const Token& token) {
    return text.substr(token.range.begin, token.range.size());
  };
  const auto ends_label = [&](const Token& token) {
    if (tokens.size() < 2 || word(token) != ")") return false;
    const Token& label = tokens.back();
    return label.kind != TokenKind::kPunctuation && label.range.size() <= kLongestLabel &&
           word(tokens[tokens.size() - 2]) == "(";
  };
  for (const Token& token : Segment(text)) {
    if (token.kind == TokenKind::kSpace) continue;
    if (ends_label(token)) {
      tokens.pop_back();
      tokens.back().range.end = token.range.end;
      tokens.back().kind = TokenKind::kWord;
    } else {
      tokens.push_back(token);
    }
  }
  return tokens;
}

// Knows the words of every stretch of text between spaces that it has seen. No word reaches over a
// space, and most stretches come again and again, so that segmenting, folding and interning are
// done once for each.
class Lexicon {
 public:
  Lexicon(const WordTableOptions& options, Interner& exact, Interner& folded)
      : options_(options), exact_(exact), folded_(folded) {}

  // Appends the words of a leaf. `text` is all of the document's text, and must outlive the
  // lexicon.
  void Read(std::string_view text, ByteRange leaf, std::vector<Piece>& pieces) {
    for (std::uint32_t at = leaf.begin; at < leaf.end;) {
      const auto space = std::min<std::size_t>(text.find(' ', at), leaf.end);
      const auto end = static_cast<std::uint32_t>(space);
      for (Piece piece : PiecesOf(text.substr(at, end - at))) {
        piece.range.begin += at;
        piece.range.end += at;
        pieces.push_back(piece);
      }
      at = end + 1;
    }
  }

  // Of a leaf that has nothing but marks, where punctuation is ignored.
  Spelling OfNothing() {
    const TokenId id = exact_.Intern("");
    return {id, folded_.Intern(""), WordClass::kPunctuation};
  }

 private:
  const std::vector<Piece>& PiecesOf(std::string_view stretch) {
    const auto [known, is_new] = stretches_.try_emplace(stretch);
    if (!is_new) return known->second;
    for (const Token& token : TokensOf(stretch)) {
      const bool punctuation = token.kind == TokenKind::kPunctuation;
      const std::string_view word = stretch.substr(token.range.begin, token.range.size());
      known->second.push_back({token.range, Spell(word, punctuation), punctuation});
    }
    return known->second;
  }

  Spelling Spell(std::string_view word, bool punctuation) {
    FoldOptions case_too;
    case_too.letter_case = true;
    const FoldedText fold = Fold(word, case_too);
    Spelling spelling;
    spelling.folded = folded_.Intern(fold.text());
    spelling.exact = options_.ignore_case || options_.ignore_formatting
                         ? exact_.Intern(Fold(word, FoldingOf(options_)).text())
                         : exact_.Intern(word);
    if (punctuation) {
      const bool stop = word == "." || word == ";" || word == ":" || word == "—";
      spelling.word_class = stop ? WordClass::kStop : WordClass::kPunctuation;
    } else if (std::binary_search(kFunctionWords.begin(), kFunctionWords.end(), fold.text())) {
      spelling.word_class = WordClass::kFunction;
    }
    return spelling;
  }

  const WordTableOptions& options_;
  Interner& exact_;
  Interner& folded_;
  std::unordered_map<std::string_view, std::vector<Piece>> stretches_;
};

bool IsContents(const Document& document, const Node& node) {
  return node.parent.valid() && document.node(node.parent).kind == NodeKind::kTableOfContentsItem;
}

bool LeavesOut(const Document& document, const Node& node, CommitteeReading reading,
               const WordTableOptions& options) {
  if (reading == CommitteeReading::kAfter && node.committee == CommitteeText::kStruck) return true;
  if (reading == CommitteeReading::kBefore && node.committee == CommitteeText::kInserted) {
    return true;
  }
  switch (node.kind) {
    case NodeKind::kPageNumber:
      return true;
    case NodeKind::kHeading:
    case NodeKind::kSubheading:
      return !options.headings && !IsContents(document, node);
    case NodeKind::kFootnote:
    case NodeKind::kNoteReference:
    case NodeKind::kSidenote:
      return !options.footnotes;
    case NodeKind::kTableOfContents:
      return !options.contents;
    default:
      return false;
  }
}

// The phrases of a leaf that are not compared.
std::vector<ByteRange> PhrasesLeftOut(const Document& document, ByteRange leaf,
                                      CommitteeReading reading) {
  std::vector<ByteRange> phrases;
  if (reading == CommitteeReading::kBoth) return phrases;
  const MarkKind left_out = reading == CommitteeReading::kAfter ? MarkKind::kCommitteeStruck
                                                                : MarkKind::kCommitteeInserted;
  for (const Mark& mark : document.MarksIn(leaf)) {
    if (mark.kind == left_out) phrases.push_back(mark.range);
  }
  return phrases;
}

bool IsIn(const std::vector<ByteRange>& phrases, ByteRange piece) {
  return std::any_of(phrases.begin(), phrases.end(), [piece](ByteRange phrase) {
    return phrase.begin <= piece.begin && piece.end <= phrase.end;
  });
}

// Takes the phrases out of the pieces of a leaf.
void LeaveOut(const std::vector<ByteRange>& phrases, std::vector<Piece>& pieces) {
  std::vector<Piece> left;
  bool follows = true;
  for (Piece& piece : pieces) {
    if (IsIn(phrases, piece.range)) {
      follows = false;
      continue;
    }
    piece.follows = std::exchange(follows, true);
    left.push_back(piece);
  }
  pieces = std::move(left);
}

// Leaves the words alone, each with the marks around it in what is shown of it.
void JoinMarks(const Spelling& nothing, std::vector<Piece>& pieces) {
  std::vector<Piece> words;
  for (const Piece& piece : pieces) {
    const bool alone = words.empty() || !piece.follows;
    if (alone || (!piece.punctuation && !words.back().punctuation)) {
      words.push_back(piece);
      if (piece.punctuation) words.back().spelling = nothing;
      continue;
    }
    words.back().range.end = piece.range.end;
    if (!piece.punctuation) {
      words.back().spelling = piece.spelling;
      words.back().punctuation = false;
    }
  }
  pieces = std::move(words);
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

WordTable ReadWords(const Document& document, CommitteeReading reading,
                    const WordTableOptions& options, Interner& exact, Interner& folded) {
  WordTable table;
  table.order = ReadingOrder(document);
  table.own.resize(document.size());
  table.begin.resize(document.size() + 1);
  table.left_out.resize(document.size());
  Lexicon lexicon(options, exact, folded);
  std::vector<Piece> pieces;
  for (const NodeId id : table.order) {
    const Node& node = document.node(id);
    const std::uint32_t begin = table.size();
    table.own[id.index()] = {begin, begin};
    table.begin[id.index()] = begin;
    table.left_out[id.index()] = LeavesOut(document, node, reading, options) ||
                                 (node.parent.valid() && table.left_out[node.parent.index()]);
    if (table.left_out[id.index()] || node.text.empty()) continue;
    pieces.clear();
    lexicon.Read(document.text(), node.text, pieces);
    const std::vector<ByteRange> phrases = PhrasesLeftOut(document, node.text, reading);
    if (!phrases.empty()) LeaveOut(phrases, pieces);
    if (options.ignore_punctuation) JoinMarks(lexicon.OfNothing(), pieces);
    for (const Piece& piece : pieces) {
      table.ranges.push_back(piece.range);
      table.exact.push_back(piece.spelling.exact);
      table.folded.push_back(piece.spelling.folded);
      table.classes.push_back(piece.spelling.word_class);
    }
    table.own[id.index()].end = table.size();
  }
  table.begin.back() = table.size();
  return table;
}

std::string ComparedSpelling(std::string_view text, const WordTableOptions& options) {
  std::string spelling;
  if (options.ignore_case || options.ignore_formatting) {
    spelling = Fold(text, FoldingOf(options)).text();
  } else {
    spelling = text;
  }
  if (options.ignore_punctuation) return LettersAndDigits(spelling);
  spelling.erase(std::remove(spelling.begin(), spelling.end(), ' '), spelling.end());
  return spelling;
}

}  // namespace ramseyer
