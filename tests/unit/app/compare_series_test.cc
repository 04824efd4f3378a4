#include "app/compare_series.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "document/document_builder.h"

namespace ramseyer {
namespace {

using Strings = std::vector<std::string>;

// "0-1 step 1 of 2".
Strings Steps(std::size_t count, std::optional<std::size_t> base = {}) {
  Strings steps;
  for (const SeriesStep& step : StepsOf(count, base)) {
    steps.push_back(std::to_string(step.old_text) + "-" + std::to_string(step.new_text));
    if (!step.name.empty()) steps.back() += " " + step.name;
  }
  return steps;
}

TEST(CompareSeries, TwoTextsAreOneComparison) {
  EXPECT_EQ(Steps(2), Strings{"0-1"});
  EXPECT_EQ(Steps(2, 1), Strings{"1-0"});
}

TEST(CompareSeries, MoreAreEachStepAndTheWhole) {
  EXPECT_EQ(Steps(3), (Strings{"0-1 step 1 of 2", "1-2 step 2 of 2", "0-2 the whole"}));
}

TEST(CompareSeries, ABaseIsComparedWithEachOther) {
  EXPECT_EQ(Steps(3, 1), (Strings{"1-0 comparison 1 of 2", "1-2 comparison 2 of 2"}));
}

Document Bill(std::initializer_list<CommitteeText> sections) {
  DocumentBuilder builder(*Source::FromBytes("bill.xml", "x"));
  for (const CommitteeText text : sections) {
    builder.Open(NodeKind::kSection, {0, 1});
    builder.SetCommitteeText(text);
    builder.Close();
  }
  return builder.Finish();
}

Strings Texts(CommitteeReading reading) {
  std::vector<Document> documents;
  documents.push_back(Bill({CommitteeText::kBoth}));
  documents.push_back(Bill({CommitteeText::kStruck, CommitteeText::kInserted}));
  const auto texts = TextsOf(documents, reading);
  Strings read;
  for (const ReadText& text : *texts) {
    read.emplace_back(text.document == documents.data() ? "plain" : "reported");
    if (text.reading == CommitteeReading::kBefore) read.back() += " before";
    if (text.reading == CommitteeReading::kAfter) read.back() += " after";
  }
  return read;
}

TEST(CompareSeries, BothTextsOfAReportedBillAreReadInTurn) {
  EXPECT_EQ(Texts(CommitteeReading::kAfter), (Strings{"plain after", "reported after"}));
  EXPECT_EQ(Texts(CommitteeReading::kBefore), (Strings{"plain before", "reported before"}));
  EXPECT_EQ(Texts(CommitteeReading::kBoth),
            (Strings{"plain", "reported before", "reported after"}));
}

TEST(CompareSeries, ATextThatIsNotThereIsAnError) {
  std::vector<Document> documents;
  documents.push_back(Bill({CommitteeText::kInserted, CommitteeText::kInserted}));
  EXPECT_TRUE(TextsOf(documents, CommitteeReading::kAfter).has_value());
  const auto texts = TextsOf(documents, CommitteeReading::kBefore);
  ASSERT_FALSE(texts.has_value());
  EXPECT_EQ(ToString(texts.error()),
            "bill.xml: carries only the text as reported, not the text that the committee struck");
}

}  // namespace
}  // namespace ramseyer
