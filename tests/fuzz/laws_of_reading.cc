#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include "base/check.h"
#include "document/dump.h"
#include "fuzz/laws.h"
#include "render/json/document_json.h"

namespace ramseyer::fuzz {
namespace {

// Elements that tell about the document; their text is none of its words, in the format that has
// the element.
constexpr std::array<std::string_view, 6> kMetadata = {"metadata",  "meta",       "meta-house",
                                                       "amendMeta", "reportMeta", "tallySheetMeta"};

using Counts = std::array<std::size_t, 256>;

bool IsContinuationByte(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Letters and digits of ASCII: readers fold white space and quotation marks, but never these.
void Count(std::string_view text, Counts& counts) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte) != 0) ++counts[byte];
  }
}

void CheckNode(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  const std::string_view text = document.text();
  RAMSEYER_CHECK(id < node.end && node.end.index() <= document.size());
  RAMSEYER_CHECK(node.text.begin <= node.text.end && node.text.end <= text.size());
  RAMSEYER_CHECK(!IsContinuationByte(text, node.text.begin));
  RAMSEYER_CHECK(!IsContinuationByte(text, node.text.end));
  RAMSEYER_CHECK(node.source.begin <= node.source.end);
  RAMSEYER_CHECK(node.source.end <= document.source().bytes().size());
  if (!node.text.empty()) {
    RAMSEYER_CHECK(document.SourceOffset(node.text.begin) <= document.source().bytes().size());
  }
  if (id == document.root()) return;
  RAMSEYER_CHECK(node.parent < id && document.Contains(node.parent, id));
  RAMSEYER_CHECK(node.end <= document.node(node.parent).end);
}

}  // namespace

void CheckTree(const XmlTree& tree) {
  const std::string_view bytes = tree.source().bytes();
  for (std::uint32_t index = 0; index < tree.size(); ++index) {
    const XmlNode& node = tree.node(XmlNodeId(index));
    RAMSEYER_CHECK(node.source.begin <= node.source.end && node.source.end <= bytes.size());
    if (node.IsElement()) {
      RAMSEYER_CHECK(node.source.begin < node.inner.begin && node.inner.end <= node.source.end);
      RAMSEYER_CHECK(bytes[node.source.begin] == '<' && bytes[node.source.end - 1] == '>');
    }
    if (!node.parent.valid()) continue;
    const XmlNode& parent = tree.node(node.parent);
    RAMSEYER_CHECK(parent.inner.begin <= node.source.begin && node.source.end <= parent.inner.end);
    RAMSEYER_CHECK(node.parent.index() < index && node.end.index() <= parent.end.index());
  }
}

void CheckReading(const Document& document) {
  for (std::uint32_t index = 0; index < document.size(); ++index) {
    const NodeId id(index);
    CheckNode(document, id);
    RAMSEYER_CHECK(document.CitationOf(id).size() < document.source().bytes().size() + 4096);
  }
  std::uint32_t begin = 0;
  for (const Mark& mark : document.marks()) {
    RAMSEYER_CHECK(begin <= mark.range.begin && mark.range.begin <= mark.range.end);
    RAMSEYER_CHECK(mark.range.end <= document.text().size());
    begin = mark.range.begin;
  }
  RAMSEYER_CHECK(Source::FromBytes("dump", DumpText(document, document.root())).has_value());
  RAMSEYER_CHECK(Source::FromBytes("dump", DumpJson(document, document.root())).has_value());
}

void CheckNoWordLost(const XmlTree& tree, const Document& document) {
  Counts in_file{};
  Counts in_metadata{};
  Counts in_document{};
  std::uint32_t metadata_end = 0;
  for (std::uint32_t index = 0; index < tree.size(); ++index) {
    const XmlNode& node = tree.node(XmlNodeId(index));
    if (std::find(kMetadata.begin(), kMetadata.end(), node.name) != kMetadata.end()) {
      metadata_end = std::max(metadata_end, node.end.index());
    }
    if (!node.IsElement()) Count(node.text, index < metadata_end ? in_metadata : in_file);
  }
  for (std::uint32_t index = 0; index < document.size(); ++index) {
    Count(document.TextOf(NodeId(index)), in_document);
  }
  for (std::size_t byte = 0; byte < in_file.size(); ++byte) {
    RAMSEYER_CHECK(in_file[byte] <= in_document[byte]);
    RAMSEYER_CHECK(in_document[byte] <= in_file[byte] + in_metadata[byte]);
  }
}

}  // namespace ramseyer::fuzz
