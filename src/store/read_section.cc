// A section out of the store is a title with one section in it, so that all that reads titles can
// read it.
#include <fmt/format.h>

#include <utility>

#include "document/citation.h"
#include "formats/read.h"
#include "store/file_document.h"

namespace ramseyer {
namespace {

Result<Document> ReadTitleOf(const StoredDocument& document, const std::string& xml) {
  std::string bytes = fmt::format(
      "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" identifier=\"{0}\"><meta>"
      "<property role=\"is-positive-law\">{1}</property></meta><main><title identifier=\"{0}\">"
      "<num value=\"{2}\">Title {2}</num>{3}</title></main></uscDoc>",
      document.identifier, document.positive_law ? "yes" : "no", document.number, xml);
  Result<Source> source = Source::FromBytes(document.file, std::move(bytes));
  if (!source) return tl::make_unexpected(source.error());
  return ReadDocument(std::move(*source));
}

std::string_view BytesOf(const Document& document, NodeId node) {
  const ByteRange range = document.node(node).source;
  return document.source().bytes().substr(range.begin, range.size());
}

// The element of a provision with its designation and nothing else but `inside`.
std::string Shell(const Document& title, NodeId level, const std::string& inside) {
  const Provision& provision = title.provision(level);
  const std::string_view number = provision.designation_node.valid()
                                      ? BytesOf(title, provision.designation_node)
                                      : std::string_view();
  return fmt::format("<{0} identifier=\"{1}\">{2}{3}</{0}>", IdOf(title.node(level).kind),
                     provision.identifier, number, inside);
}

// `xml`, which stands in the level, in the shells of all that it stands in up to the section.
std::string InShells(const Document& title, NodeId level, std::string xml) {
  NodeId at = level;
  while (true) {
    xml = Shell(title, at, xml);
    if (title.node(at).kind == NodeKind::kSection) return xml;
    at = title.LevelAround(title.node(at).parent);
  }
}

NodeId SectionOf(const Document& title) {
  for (std::uint32_t i = 0; i < title.size(); ++i) {
    if (title.node(NodeId(i)).kind == NodeKind::kSection) return NodeId(i);
  }
  return {};
}

// The provision that the path leads to from the section, or the last one on the way that is there.
struct Found {
  NodeId level;
  bool whole = true;
};
Found Follow(const Document& title, const std::vector<std::string>& path) {
  Found found{SectionOf(title), true};
  if (!found.level.valid()) return {found.level, false};
  const NodeId section = found.level;
  std::string identifier = title.provision(section).identifier;
  for (const std::string& label : path) {
    identifier += '/' + label;
    const NodeId next = title.FindIdentifier(identifier);
    if (!next.valid() || !title.Contains(section, next)) return {found.level, false};
    found.level = next;
  }
  return found;
}

}  // namespace

Result<Document> ReadSection(const SectionVersion& version, const std::vector<std::string>& path) {
  Result<Document> section = ReadTitleOf(version.document, version.xml);
  if (!section || path.empty()) return section;
  const Found found = Follow(*section, path);
  if (!found.whole) {
    return Fail(fmt::format("there is no ({}) in the section at {}", fmt::join(path, ")("),
                            version.document.release_point),
                Place{version.document.file, 0, 0, 0});
  }
  const NodeId around = section->LevelAround(section->node(found.level).parent);
  return ReadTitleOf(version.document,
                     InShells(*section, around, std::string(BytesOf(*section, found.level))));
}

Result<Document> ReadAround(const SectionVersion& version, const std::vector<std::string>& path) {
  Result<Document> section = ReadTitleOf(version.document, version.xml);
  if (!section) return section;
  const Found found = Follow(*section, path);
  if (!found.level.valid()) return section;
  const NodeId around = !found.whole || path.empty()
                            ? found.level
                            : section->LevelAround(section->node(found.level).parent);
  return ReadTitleOf(version.document, InShells(*section, around, ""));
}

}  // namespace ramseyer
