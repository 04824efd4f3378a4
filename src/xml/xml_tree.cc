// pugixml gives each node's start. Ends are found by one scan forward through the source beside the
// walk over the tree: after an element's last child, whatever stands before its "</" is a comment,
// a processing instruction, or text that was seen already.
#include "xml/xml_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/check.h"
#include "base/limits.h"

namespace ramseyer {
namespace {

// White space is kept (it separates words), comments and processing instructions are not.
constexpr unsigned int kParseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;

std::string_view LocalName(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// Past the ">" of the start tag whose name begins at `offset`; attribute values may hold ">".
std::size_t EndOfStartTag(std::string_view bytes, std::size_t offset) {
  char quote = 0;
  for (; offset < bytes.size(); ++offset) {
    const char c = bytes[offset];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return offset + 1;
    }
  }
  return bytes.size();
}

std::size_t Past(std::string_view bytes, std::string_view what, std::size_t from) {
  const std::size_t found = bytes.find(what, from);
  return found == std::string_view::npos ? bytes.size() : found + what.size();
}

// Offset of the "</" that closes the element whose last child ends at or before `offset`.
std::size_t FindEndTag(std::string_view bytes, std::size_t offset) {
  while (offset < bytes.size()) {
    offset = bytes.find('<', offset);
    if (offset == std::string_view::npos) return bytes.size();
    const std::string_view rest = bytes.substr(offset);
    if (rest.substr(0, 2) == "</") return offset;
    if (rest.substr(0, 4) == "<!--") {
      offset = Past(bytes, "-->", offset + 4);
    } else if (rest.substr(0, 9) == "<![CDATA[") {
      offset = Past(bytes, "]]>", offset + 9);
    } else {
      offset = Past(bytes, "?>", offset + 2);
    }
  }
  return bytes.size();
}

// Offset of the first byte from `offset` on that is no white space, comment or processing
// instruction: nothing else may stand behind the root element.
std::size_t FindJunk(std::string_view bytes, std::size_t offset) {
  for (;;) {
    offset = std::min(bytes.find_first_not_of(" \t\r\n", offset), bytes.size());
    const std::string_view rest = bytes.substr(offset);
    if (rest.substr(0, 4) == "<!--") {
      offset = Past(bytes, "-->", offset + 4);
    } else if (rest.substr(0, 2) == "<?") {
      offset = Past(bytes, "?>", offset + 2);
    } else {
      return offset;
    }
  }
}

}  // namespace

struct XmlTree::Storage {
  pugi::xml_document document;
};

// Walks pugixml's tree once, iteratively, and lays it out flat.
class XmlTreeBuilder {
 public:
  explicit XmlTreeBuilder(XmlTree& tree) : tree_(tree), bytes_(tree.source_.bytes()) {
    tree_.nodes_.reserve(bytes_.size() / kBytesOfNode);
  }

  Result<void> Build(pugi::xml_node root) {
    pugi::xml_node at = root;
    for (;;) {
      if (open_.size() >= max_depth_) return Exceeded(Limit::kDepth);
      Enter(at);
      const XmlNode& entered = tree_.nodes_[last_.index()];
      if (entered.attribute_count > max_attributes_) return Exceeded(Limit::kAttributes);
      if (entered.text.size() > max_text_) return Exceeded(Limit::kTextLength);
      if (at.type() == pugi::node_element && at.first_child()) {
        at = at.first_child();
        continue;
      }
      Leave(at);
      while (!at.next_sibling()) {
        if (open_.empty()) return {};
        at = at.parent();
        Leave(at);
        if (at == root) return {};
      }
      if (at == root) return {};
      at = at.next_sibling();
    }
  }

 private:
  static constexpr std::size_t kBytesOfNode = 40;  // in most documents there are as many, or more

  Result<void> Exceeded(Limit limit) const {
    return tl::make_unexpected(LimitExceeded(limit, tree_.source_.PlaceOf(cursor_)));
  }

  void Enter(pugi::xml_node at) {
    XmlNode node;
    node.parent = open_.empty() ? XmlNodeId() : open_.back();
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(at.offset_debug(), 0));
    if (at.type() == pugi::node_element) {
      node.name = LocalName(at.name());
      node.source.begin = static_cast<std::uint32_t>(offset - 1);
      cursor_ = EndOfStartTag(bytes_, offset);
      node.inner.begin = static_cast<std::uint32_t>(cursor_);
      node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
      for (pugi::xml_attribute attribute : at.attributes()) {
        tree_.attributes_.push_back({LocalName(attribute.name()), attribute.value()});
      }
      node.attribute_count =
          static_cast<std::uint32_t>(tree_.attributes_.size()) - node.first_attribute;
    } else {
      node.text = at.value();
      node.source.begin = static_cast<std::uint32_t>(offset);
      cursor_ = offset;
    }
    const XmlNodeId id(static_cast<std::uint32_t>(tree_.nodes_.size()));
    tree_.nodes_.push_back(node);
    if (at.type() == pugi::node_element) open_.push_back(id);
    last_ = id;
  }

