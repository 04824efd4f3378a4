// Text of the Congressional Record: no word is lost, and its tree is that of the enrolled bill's
// XML where both have the same words.
#include "formats/record/record.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>
#include <vector>

#include "formats/read.h"
#include "formats/record/levels.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

constexpr auto kTexts =
    std::to_array<std::string_view>({"fosta/floor-amendments/HR1865-rh-committee-substitute.txt",
                                     "fosta/floor-amendments/HR1865-amdt1-goodlatte.txt",
                                     "fosta/floor-amendments/HR1865-amdt2-walters.txt",
                                     "fosta/floor-amendments/HR1865-amdt3-jacksonlee.txt"});

Document ReadCorpus(std::string_view relative) {
  Result<Document> document = ReadDocumentFile(test_support::CorpusPath(relative));
  EXPECT_TRUE(document) << ToString(document.error());
  return std::move(*document);
}

// Runs of letters and digits.
std::vector<std::string> PlainWords(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

TEST(Record, EveryWordIsInTheDocumentInOrder) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  for (const std::string_view text : kTexts) {
    SCOPED_TRACE(text);
    const Document document = ReadCorpus(text);
    EXPECT_EQ(document.info().format, DocumentFormat::kRecord);
    EXPECT_EQ(PlainWords(document.text()), PlainWords(document.source().bytes()));
  }
}

TEST(Record, EveryLetterKnowsItsByte) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  for (const std::string_view text : kTexts) {
    SCOPED_TRACE(text);
    const Document document = ReadCorpus(text);
    std::size_t wrong = 0;
    for (std::uint32_t at = 0; at < document.text().size(); ++at) {
      const char c = document.text()[at];
      if (std::isalnum(static_cast<unsigned char>(c)) == 0) continue;
      if (document.source().bytes()[document.SourceOffset(at)] != c) ++wrong;
    }
    EXPECT_EQ(wrong, 0u);
  }
}

std::string Lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

// The kinds and designations of a provision and of all in it, by its words. Its own designation
// only below a section: sections were numbered anew when the amendments had been agreed to.
std::map<std::string, std::string> ShapesOf(const Document& document) {
  std::map<std::string, std::string> shapes;
  for (NodeId at(1); at.index() < document.size(); at = NodeId(at.index() + 1)) {
    if (!IsLevel(document.node(at).kind)) continue;
    std::string words;
    std::string shape;
    for (NodeId in = at; in < document.node(at).end; in = NodeId(in.index() + 1)) {
      const Node& node = document.node(in);
      shape += IdOf(node.kind);
      const bool numbered_anew = in == at && node.kind == NodeKind::kSection;
      if (IsLevel(node.kind) && !numbered_anew)
        shape += " [" + document.provision(in).designation + "]";
      shape += '\n';
      // The printer supplies "SEC.", which the XML does not hold.
      if (node.kind == NodeKind::kDesignation) continue;
      for (const std::string& word : PlainWords(document.TextOf(in))) words += Lower(word) + ' ';
    }
    shapes[words] = shape;
  }
  return shapes;
}

TEST(Record, HasTheShapeOfTheEnrolledBill) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  RAMSEYER_NEED_CORPUS("fosta/BILLS-115hr1865enr.xml");
  const std::map<std::string, std::string> enrolled =
      ShapesOf(ReadCorpus("fosta/BILLS-115hr1865enr.xml"));
  std::size_t same = 0;
  for (const std::string_view text : kTexts) {
    for (const auto& [words, shape] : ShapesOf(ReadCorpus(text))) {
      const auto found = enrolled.find(words);
      if (found == enrolled.end()) continue;
      EXPECT_EQ(shape, found->second) << words;
      ++same;
    }
  }
  EXPECT_GE(same, 30u);
}

TEST(Record, IsToldByItsWords) {
  EXPECT_TRUE(LooksLikeRecord("  Be it enacted by the Senate,\n"));
  EXPECT_TRUE(LooksLikeRecord("SEC. 5. SAVINGS.\n\n  Nothing.\n"));
  EXPECT_TRUE(LooksLikeRecord("       Page 5, line 12, strike ``a'' and insert ``b''.\n"));
  EXPECT_TRUE(LooksLikeRecord("       In section 3, strike ``a''.\n"));
  EXPECT_FALSE(LooksLikeRecord("       In section 3 the Secretary shall.\n"));
  EXPECT_FALSE(LooksLikeRecord("Dear colleague,\n\nplease find enclosed.\n"));
  EXPECT_FALSE(LooksLikeRecord(""));
}

TEST(Record, OtherTextIsAnError) {
  Result<Source> source = Source::FromBytes("letter.txt", "Dear colleague,\n");
  ASSERT_TRUE(source);
  EXPECT_FALSE(CheckDocument(*source));
  const Result<Document> document = ReadDocument(std::move(*source));
  ASSERT_FALSE(document);
  EXPECT_NE(ToString(document.error()).find("letter.txt:1:1: neither XML nor a bill"),
            std::string::npos)
      << ToString(document.error());
}

TEST(RecordLevels, AreToldBySeries) {
  const std::vector<OpenRecordLevel> subsection = {{NodeKind::kSection, "2"},
                                                   {NodeKind::kSubsection, "h"}};
  std::vector<OpenRecordLevel> subparagraph = subsection;
  subparagraph.push_back({NodeKind::kParagraph, "1"});
  subparagraph.push_back({NodeKind::kSubparagraph, "A"});
  EXPECT_EQ(RecordLevelOf("i", subsection, {}), NodeKind::kSubsection);
  EXPECT_EQ(RecordLevelOf("i", subparagraph, {"j", ""}), NodeKind::kSubsection);
  EXPECT_EQ(RecordLevelOf("i", subparagraph, {"ii", ""}), NodeKind::kClause);
  EXPECT_EQ(RecordLevelOf("C", {}, {}), NodeKind::kSubparagraph);
  EXPECT_EQ(RecordLevelOf("v", {}, {"vi", ""}), NodeKind::kClause);
  EXPECT_EQ(RecordLevelOf("v", {}, {"", "the following new clause:"}), NodeKind::kClause);
  EXPECT_EQ(RecordLevelOf("v", {}, {"", "the following new subsection:"}), NodeKind::kSubsection);
  EXPECT_EQ(RecordLevelOf("aa", {{NodeKind::kSubclause, "I"}}, {}), NodeKind::kItem);
  EXPECT_EQ(RecordLevelOf("-", {}, {}), std::nullopt);
}

}  // namespace
}  // namespace ramseyer
