#include "compare/word_table.h"

#include <algorithm>
#include <array>
#include <cstring>
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

constexpr std::size_t kBytesOfWord = 5;  // at least that many on average, with the space

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

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// "shall", "Act," and the like, which are most of what stands between spaces, told without
// Unicode's rules; nothing for anything else.
std::vector<Token> TokensOfPlainWord(std::string_view text) {
  const std::string_view marks = ",.;:)";
  const bool marked = !text.empty() && marks.find(text.back()) != std::string_view::npos;
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t letters = marked ? size - 1 : size;
  if (letters == 0 || !std::all_of(text.begin(), text.begin() + letters, IsLetter)) return {};
  std::vector<Token> tokens = {{{0, letters}, TokenKind::kWord}};
  if (marked) tokens.push_back({{letters, size}, TokenKind::kPunctuation});
  return tokens;
}

// The tokens of a text without white space, labels put together.
std::vector<Token> TokensOf(std::string_view text) {
  if (std::vector<Token> plain = TokensOfPlainWord(text); !plain.empty()) return plain;
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

// Finds a stretch of text that was seen before, by open addressing: most of the time of reading
// goes into asking for the same few thousand stretches.
class StretchIndex {
 public:
  StretchIndex() : slots_(kFirstSlots) {}

  // The number of the stretch, counted from 0 in order of first appearance. The text is viewed, not
  // copied.
  std::uint32_t Find(std::string_view stretch) {
    const std::uint64_t hash = HashOf(stretch);
    std::size_t slot = hash & (slots_.size() - 1);
    for (; slots_[slot].number != 0; slot = (slot + 1) & (slots_.size() - 1)) {
      const Slot& seen = slots_[slot];
      if (seen.hash == hash && stretches_[seen.number - 1] == stretch) return seen.number - 1;
    }
    stretches_.push_back(stretch);
    const auto number = static_cast<std::uint32_t>(stretches_.size());
    slots_[slot] = {hash, number};
    if (2 * stretches_.size() > slots_.size()) Grow();
    return number - 1;
  }

 private:
  static constexpr std::size_t kFirstSlots = 1024;

  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;  // one more than the stretch's; 0 for a free slot
  };

  static std::uint64_t HashOf(std::string_view text) {
    std::uint64_t hash = text.size();
    while (text.size() >= 8) {
      hash = Mixed(hash, Bytes(text, 8));
      text.remove_prefix(8);
    }
    return Mixed(hash, Bytes(text, text.size()));
  }

  static std::uint64_t Bytes(std::string_view text, std::size_t count) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data(), count);
    return bytes;
  }

  static std::uint64_t Mixed(std::uint64_t hash, std::uint64_t bytes) {
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 32U);
  }

  void Grow() {
    std::vector<Slot> slots(2 * slots_.size());
    for (const Slot& seen : slots_) {
      if (seen.number == 0) continue;
      std::size_t slot = seen.hash & (slots.size() - 1);
      while (slots[slot].number != 0) slot = (slot + 1) & (slots.size() - 1);
      slots[slot] = seen;
    }
    slots_ = std::move(slots);
  }

  std::vector<Slot> slots_;
  std::vector<std::string_view> stretches_;
};

