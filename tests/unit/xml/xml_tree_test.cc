#include "xml/xml_tree.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/limits.h"

namespace ramseyer {
namespace {

Result<XmlTree> ParseResult(std::string bytes) {
  return XmlTree::Parse(*Source::FromBytes("test.xml", std::move(bytes)));
}

XmlTree Parse(std::string bytes) {
  Result<XmlTree> tree = ParseResult(std::move(bytes));
  EXPECT_TRUE(tree) << ToString(tree.error());
  return std::move(*tree);
}

std::string_view SourceOf(const XmlTree& tree, XmlNodeId id) {
  const ByteRange range = tree.node(id).source;
  return tree.source().bytes().substr(range.begin, range.size());
}

std::string_view InnerOf(const XmlTree& tree, XmlNodeId id) {
  const ByteRange range = tree.node(id).inner;
  return tree.source().bytes().substr(range.begin, range.size());
}

// Each stretch of a run as "characters@source offset".
std::vector<std::string> Stretches(const XmlTree& tree, XmlNodeId id) {
  std::vector<std::string> stretches;
  tree.ForEachStretch(id, [&](std::string_view characters, std::uint32_t offset) {
    stretches.push_back(std::string(characters) + '@' + std::to_string(offset));
  });
  return stretches;
}

TEST(XmlTree, IsFlatInDocumentOrder) {
  const XmlTree tree = Parse("<a x=\"1\">one<b/>two</a>");
  ASSERT_EQ(tree.size(), 4U);
  EXPECT_EQ(tree.node(XmlNodeId(0)).name, "a");
  EXPECT_EQ(tree.node(XmlNodeId(1)).text, "one");
  EXPECT_EQ(tree.node(XmlNodeId(2)).name, "b");
  EXPECT_EQ(tree.node(XmlNodeId(3)).text, "two");
  EXPECT_EQ(tree.node(XmlNodeId(0)).end, XmlNodeId(4));
  EXPECT_EQ(tree.FirstChild(XmlNodeId(0)), XmlNodeId(1));
  EXPECT_EQ(tree.NextSibling(XmlNodeId(1)), XmlNodeId(2));
  EXPECT_FALSE(tree.NextSibling(XmlNodeId(3)).valid());
  EXPECT_FALSE(tree.FirstChild(XmlNodeId(2)).valid());
  EXPECT_EQ(tree.Attribute(XmlNodeId(0), "x"), "1");
  EXPECT_EQ(tree.Attribute(XmlNodeId(0), "y"), "");
}

TEST(XmlTree, KnowsWhereElementsBeginAndEnd) {
  const XmlTree tree = Parse("<a><b><c>x</c>y</b ><d/><e></e></a>");
  EXPECT_EQ(SourceOf(tree, tree.root()), "<a><b><c>x</c>y</b ><d/><e></e></a>");
  EXPECT_EQ(InnerOf(tree, tree.root()), "<b><c>x</c>y</b ><d/><e></e>");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(1)), "<b><c>x</c>y</b >");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(2)), "<c>x</c>");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(5)), "<d/>");
  EXPECT_EQ(InnerOf(tree, XmlNodeId(5)), "");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(6)), "<e></e>");
}

TEST(XmlTree, IsNotMisledByAngleBracketsInAttributes) {
  const XmlTree tree = Parse("<a x='\">' y=\"a>b'/\"><b z=\">\"/>t</a>");
  EXPECT_EQ(InnerOf(tree, tree.root()), "<b z=\">\"/>t");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(1)), "<b z=\">\"/>");
}

TEST(XmlTree, PassesOverCommentsAndProcessingInstructions) {
  const XmlTree tree = Parse(
      "<?xml version=\"1.0\"?><!-- </a> --><a><!-- </b> --><b>x<?I97 </b>?>y</b><!-- --></a>");
  ASSERT_EQ(tree.size(), 4U);
  EXPECT_EQ(SourceOf(tree, XmlNodeId(1)), "<b>x<?I97 </b>?>y</b>");
  EXPECT_EQ(tree.node(XmlNodeId(2)).text, "x");
  EXPECT_EQ(tree.node(XmlNodeId(3)).text, "y");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(3)), "y");
}

TEST(XmlTree, ReadsCdataAsText) {
  const XmlTree tree = Parse("<a>x<![CDATA[<b>&amp;]]>y</a>");
  ASSERT_EQ(tree.size(), 4U);
  EXPECT_EQ(tree.node(XmlNodeId(2)).text, "<b>&amp;");
  EXPECT_EQ(tree.node(XmlNodeId(3)).text, "y");
}

