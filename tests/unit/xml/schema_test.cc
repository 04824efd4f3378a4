// Documents held against schemas made up here; nothing is fetched.
#include "xml/schema.h"

#include <gtest/gtest.h>

#include <string>

#include "support/corpus.h"
#include "support/loopback_server.h"
#include "support/run_program.h"
#include "xml/schema_choice.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

using test_support::TemporaryFolder;

constexpr const char* kKites =
    "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"urn:kites\" "
    "xmlns=\"urn:kites\" elementFormDefault=\"qualified\">\n"
    "<xs:include schemaLocation=\"https://kites.example/schemas/tails.xsd\"/>\n"
    "<xs:element name=\"kite\"><xs:complexType><xs:sequence><xs:element ref=\"tail\"/>"
    "</xs:sequence></xs:complexType></xs:element></xs:schema>\n";
constexpr const char* kTails =
    "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" targetNamespace=\"urn:kites\">"
    "<xs:element name=\"tail\" type=\"xs:int\"/></xs:schema>\n";

Source Document(const std::string& bytes) {
  Result<Source> source = Source::FromBytes("kite.xml", bytes);
  EXPECT_TRUE(source.has_value());
  return std::move(*source);
}

Result<std::vector<SchemaViolation>> Validate(const Source& document, const std::string& path) {
  const Result<Schema> schema = Schema::Load(path);
  if (!schema) return tl::make_unexpected(schema.error());
  return schema->Validate(document);
}

TEST(Schema, ViolationsBearTheirLine) {
  const TemporaryFolder folder;
  folder.Write("tails.xsd", kTails);
  const std::string schema = folder.Write("kites.xsd", kKites);
  const auto valid = Validate(Document("<kite xmlns=\"urn:kites\"><tail>3</tail></kite>"), schema);
  ASSERT_TRUE(valid.has_value()) << ToString(valid.error());
  EXPECT_TRUE(valid->empty());
  const auto broken = Validate(
      Document("<kite xmlns=\"urn:kites\">\n<tail>long</tail>\n<tail>3</tail></kite>"), schema);
  ASSERT_TRUE(broken.has_value()) << ToString(broken.error());
  ASSERT_EQ(broken->size(), 2U);
  EXPECT_EQ((*broken)[0].line, 2U);
  EXPECT_NE((*broken)[0].message.find("'long' is not a valid value"), std::string::npos);
  EXPECT_EQ((*broken)[1].line, 3U);
}

TEST(Schema, LinesGoOnBehind65535) {
  const TemporaryFolder folder;
  folder.Write("tails.xsd", kTails);
  const std::string schema = folder.Write("kites.xsd", kKites);
  const auto broken = Validate(
      Document("<kite xmlns=\"urn:kites\">" + std::string(70000, '\n') + "<tail>x</tail></kite>"),
      schema);
  ASSERT_TRUE(broken.has_value());
  ASSERT_EQ(broken->size(), 1U);
  EXPECT_EQ((*broken)[0].line, 70001U);
}

TEST(Schema, WhatIsMissingOrMalformedIsAnError) {
  const TemporaryFolder folder;
  const Source kite = Document("<kite xmlns=\"urn:kites\"><tail>3</tail></kite>");
  const auto absent = Validate(kite, (folder.path() / "kites.xsd").string());
  ASSERT_FALSE(absent.has_value());
  EXPECT_EQ(absent.error().message, "no such file");
  const std::string schema = folder.Write("kites.xsd", kKites);
  const auto without_tails = Validate(kite, schema);
  ASSERT_FALSE(without_tails.has_value());
  EXPECT_NE(without_tails.error().message.find("tails.xsd"), std::string::npos)
      << without_tails.error().message;
  folder.Write("tails.xsd", kTails);
  const auto malformed = Validate(Document("<kite>\n<tail></kite>"), schema);
  ASSERT_FALSE(malformed.has_value());
  EXPECT_EQ(malformed.error().place.file, "kite.xml");
  EXPECT_EQ(malformed.error().place.line, 2U);
}

TEST(Schema, EntitiesOutsideTheDocumentAreNotLoaded) {
  const TemporaryFolder folder;
  folder.Write("tails.xsd", kTails);
  const std::string schema = folder.Write("kites.xsd", kKites);
  const std::string secret = folder.Write("secret.txt", "3");
  const auto report =
      Validate(Document("<!DOCTYPE kite [<!ENTITY secret SYSTEM \"" + secret + "\">]>\n" +
                        "<kite xmlns=\"urn:kites\"><tail>&secret;</tail></kite>"),
               schema);
  ASSERT_TRUE(!report.has_value() || !report->empty());
}

TEST(Schema, NothingThatADocumentNamesIsAskedFor) {
  const test_support::LoopbackServer server;
  if (!server.runs()) GTEST_SKIP() << "python3 is missing: skipped";
  const TemporaryFolder folder;
  folder.Write("tails.xsd", kTails);
  const std::string schema = folder.Write("kites.xsd", kKites);
  for (const char* path : {"dtd", "entity", "other.xsd"}) server.Serve(path, kTails);
  const std::string kite = "<kite xmlns=\"urn:kites\" ";
  const std::string named =
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:other " +
      server.Url("other.xsd") + "\"";
  const auto located = Validate(Document(kite + named + "><tail>3</tail></kite>"), schema);
  ASSERT_TRUE(located.has_value()) << ToString(located.error());
  EXPECT_TRUE(located->empty());
  for (const std::string& doctype :
       {"<!DOCTYPE kite SYSTEM \"" + server.Url("dtd") + "\">",
        "<!DOCTYPE kite [<!ENTITY % p SYSTEM \"" + server.Url("entity") + "\"> %p;]>",
        "<!DOCTYPE kite [<!ENTITY e SYSTEM \"" + server.Url("entity") + "\">]>"}) {
    const Source document = Document(doctype + kite + "><tail>&e;</tail></kite>");
    const auto report = Validate(document, schema);
    EXPECT_TRUE(!report.has_value() || !report->empty()) << doctype;
    const Result<XmlTree> tree = XmlTree::Parse(document);
    ASSERT_TRUE(tree.has_value()) << ToString(tree.error());
    EXPECT_EQ(tree->node(XmlNodeId(2)).text, "&e;");
  }
  EXPECT_TRUE(server.Requests().empty()) << testing::PrintToString(server.Requests());
}

