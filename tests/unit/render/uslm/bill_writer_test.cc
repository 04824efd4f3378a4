// What is written as USLM reads back as the same bill: over samples and a spread of the corpus,
// node by node, and instruction by instruction.
#include "render/uslm/bill_writer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "amend/language/instruction.h"
#include "document/document_builder.h"
#include "formats/read.h"
#include "support/corpus.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

Document ReadBytes(std::string bytes) {
  Result<Source> source = Source::FromBytes("bill.xml", std::move(bytes));
  EXPECT_TRUE(source) << ToString(source.error());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document) << ToString(document.error());
  return std::move(*document);
}

// Every node with its depth, and a level's designation, heading and words.
std::vector<std::string> NodesOf(const Document& bill) {
  std::vector<std::string> nodes;
  for (NodeId at(1); at.index() < bill.size(); at = NodeId(at.index() + 1)) {
    const Node& node = bill.node(at);
    std::string line = fmt::format("{} {}", node.parent.index(), IdOf(node.kind));
    if (IsLevel(node.kind)) {
      const Provision& provision = bill.provision(at);
      line +=
          fmt::format(" [{}] {}", provision.designation, bill.TextOrEmpty(provision.heading_node));
    }
    if (!node.text.empty()) line += fmt::format(" |{}|", bill.TextOf(at));
    line += node.committee == CommitteeText::kStruck     ? " struck"
            : node.committee == CommitteeText::kInserted ? " inserted"
                                                         : "";
    nodes.push_back(line);
  }
  return nodes;
}

std::vector<std::string> InstructionsOf(const Document& bill) {
  std::vector<std::string> lines;
  for (const Instruction& instruction : ReadInstructions(bill).instructions) {
    lines.push_back(fmt::format("{} | {} | {} | {}", instruction.id.index(),
                                ToString(instruction.target), IdOf(instruction.action),
                                WordsOf(bill, instruction)));
  }
  return lines;
}

void CheckLaw(const std::string& path) {
  SCOPED_TRACE(path);
  const Result<Document> bill = ReadDocumentFile(path);
  ASSERT_TRUE(bill) << ToString(bill.error());
  const Result<std::string> bytes = WriteUslmBill(*bill);
  ASSERT_TRUE(bytes) << ToString(bytes.error());
  const Document again = ReadBytes(*bytes);
  EXPECT_EQ(again.info().format, DocumentFormat::kGpoUslm);
  EXPECT_EQ(again.info().type, bill->info().type);
  EXPECT_EQ(NodesOf(again), NodesOf(*bill));
  EXPECT_EQ(InstructionsOf(again), InstructionsOf(*bill));
  const Result<std::string> twice = WriteUslmBill(again);
  ASSERT_TRUE(twice) << ToString(twice.error());
  EXPECT_EQ(NodesOf(ReadBytes(*twice)), NodesOf(*bill));
}

// Every `step`th bill of a folder, but for those that would make the test slow.
std::vector<std::string> SpreadOf(const std::string& folder, std::size_t step) {
  constexpr std::uintmax_t kLargest = 600000;
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::string extension = entry.path().extension().string();
    const bool xml = extension == ".xml" || extension == ".XML";
    if (xml && entry.file_size() < kLargest) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> spread;
  for (std::size_t i = 0; i < files.size(); i += step) spread.push_back(files[i]);
  return spread;
}

TEST(BillWriter, SamplesReadBackAsTheyWere) {
  for (const char* name : {"samples/s1693-115-is.xml", "samples/s1693-115-rs.xml"}) {
    CheckLaw(std::string(RAMSEYER_SOURCE_DIR) + "/" + name);
  }
}

TEST(BillWriter, BillsOfAllKindsReadBackAsTheyWere) {
  RAMSEYER_NEED_CORPUS("bills-119");
  std::size_t checked = 0;
  for (const auto& [folder, step] :
       {std::pair("bills-119", 50), std::pair("fosta", 1),
        std::pair("versions/bills-dtd_xcential", 4),
        std::pair("versions/bills-uslm_gpo-2.0.11-samples", 8),
        std::pair("versions/bills-uslm_gpo-2.1.0-samples", 8), std::pair("amendments/dtd", 4)}) {
    for (const std::string& file : SpreadOf(test_support::CorpusPath(folder), step)) {
      CheckLaw(file);
      ++checked;
    }
  }
  EXPECT_GE(checked, 30u);
}

TEST(BillWriter, TextOfTheRecordReadsBack) {
  RAMSEYER_NEED_CORPUS("fosta/floor-amendments");
  for (const char* name : {"HR1865-rh-committee-substitute.txt", "HR1865-amdt1-goodlatte.txt",
                           "HR1865-amdt2-walters.txt", "HR1865-amdt3-jacksonlee.txt"}) {
    CheckLaw(test_support::CorpusPath(std::string("fosta/floor-amendments/") + name));
  }
}

TEST(BillWriter, TakesADocumentThatNoFormatHeld) {
  const Document bill = test_support::ReadOutline(
      "made",
      R"(SEC. 2. | Amendment | Section 5 of the Act is amended by adding at the end the following:
  > (c) | Fees | The Secretary may—
    > (1) | | charge “a fee”; or
)");
  const Result<std::string> bytes = WriteUslmBill(bill);
  ASSERT_TRUE(bytes) << ToString(bytes.error());
  EXPECT_EQ(NodesOf(ReadBytes(*bytes)), NodesOf(bill));
}

TEST(BillWriter, CutsMarksThatCross) {
  Result<Source> source = Source::FromBytes("made", "one two three");
  ASSERT_TRUE(source);
  DocumentBuilder builder(std::move(*source));
  builder.Open(NodeKind::kBody, {0, 13});
  builder.Open(NodeKind::kSection, {0, 13});
  builder.Open(NodeKind::kContent, {0, 13});
  const std::size_t italic = builder.OpenMark(MarkKind::kItalic);
  builder.Append("one ", 0);
  const std::size_t bold = builder.OpenMark(MarkKind::kBold);
  builder.Append("two", 4);
  builder.CloseMark(italic);
  builder.Append(" three", 7);
  builder.CloseMark(bold);
  for (int i = 0; i < 3; ++i) builder.Close();
  const Result<std::string> bytes = WriteUslmBill(builder.Finish());
  ASSERT_TRUE(bytes) << ToString(bytes.error());
  EXPECT_NE(bytes->find("<content><i>one <b>two</b></i><b> three</b></content>"), std::string::npos)
      << *bytes;
}

}  // namespace
}  // namespace ramseyer
