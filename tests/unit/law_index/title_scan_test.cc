// The scan of tags against the full reading: on every Code file of the corpus, an excerpt with some
// of the sections reads, node for node and place for place, as the whole file does.
#include "law_index/title_scan.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"
#include "document/citation.h"
#include "document/source_credit.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

std::string Title(const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" "
         "identifier=\"/us/usc/t9\"><main><title identifier=\"/us/usc/t9\"><num>Title 9—</num>\n" +
         body + "</title></main></uscDoc>";
}

constexpr const char* kSection =
    "<section identifier=\"/us/usc/t9/s1\"><num>§ 1.</num><heading> Kites</heading>"
    "<content>Kites fly.</content><sourceCredit>(Pub. L. 99–1, § 7, Jan. 2, 1985, 99 Stat. 1; "
    "Pub. L. 99–2.)</sourceCredit></section>";

// What a shell of `section` keeps of the bytes.
std::string Kept(const std::string& bytes, const ScannedSection& section) {
  return bytes.substr(0, section.cut_begin) + bytes.substr(section.cut_end);
}

TEST(TitleScan, TellsSectionsTheirCreditsAndWhatShellsLeaveOut) {
  const std::string bytes = Title(std::string(kSection) + "\n");
  const auto scan = ScanTitle(bytes);
  ASSERT_TRUE(scan);
  EXPECT_EQ(scan->number, "9");
  EXPECT_EQ(scan->outline_identifiers, (std::vector<std::string>{"/us/usc/t9", "/us/usc/t9"}));
  ASSERT_EQ(scan->sections.size(), 1U);
  const ScannedSection& section = scan->sections[0];
  EXPECT_EQ(section.identifier, "/us/usc/t9/s1");
  EXPECT_EQ(section.credit, "(Pub. L. 99–1, § 7, Jan. 2, 1985, 99 Stat. 1");
  EXPECT_EQ(Kept(bytes, section),
            Title("<section identifier=\"/us/usc/t9/s1\"><num>§ 1.</num><heading> Kites</heading>"
                  "</section>\n"));
  EXPECT_EQ(section.line_after, 3U);
}

TEST(TitleScan, IsNotDeceivedByCommentsCdataInstructionsAndValues) {
  const std::string bytes = Title(
      "<!-- <section identifier=\"/us/usc/t9/s8\"> -->"
      "<section note=\"a>b\" identifier='/us/usc/t9/s1'><num>§ 1.</num>"
      "<content><![CDATA[</section>]]> and <?x </section> ?></content></section>");
  const auto scan = ScanTitle(bytes);
  ASSERT_TRUE(scan);
  ASSERT_EQ(scan->sections.size(), 1U);
  EXPECT_EQ(Kept(bytes, scan->sections[0]),
            Title("<!-- <section identifier=\"/us/usc/t9/s8\"> -->"
                  "<section note=\"a>b\" identifier='/us/usc/t9/s1'><num>§ 1.</num></section>"));
}

TEST(TitleScan, SectionsQuotedInNotesBelongToTheirSection) {
  const auto scan = ScanTitle(
      Title("<section identifier=\"/us/usc/t9/s1\"><num>§ 1.</num><notes><note><quotedContent>"
            "<section><num>2</num><content>Quoted.</content></section>"
            "<section identifier=\"/us/usc/t8/s3\"><num>3</num></section>"
            "</quotedContent></note></notes></section>"));
  ASSERT_TRUE(scan);
  ASSERT_EQ(scan->sections.size(), 1U);
  EXPECT_LT(scan->sections[0].cut_begin, scan->sections[0].cut_end);
  EXPECT_EQ(scan->sections[0].other_identifiers, std::vector<std::string>{"/us/usc/t8/s3"});
}

TEST(TitleScan, SectionsInNotesOfAChapterBelongToTheOutline) {
  const auto scan =
      ScanTitle(Title("<note><quotedContent><section identifier=\"/us/usc/t9/s5\">"
                      "<num>5</num></section></quotedContent></note>"));
  ASSERT_TRUE(scan);
  EXPECT_TRUE(scan->sections.empty());
  EXPECT_EQ(scan->outline_identifiers.back(), "/us/usc/t9/s5");
}

