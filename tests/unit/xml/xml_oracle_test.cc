// The tree against the one that pugixml makes of the same bytes: names, attributes, words, order.
#include <gtest/gtest.h>

#include <filesystem>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "base/files.h"
#include "support/corpus.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

constexpr unsigned int kFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;

std::string LocalName(std::string_view name) {
  return std::string(
      name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1));
}

// One line for each node below the root: "<name a=value", "text".
std::vector<std::string> LinesOf(pugi::xml_node node) {
  std::vector<std::string> lines;
  if (node.type() != pugi::node_element) return {node.value()};
  std::string tag = '<' + LocalName(node.name());
  for (const pugi::xml_attribute attribute : node.attributes()) {
    tag += ' ' + LocalName(attribute.name()) + '=' + attribute.value();
  }
  lines.push_back(tag);
  for (const pugi::xml_node child : node.children()) {
    for (std::string& line : LinesOf(child)) lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> LinesOf(const XmlTree& tree) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const XmlNode& node = tree.node(XmlNodeId(i));
    if (!node.IsElement()) {
      lines.emplace_back(node.text);
      continue;
    }
    std::string tag = '<' + std::string(node.name);
    for (const XmlAttribute& attribute : tree.Attributes(XmlNodeId(i))) {
      tag += ' ' + std::string(attribute.name) + '=' + std::string(attribute.value);
    }
    lines.push_back(tag);
  }
  return lines;
}

void ExpectAlike(const std::string& file, const std::string& bytes) {
  pugi::xml_document document;
  const bool parsed = document.load_buffer(bytes.data(), bytes.size(), kFlags, pugi::encoding_utf8);
  ASSERT_TRUE(parsed) << file;
  const Result<XmlTree> tree = XmlTree::Parse(*Source::FromBytes(file, bytes));
  ASSERT_TRUE(tree) << ToString(tree.error());
  EXPECT_EQ(LinesOf(*tree), LinesOf(document.document_element())) << file;
}

TEST(XmlOracle, AgreesOnWhatIsWrittenInOtherWays) {
  for (const char* bytes : {
           "<a/>",
           "<a x='1' y = \"&quot;&#65;&lt;\"\n z='\"'/>",
           "<?xml version=\"1.0\"?>\r\n<!DOCTYPE a>\r\n<a>\r\nx\ry&#13;z\r\n</a>\r\n",
           "<a> <b> </b>\n<!-- - --><c>]]&gt;</c><?p?> </a>",
           "<a>&amp;&amp;lt;&bogus;&;&#;&#x;&#xg;&#38;&#x26; & &amp</a>",
           "<n:a n:x=\"1\" xmlns:n=\"u\"><n:b.c-d_e/></n:a>",
           "<a><![CDATA[]]><![CDATA[<&amp;>]]]]><![CDATA[>]]></a>",
           "<é ü=\"ß\">ñ&#241;&#x1F600;</é>",
       }) {
    ExpectAlike("test.xml", bytes);
  }
}

TEST(XmlOracle, AgreesOnRealDocuments) {
  std::size_t files = 0;
  for (const char* folder : {"bills-119", "plaw", "comps", "amendments", "reports", "usc"}) {
    if (!test_support::HasCorpus(folder)) GTEST_SKIP() << test_support::CorpusMissing(folder);
    std::size_t index = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test_support::CorpusPath(folder))) {
      const bool one_of_some = entry.path().extension() == ".xml" && index++ % 16 == 0;
      if (!one_of_some) continue;
      ExpectAlike(entry.path(), *ReadFile(entry.path()));
      ++files;
    }
  }
  EXPECT_GT(files, 60U);
}

}  // namespace
}  // namespace ramseyer
