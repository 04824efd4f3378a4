#include "xml/tag_scanner.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/files.h"
#include "support/corpus.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

std::vector<std::string> TagsOf(std::string_view bytes, bool& finished) {
  TagScanner scanner(bytes);
  std::vector<std::string> tags;
  XmlTag tag;
  while (scanner.Next(tag)) {
    const char* mark = tag.kind == TagKind::kEnd ? "/" : tag.kind == TagKind::kEmpty ? "." : "";
    tags.push_back(mark + std::string(tag.name) +
                   (tag.identifier.empty() ? "" : "=" + std::string(tag.identifier)));
  }
  finished = scanner.finished();
  return tags;
}

TEST(TagScanner, GivesEveryTagOfAPlainFile) {
  bool finished = false;
  EXPECT_EQ(TagsOf("<?xml version='1.0'?>\n<!-- <x> -->\n<a:b identifier = 'no'/>", finished),
            std::vector<std::string>());
  EXPECT_FALSE(finished);
  EXPECT_EQ(TagsOf("<a:b c=\"<\"></a:b>", finished), std::vector<std::string>());
  EXPECT_FALSE(finished);
  EXPECT_EQ(
      TagsOf("<a:b><c identifier='/us'  d=\">\" /> <![CDATA[</c>]]></a:b >\n<?end?>", finished),
      (std::vector<std::string>{"b", ".c=/us", "/b"}));
  EXPECT_TRUE(finished);
}

TEST(TagScanner, StopsWhereAFileEndsTooSoon) {
  const std::string whole = "<a x=\"y\"><b/><!-- c --><?d e?><![CDATA[f]]></a>";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    bool finished = true;
    TagsOf(std::string_view(whole).substr(0, size), finished);
    EXPECT_FALSE(finished) << whole.substr(0, size);
  }
}

TEST(TagScannerCorpus, TellsTheElementsOfTheTree) {
  RAMSEYER_NEED_CORPUS("usc/119-36/usc17.xml");
  const Result<std::string> bytes = ReadFile(CorpusPath("usc/119-36/usc17.xml"));
  ASSERT_TRUE(bytes);
  Result<Source> source = Source::FromBytes("usc17.xml", *bytes);
  ASSERT_TRUE(source);
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  ASSERT_TRUE(tree);
  TagScanner scanner(*bytes);
  XmlTag tag;
  std::vector<XmlNodeId> open;
  std::uint32_t next = 0;
  while (scanner.Next(tag)) {
    if (tag.kind == TagKind::kEnd) {
      ASSERT_EQ(tree->node(open.back()).source.end, tag.end);
      open.pop_back();
      continue;
    }
    while (!tree->node(XmlNodeId(next)).IsElement()) ++next;
    const XmlNodeId node(next++);
    ASSERT_EQ(tree->node(node).source.begin, tag.begin);
    ASSERT_EQ(tree->node(node).name, tag.name);
    ASSERT_EQ(tree->Attribute(node, "identifier"), tag.identifier);
    if (tag.kind == TagKind::kStart) open.push_back(node);
  }
  EXPECT_TRUE(scanner.finished());
  while (next < tree->size() && !tree->node(XmlNodeId(next)).IsElement()) ++next;
  EXPECT_EQ(next, tree->size());
}

}  // namespace
}  // namespace ramseyer