TEST(XmlTree, ResolvesEntitiesAndKnowsWhereTheyStood) {
  const XmlTree tree = Parse("<a>x &amp; y&#x201C;z&#8221;&lt;</a>");
  EXPECT_EQ(tree.node(XmlNodeId(1)).text, "x & y“z”<");
  EXPECT_EQ(Stretches(tree, XmlNodeId(1)),
            (std::vector<std::string>{"x @3", "&@5", " y@10", "“@12", "z@20", "”@21", "<@28"}));
}

TEST(XmlTree, KeepsEntitiesThatItDoesNotKnow) {
  const XmlTree tree = Parse("<a>x&nbsp;y</a>");
  EXPECT_EQ(tree.node(XmlNodeId(1)).text, "x&nbsp;y");
  EXPECT_EQ(Stretches(tree, XmlNodeId(1)), (std::vector<std::string>{"x&nbsp;y@3"}));
}

TEST(XmlTree, TellsAnEscapedAmpersandFromAWrittenEntity) {
  const XmlTree tree = Parse("<a>&amp;amp; &amp;&amp;x</a>");
  EXPECT_EQ(tree.node(XmlNodeId(1)).text, "&amp; &&x");
  EXPECT_EQ(Stretches(tree, XmlNodeId(1)),
            (std::vector<std::string>{"&@3", "amp; @8", "&@13", "&@18", "x@23"}));
}

TEST(XmlTree, TellsEveryEscapedAmpersandBehindAnEntityThatItDoesNotKnow) {
  const std::string bytes = "<a>&nothing;G&amp;b&#38;c&#x26;d&amp;amp;e</a>";
  const XmlTree tree = Parse(bytes);
  const XmlNodeId text(1);
  ASSERT_EQ(tree.node(text).text, "&nothing;G&b&c&d&amp;e");
  std::string words;
  std::size_t end = 0;
  tree.ForEachStretch(text, [&](std::string_view characters, std::uint32_t offset) {
    EXPECT_TRUE(bytes.substr(offset).starts_with(characters) || characters == "&") << characters;
    words += characters;
    end = offset + characters.size();
  });
  EXPECT_EQ(end, bytes.find("</a>"));
  EXPECT_EQ(words, tree.node(text).text);
}

TEST(XmlTree, FoldsLineEndsAndKeepsOffsets) {
  const XmlTree tree = Parse("<a>x\r\ny\nz</a>");
  EXPECT_EQ(tree.node(XmlNodeId(1)).text, "x\ny\nz");
  EXPECT_EQ(Stretches(tree, XmlNodeId(1)), (std::vector<std::string>{"x@3", "\n@4", "y\nz@6"}));
}

TEST(XmlTree, CountsOffsetsFromTheByteOrderMark) {
  const XmlTree tree = Parse("\xEF\xBB\xBF<a>x</a>");
  EXPECT_EQ(tree.node(tree.root()).source, (ByteRange{3, 11}));
  EXPECT_EQ(Stretches(tree, XmlNodeId(1)), (std::vector<std::string>{"x@6"}));
}

TEST(XmlTree, GivesNamesWithoutPrefixes) {
  const XmlTree tree = Parse("<u:a xmlns:u=\"urn:x\" u:x=\"1\"><u:b/></u:a>");
  EXPECT_EQ(tree.node(tree.root()).name, "a");
  EXPECT_EQ(tree.Attribute(tree.root(), "x"), "1");
  EXPECT_EQ(SourceOf(tree, XmlNodeId(1)), "<u:b/>");
}

TEST(XmlTree, PassesOverADoctypeWithAnInternalSubset) {
  const XmlTree tree = Parse("<!DOCTYPE a SYSTEM \"a.dtd\" [<!ENTITY x \"]>\">]><a>t</a>");
  EXPECT_EQ(tree.node(tree.root()).name, "a");
}

TEST(XmlTree, SaysWhereTheMistakeIs) {
  const Result<XmlTree> tree = ParseResult("<a>\n  <b></c>\n</a>");
  ASSERT_FALSE(tree);
  EXPECT_EQ(tree.error().place.line, 2U);
  EXPECT_NE(tree.error().message.find("not well-formed XML"), std::string::npos);
}

