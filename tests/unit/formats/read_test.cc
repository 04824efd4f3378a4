#include "formats/read.h"

#include <gtest/gtest.h>

#include <string>

#include "base/limits.h"

namespace ramseyer {
namespace {

Result<Document> ReadResult(std::string bytes) {
  return ReadDocument(*Source::FromBytes("f.xml", std::move(bytes)));
}

Document Read(std::string bytes) {
  Result<Document> document = ReadResult(std::move(bytes));
  EXPECT_TRUE(document) << ToString(document.error());
  return std::move(*document);
}

TEST(ReadDocument, RefusesAnUnknownRootAndNamesTheKnownOnes) {
  const Result<Document> document = ReadResult("<!-- x -->\n<html/>");
  ASSERT_FALSE(document);
  EXPECT_EQ(ToString(document.error().place), "f.xml:2:1");
  EXPECT_NE(document.error().message.find("<html>"), std::string::npos);
  EXPECT_NE(document.error().message.find("uscDoc"), std::string::npos);
}

TEST(ReadDocument, SaysWhereMalformedXmlIsWrong) {
  const Result<Document> document = ReadResult("<bill>\n<legis-body>\n</bill>");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().place.line, 3U);
}

TEST(ReadDocumentFile, NamesAFileThatIsMissing) {
  const Result<Document> document = ReadDocumentFile("/nowhere/bill.xml");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().place.file, "/nowhere/bill.xml");
}

TEST(ReadDocument, TellsTheBillDtdFromUslmByItsElements) {
  EXPECT_EQ(Read("<bill><legis-body/></bill>").info().format, DocumentFormat::kBillDtd);
  EXPECT_EQ(Read("<bill><form/></bill>").info().format, DocumentFormat::kBillDtd);
  EXPECT_EQ(Read("<amendment-doc/>").info().format, DocumentFormat::kBillDtd);
  EXPECT_EQ(Read("<bill><main/></bill>").info().format, DocumentFormat::kGpoUslm);
  EXPECT_EQ(Read("<u:bill xmlns:u=\"http://xml.house.gov/schemas/uslm/1.0\"><u:meta/></u:bill>")
                .info()
                .format,
            DocumentFormat::kGpoUslm);
  EXPECT_EQ(Read("<section/>").info().format, DocumentFormat::kCodeUslm);
}

TEST(ReadDocument, TellsWhatABillSaysOfItself) {
  const Document document = Read(
      "<bill bill-stage=\"Introduced-in-Senate\"><metadata><x>not a word</x></metadata><form>"
      "<congress>115th CONGRESS</congress><session>1st Session</session><legis-num>S. "
      "1693</legis-num>"
      "<official-title>To amend the\n  Act.</official-title></form><legis-body><section>"
      "<enum>1.</enum><text>cited as the <quote><short-title>Stop Act</short-title></quote>.</text>"
      "</section></legis-body></bill>");
  const DocumentInfo& info = document.info();
  EXPECT_EQ(info.type, DocumentType::kBill);
  EXPECT_EQ(info.label, "S. 1693 (115th Congress)");
  EXPECT_EQ(info.stage, "Introduced in Senate");
  EXPECT_EQ(info.congress, "115");
  EXPECT_EQ(info.session, "1");
  EXPECT_EQ(info.number, "s1693");
  EXPECT_EQ(info.identifier, "/us/bill/115/s/1693");
  EXPECT_EQ(info.official_title, "To amend the Act.");
  EXPECT_EQ(info.short_title, "Stop Act");
  EXPECT_EQ(document.WordsOf(document.root()).find("not a word"), std::string::npos);
  EXPECT_TRUE(document.FindIdentifier("/us/bill/115/s/1693/s1").valid());
}

TEST(ReadDocument, TellsWhatAUslmBillSaysOfItself) {
  const Document document = Read(
      "<resolution xmlns=\"http://schemas.gpo.gov/xml/uslm\"><meta><docNumber>37</docNumber>"
      "<citableAs>116 HJRES 37 RH</citableAs><citableAs>116hjres37rh</citableAs>"
      "<citableAs>116 H. J. Res. 37 RH</citableAs><docStage>Reported in House</docStage>"
      "<congress>116</congress></meta><main/></resolution>");
  const DocumentInfo& info = document.info();
  EXPECT_EQ(info.type, DocumentType::kResolution);
  EXPECT_EQ(info.label, "H.J. Res. 37 (116th Congress)");
  EXPECT_EQ(info.number, "hjres37");
  EXPECT_EQ(info.identifier, "/us/resolution/116/hjres/37");
  EXPECT_EQ(info.stage, "Reported in House");
}

