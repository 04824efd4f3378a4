// Numbering on behind a place, and the parts of a bill that have no designation.
#include "amend/bill/bill_edits.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "amend/bill/bill_payload.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

Document Bill(const std::string& inside) {
  auto source = Source::FromBytes("bill.xml", "<bill>" + inside + "</bill>");
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value());
  return std::move(*document);
}

std::string Section(const std::string& number) {
  return "<section><enum>" + number + ".</enum><header>Kite " + number +
         "</header><text>Words.</text></section>";
}

Manuscript Sections(const std::vector<std::string>& numbers) {
  std::string body;
  for (const std::string& number : numbers) body += Section(number);
  return Manuscript::FromBill(Bill("<legis-body>" + body + "</legis-body>"));
}

// Where the section of that number starts.
std::size_t IndexOfSection(const Manuscript& manuscript, const std::string& label) {
  for (std::size_t i = 0; i < manuscript.order().size(); ++i) {
    const Line& line = manuscript.line(manuscript.order()[i]);
    if (line.kind == NodeKind::kSection && line.label == label) return i;
  }
  ADD_FAILURE() << "no section " << label;
  return 0;
}

// "2->3": the old label and the one that it is given.
std::vector<std::string> Renumbered(const Manuscript& manuscript, const std::vector<Edit>& edits) {
  std::vector<std::string> all;
  for (const Edit& edit : edits) {
    const auto* set = std::get_if<SetDesignation>(&edit);
    if (set == nullptr) {
      ADD_FAILURE() << "an edit that is no new designation";
      continue;
    }
    all.push_back(manuscript.line(set->line).label + "->" + set->label);
  }
  return all;
}

TEST(BillEdits, NumbersOnFromTheSectionBefore) {
  const Manuscript bill = Sections({"1", "2", "2", "3"});
  const std::size_t second = IndexOfSection(bill, "2") + 1;
  const auto edits = RenumberBehind(bill, second, NodeKind::kSection);
  ASSERT_TRUE(edits.has_value());
  EXPECT_EQ(Renumbered(bill, *edits), (std::vector<std::string>{"2->3", "3->4"}));
}

TEST(BillEdits, NumbersNothingThatGoesOnAlready) {
  const Manuscript bill = Sections({"1", "2", "3"});
  const auto edits = RenumberBehind(bill, IndexOfSection(bill, "2"), NodeKind::kSection);
  ASSERT_TRUE(edits.has_value());
  EXPECT_TRUE(edits->empty());
}

TEST(BillEdits, RefusesToNumberOnWhereNothingFollows) {
  const Manuscript bill = Sections({"1", "2"});
  const auto edits = RenumberBehind(bill, bill.order().size(), NodeKind::kSection);
  ASSERT_FALSE(edits.has_value());
  EXPECT_EQ(edits.error().kind, FindingKind::kProvisionNotFound);
}

TEST(BillEdits, RefusesToNumberOnFromWhatIsNotCounted) {
  const Manuscript bill = Sections({"1", "1A-1", "2"});
  const auto edits = RenumberBehind(bill, IndexOfSection(bill, "2"), NodeKind::kSection);
  ASSERT_FALSE(edits.has_value());
  EXPECT_EQ(edits.error().kind, FindingKind::kCountMismatch);
}

TEST(BillEdits, RefusesToNumberOnThroughTitlesThatAreCountedThrough) {
  const Manuscript bill = Manuscript::FromBill(
      Bill("<legis-body><title><enum>I</enum><header>One</header>" + Section("1") + Section("2") +
           "</title><title><enum>II</enum><header>Two</header>" + Section("3") +
           "</title></legis-body>"));
  const auto edits = RenumberBehind(bill, IndexOfSection(bill, "2"), NodeKind::kSection);
  ASSERT_FALSE(edits.has_value());
  EXPECT_EQ(edits.error().kind, FindingKind::kCountMismatch);
}

std::vector<std::string> Words(const Manuscript& manuscript, LineRange lines) {
  std::vector<std::string> words;
  for (std::size_t i = lines.begin; i < lines.end; ++i) {
    const LineId id = manuscript.order()[i];
    words.push_back(manuscript.Live(id, Field::kDesignation) + manuscript.Live(id, Field::kText));
  }
  return words;
}

TEST(BillEdits, TellsTheOfficialTitleFromTheProvisions) {
  const Manuscript bill = Manuscript::FromBill(
      Bill("<form><official-title>To name a kite.</official-title></form><legis-body>" +
           Section("1") + Section("2") + "</legis-body>"));
  const auto title = LinesOfPart(bill, PartKind::kOfficialTitle);
  ASSERT_TRUE(title.has_value());
  EXPECT_EQ(Words(bill, *title), (std::vector<std::string>{"To name a kite."}));
  const auto rest = LinesOfPart(bill, PartKind::kAfterEnactingClause);
  ASSERT_TRUE(rest.has_value());
  EXPECT_EQ(Words(bill, *rest), (std::vector<std::string>{"1.Words.", "2.Words."}));
  EXPECT_EQ(Words(bill, *LinesOfPart(bill, PartKind::kMatterInserted)), Words(bill, *rest));
}

TEST(BillEdits, PartsThatABillDoesNotHaveAreNowhere) {
  const Manuscript bill = Sections({"1"});
  EXPECT_FALSE(LinesOfPart(bill, PartKind::kOfficialTitle).has_value());
  EXPECT_FALSE(LinesOfPart(bill, PartKind::kPreamble).has_value());
  EXPECT_FALSE(LinesOfPart(bill, PartKind::kHeading).has_value());
}

TEST(BillEdits, NewLinesStandBesideTheirLike) {
  const Manuscript bill = Manuscript::FromBill(
      Bill("<legis-body><title><enum>I</enum><header>One</header><section><enum>1.</enum><header>A"
           "</header><subsection><enum>(a)</enum><text>Words.</text></subsection></section></title>"
           "</legis-body>"));
  NewLine section;
  section.kind = NodeKind::kSection;
  NewLine subsection;
  subsection.kind = NodeKind::kSubsection;
  const std::size_t end = bill.order().size();
  const int depth = bill.line(bill.order()[IndexOfSection(bill, "1")]).depth;
  EXPECT_EQ(PlaceLines(bill, end, {section}).front().depth, depth);
  EXPECT_EQ(PlaceLines(bill, end, {subsection}).front().depth, depth + 1);
}

}  // namespace
}  // namespace ramseyer
