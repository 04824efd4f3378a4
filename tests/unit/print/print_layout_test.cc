#include "print/print_layout.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

Document Read(const std::string& xml) {
  Result<Source> source = Source::FromBytes("bill.xml", xml);
  EXPECT_TRUE(source.has_value());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << (document ? "" : ToString(document.error()));
  return std::move(*document);
}

Document BillOf(const std::string& sections) {
  return Read("<bill bill-type=\"olc\"><legis-body style=\"OLC\">" + sections +
              "</legis-body></bill>");
}

std::vector<std::string> Words(const PrintLayout& layout) {
  std::vector<std::string> words;
  for (const PrintedLine& line : layout.lines()) words.emplace_back(layout.WordsOf(line));
  return words;
}

bool IsAside(NodeKind kind) {
  return kind == NodeKind::kSidenote || kind == NodeKind::kFootnote ||
         kind == NodeKind::kPageNumber || kind == NodeKind::kNoteReference;
}

// "" when every word of the document stands in exactly one place of the print, in order, asides
// nowhere; else the first word for which it does not hold.
std::string LostWord(const Document& bill) {
  const PrintLayout layout = LayOutPrint(bill);
  std::vector<bool> printed(bill.text().size());
  std::uint32_t last = 0;
  for (const PrintedLine& line : layout.lines()) {
    for (const ByteRange range : layout.RangesOf(line)) {
      if (range.begin < last || range.empty()) return fmt::format("order at {}", range.begin);
      last = range.end;
      for (std::uint32_t at = range.begin; at < range.end; ++at) printed[at] = true;
    }
  }
  NodeId aside_end(0);
  for (NodeId at = bill.root(); at.index() < bill.size(); at = NodeId(at.index() + 1)) {
    const Node& node = bill.node(at);
    if (IsAside(node.kind) && aside_end <= at) aside_end = node.end;
    const bool wanted = !(at < aside_end);
    for (std::uint32_t byte = node.text.begin; byte < node.text.end; ++byte) {
      if (bill.text()[byte] == ' ' || printed[byte] == wanted) continue;
      return fmt::format("{} \"{}\" at {}", IdOf(node.kind), bill.TextOf(at).substr(0, 60), byte);
    }
  }
  return "";
}

// Lines of real prints: S. 1693 (115th), lines 1 to 5, and the bill that became the draft
// "Modernization of Derivatives Tax Act of 2017".
TEST(PrintLayout, BreaksLinesWherePrintsDo) {
  const Document bill = BillOf(
      "<section section-type=\"section-one\"><enum>1.</enum><header>Short title</header>"
      "<text>This Act may be cited as the <quote>Stop Enabling Sex Traffickers Act of 2017</quote>."
      "</text></section>"
      "<section><enum>2.</enum><header>Modernization of tax treatment of certain "
      "derivatives</header>"
      "<subsection><enum>(a)</enum><header>Short title</header><text>This Act may be cited as the "
      "<quote>Modernization of Derivatives Tax Act of 2017</quote>.</text></subsection>"
      "<subsection><enum>(b)</enum><header>Amendment of 1986 Code</header><text>Except as "
      "otherwise "
      "expressly provided, whenever in this Act an amendment or repeal is expressed in terms of an "
      "amendment to, or repeal of, a section or other provision, the reference shall be considered "
      "to be made to a section or other provision of the Internal Revenue Code of 1986.</text>"
      "</subsection></section>");
  const std::vector<std::string> expected = {
      "Be it enacted by the Senate and House of Representa-",
      "tives of the United States of America in Congress assembled,",
      "SECTION 1. SHORT TITLE.",
      "This Act may be cited as the ‘‘Stop Enabling Sex Traf-",
      "fickers Act of 2017’’.",
      "SEC. 2. MODERNIZATION OF TAX TREATMENT OF CERTAIN",
      "DERIVATIVES.",
      "(a) SHORT TITLE.—This Act may be cited as the",
      "‘‘Modernization of Derivatives Tax Act of 2017’’.",
      "(b) AMENDMENT OF 1986 CODE.—Except as other-",
      "wise expressly provided, whenever in this Act an amend-",
      "ment or repeal is expressed in terms of an amendment",
      "to, or repeal of, a section or other provision, the reference",
      "shall be considered to be made to a section or other provi-",
      "sion of the Internal Revenue Code of 1986.",
  };
  EXPECT_EQ(Words(LayOutPrint(bill)), expected);
}