// A word in small letters, with plain quotation marks and dashes.
std::string FoldedWord(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), IsLetter)) {
    FoldOptions case_too;
    case_too.letter_case = true;
    return std::string(Fold(word, case_too).text());
  }
  std::string folded(word);
  for (char& c : folded) c = static_cast<char>(c | 0x20);
  return folded;
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
    const std::string_view words = text.substr(0, leaf.end);
    for (std::uint32_t at = leaf.begin; at < leaf.end;) {
      const auto end = static_cast<std::uint32_t>(std::min(words.find(' ', at), words.size()));
      const std::uint32_t stretch = NumberOf(words.substr(at, end - at));
      for (std::uint32_t i = begins_[stretch]; i < begins_[stretch + 1]; ++i) {
        pieces.push_back(pieces_[i]);
        pieces.back().range.begin += at;
        pieces.back().range.end += at;
      }
      at = end + 1;
    }
  }

  // Of a word that is compared as `text`, whatever it is shown as.
  Spelling As(std::string_view text) {
    const std::string folded = FoldedWord(text);
    return {exact_.Intern(folded), folded_.Intern(folded), WordClass::kContent};
  }

  // Of a leaf that has nothing but marks, where punctuation is ignored.
  Spelling OfNothing() {
    const TokenId id = exact_.Intern("");
    return {id, folded_.Intern(""), WordClass::kPunctuation};
  }

 private:
  std::uint32_t NumberOf(std::string_view stretch) {
    const std::uint32_t number = index_.Find(stretch);
    if (number + 1 < begins_.size()) return number;
    for (const Token& token : TokensOf(stretch)) {
      const bool punctuation = token.kind == TokenKind::kPunctuation;
      const std::string_view word = stretch.substr(token.range.begin, token.range.size());
      pieces_.push_back({token.range, Spell(word, punctuation), punctuation});
    }
    begins_.push_back(static_cast<std::uint32_t>(pieces_.size()));
    return number;
  }

  Spelling Spell(std::string_view word, bool punctuation) {
    const std::string fold = FoldedWord(word);
    Spelling spelling;
    spelling.folded = folded_.Intern(fold);
    spelling.exact = options_.ignore_case || options_.ignore_formatting
                         ? exact_.Intern(Fold(word, FoldingOf(options_)).text())
                         : exact_.Intern(word);
    if (punctuation) {
      const bool stop = word == "." || word == ";" || word == ":" || word == "—";
      spelling.word_class = stop ? WordClass::kStop : WordClass::kPunctuation;
    } else if (std::binary_search(kFunctionWords.begin(), kFunctionWords.end(),
                                  std::string_view(fold))) {
      spelling.word_class = WordClass::kFunction;
    }
    return spelling;
  }

  const WordTableOptions& options_;
  Interner& exact_;
  Interner& folded_;
  StretchIndex index_;
  std::vector<Piece> pieces_;                // of all stretches, ranges counted from their begin
  std::vector<std::uint32_t> begins_ = {0};  // by stretch, and one more: where its pieces begin
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
    case NodeKind::kEnactingFormula:
      return options.across_formats;
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
  const auto join = [&](const Piece& piece) {
    words.back().range.end = piece.range.end;
    if (piece.punctuation) return;
    words.back().spelling = piece.spelling;
    words.back().punctuation = false;
  };
  for (const Piece& piece : pieces) {
    const bool alone = words.empty() || !piece.follows;
    const bool to_mark = !alone && words.back().punctuation;
    const bool to_word = !alone && piece.punctuation && words.back().range.end == piece.range.begin;
    if (to_mark || to_word) {
      join(piece);
    } else {
      words.push_back(piece);
      if (piece.punctuation) words.back().spelling = nothing;
    }
  }
  const bool ends_in_marks = words.size() > 1 && words.back().punctuation && words.back().follows;
  if (ends_in_marks) {
    const Piece marks = words.back();
    words.pop_back();
    join(marks);
  }
  pieces = std::move(words);
}

// Brings a leaf to what it is in every format: a designation to the number, a heading to its words
// without capitals and the stop behind them.
void RespellAcrossFormats(const Document& document, NodeId leaf, Lexicon& lexicon,
                          std::vector<Piece>& pieces) {
  const Node& node = document.node(leaf);
  if (pieces.empty() || !node.parent.valid() || !IsLevel(document.node(node.parent).kind)) return;
  if (node.kind == NodeKind::kDesignation) {
    const std::string& designation = document.provision(node.parent).designation;
    if (designation.empty()) return;
    const ByteRange all{pieces.front().range.begin, pieces.back().range.end};
    pieces = {{all, lexicon.As(designation)}};
  } else if (node.kind == NodeKind::kHeading || node.kind == NodeKind::kSubheading) {
    for (Piece& piece : pieces) {
      if (!piece.punctuation) piece.spelling.exact = lexicon.As(document.Text(piece.range)).exact;
    }
    while (pieces.size() > 1 && pieces.back().punctuation) {
      const std::uint32_t end = pieces.back().range.end;
      pieces.pop_back();
      pieces.back().range.end = end;
    }
  }
}

void Reserve(std::size_t words, WordTable& table) {
  table.ranges.reserve(words);
  table.exact.reserve(words);
  table.folded.reserve(words);
  table.classes.reserve(words);
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
  Reserve(document.text().size() / kBytesOfWord, table);
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
    if (options.across_formats) RespellAcrossFormats(document, id, lexicon, pieces);
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

}  // namespace ramseyer
