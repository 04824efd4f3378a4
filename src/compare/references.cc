// A leaf's words are read from left to right: the name of a level, then one designation or several.
// A reference to a provision below a section is looked up in what stands around it, from the inside
// out; one to a section or a level above it in the nearest level that holds one of that number.
#include "compare/references.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>

#include "compare/node_roles.h"

namespace ramseyer {
namespace {

std::string Lower(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

// "section", "Sec", "subsections": what level the word names.
std::optional<NodeKind> LevelWord(std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  std::string lower = Lower(word);
  if (lower == "sec" || lower == "secs" || lower == "sec.") return NodeKind::kSection;
  if (const auto level = LevelNamed(lower)) return level;
  if (lower.empty() || lower.back() != 's') return std::nullopt;
  lower.pop_back();
  return LevelNamed(lower);
}

bool IsLabel(std::string_view word) {
  return word.size() >= 3 && word.front() == '(' && word.back() == ')';
}

// "5", "101A", "II": what a section, or a level above one, is numbered with.
bool IsNumber(std::string_view word, NodeKind kind) {
  if (word.empty()) return false;
  if (word.front() >= '0' && word.front() <= '9') return true;
  if (kind == NodeKind::kSection) return false;
  return word.size() <= 6 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Whether a leaf is what a provision is called, and no reference to it.
bool IsDesignation(const Document& document, NodeId leaf) {
  const Node& node = document.node(leaf);
  return node.kind == NodeKind::kDesignation && IsLevel(document.node(node.parent).kind);
}

bool SaySame(const Reference& a, const Reference& b) {
  return a.kind == b.kind && a.path == b.path;
}

std::string NameOf(NodeId quotation, NodeKind kind, std::string_view designation) {
  std::string name = quotation.valid() ? std::to_string(quotation.index()) : "";
  return name.append(" ").append(IdOf(kind)).append(" ").append(designation);
}

class Reader {
 public:
  Reader(const Document& document, const WordTable& words, WordRange range)
      : document_(document), words_(words), range_(range) {}

  std::vector<Reference> Run() {
    for (std::uint32_t at = range_.begin; at < range_.end;) at = ReadAt(at);
    return std::move(references_);
  }

 private:
  std::string_view Word(std::uint32_t at) const {
    return at < range_.end ? document_.Text(words_.ranges[at]) : std::string_view();
  }
  bool Touches(std::uint32_t at) const {
    return at < range_.end && words_.ranges[at - 1].end == words_.ranges[at].begin;
  }

  // Reads the references that begin with a level's name, and those that say within what they are;
  // gives where to go on.
  std::uint32_t ReadAt(std::uint32_t begin) {
    const std::size_t first = references_.size();
    std::size_t group = first;
    std::uint32_t at = begin;
    for (;;) {
      const std::uint32_t end = ReadGroup(at);
      if (end == at) break;
      for (std::size_t i = group; i < references_.size(); ++i) {
        references_[i].within = references_.size();
      }
      group = references_.size();
      at = end;
      if (Word(at) != "of") break;
      if (!LevelWord(Word(at + 1))) {
        if (Lower(Word(at + 1)) != "this") references_.resize(first);
        break;
      }
      ++at;
    }
    for (std::size_t i = first; i < references_.size(); ++i) {
      if (references_[i].within == references_.size()) references_[i].within.reset();
    }
    return std::max(at, begin + 1);
  }

  // Reads a level's name and what is designated with it: "paragraphs (1), (2), and (4)".
  std::uint32_t ReadGroup(std::uint32_t begin) {
    const std::optional<NodeKind> kind = LevelWord(Word(begin));
    if (!kind) return begin;
    std::uint32_t at = begin + 1;
    if (Word(at) == "." && Touches(at)) ++at;
    std::uint32_t from = begin;
    std::uint32_t end = begin;
    for (;;) {
      Reference reference;
      reference.kind = *kind;
      const std::uint32_t stop = ReadPath(at, *kind, reference.path);
      if (stop == at) return end;
      reference.words = {from, stop};
      references_.push_back(std::move(reference));
      end = stop;
      from = SkipJoint(stop);
      if (from == stop) return end;
      at = from;
    }
  }

  std::uint32_t ReadPath(std::uint32_t at, NodeKind kind, std::vector<std::string>& path) const {
    if (RankOf(kind) <= 1) {
      if (!IsNumber(Word(at), kind)) return at;
      path.emplace_back(Word(at++));
    } else {
      if (!IsLabel(Word(at))) return at;
      path.emplace_back(Word(at).substr(1, Word(at).size() - 2));
      ++at;
    }
    while (IsLabel(Word(at)) && Touches(at)) {
      path.emplace_back(Word(at).substr(1, Word(at).size() - 2));
      ++at;
    }
    return at;
  }

  // Past "and", ", or" and the like.
  std::uint32_t SkipJoint(std::uint32_t at) const {
    if (Word(at) == ",") ++at;
    if (Word(at) == "and" || Word(at) == "or" || Word(at) == "through") ++at;
    return at;
  }

  const Document& document_;
  const WordTable& words_;
  WordRange range_;
  std::vector<Reference> references_;
};

}  // namespace

std::vector<Reference> FindReferences(const Document& document, const WordTable& words,
                                      WordRange range) {
  return Reader(document, words, range).Run();
}

ReferenceResolver::ReferenceResolver(const Document& document, const WordTable& words)
    : document_(document), words_(words), quotation_(document.size()) {
  for (std::uint32_t i = 1; i < document.size(); ++i) {
    const NodeKind kind = document.node(NodeId(i)).kind;
    const NodeId parent = document.node(NodeId(i)).parent;
    quotation_[i] = kind == NodeKind::kQuotedBlock ? NodeId(i) : quotation_[parent.index()];
    if (!IsLevel(kind) || RankOf(kind) > 1 || words.left_out[i]) continue;
    const std::string& designation = document.provision(NodeId(i)).designation;
    by_name_[NameOf(quotation_[i], kind, designation)].push_back(NodeId(i));
  }
}

NodeId ReferenceResolver::Resolve(NodeId leaf, const std::vector<Reference>& references,
                                  std::size_t index) const {
  std::vector<std::size_t> chain = {index};
  while (references[chain.back()].within) chain.push_back(*references[chain.back()].within);
  NodeId around = document_.node(leaf).parent;
  for (; !chain.empty(); chain.pop_back()) {
    around = ResolveFrom(around, references[chain.back()]);
    if (!around.valid()) return NodeId();
  }
  return around;
}

NodeId ReferenceResolver::ResolveFrom(NodeId around, const Reference& reference) const {
  NodeId found = RankOf(reference.kind) > 1 ? FindBelowSection(around, reference)
                                            : FindNearest(around, reference);
  for (std::size_t i = 1; i < reference.path.size() && found.valid(); ++i) {
    found = LevelBelow(found, reference.path[i]);
  }
  return found;
}

// Up to the quoted block, for what it quotes is counted by itself.
NodeId ReferenceResolver::FindBelowSection(NodeId around, const Reference& reference) const {
  for (NodeId up = around; up.valid(); up = document_.node(up).parent) {
    const NodeKind kind = document_.node(up).kind;
    if (kind == NodeKind::kQuotedBlock) return NodeId();
    if (!IsLevel(kind)) continue;
    const NodeId below = LevelBelow(up, reference.path.front());
    if (below.valid() && document_.node(below).kind == reference.kind) return below;
  }
  return NodeId();
}

NodeId ReferenceResolver::FindNearest(NodeId around, const Reference& reference) const {
  if (!around.valid()) return NodeId();
  const auto named =
      by_name_.find(NameOf(quotation_[around.index()], reference.kind, reference.path.front()));
  if (named == by_name_.end()) return NodeId();
  const std::vector<NodeId>& nodes = named->second;
  for (NodeId up = around; up.valid(); up = document_.node(up).parent) {
    const auto first = std::lower_bound(nodes.begin(), nodes.end(), up);
    const auto last = std::lower_bound(first, nodes.end(), document_.node(up).end);
    if (first != last) return last - first == 1 ? *first : NodeId();
    if (document_.node(up).kind == NodeKind::kQuotedBlock) return NodeId();
  }
  return NodeId();
}

NodeId ReferenceResolver::LevelBelow(NodeId above, const std::string& designation) const {
  const auto [it, is_new] = levels_below_.try_emplace(above);
  if (is_new) {
    for (const NodeId part : PartsOf(document_, words_, above)) {
      if (!IsLevel(document_.node(part).kind)) continue;
      it->second.try_emplace(document_.provision(part).designation, part);
    }
  }
  const auto found = it->second.find(designation);
  return found == it->second.end() ? NodeId() : found->second;
}

namespace {

// Whether a provision, or one around it, is designated otherwise in the new document.
bool IsRenumbered(const ComparedText& text, NodeId before, NodeId after) {
  while (before.valid() && after.valid()) {
    if (text.old_document.provision(before).designation !=
        text.new_document.provision(after).designation) {
      return true;
    }
    before = text.old_document.LevelAround(text.old_document.node(before).parent);
    after = text.new_document.LevelAround(text.new_document.node(after).parent);
  }
  return before.valid() || after.valid();
}

}  // namespace

FollowedWords FindFollowedReferences(const ComparedText& text) {
  FollowedWords followed{std::vector<std::uint32_t>(text.old_words.size()),
                         std::vector<std::uint32_t>(text.new_words.size())};
  std::uint32_t count = 0;
  std::optional<ReferenceResolver> olds;  // most comparisons need none
  std::optional<ReferenceResolver> news;
  const auto spans_of = [](const std::vector<Reference>& references) {
    std::vector<WordRange> spans;
    for (const Reference& reference : references) spans.push_back(reference.words);
    return spans;
  };
  const auto mark = [&count](std::vector<std::uint32_t>& words, WordRange range) {
    std::fill(words.begin() + range.begin, words.begin() + range.end, count);
  };
  for (const LeafPair& leaves : ChangedLeaves(text)) {
    if (!leaves.old_leaf.valid() || !leaves.new_leaf.valid()) continue;
    if (IsDesignation(text.new_document, leaves.new_leaf)) continue;
    const auto in_old =
        FindReferences(text.old_document, text.old_words, text.old_words.Own(leaves.old_leaf));
    const auto in_new =
        FindReferences(text.new_document, text.new_words, text.new_words.Own(leaves.new_leaf));
    for (const SpanPair& pair : PairSpans(text, leaves, spans_of(in_old), spans_of(in_new))) {
      if (!pair.old_span || !pair.new_span) continue;
      if (SaySame(in_old[*pair.old_span], in_new[*pair.new_span])) continue;
      const WordRange old_span = in_old[*pair.old_span].words;
      const WordRange new_span = in_new[*pair.new_span].words;
      if (!olds) olds.emplace(text.old_document, text.old_words);
      if (!news) news.emplace(text.new_document, text.new_words);
      const NodeId before = olds->Resolve(leaves.old_leaf, in_old, *pair.old_span);
      const NodeId after = news->Resolve(leaves.new_leaf, in_new, *pair.new_span);
      if (!before.valid() || text.alignment.new_of[before.index()] != after) continue;
      if (!IsRenumbered(text, before, after)) continue;
      ++count;
      mark(followed.of_old, old_span);
      mark(followed.of_new, new_span);
    }
  }
  return followed;
}

}  // namespace ramseyer
