// A parsed XML file as a flat tree in document order, in which every element, attribute and run of
// text knows its bytes in the source.
//
//   <a x="1">one<b/>two</a>      nodes: 0 a   1 "one"   2 b   3 "two"      (end of a = 4)
//
// One pass over the bytes makes it (xml/xml_parser.h). Comments and processing instructions are
// left out, CDATA is text as it stands, and entities other than the five of XML stay as they are
// written. Nothing outside the file is ever fetched.
#pragma once

#include <cstdint>
#include <forward_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/place.h"
#include "base/result.h"
#include "text/source.h"

namespace ramseyer {

struct XmlNodeTag;
using XmlNodeId = Id<XmlNodeTag>;

struct XmlAttribute {
  std::string_view name;   // local name: without its namespace prefix
  std::string_view value;  // entities resolved
};

// An element, or a run of text when `name` is empty.
struct XmlNode {
  std::string_view name;  // local name: without its namespace prefix
  std::string_view text;  // of a run of text: its characters, entities resolved
  XmlNodeId parent;
  XmlNodeId end;     // one past the last descendant
  ByteRange source;  // of an element: from "<" to the ">" that ends it
  ByteRange inner;   // of an element: between its tags; empty at its end when self-closed
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;

  bool IsElement() const { return !name.empty(); }
};

// Owns its source and all strings that its nodes view.
class XmlTree {
 public:
  // Parses a source. Entities that it declares are not expanded, and nothing that it names is
  // loaded. Errors: not well-formed (place of the mistake), no root element, more than one of the
  // limits depth, nodes, attributes and text-length allows (base/limits.h). Told are the mistakes
  // of nesting and of writing tags; attributes given twice, and what a DTD would forbid, are not.
  // O(size).
  [[nodiscard]] static Result<XmlTree> Parse(Source source);

  const Source& source() const { return source_; }
  const XmlNode& node(XmlNodeId id) const { return nodes_[id.index()]; }
  XmlNodeId root() const { return XmlNodeId(0); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }

  // The first child, or an invalid id; the next sibling, or an invalid id. O(1).
  XmlNodeId FirstChild(XmlNodeId id) const;
  XmlNodeId NextSibling(XmlNodeId id) const;

  // The element's attributes, as they are written.
  std::span<const XmlAttribute> Attributes(XmlNodeId element) const {
    const XmlNode& here = node(element);
    return std::span(attributes_).subspan(here.first_attribute, here.attribute_count);
  }

  // The attribute's value, or "" when it is absent. O(attributes of the element).
  std::string_view Attribute(XmlNodeId id, std::string_view name) const;

  // Calls `append(characters, source_offset)` for each stretch of a run of text whose bytes stand
  // in the source just so; a resolved entity is a stretch of its own. O(length).
  template <typename Append>
  void ForEachStretch(XmlNodeId text, Append append) const;

 private:
  XmlTree() = default;
  std::size_t StretchLength(std::string_view rest, std::size_t offset) const;
  std::size_t EntityLength(std::size_t offset) const;

  Source source_;
  std::forward_list<std::string> resolved_;  // what the source does not hold as it is read
  std::vector<XmlNode> nodes_;
  std::vector<XmlAttribute> attributes_;
  friend class XmlParser;
};

template <typename Append>
void XmlTree::ForEachStretch(XmlNodeId text, Append append) const {
  std::string_view rest = node(text).text;
  std::size_t offset = node(text).source.begin;
  while (!rest.empty()) {
    std::size_t length = StretchLength(rest, offset);
    std::size_t source_length = length;
    if (length == 0) {
      // An entity or a folded line end: one character of text for several bytes of source.
      const auto lead = static_cast<unsigned char>(rest.front());
      length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      source_length = EntityLength(offset);
    }
    append(rest.substr(0, length), static_cast<std::uint32_t>(offset));
    rest.remove_prefix(length);
    offset += source_length;
  }
}

}  // namespace ramseyer
