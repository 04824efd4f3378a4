#include "document/document_builder.h"

#include <gtest/gtest.h>

#include <string>

namespace ramseyer {
namespace {

// The source is only there to be pointed into.
DocumentBuilder Builder() {
  return DocumentBuilder(*Source::FromBytes("f", std::string(200, 'x')));
}

NodeId OpenLevel(DocumentBuilder& builder, NodeKind kind, const std::string& designation) {
  const NodeId id = builder.Open(kind, {});
  if (!designation.empty()) builder.SetDesignation(designation);
  return id;
}

NodeId AddLeaf(DocumentBuilder& builder, NodeKind kind, std::string_view words) {
  const NodeId id = builder.Open(kind, {});
  builder.Append(words, 0);
  builder.Close();
  return id;
}

TEST(DocumentBuilder, FoldsWhiteSpaceAndTrimsLeaves) {
  DocumentBuilder builder = Builder();
  const NodeId leaf = builder.Open(NodeKind::kText, {});
  builder.Append(" \n one\u00A0\u2003 two", 10);
  builder.Append("\t", 40);
  builder.Append(" three ", 50);
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.TextOf(leaf), "one two three");
}

TEST(DocumentBuilder, KnowsWhereEachByteCameFrom) {
  DocumentBuilder builder = Builder();
  const NodeId leaf = builder.Open(NodeKind::kText, {});
  builder.Append("one  two", 10);
  builder.Append("three", 40);
  builder.Close();
  const NodeId next = AddLeaf(builder, NodeKind::kText, "four");
  const Document document = builder.Finish();
  const std::uint32_t begin = document.node(leaf).text.begin;
  EXPECT_EQ(document.TextOf(leaf), "one twothree");
  EXPECT_EQ(document.SourceOffset(begin), 10U);
  EXPECT_EQ(document.SourceOffset(begin + 2), 12U);
  EXPECT_EQ(document.SourceOffset(begin + 4), 15U);  // "two", after two spaces
  EXPECT_EQ(document.SourceOffset(begin + 7), 40U);
  EXPECT_EQ(document.SourceOffset(document.node(next).text.begin), 0U);
}

TEST(DocumentBuilder, MarksWordsWithoutTheSpaceAroundThem) {
  DocumentBuilder builder = Builder();
  const NodeId leaf = builder.Open(NodeKind::kText, {});
  builder.Append("a ", 0);
  const std::size_t outer = builder.OpenMark(MarkKind::kTerm);
  builder.Append(" b", 5);
  const std::size_t inner = builder.OpenMark(MarkKind::kItalic);
  builder.Append(" c ", 10);
  builder.CloseMark(inner);
  builder.CloseMark(outer);
  builder.Append("d", 20);
  builder.CloseMark(builder.OpenMark(MarkKind::kBold));
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.TextOf(leaf), "a b c d");
  ASSERT_EQ(document.marks().size(), 2U);  // the bold one covers nothing
  EXPECT_EQ(document.marks()[0].kind, MarkKind::kTerm);
  EXPECT_EQ(document.Text(document.marks()[0].range), "b c");
  EXPECT_EQ(document.Text(document.marks()[1].range), "c");
}

TEST(DocumentBuilder, KeepsTheMarkWhereANoteStands) {
  DocumentBuilder builder = Builder();
  const NodeId leaf = builder.Open(NodeKind::kContent, {});
  builder.Append("host", 0);
  builder.CloseMark(builder.OpenMark(MarkKind::kNoteReference));
  builder.Append(" of", 10);
  const NodeId note = AddLeaf(builder, NodeKind::kFootnote, "1 So in original.");
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.TextOf(leaf), "host of");
  EXPECT_EQ(document.TextOf(note), "1 So in original.");
  EXPECT_EQ(document.node(note).parent, leaf);
  ASSERT_EQ(document.marks().size(), 1U);
  EXPECT_EQ(document.marks()[0].range, (ByteRange{4, 4}));
}

