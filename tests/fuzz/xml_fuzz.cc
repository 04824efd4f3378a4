// Any bytes at all: the XML reader refuses them with an error, or gives a tree whose offsets hold.
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "base/check.h"
#include "text/source.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

void CheckOffsets(const XmlTree& tree) {
  const std::size_t size = tree.source().bytes().size();
  for (std::uint32_t index = 0; index < tree.size(); ++index) {
    const XmlNode& node = tree.node(XmlNodeId(index));
    RAMSEYER_CHECK(node.source.begin <= node.source.end && node.source.end <= size);
    if (node.IsElement()) {
      RAMSEYER_CHECK(node.source.begin < node.inner.begin && node.inner.end <= node.source.end);
      RAMSEYER_CHECK(tree.source().bytes()[node.source.begin] == '<');
      RAMSEYER_CHECK(tree.source().bytes()[node.source.end - 1] == '>');
    }
    if (!node.parent.valid()) continue;
    const XmlNode& parent = tree.node(node.parent);
    RAMSEYER_CHECK(parent.inner.begin <= node.source.begin && node.source.end <= parent.inner.end);
    RAMSEYER_CHECK(node.parent.index() < index && node.end.index() <= parent.end.index());
  }
}

}  // namespace
}  // namespace ramseyer

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  Result<Source> source =
      Source::FromBytes("fuzz.xml", std::string(reinterpret_cast<const char*>(data), size));
  if (!source) return 0;
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  if (tree) CheckOffsets(*tree);
  return 0;
}