TEST(ReadDocument, ReadsWhatTheHouseWritesAsProperties) {
  const Document document = Read(
      "<bill xmlns=\"http://xml.house.gov/schemas/uslm/1.0\"><meta>"
      "<property role=\"congress\">One Hundred Sixteenth Congress of the United States of America"
      "</property><property role=\"session\">At the Second Session</property>"
      "<property role=\"legis-num\">H. R. 1865</property>"
      "<property role=\"docStage\">ENR</property></meta><main/></bill>");
  EXPECT_EQ(document.info().label, "H.R. 1865 (116th Congress)");
  EXPECT_EQ(document.info().identifier, "/us/bill/116/hr/1865");
  EXPECT_EQ(document.info().stage, "Enrolled Bill");
  EXPECT_EQ(document.info().session, "2");
}

TEST(ReadDocument, TellsTheLawThatACompilationHolds) {
  const Document document = Read(
      "<statuteCompilation><meta><title>BASIC AUTHORITIES ACT</title>"
      "<citableAs>Public Law 84–885, as amended</citableAs></meta><main/></statuteCompilation>");
  EXPECT_EQ(document.info().identifier, "/us/pl/84/885");
  EXPECT_EQ(document.info().short_title, "BASIC AUTHORITIES ACT");
}

TEST(ReadDocument, TellsWhatATitleOfTheCodeSaysOfItself) {
  const Document document = Read(
      "<uscDoc identifier=\"/us/usc/t18\"><meta><docPublicationName>Online@119-36"
      "</docPublicationName><property role=\"is-positive-law\">yes</property></meta><main><title "
      "identifier=\"/us/usc/t18\"><num value=\"18\">Title 18—</num></title>"
      "</main></uscDoc>");
  EXPECT_EQ(document.info().type, DocumentType::kCodeTitle);
  EXPECT_EQ(document.info().label, "Title 18, United States Code");
  EXPECT_EQ(document.info().identifier, "/us/usc/t18");
  EXPECT_TRUE(document.info().positive_law);
  EXPECT_EQ(document.info().release_point, "119-36");
}

TEST(ReadDocument, KnowsTheTitleOfABareSection) {
  const Document document = Read(
      "<section identifier=\"/us/usc/t42/s300aa–1\"><num value=\"300aa–1\">§ 300aa–1.</num>"
      "</section>");
  EXPECT_EQ(document.info().type, DocumentType::kCodeSection);
  EXPECT_EQ(document.info().identifier, "/us/usc/t42");
  EXPECT_FALSE(document.info().positive_law);
  const NodeId section = document.FindIdentifier("/us/usc/42/300aa-1");
  ASSERT_TRUE(section.valid());
  EXPECT_EQ(document.provision(section).designation, "300aa-1");
}

TEST(ReadDocument, PointsEveryNodeAtItsElement) {
  const std::string bytes =
      "<bill><legis-body><section><enum>1.</enum><text>add:</text><quoted-block><text>new</text>"
      "<after-quoted-block>.</after-quoted-block></quoted-block></section></legis-body></bill>";
  const Document document = Read(bytes);
  const auto source_of = [&](NodeKind kind) -> std::string {
    for (std::uint32_t i = 0; i < document.size(); ++i) {
      const Node& node = document.node(NodeId(i));
      if (node.kind == kind) return bytes.substr(node.source.begin, node.source.size());
    }
    return "none";
  };
  EXPECT_EQ(source_of(NodeKind::kDesignation), "<enum>1.</enum>");
  EXPECT_EQ(source_of(NodeKind::kQuotedBlock), "<quoted-block><text>new</text>");
  EXPECT_EQ(source_of(NodeKind::kAfterQuotation), "<after-quoted-block>.</after-quoted-block>");
  EXPECT_EQ(source_of(NodeKind::kContent),
            "<text>add:</text><quoted-block><text>new</text>"
            "<after-quoted-block>.</after-quoted-block></quoted-block>");
}

// As deep as the cap allows, in every role that the reader gives an element.
TEST(ReadDocument, ReadsDeepInputWithoutOverflow) {
  for (const std::string name : {"section", "quotedContent", "content", "i", "footnote", "novel",
                                 "quotedText", "p", "table", "num"}) {
    std::string bytes = "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main>";
    for (std::size_t i = 0; i < LimitOf(Limit::kDepth) - 3; ++i) bytes += "<" + name + ">";
    bytes += "word";
    for (std::size_t i = 0; i < LimitOf(Limit::kDepth) - 3; ++i) bytes += "</" + name + ">";
    const Document document = Read(bytes + "</main></bill>");
    EXPECT_EQ(document.WordsOf(document.root()), "word") << name;
  }
}

}  // namespace
}  // namespace ramseyer
