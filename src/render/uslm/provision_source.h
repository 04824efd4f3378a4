// The bytes of a provision in the file it was read from, with the way from the document's nodes and
// text back to elements and bytes.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "render/uslm/start_tag.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// What stands in a leaf's bytes without holding words of its sentence: a footnote, a reference to
// one, a line break.
struct SourceAside {
  ByteRange range;
  XmlNodeId around;      // the element that it stands in
  bool is_note = false;  // a footnote, sidenote or page number, or the reference to one
};

// Offsets are bytes of the provision's element, from 0. The document must outlive it.
class ProvisionSource {
 public:
  // Errors: the element is not well-formed by itself (an entity that is declared elsewhere).
  [[nodiscard]] static Result<ProvisionSource> Parse(const Document& law, NodeId root);

  const Document& law() const { return *law_; }
  const XmlTree& tree() const { return tree_; }

  std::string_view Bytes(ByteRange range) const {
    return tree_.source().bytes().substr(range.begin, range.size());
  }
  std::string_view Bytes(XmlNodeId element) const { return Bytes(tree_.node(element).source); }
  StartTag TagOf(XmlNodeId element) const;

  // The element that begins where the node does; invalid when there is none.
  XmlNodeId ElementOf(NodeId node) const;

  // The node's bytes.
  ByteRange RangeOf(NodeId node) const;

  // The leaf whose text holds a byte of Document::text().
  NodeId LeafAt(std::uint32_t text_offset) const;

  // The byte that a byte of Document::text() came from, and the run of text that holds it.
  std::uint32_t OffsetOf(std::uint32_t text_offset) const;
  XmlNodeId TextNodeAt(std::uint32_t offset) const;

  // The asides that begin in [begin, end). Outermost ones only, in order.
  std::vector<SourceAside> AsidesIn(ByteRange range) const;

  // Where the first aside behind `offset` begins; the end of the source when there is none.
  std::uint32_t NextAside(std::uint32_t offset) const;

  // Whether the range begins with white space between the element's tags.
  bool BeginsWithSpace(XmlNodeId element) const;

 private:
  ProvisionSource(const Document& law, NodeId root, XmlTree tree);
  void IndexAsides(NodeId root);
  void IndexInlineAsides(NodeId root);

  const Document* law_;
  std::uint32_t base_ = 0;
  XmlTree tree_;
  std::unordered_map<std::uint32_t, XmlNodeId> elements_;  // by the byte at which they begin
  std::vector<XmlNodeId> texts_;                           // runs of text, in order
  std::vector<NodeId> leaves_;                             // those with words, in order
  std::vector<SourceAside> asides_;
};

}  // namespace ramseyer