TEST(TitleScan, KeepsWholeASectionThatHoldsALargerUnit) {
  for (const char* inner : {"<chapter><num>1</num></chapter>", "<section><num>2</num></section>",
                            "<content>x</content><num>§ 1a.</num>"}) {
    const auto scan =
        ScanTitle(Title(std::string("<section identifier=\"/us/usc/t9/s1\"><num>§ 1.</num>") +
                        inner + "</section>"));
    ASSERT_TRUE(scan) << inner;
    ASSERT_EQ(scan->sections.size(), 1U) << inner;
    EXPECT_EQ(scan->sections[0].cut_begin, scan->sections[0].cut_end) << inner;
  }
}

TEST(TitleScan, NotesEveryIdentifierOfASectionThatHasSeveral) {
  const auto scan = ScanTitle(
      Title("<section identifier=\"/us/usc/t9/s1 /us/usc/t9/s2\"><num>§§ 1, 2.</num></section>"));
  ASSERT_TRUE(scan);
  ASSERT_EQ(scan->sections.size(), 1U);
  EXPECT_EQ(scan->sections[0].identifier, "/us/usc/t9/s1");
  EXPECT_EQ(scan->sections[0].other_identifiers, std::vector<std::string>{"/us/usc/t9/s2"});
}

// Each is either malformed or so rare that the whole reading is to tell.
TEST(TitleScan, LeavesToTheReadingWhatIsNotPlain) {
  const std::string sound = Title(kSection);
  ASSERT_TRUE(ScanTitle(sound));
  const std::vector<std::string> others = {
      "",
      sound.substr(0, sound.size() - 1),
      sound + "<more/>",
      sound + " words",
      "words " + sound,
      "<!DOCTYPE uscDoc>" + sound,
      Title("<section identifier=\"/us/usc/t9/s1\"></chapter>"),
      Title("<section identifier=\"/us/usc/t9/s1\" a=b></section>"),
      Title("<section identifier=\"/us/usc/t9/s1\"a=\"b\"></section>"),
      Title("<section identifier=\"/us/usc/t9/s1\"><!-- open</section>"),
      Title("<section><num>§ 1.</num></section>"),
      Title(
          "<section identifier=\"/us/usc/t9/s1\"><notes><note><section><sourceCredit>(Pub. L. 1–1.)"
          "</sourceCredit></section></note></notes></section>"),
      Title("\xFF"),
      "<bill><legis-body/></bill>",
      "<uscDoc><main/></uscDoc>",
  };
  for (const std::string& bytes : others) EXPECT_FALSE(ScanTitle(bytes)) << bytes;
}

Document Read(const std::string& path, std::string bytes, std::vector<ExcerptPart> parts) {
  Result<Source> source = Source::FromExcerpt(path, std::move(bytes), std::move(parts));
  EXPECT_TRUE(source);
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document) << path;
  return std::move(*document);
}

// The file without the contents of the sections for which `wanted` is false.
template <typename Wanted>
Document ReadExcerpt(const std::string& path, const std::string& bytes, const ScannedTitle& scan,
                     Wanted wanted) {
  std::string excerpt;
  std::vector<ExcerptPart> parts = {ExcerptPart()};
  for (std::size_t i = 0; i < scan.sections.size(); ++i) {
    const ScannedSection& section = scan.sections[i];
    if (wanted(i) || section.cut_begin == section.cut_end) continue;
    excerpt.append(bytes, parts.back().offset, section.cut_begin - parts.back().offset);
    parts.push_back({static_cast<std::uint32_t>(excerpt.size()), section.cut_end,
                     section.line_after, section.line_start_after});
  }
  excerpt.append(bytes, parts.back().offset);
  return Read(path, std::move(excerpt), std::move(parts));
}

