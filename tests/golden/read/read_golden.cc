// Golden cases of reading: an XML document leads to the tree of its nodes, one line each, with
// their marks and places.
#include <fmt/format.h>

#include <string>

#include "formats/read.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string_view NameOf(MarkKind kind) {
  constexpr std::string_view kNames[] = {"quote",     "reference", "term",       "short title",
                                         "italic",    "bold",      "small caps", "superscript",
                                         "subscript", "proviso",   "date",       "heading text",
                                         "action",    "note",      "struck",     "inserted"};
  return kNames[static_cast<std::size_t>(kind)];
}

// `kind [designation] identifier "text" @line:column`, then one line for each mark.
std::string Show(const Document& document, NodeId id, const std::string& indent) {
  const Node& node = document.node(id);
  std::string line = indent + std::string(IdOf(node.kind));
  if (node.committee == CommitteeText::kStruck) line += " (struck)";
  if (node.committee == CommitteeText::kInserted) line += " (inserted)";
  if (IsLevel(node.kind)) {
    const Provision& provision = document.provision(id);
    line += fmt::format(" [{}] {}", provision.designation, provision.identifier);
  }
  if (!node.text.empty()) line += fmt::format(" |{}|", document.TextOf(id));
  const Place place = document.PlaceOf(id);
  line += fmt::format(" @{}:{}\n", place.line, place.column);
  for (const Mark& mark : document.marks()) {
    if (node.text.empty() || mark.range.begin < node.text.begin || mark.range.end > node.text.end) {
      continue;
    }
    line += fmt::format("{}  * {} <{}>", indent, NameOf(mark.kind), document.Text(mark.range));
    if (!mark.target.empty()) line += " -> " + mark.target;
    if (mark.range.empty()) line += fmt::format(" at {}", mark.range.begin - node.text.begin);
    line += '\n';
  }
  return line;
}

std::string ShowTree(const Document& document) {
  std::string lines = fmt::format("{} {}\n", document.info().label, document.info().identifier);
  std::vector<std::size_t> depths(document.size(), 0);
  for (std::uint32_t i = 1; i < document.size(); ++i) {
    const NodeId parent = document.node(NodeId(i)).parent;
    depths[i] = depths[parent.index()] + (parent == document.root() ? 0 : 2);
    lines += Show(document, NodeId(i), std::string(depths[i], ' '));
  }
  return lines;
}

RAMSEYER_GOLDEN_STAGE(Read, "tests/golden/read", [](const GoldenCase& golden) -> std::string {
  Result<Source> source = Source::FromBytes("document.xml", golden.Input("document"));
  if (!source) return ToString(source.error());
  const Result<Document> document = ReadDocument(std::move(*source));
  return document ? ShowTree(*document) : ToString(document.error());
})

}  // namespace
}  // namespace ramseyer