TEST(PrintLayout, TwentyFiveNumberedLinesMakeAPage) {
  std::string sections;
  for (int i = 2; i < 20; ++i) {
    sections += fmt::format(
        "<section><enum>{}.</enum><header>Kites</header><text>Kites fly.</text>"
        "</section>",
        i);
  }
  const PrintLayout layout = LayOutPrint(BillOf(sections));
  ASSERT_EQ(layout.lines().size(), 38U);
  EXPECT_EQ(layout.lines()[24].page, 1U);
  EXPECT_EQ(layout.lines()[24].number, 25U);
  EXPECT_EQ(layout.lines()[25].page, 2U);
  EXPECT_EQ(layout.lines()[25].number, 1U);
}

TEST(PrintLayout, FindsLinesByPageAndByText) {
  const Document bill = BillOf(
      "<section><enum>2.</enum><header>Kites</header><text>The Secretary shall fly every kite that "
      "the "
      "Administrator has inspected.</text></section>");
  const PrintLayout layout = LayOutPrint(bill);
  const auto offset = static_cast<std::uint32_t>(bill.text().find("inspected"));
  const std::optional<std::size_t> line = layout.LineAt(offset);
  ASSERT_TRUE(line.has_value());
  EXPECT_EQ(layout.WordsOf(layout.lines()[*line]), "trator has inspected.");
  EXPECT_EQ(layout.lines()[*line].number, 5U);
  EXPECT_EQ(layout.FindLine(1, 5), line);
  EXPECT_EQ(layout.FindLine(1, 6), std::nullopt);
  EXPECT_EQ(layout.FindLine(2, 1), std::nullopt);
  EXPECT_EQ(bill.Text(layout.TextOf(layout.lines()[*line])), "trator has inspected.");
}

TEST(PrintLayout, KnowsWhetherItsFirstPageIsThePrints) {
  const std::string rest =
      "\"><legis-body><section><text>Kites fly.</text></section></legis-body></bill>";
  EXPECT_TRUE(
      LayOutPrint(Read("<bill bill-stage=\"Introduced-in-House" + rest)).first_page_known());
  EXPECT_FALSE(LayOutPrint(Read("<bill bill-stage=\"Reported-in-House" + rest)).first_page_known());
}

TEST(PrintLayout, AWordWiderThanTheLineIsStillPrinted) {
  const Document bill =
      BillOf("<section><text>" + std::string(200, 'W') + " flies.</text></section>");
  EXPECT_EQ(LostWord(bill), "");
}

TEST(PrintLayout, EveryWordOfTheSamplesStandsOnOneLine) {
  for (const char* name : {"s1693-115-is.xml", "s1693-115-rs.xml"}) {
    const Result<Document> bill =
        ReadDocumentFile(std::string(RAMSEYER_SOURCE_DIR) + "/samples/" + name);
    ASSERT_TRUE(bill.has_value());
    EXPECT_EQ(LostWord(*bill), "") << name;
  }
}

TEST(PrintLayout, EveryWordOfRealBillsStandsOnOneLine) {
  RAMSEYER_NEED_CORPUS("versions");
  RAMSEYER_NEED_CORPUS("bills-119");
  std::set<std::string> files;
  for (const char* folder : {"versions", "bills-119", "amendments"}) {
    std::set<std::string> all;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(test_support::CorpusPath(folder))) {
      if (entry.is_regular_file()) all.insert(entry.path().string());
    }
    std::size_t count = 0;
    for (const std::string& file : all) {
      if (count++ % 16 == 0) files.insert(file);
    }
  }
  std::size_t laid_out = 0;
  for (const std::string& file : files) {
    const Result<Document> bill = ReadDocumentFile(file);
    if (!bill) continue;
    ++laid_out;
    EXPECT_EQ(LostWord(*bill), "") << file;
  }
  EXPECT_GT(laid_out, 50U);
}

}  // namespace
}  // namespace ramseyer
