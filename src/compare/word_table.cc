#include "compare/word_table.h"

#include <algorithm>
#include <utility>

#include "compare/lexicon.h"

namespace ramseyer {
namespace {

constexpr std::size_t kBytesOfWord = 5;  // at least that many on average, with the space

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

// The words of a leaf without the phrases, which cut words too: "statute[.][; or]".
void ReadWithout(const std::vector<ByteRange>& phrases, std::string_view text, ByteRange leaf,
                 Lexicon& lexicon, std::vector<LeafWord>& pieces) {
  bool spaced = true;
  std::uint32_t at = leaf.begin;
  const auto read_to = [&](std::uint32_t end) {
    const std::size_t first = pieces.size();
    const bool cut = at > leaf.begin;
    while (at < end && text[at] == ' ') {
      spaced = true;
      ++at;
    }
    if (at >= end) return;
    lexicon.Read(text, {at, end}, pieces);
    if (cut && first > 0 && first < pieces.size()) {
      pieces[first].follows = false;
      pieces[first].closes_up = !spaced;
    }
    spaced = text[end - 1] == ' ';
  };
  for (const ByteRange phrase : phrases) {
    read_to(phrase.begin);
    at = std::max(at, phrase.end);
  }
  read_to(leaf.end);
}

// Leaves the words alone, each with the marks around it in what is shown of it.
void JoinMarks(const Spelling& nothing, std::vector<LeafWord>& pieces) {
  std::vector<LeafWord> words;
  const auto join = [&](const LeafWord& piece) {
    words.back().range.end = piece.range.end;
    if (piece.punctuation) return;
    words.back().spelling = piece.spelling;
    words.back().punctuation = false;
  };
  for (const LeafWord& piece : pieces) {
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
    const LeafWord marks = words.back();
    words.pop_back();
    join(marks);
  }
  pieces = std::move(words);
}

// Brings a leaf to what it is in every format: a designation to the number, a heading to its words
// without capitals and the stop behind them.
void RespellAcrossFormats(const Document& document, NodeId leaf, Lexicon& lexicon,
                          std::vector<LeafWord>& pieces) {
  const Node& node = document.node(leaf);
  if (pieces.empty() || !node.parent.valid() || !IsLevel(document.node(node.parent).kind)) return;
  if (node.kind == NodeKind::kDesignation) {
    const std::string& designation = document.provision(node.parent).designation;
    if (designation.empty()) return;
    const ByteRange all{pieces.front().range.begin, pieces.back().range.end};
    pieces = {{all, lexicon.As(designation)}};
  } else if (node.kind == NodeKind::kHeading || node.kind == NodeKind::kSubheading) {
    for (LeafWord& piece : pieces) {
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
  table.closes_up.reserve(words);
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
  std::vector<LeafWord> pieces;
  for (const NodeId id : table.order) {
    const Node& node = document.node(id);
    const std::uint32_t begin = table.size();
    table.own[id.index()] = {begin, begin};
    table.begin[id.index()] = begin;
    table.left_out[id.index()] = LeavesOut(document, node, reading, options) ||
                                 (node.parent.valid() && table.left_out[node.parent.index()]);
    if (table.left_out[id.index()] || node.text.empty()) continue;
    pieces.clear();
    const std::vector<ByteRange> phrases = PhrasesLeftOut(document, node.text, reading);
    if (phrases.empty()) {
      lexicon.Read(document.text(), node.text, pieces);
    } else {
      ReadWithout(phrases, document.text(), node.text, lexicon, pieces);
    }
    if (options.across_formats) RespellAcrossFormats(document, id, lexicon, pieces);
    if (options.ignore_punctuation) JoinMarks(lexicon.OfNothing(), pieces);
    for (const LeafWord& piece : pieces) {
      table.ranges.push_back(piece.range);
      table.exact.push_back(piece.spelling.exact);
      table.folded.push_back(piece.spelling.folded);
      table.classes.push_back(piece.spelling.word_class);
      table.closes_up.push_back(piece.closes_up);
    }
    table.own[id.index()].end = table.size();
  }
  table.begin.back() = table.size();
  return table;
}

}  // namespace ramseyer