bool SameNode(const Document& whole, NodeId i, const Document& excerpt, NodeId j) {
  const bool alike =
      whole.node(i).kind == excerpt.node(j).kind && whole.TextOf(i) == excerpt.TextOf(j) &&
      whole.PlaceOf(i) == excerpt.PlaceOf(j) && whole.StandsInNote(i) == excerpt.StandsInNote(j);
  if (!alike || !IsLevel(whole.node(i).kind)) return alike;
  return whole.provision(i).identifier == excerpt.provision(j).identifier &&
         whole.provision(i).designation == excerpt.provision(j).designation;
}

// Walks both; `shells` are the places of sections whose contents were left out.
void ExpectSame(const Document& whole, const Document& excerpt,
                const std::set<std::size_t>& shells) {
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  while (i < whole.size() && j < excerpt.size()) {
    const NodeId ours(i);
    const NodeId theirs(j);
    ASSERT_TRUE(SameNode(whole, ours, excerpt, theirs))
        << ToString(Error{"differs", whole.PlaceOf(ours)});
    const bool section = whole.node(ours).kind == NodeKind::kSection;
    if (section && shells.count(whole.PlaceOf(ours).offset) > 0) {
      const Provision& full = whole.provision(ours);
      const Provision& shell = excerpt.provision(theirs);
      ASSERT_EQ(whole.TextOrEmpty(full.heading_node), excerpt.TextOrEmpty(shell.heading_node));
      ASSERT_EQ(whole.TextOrEmpty(full.designation_node),
                excerpt.TextOrEmpty(shell.designation_node));
      i = whole.node(ours).end.index();
      j = excerpt.node(theirs).end.index();
      continue;
    }
    ++i;
    ++j;
  }
  EXPECT_EQ(i, whole.size());
  EXPECT_EQ(j, excerpt.size());
}

// Sections by where they begin, with the credit that the document has for them.
std::map<std::string, std::string> CreditsOf(const Document& document) {
  std::map<std::string, std::string> credits;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId node(i);
    if (document.node(node).kind != NodeKind::kSection || document.StandsInNote(node)) continue;
    std::string credit;
    for (const NodeId child : document.Children(node)) {
      if (document.node(child).kind != NodeKind::kSourceCredit) continue;
      const std::string words = document.WordsOf(child);
      credit = FirstClause(words);
      break;
    }
    credits.emplace(document.provision(node).identifier, credit);
  }
  return credits;
}

void CheckFile(const std::string& path, std::size_t keep_every) {
  const Result<std::string> bytes = ReadFile(path);
  ASSERT_TRUE(bytes);
  const auto scan = ScanTitle(*bytes);
  ASSERT_TRUE(scan) << path;
  const Document whole = Read(path, *bytes, {ExcerptPart()});
  EXPECT_EQ(scan->number, whole.info().number);

  std::map<std::string, std::string> scanned;
  for (const ScannedSection& section : scan->sections) {
    scanned.emplace(section.identifier, section.credit);
  }
  EXPECT_EQ(scanned, CreditsOf(whole)) << path;

  for (const std::size_t every : {std::size_t{0}, keep_every}) {
    const auto wanted = [&](std::size_t i) { return every > 0 && i % every == 0; };
    const Document excerpt = ReadExcerpt(path, *bytes, *scan, wanted);
    std::set<std::size_t> shells;
    for (std::size_t i = 0; i < scan->sections.size(); ++i) {
      const ScannedSection& section = scan->sections[i];
      if (wanted(i) || section.cut_begin == section.cut_end) continue;
      const NodeId node = whole.FindIdentifier(section.identifier);
      ASSERT_TRUE(node.valid()) << section.identifier;
      shells.insert(whole.PlaceOf(node).offset);
    }
    ExpectSame(whole, excerpt, shells);
  }
}

TEST(TitleScanCorpus, ExcerptsOfCodeTitlesReadAsTheTitlesDo) {
  RAMSEYER_NEED_CORPUS("usc");
  const auto files = ListXmlFiles(CorpusPath("usc"));
  ASSERT_TRUE(files);
  for (const std::string& file : *files) CheckFile(file, 3);
}

}  // namespace
}  // namespace ramseyer
