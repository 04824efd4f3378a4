#include "xml/xml_tree.h"

#include <algorithm>
#include <utility>

#include "xml/xml_parser.h"
#include "xml/xml_references.h"

namespace ramseyer {

Result<XmlTree> XmlTree::Parse(Source source) {
  XmlTree tree;
  tree.source_ = std::move(source);
  if (Result<void> parsed = XmlParser(tree).Run(); !parsed) {
    return tl::make_unexpected(parsed.error());
  }
  return tree;
}

XmlNodeId XmlTree::FirstChild(XmlNodeId id) const {
  const XmlNodeId next(id.index() + 1);
  return next < node(id).end ? next : XmlNodeId();
}

XmlNodeId XmlTree::NextSibling(XmlNodeId id) const {
  const XmlNode& here = node(id);
  if (!here.parent.valid() || here.end >= node(here.parent).end) return XmlNodeId();
  return here.end;
}

std::string_view XmlTree::Attribute(XmlNodeId id, std::string_view name) const {
  for (const XmlAttribute& attribute : Attributes(id)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

// How many bytes of `rest` stand in the source, just so, at `offset`.
std::size_t XmlTree::StretchLength(std::string_view rest, std::size_t offset) const {
  const std::string_view there = source_.bytes().substr(offset);
  if (rest.data() == there.data()) return rest.size();  // a view of the source, as most runs are
  const auto stop = std::mismatch(rest.begin(), rest.end(), there.begin(), there.end()).first;
  auto length = static_cast<std::size_t>(stop - rest.begin());
  // "&" may be the first byte of "&amp;": then it is not the same character.
  for (std::size_t at = there.find('&'); at < length; at = there.find('&', at + 1)) {
    if (IsEscapedAmpersand(there.substr(at))) length = at;
  }
  // Do not stop inside a character.
  while (length > 0 && length < rest.size() &&
         (static_cast<unsigned char>(rest[length]) & 0xC0) == 0x80) {
    --length;
  }
  return length;
}

std::size_t XmlTree::EntityLength(std::size_t offset) const {
  const std::string_view there = source_.bytes().substr(offset);
  if (there.substr(0, 2) == "\r\n") return 2;
  if (there.empty() || there.front() != '&') return 1;
  const std::size_t semicolon = there.find(';');
  return semicolon == std::string_view::npos ? 1 : semicolon + 1;
}

}  // namespace ramseyer