TEST(XmlTree, SaysWhatWasExpected) {
  const auto message = [](const char* bytes) { return ToString(ParseResult(bytes).error()); };
  const std::string lead = "not well-formed XML: ";
  EXPECT_EQ(message("<a><b></a>"), "test.xml:1:7: " + lead + "</a> stands where </b> was expected");
  EXPECT_EQ(message("<a>\n<b>"), "test.xml:2:1: " + lead + "<b> has no end tag");
  EXPECT_EQ(message("<a></a></a>"), "test.xml:1:8: " + lead + "</a> ends nothing that was open");
  EXPECT_EQ(message("<a><1/></a>"),
            "test.xml:1:4: " + lead + "the name of an element was expected behind “<”");
  EXPECT_EQ(message("<a x/>"),
            "test.xml:1:4: " + lead + "an attribute was expected, as name=\"value\"");
  EXPECT_EQ(message("<a x=1/>"),
            "test.xml:1:4: " + lead + "an attribute's value has no quotation mark");
  EXPECT_EQ(message("<a x=\"1/>"), "test.xml:1:4: " + lead + "an attribute's value does not end");
  EXPECT_EQ(message("<a x=\"1\"y=\"2\"/>"),
            "test.xml:1:9: " + lead + "white space, “>” or “/>” was expected in this tag");
  EXPECT_EQ(message("<a "), "test.xml:1:1: " + lead + "this tag has no “>”");
  EXPECT_EQ(message("<a></a"), "test.xml:1:4: " + lead + "this end tag has no “>”");
  EXPECT_EQ(message("<a><!-- </a>"), "test.xml:1:4: " + lead + "“<!--” without “-->”");
  EXPECT_EQ(message("<a><![CDATA[x]]</a>"), "test.xml:1:4: " + lead + "“<![CDATA[” without “]]>”");
  EXPECT_EQ(message("<!DOCTYPE a [<a/>"), "test.xml:1:1: " + lead + "the DOCTYPE does not end");
  EXPECT_EQ(message("<a/><!DOCTYPE a>"),
            "test.xml:1:5: " + lead + "a DOCTYPE stands before the root element");
  EXPECT_EQ(message("<a><!ELEMENT a></a>"), "test.xml:1:4: " + lead + "no markup begins like this");
  EXPECT_EQ(message("x<a/>"), "test.xml:1:1: " + lead + "words stand before the root element");
  EXPECT_EQ(message("<!-- -->"), "test.xml:1:1: " + lead + "no root element");
}

TEST(XmlTree, RefusesWhatIsNoDocument) {
  EXPECT_FALSE(ParseResult(""));
  EXPECT_FALSE(ParseResult("plain text"));
  EXPECT_FALSE(ParseResult("<!-- only a comment -->"));
  EXPECT_FALSE(ParseResult("<a>"));
  EXPECT_FALSE(ParseResult("<a x=1/>"));
}

TEST(XmlTree, RefusesReferencesThatNameNoCharacter) {
  for (const char* reference :
       {"&#0;", "&#x0;", "&#xD800;", "&#xdfff;", "&#x110000;", "&#99999999999999999999;"}) {
    const Result<XmlTree> text = ParseResult("<a>\none" + std::string(reference) + "two</a>");
    ASSERT_FALSE(text) << reference;
    EXPECT_EQ(ToString(text.error()), "test.xml:2:4: not well-formed XML: " +
                                          std::string(reference) + " names no character");
    EXPECT_FALSE(ParseResult("<a b=\"" + std::string(reference) + "\"/>")) << reference;
    EXPECT_TRUE(ParseResult("<a><!--" + std::string(reference) + "--><![CDATA[" +
                            std::string(reference) + "]]><?b " + std::string(reference) + "?></a>"))
        << reference;
  }
  for (const char* fine :
       {"&#x10FFFF;", "&#xD7FF;", "&#xE000;", "&#;", "&#x;", "&#x110000", "&#zz;"}) {
    EXPECT_TRUE(ParseResult("<a>" + std::string(fine) + "</a>")) << fine;
  }
}

TEST(XmlTree, RefusesWhatStandsBehindTheRoot) {
  EXPECT_TRUE(ParseResult("<a/>\n<!-- x --><?y z?>\n"));
  const Result<XmlTree> two = ParseResult("<a/>\n<b/>");
  ASSERT_FALSE(two);
  EXPECT_EQ(ToString(two.error().place), "test.xml:2:1");
  EXPECT_FALSE(ParseResult("<a/>junk"));
}

TEST(XmlTree, RefusesWhatNestsTooDeep) {
  const auto nested = [](std::size_t depth) {
    std::string bytes;
    for (std::size_t i = 0; i < depth; ++i) bytes += "<a>";
    for (std::size_t i = 0; i < depth; ++i) bytes += "</a>";
    return bytes;
  };
  EXPECT_TRUE(ParseResult(nested(LimitOf(Limit::kDepth))));
  const Result<XmlTree> tree = ParseResult(nested(LimitOf(Limit::kDepth) + 1));
  ASSERT_FALSE(tree);
  EXPECT_NE(tree.error().message.find("the limit depth=1000"), std::string::npos);
}

}  // namespace
}  // namespace ramseyer
