// Definitions are found by their form, “the term ‘X’ means”, and the unit that they hold for by the
// words before them: in the same sentence, else in the chapeau of a unit around.
#include "watch/definitions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <utility>

#include "watch/naming.h"

namespace ramseyer {
namespace {

struct Definition {
  std::string term;
  NodeId level;  // that says it
  NodeId scope;  // in which it holds
};

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

// " any interactive computer service or ": small letters, marks as spaces, a space at both ends.
std::string Spaced(std::string_view text) {
  std::string spaced = " ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = std::isalnum(byte) != 0 || byte >= 0x80;
    const char next = word ? static_cast<char>(std::tolower(byte)) : ' ';
    if (next != ' ' || spaced.back() != ' ') spaced.push_back(next);
  }
  if (spaced.back() != ' ') spaced.push_back(' ');
  return spaced;
}

// The unit that the words limit a definition to: chapter for "In this chapter", "for purposes of
// this chapter".
std::optional<NodeKind> ScopeIn(std::string_view words) {
  const std::string lower = Lower(words);
  constexpr std::string_view kThis = "this ";
  for (std::size_t at = lower.rfind(kThis); at != std::string::npos && at > 0;
       at = lower.rfind(kThis, at - 1)) {
    const std::string before = lower.substr(at < 4 ? 0 : at - 4, at < 4 ? at : 4);
    const bool limits = before.ends_with("in ") || before.ends_with("of ");
    const std::size_t begin = at + kThis.size();
    std::size_t end = begin;
    while (end < lower.size() && std::isalpha(static_cast<unsigned char>(lower[end])) != 0) ++end;
    const auto kind = LevelNamed(lower.substr(begin, end - begin));
    if (limits && kind) return kind;
  }
  return std::nullopt;
}

NodeId AncestorOfKind(const Document& law, NodeId node, NodeKind kind) {
  while (node.valid() && law.node(node).kind != kind) node = law.node(node).parent;
  return node;
}

bool InNotesOrQuotation(const Document& law, NodeId node) {
  for (; node.valid(); node = law.node(node).parent) {
    const NodeKind kind = law.node(node).kind;
    if (kind == NodeKind::kNotes || kind == NodeKind::kNote || kind == NodeKind::kQuotedBlock) {
      return true;
    }
  }
  return false;
}

// The unit that the definition at `begin` of the leaf's words holds for; invalid when nothing says
// it.
NodeId ScopeOf(const Document& law, NodeId leaf, std::size_t begin) {
  const NodeId level = law.LevelAround(leaf);
  if (const auto kind = ScopeIn(law.TextOf(leaf).substr(0, begin))) {
    return AncestorOfKind(law, level, *kind);
  }
  for (NodeId at = level; at.valid() && IsSectionLevel(law.node(at).kind);
       at = law.LevelAround(law.node(at).parent)) {
    for (const NodeId child : law.Children(at)) {
      if (law.node(child).kind != NodeKind::kChapeau || child == leaf) continue;
      if (const auto kind = ScopeIn(law.TextOf(child))) return AncestorOfKind(law, level, *kind);
    }
    if (law.node(at).kind == NodeKind::kSection) break;
  }
  return NodeId();
}

// The terms that the words of a leaf define, each with where "term" stands.
std::vector<std::pair<std::string, std::size_t>> TermsIn(std::string_view words) {
  constexpr std::string_view kOpen = "term “";
  constexpr std::string_view kClose = "”";
  std::vector<std::pair<std::string, std::size_t>> terms;
  for (std::size_t at = words.find(kOpen); at != std::string_view::npos;
       at = words.find(kOpen, at + 1)) {
    const std::size_t begin = at + kOpen.size();
    const std::size_t end = words.find(kClose, begin);
    if (end == std::string_view::npos) break;
    const std::string_view behind = words.substr(end + kClose.size(), 24);
    const bool defines = behind.rfind(" means", 0) == 0 || behind.rfind(", ", 0) == 0 ||
                         behind.rfind(" has the meaning", 0) == 0 ||
                         behind.rfind(" has the same meaning", 0) == 0 ||
                         behind.rfind(" includes", 0) == 0 || behind.rfind(" shall mean", 0) == 0;
    std::string term(words.substr(begin, end - begin));
    while (!term.empty() && term.back() == ',') term.pop_back();
    if (defines && !term.empty()) terms.emplace_back(std::move(term), at);
  }
  return terms;
}

std::vector<Definition> DefinitionsOf(const Document& law) {
  std::vector<Definition> definitions;
  for (std::uint32_t i = 0; i < law.size(); ++i) {
    const NodeId leaf(i);
    if (law.node(leaf).text.empty() || GroupOf(law.node(leaf).kind) != NodeGroup::kLeaf) continue;
    for (auto& [term, at] : TermsIn(law.TextOf(leaf))) {
      if (InNotesOrQuotation(law, leaf)) break;
      const NodeId scope = ScopeOf(law, leaf, at);
      if (scope.valid()) definitions.push_back({std::move(term), law.LevelAround(leaf), scope});
    }
  }
  return definitions;
}

// The words of a provision without notes and source credits.
std::string OwnWords(const Document& law, NodeId provision) {
  std::string words;
  for (NodeId at = provision; at < law.node(provision).end;) {
    const Node& node = law.node(at);
    const bool aside = node.kind == NodeKind::kNotes || node.kind == NodeKind::kNote ||
                       node.kind == NodeKind::kSourceCredit || node.kind == NodeKind::kFootnote;
    if (!aside && !node.text.empty()) words.append(law.Text(node.text)).append(" ");
    at = aside ? node.end : NodeId(at.index() + 1);
  }
  return words;
}

bool Uses(const std::string& spaced_words, const std::string& term) {
  const std::string spaced = Spaced(term);
  if (spaced.size() < 3) return false;
  if (spaced_words.find(spaced) != std::string::npos) return true;
  const std::string plural = spaced.substr(0, spaced.size() - 1) + "s ";
  return spaced_words.find(plural) != std::string::npos;
}

}  // namespace

std::vector<UsedDefinition> DefinitionsUsed(const WatchList& list, const LawLibrary& library) {
  std::vector<std::vector<std::pair<std::size_t, NodeId>>> watched(library.size());
  const Document no_bill{};
  const UnitNamer namer(no_bill, library);
  for (std::size_t entry = 0; entry < list.entries.size(); ++entry) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> nodes;
    for (const CitedProvision& name : namer.NamesOf(list.entries[entry].provision)) {
      for (const LawNode& node : NodesOf(library, name)) {
        nodes.emplace(node.document.index(), node.node.index());
      }
    }
    for (const auto& [document, node] : nodes) watched[document].emplace_back(entry, NodeId(node));
  }
  std::vector<UsedDefinition> used;
  for (std::uint32_t d = 0; d < library.size(); ++d) {
    if (watched[d].empty()) continue;
    library.WantWhole(LawDocumentId(d));
    const Document& law = library.document(LawDocumentId(d));
    const std::vector<Definition> definitions = DefinitionsOf(law);
    for (const auto& [entry, node] : watched[d]) {
      const std::string words = Spaced(OwnWords(law, node));
      for (const Definition& definition : definitions) {
        if (!law.Contains(definition.scope, node)) continue;
        if (law.Contains(node, definition.level) || law.Contains(definition.level, node)) continue;
        if (!Uses(words, definition.term)) continue;
        used.push_back(
            {entry, definition.term, ProvisionAt(library, {LawDocumentId(d), definition.level})});
      }
    }
  }
  return used;
}

}  // namespace ramseyer
