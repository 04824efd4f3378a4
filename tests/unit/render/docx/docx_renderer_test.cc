// What holds of every file; how one reads is in tests/golden/render/docx.
#include "render/docx/docx_renderer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "support/docx_file.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

// Sets SOURCE_DATE_EPOCH, or takes it away when `value` is nullptr, until the end of the scope.
class SourceDate {
 public:
  explicit SourceDate(const char* value) {
    if (const char* before = std::getenv(kName)) before_ = before;
    Set(value);
  }
  ~SourceDate() { Set(before_ ? before_->c_str() : nullptr); }
  SourceDate(const SourceDate&) = delete;
  SourceDate& operator=(const SourceDate&) = delete;

 private:
  static constexpr const char* kName = "SOURCE_DATE_EPOCH";
  static void Set(const char* value) {
    if (value == nullptr) {
      ::unsetenv(kName);
    } else {
      ::setenv(kName, value, 1);
    }
  }
  std::optional<std::string> before_;
};

std::size_t Count(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(DocxRenderer, TheSameReportGivesTheSameBytesInEveryTimeZone) {
  const SourceDate date(nullptr);
  const Report report = test_support::ComparisonReport();
  ::setenv("TZ", "Asia/Tokyo", 1);
  ::tzset();
  const std::string first = RenderDocx(report).value();
  ::setenv("TZ", "America/New_York", 1);
  ::tzset();
  const std::string second = RenderDocx(report).value();
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(first, second);
  EXPECT_EQ(first.substr(0, 4), "PK\x03\x04");
}

TEST(DocxRenderer, ChangesBearNoDateButTheOneThatIsSet) {
  const Report report = test_support::AmendmentReport();
  {
    const SourceDate date(nullptr);
    const auto parts = test_support::DocxParts(RenderDocx(report).value());
    EXPECT_EQ(Count(parts.at("word/document.xml"), "w:date="), 0U);
    EXPECT_EQ(Count(parts.at("word/comments.xml"), "w:date="), 0U);
    EXPECT_EQ(Count(parts.at("docProps/core.xml"), "dcterms:created"), 0U);
  }
  const SourceDate date("1795554000");
  const auto parts = test_support::DocxParts(RenderDocx(report).value());
  const std::string moment = "w:date=\"2026-11-24T21:00:00Z\"";
  EXPECT_EQ(Count(parts.at("word/document.xml"), moment),
            Count(parts.at("word/document.xml"), "w:author="));
  EXPECT_EQ(Count(parts.at("word/comments.xml"), moment), report.changes.size());
  EXPECT_EQ(Count(parts.at("docProps/core.xml"), ">2026-11-24T21:00:00Z<"), 2U);
}

TEST(DocxRenderer, ADateThatIsNoneIsAnError) {
  for (const char* wrong : {"today", "-1", "12x", "253402300800"}) {
    const SourceDate date(wrong);
    const Result<std::string> bytes = RenderDocx(test_support::AmendmentReport());
    ASSERT_FALSE(bytes.has_value()) << wrong;
    EXPECT_NE(bytes.error().message.find(wrong), std::string::npos) << bytes.error().message;
  }
}

TEST(DocxRenderer, SaysWhatTheDocumentIs) {
  const auto parts = test_support::DocxParts(RenderDocx(test_support::AmendmentReport()).value());
  const std::string& properties = parts.at("docProps/core.xml");
  EXPECT_EQ(Count(properties, "<dc:title>Changes in existing law</dc:title>"), 1U) << properties;
  EXPECT_EQ(Count(properties, "<dc:language>en-US</dc:language>"), 1U);
  EXPECT_EQ(Count(parts.at("word/styles.xml"), "<w:lang w:val=\"en-US\""), 1U);
  EXPECT_EQ(Count(parts.at("word/header1.xml"), "S. 1693 (115th Congress)"), 1U);
  EXPECT_EQ(Count(parts.at("word/footer1.xml"), "w:instr=\"NUMPAGES\""), 1U);
}

TEST(DocxRenderer, AHostileDocumentReachesNoMarkupAndNoOtherFile) {
  const auto parts = test_support::DocxParts(RenderDocx(test_support::HostileReport()).value());
  EXPECT_EQ(parts.size(),
            test_support::DocxParts(RenderDocx(test_support::AmendmentReport()).value()).size());
  for (const auto& [name, bytes] : parts) {
    EXPECT_EQ(Count(bytes, "<script"), 0U) << name;
    EXPECT_EQ(Count(bytes, "\x1b"), 0U) << name;
    EXPECT_EQ(Count(bytes, "\xe2\x80\xae"), 0U) << name;
    EXPECT_EQ(Count(bytes, "TargetMode=\"External\""), 0U) << name;
  }
  EXPECT_GT(Count(parts.at("word/document.xml"), "&lt;script"), 0U);
}

}  // namespace
}  // namespace ramseyer