TEST(DocumentBuilder, NestsNodes) {
  DocumentBuilder builder = Builder();
  const NodeId section = OpenLevel(builder, NodeKind::kSection, "2");
  const NodeId number = AddLeaf(builder, NodeKind::kDesignation, "SEC. 2.");
  const NodeId heading = AddLeaf(builder, NodeKind::kHeading, "Findings");
  builder.Close();
  const NodeId other = OpenLevel(builder, NodeKind::kSection, "3");
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.Children(document.root()), (std::vector<NodeId>{section, other}));
  EXPECT_EQ(document.Children(section), (std::vector<NodeId>{number, heading}));
  EXPECT_EQ(document.provision(section).designation_node, number);
  EXPECT_EQ(document.provision(section).heading_node, heading);
  EXPECT_FALSE(document.provision(other).heading_node.valid());
  EXPECT_TRUE(document.Contains(section, heading));
  EXPECT_FALSE(document.Contains(other, heading));
  EXPECT_EQ(document.WordsOf(document.root()), "SEC. 2. Findings");
  EXPECT_EQ(document.LevelAround(heading), section);
  EXPECT_EQ(document.CitationOf(heading), "section 2");
}

TEST(DocumentBuilder, GivesLevelsTheIdentifiersTheyLack) {
  DocumentBuilder builder = Builder();
  builder.info().identifier = "/us/bill/115/s/1693";
  OpenLevel(builder, NodeKind::kTitle, "I");
  OpenLevel(builder, NodeKind::kAppropriations, "");  // has no designation: is not in the path
  const NodeId section = OpenLevel(builder, NodeKind::kSection, "3");
  const NodeId subsection = OpenLevel(builder, NodeKind::kSubsection, "a");
  builder.Open(NodeKind::kContent, {});
  builder.Close();
  builder.Open(NodeKind::kQuotedBlock, {});
  const NodeId quoted = OpenLevel(builder, NodeKind::kParagraph, "6");
  for (int i = 0; i < 6; ++i) builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.provision(subsection).identifier, "/us/bill/115/s/1693/tI/s3/a");
  EXPECT_EQ(document.provision(quoted).identifier, "");
  EXPECT_EQ(document.FindIdentifier("/us/bill/115/s/1693/tI/s3/"), section);
  EXPECT_FALSE(document.FindIdentifier("/us/bill/115/s/1693/tI/s4").valid());
  EXPECT_EQ(document.CitationOf(subsection), "title I, section 3(a)");
}

TEST(DocumentBuilder, FindsSectionsThatShareAProvision) {
  DocumentBuilder builder = Builder();
  const NodeId section = OpenLevel(builder, NodeKind::kSection, "155, 155A");
  builder.SetIdentifier("/us/usc/t35/s155 /us/usc/t35/s155–1");
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.provision(section).identifier, "/us/usc/t35/s155");
  EXPECT_EQ(document.FindIdentifier("/us/usc/t35/s155-1"), section);
}

TEST(DocumentBuilder, MeansTheTextThatStandsByAnIdentifier) {
  DocumentBuilder builder = Builder();
  builder.info().identifier = "/us/bill/118/s/1";
  builder.Open(NodeKind::kBody, {});
  builder.SetCommitteeText(CommitteeText::kStruck);
  const NodeId struck = OpenLevel(builder, NodeKind::kSection, "1");
  builder.Close();
  builder.Close();
  const NodeId stands = OpenLevel(builder, NodeKind::kSection, "1");
  builder.Close();
  const Document document = builder.Finish();
  EXPECT_EQ(document.node(struck).committee, CommitteeText::kStruck);
  EXPECT_EQ(document.node(stands).committee, CommitteeText::kBoth);
  EXPECT_EQ(document.FindIdentifier("/us/bill/118/s/1/s1"), stands);
}

TEST(DocumentBuilder, GivesTheMarksThatBeginInARange) {
  DocumentBuilder builder = Builder();
  builder.Open(NodeKind::kText, {});
  for (int i = 0; i < 3; ++i) {
    const std::size_t mark = builder.OpenMark(MarkKind::kTerm, std::to_string(i));
    builder.Append("ab", 0);
    builder.CloseMark(mark);
  }
  builder.Close();
  const Document document = builder.Finish();
  const auto marks = document.MarksIn({2, 4});
  ASSERT_EQ(marks.size(), 1U);
  EXPECT_EQ(marks[0].target, "1");
}

}  // namespace
}  // namespace ramseyer