  void Leave(pugi::xml_node at) {
    if (at.type() != pugi::node_element) {
      XmlNode& text = tree_.nodes_[last_.index()];
      text.end = XmlNodeId(last_.index() + 1);
      cursor_ = std::max<std::size_t>(cursor_, std::min(bytes_.find('<', cursor_), bytes_.size()));
      if (at.type() == pugi::node_cdata) cursor_ = Past(bytes_, "]]>", text.source.begin);
      text.source.end = static_cast<std::uint32_t>(cursor_);
      text.inner = text.source;
      return;
    }
    XmlNode& node = tree_.nodes_[open_.back().index()];
    open_.pop_back();
    node.end = XmlNodeId(static_cast<std::uint32_t>(tree_.nodes_.size()));
    const bool self_closed =
        cursor_ == node.inner.begin && cursor_ >= 2 && bytes_[cursor_ - 2] == '/';
    if (!self_closed) {
      cursor_ = FindEndTag(bytes_, cursor_);
      node.inner.end = static_cast<std::uint32_t>(cursor_);
      cursor_ = Past(bytes_, ">", cursor_);
    } else {
      node.inner.end = node.inner.begin;
    }
    node.source.end = static_cast<std::uint32_t>(cursor_);
  }

  XmlTree& tree_;
  std::string_view bytes_;
  std::vector<XmlNodeId> open_;
  XmlNodeId last_;
  std::size_t cursor_ = 0;
  std::uint64_t max_depth_ = LimitOf(Limit::kDepth);
  std::uint64_t max_attributes_ = LimitOf(Limit::kAttributes);
  std::uint64_t max_text_ = LimitOf(Limit::kTextLength);
};

// Before anything is parsed: a node of pugixml takes many times the room of its shortest tag.
Result<void> CheckNodes(const Source& source) {
  const std::string_view bytes = source.bytes();
  const auto nodes = static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '<'));
  if (nodes <= LimitOf(Limit::kNodes)) return {};
  return tl::make_unexpected(LimitExceeded(Limit::kNodes, Place{source.file(), 0, 0, 0}));
}

XmlTree::XmlTree() : storage_(std::make_unique<Storage>()) {}
XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;
XmlTree::~XmlTree() = default;

Result<XmlTree> XmlTree::Parse(Source source) {
  XmlTree tree;
  tree.source_ = std::move(source);
  const std::string_view bytes = tree.source_.bytes();
  if (Result<void> few = CheckNodes(tree.source_); !few) return tl::make_unexpected(few.error());
  const pugi::xml_parse_result parsed = tree.storage_->document.load_buffer(
      bytes.data(), bytes.size(), kParseFlags, pugi::encoding_utf8);
  if (!parsed) {
    return Fail(fmt::format("not well-formed XML: {}", parsed.description()),
                tree.source_.PlaceOf(static_cast<std::size_t>(parsed.offset)));
  }
  const pugi::xml_node root = tree.storage_->document.document_element();
  if (!root) return Fail("no root element: an XML document was expected", tree.source_.PlaceOf(0));
  XmlTreeBuilder builder(tree);
  if (Result<void> built = builder.Build(root); !built) return tl::make_unexpected(built.error());
  const std::size_t junk = FindJunk(bytes, tree.node(tree.root()).source.end);
  if (junk < bytes.size()) {
    return Fail("not well-formed XML: something stands behind the root element",
                tree.source_.PlaceOf(junk));
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
  const XmlNode& here = node(id);
  for (std::uint32_t i = 0; i < here.attribute_count; ++i) {
    const XmlAttribute& attribute = attributes_[here.first_attribute + i];
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

// How many bytes of `rest` stand in the source, just so, at `offset`.
std::size_t XmlTree::StretchLength(std::string_view rest, std::size_t offset) const {
  const std::string_view there = source_.bytes().substr(offset);
  // Most runs stand in the source as they are.
  if (there.starts_with(rest) && rest.find('&') == std::string_view::npos) return rest.size();
  const auto stop = std::mismatch(rest.begin(), rest.end(), there.begin(), there.end()).first;
  auto length = static_cast<std::size_t>(stop - rest.begin());
  // "&" may be the first byte of "&amp;": then it is not the same character.
  const std::size_t ampersand = there.substr(0, length).find('&');
  if (ampersand != std::string_view::npos && there.substr(ampersand, 5) == "&amp;") {
    length = ampersand;
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