// An entity of entities of entities, which would be gigabytes of text, stays what the file says.
TEST(Schema, EntitiesDoNotExplode) {
  const TemporaryFolder folder;
  folder.Write("tails.xsd", kTails);
  const std::string schema = folder.Write("kites.xsd", kKites);
  std::string bytes = "<!DOCTYPE kite [<!ENTITY e0 \"3333333333\">";
  for (int i = 1; i < 12; ++i) {
    bytes += "<!ENTITY e" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) bytes += "&e" + std::to_string(i - 1) + ";";
    bytes += "\">";
  }
  const Source document = Document(bytes + "]><kite xmlns=\"urn:kites\"><tail>&e11;</tail></kite>");
  const auto report = Validate(document, schema);
  EXPECT_TRUE(!report.has_value() || !report->empty());
  const Result<XmlTree> tree = XmlTree::Parse(document);
  ASSERT_TRUE(tree.has_value()) << ToString(tree.error());
  EXPECT_EQ(tree->node(XmlNodeId(2)).text, "&e11;");
}

std::string Chosen(const std::string& root, const std::string& folder) {
  const Result<XmlTree> tree = XmlTree::Parse(Document(root));
  EXPECT_TRUE(tree.has_value());
  const Result<std::string> schema = ChooseSchema(*tree, folder);
  return schema ? schema->substr(folder.size() + 1) : "error: " + schema.error().message;
}

TEST(SchemaChoice, IsWhatTheDocumentNames) {
  const TemporaryFolder folder;
  const std::string path = folder.path().string();
  for (const char* name : {"a/uslm-2.1.0.xsd", "b/uslm-2.1.1.xsd", "b/uslm-components-2.1.1.xsd",
                           "a/uslm-2.0.9.xsd", "a/uslm-2.0.17.xsd", "a/uslm-2.1.1.txt"}) {
    folder.Write(name, "");
  }
  const std::string uslm =
      "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";
  EXPECT_EQ(
      Chosen(uslm + "xsi:schemaLocation=\"urn:other other.xsd http://schemas.gpo.gov/xml/uslm "
                    "https://www.govinfo.gov/schemas/xml/uslm/uslm-2.0.17.xsd\"/>",
             path),
      "a/uslm-2.0.17.xsd");
  EXPECT_EQ(Chosen(uslm + "/>", path), "b/uslm-2.1.1.xsd");
  EXPECT_EQ(
      Chosen(uslm + "xsi:schemaLocation=\"http://schemas.gpo.gov/xml/uslm uslm-9.xsd\"/>", path),
      "error: names the schema uslm-9.xsd, which " + path +
          " does not hold: name one with --schema");
}

TEST(SchemaChoice, IsAnErrorWhereNothingTellsIt) {
  const TemporaryFolder folder;
  const std::string path = folder.path().string();
  EXPECT_NE(Chosen("<bill/>", path).find("error: is in no namespace"), std::string::npos);
  EXPECT_NE(
      Chosen("<kite xmlns=\"urn:kites\"/>", path).find("no schema for the namespace urn:kites"),
      std::string::npos);
}

// The proposed schema, which libxml2 refuses as it stands.
TEST(Schema, TheOfficialComparativePrintIsValid) {
  RAMSEYER_NEED_CORPUS("schemas/uslm-2.1.1-proposed");
  const Result<Source> source =
      Source::FromFile(test_support::CorpusPath("reports/uslm-2.1.1/112hr1425-Ramseyer.xml"));
  ASSERT_TRUE(source.has_value()) << ToString(source.error());
  const Result<XmlTree> tree = XmlTree::Parse(*source);
  ASSERT_TRUE(tree.has_value());
  const Result<std::string> path = ChooseSchema(*tree, test_support::CorpusPath("schemas"));
  ASSERT_TRUE(path.has_value()) << ToString(path.error());
  const Result<Schema> schema = Schema::Load(*path);
  ASSERT_TRUE(schema.has_value()) << ToString(schema.error());
  ASSERT_EQ(schema->warnings().size(), 1U);
  EXPECT_NE(schema->warnings()[0].find("uslm-meta-senate.xsd"), std::string::npos);
  const auto violations = schema->Validate(*source);
  ASSERT_TRUE(violations.has_value()) << ToString(violations.error());
  for (const SchemaViolation& violation : *violations) ADD_FAILURE() << violation.message;
  const auto broken = schema->Validate(
      Document("<changesInExistingLaw xmlns=\"http://schemas.gpo.gov/xml/uslm\"><heading/>"
               "<existingLaws><existingLaw><heading/><changesToLaw><num/></changesToLaw>"
               "</existingLaw></existingLaws></changesInExistingLaw>"));
  ASSERT_TRUE(broken.has_value());
  ASSERT_FALSE(broken->empty());
  EXPECT_NE((*broken)[0].message.find("num"), std::string::npos) << (*broken)[0].message;
}

}  // namespace
}  // namespace ramseyer
