// The comparative print of a committee report (House Rule XIII), of which either text can be read.
#include <gtest/gtest.h>

#include <string>

#include "compare/word_table.h"
#include "diff/intern.h"
#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

// The words of the document in order, with single spaces where there is white space.
std::string TextOf(const Document& document, CommitteeReading reading) {
  Interner exact;
  Interner folded;
  const WordTable table = ReadWords(document, reading, {}, exact, folded);
  std::string text;
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const bool touches =
        i > 0 && (table.ranges[i - 1].end == table.ranges[i].begin || table.closes_up[i]);
    if (i > 0 && !touches) text += ' ';
    text += document.Text(table.ranges[i]);
  }
  return text;
}

void ExpectHas(const std::string& text, const std::string& words) {
  EXPECT_NE(text.find(words), std::string::npos) << words;
}

void ExpectLacks(const std::string& text, const std::string& words) {
  EXPECT_EQ(text.find(words), std::string::npos) << words;
}

TEST(ComparativePrint, PhrasesCutWordsAndCloseUp) {
  Result<Source> source = Source::FromBytes(
      "print.xml",
      "<changesInExistingLaw><existingLaws><existingLaw><changesToLaw><section><content>"
      "<deletedText>【Any】</deletedText><addedText>An</addedText> officer<addedText>s</addedText> "
      "of <deletedText>【the 】</deletedText>law<deletedText>【.】</deletedText><addedText>; or"
      "</addedText></content></section></changesToLaw></existingLaw></existingLaws>"
      "</changesInExistingLaw>");
  const Result<Document> document = ReadDocument(std::move(*source));
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(TextOf(*document, CommitteeReading::kBefore), "Any officer of the law.");
  EXPECT_EQ(TextOf(*document, CommitteeReading::kAfter), "An officers of law; or");
}

TEST(ComparativePrint, OfTheHouseIsReadBeforeAndAfter) {
  constexpr const char* kFile = "reports/uslm-2.1.1/112hr1425-Ramseyer.xml";
  RAMSEYER_NEED_CORPUS(kFile);
  const Result<Document> document = ReadDocumentFile(test_support::CorpusPath(kFile));
  ASSERT_TRUE(document.has_value()) << ToString(document.error());
  EXPECT_TRUE(document->HasCommitteeText());
  const std::string before = TextOf(*document, CommitteeReading::kBefore);
  const std::string after = TextOf(*document, CommitteeReading::kAfter);
  ExpectLacks(before + after, "【");
  ExpectLacks(before + after, "】");

  ExpectHas(
      before,
      "related to the SBIR and STTR programs, including the data on output and outcomes "
      "collected pursuant to subsections (g)(10), (o)(9), and (o)(15), the number of proposals "
      "received from,");
  ExpectHas(before, "under each of the SBIR and STTR programs, and a description of the extent");
  ExpectHas(before, "to maintain the database described in subsection (k); and");
  ExpectHas(after,
            "related to the SBIR and STTR programs, including— (A) the data on output and outcomes "
            "collected pursuant to subsections (g)(8) and (o)(9); (B) the number of proposals");
  ExpectHas(after,
            "filed by the Administrator with Federal agencies; and (F) a description of the "
            "extent to which");
  ExpectHas(after, "to maintain the database described in subsection (k);");
  ExpectLacks(after, "described in subsection (k); and");

  for (const char* added : {"Venture Capital Operating Company", "Hedge fund",
                            "Private equity firm", "Extensions and enhancements of authority"}) {
    ExpectLacks(before, added);
    ExpectHas(after, added);
  }
  for (const char* both : {"SMALL BUSINESS ACT", "It shall be the duty of the Administration"}) {
    ExpectHas(before, both);
    ExpectHas(after, both);
  }
}

}  // namespace
}  // namespace ramseyer
