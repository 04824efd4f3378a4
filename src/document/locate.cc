// A citation is brought to a kind and a path of labels; the first label is looked up in the whole
// document, each further one among the levels directly below.
#include "document/locate.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "document/citation.h"

namespace ramseyer {
namespace {

struct Wanted {
  NodeKind kind = NodeKind::kSection;
  std::vector<std::string> path;
};

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

std::optional<Wanted> ParseWanted(std::string_view citation) {
  while (!citation.empty() && citation.front() == ' ') citation.remove_prefix(1);
  while (!citation.empty() && citation.back() == ' ') citation.remove_suffix(1);
  for (std::string_view sign : {"§ ", "§"}) {
    if (citation.substr(0, sign.size()) == sign) {
      citation.remove_prefix(sign.size());
      break;
    }
  }
  Wanted wanted;
  const std::size_t space = citation.find(' ');
  if (space != std::string_view::npos) {
    const std::string word = Lower(citation.substr(0, space));
    const auto level = word == "sec." ? std::optional(NodeKind::kSection) : LevelNamed(word);
    if (!level) return std::nullopt;
    wanted.kind = *level;
    citation.remove_prefix(space + 1);
  }
  auto path = ParsePath(citation);
  if (!path) return std::nullopt;
  wanted.path = std::move(*path);
  return wanted;
}

// Levels that bear `label` directly below `above`: other groups between them are looked through,
// quoted blocks and notes are not.
std::vector<NodeId> LevelsBelow(const Document& document, NodeId above, std::string_view label) {
  std::vector<NodeId> found;
  NodeId at(above.index() + 1);
  while (at < document.node(above).end) {
    const NodeKind kind = document.node(at).kind;
    const bool closed = kind == NodeKind::kQuotedBlock || kind == NodeKind::kNotes;
    if (IsLevel(kind) && document.provision(at).designation == label) found.push_back(at);
    at = IsLevel(kind) || closed ? document.node(at).end : NodeId(at.index() + 1);
  }
  return found;
}

std::vector<NodeId> LevelsAnywhere(const Document& document, NodeKind kind,
                                   std::string_view label) {
  std::vector<NodeId> found;
  NodeId at = document.root();
  while (at < document.node(document.root()).end) {
    const Node& node = document.node(at);
    if (node.kind == kind && document.provision(at).designation == label) found.push_back(at);
    const bool closed = node.kind == NodeKind::kQuotedBlock || node.kind == NodeKind::kNotes;
    at = closed ? node.end : NodeId(at.index() + 1);
  }
  return found;
}

Place FileOf(const Document& document) { return Place{document.source().file(), 0, 0, 0}; }

tl::unexpected<Error> Ambiguous(const Document& document, std::string_view citation,
                                const std::vector<NodeId>& found) {
  std::vector<std::string> identifiers;
  for (NodeId id : found) identifiers.push_back(document.provision(id).identifier);
  return Fail(fmt::format("{} provisions are called \"{}\"; name one of {}", found.size(), citation,
                          fmt::join(identifiers, ", ")),
              FileOf(document));
}

}  // namespace

Result<NodeId> FindProvision(const Document& document, std::string_view citation) {
  if (citation.substr(0, 1) == "/" || ParseUsc(citation)) {
    const auto usc = ParseUsc(citation);
    const std::string identifier = usc ? ToIdentifier(*usc) : std::string(citation);
    if (const NodeId id = document.FindIdentifier(identifier); id.valid()) return id;
    return Fail(fmt::format("holds no provision {}", citation), FileOf(document));
  }
  const auto wanted = ParseWanted(citation);
  if (!wanted) {
    return Fail(fmt::format("\"{}\" can not be read as a citation; try \"section 3(a)(1)\", "
                            "\"47 U.S.C. 230(e)\" or an identifier",
                            citation),
                FileOf(document));
  }
  std::vector<NodeId> found = LevelsAnywhere(document, wanted->kind, wanted->path.front());
  if (found.empty()) {
    return Fail(fmt::format("holds no {} {}", IdOf(wanted->kind), wanted->path.front()),
                FileOf(document));
  }
  if (found.size() > 1) return Ambiguous(document, citation, found);
  for (std::size_t i = 1; i < wanted->path.size(); ++i) {
    const NodeId above = found.front();
    found = LevelsBelow(document, above, wanted->path[i]);
    if (found.empty()) {
      return Fail(fmt::format("holds no ({}) in {}", wanted->path[i], document.CitationOf(above)),
                  FileOf(document));
    }
    if (found.size() > 1) return Ambiguous(document, citation, found);
  }
  return found.front();
}

}  // namespace ramseyer
