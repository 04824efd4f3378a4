// What holds of every text that is rendered; how it looks is in tests/golden/render.
#include "render/text/text_renderer.h"

#include <gtest/gtest.h>

#include <regex>
#include <sstream>
#include <string>

#include "render/characters.h"
#include "render/text/page.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

constexpr const char* kSamples[] = {"amendment", "comparison", "hostile", "empty"};

std::string Rendered(const char* sample, int width, bool color, bool show_unchanged = false) {
  TextOptions options;
  options.width = width;
  options.color = color;
  options.show_unchanged = show_unchanged;
  return RenderText(test_support::ReportNamed(sample), options);
}

std::string WithoutSgr(const std::string& text) {
  static const std::regex kSgr("\x1b\\[[0-9;]*m");
  return std::regex_replace(text, kSgr, "");
}

TEST(TextRenderer, NoLineIsWiderThanThePage) {
  for (const char* sample : kSamples) {
    for (const int width : {40, 57, 80, 132}) {
      for (const bool color : {false, true}) {
        std::istringstream lines(WithoutSgr(Rendered(sample, width, color)));
        for (std::string line; std::getline(lines, line);) {
          EXPECT_LE(DisplayWidth(line), width) << sample << ": " << line;
        }
      }
    }
  }
}

TEST(TextRenderer, NoControlCharacterOfADocumentGetsThrough) {
  for (const bool color : {false, true}) {
    const std::string text = WithoutSgr(Rendered("hostile", 80, color));
    std::string_view rest = text;
    while (!rest.empty()) {
      const char32_t character = TakeCharacter(rest);
      EXPECT_TRUE(character == '\n' || !IsTreacherous(character)) << text;
    }
  }
  EXPECT_EQ(Rendered("hostile", 80, false).find('\x1b'), std::string::npos);
}

TEST(TextRenderer, ColourIsSwitchedOffBeforeEachLineEnds) {
  std::istringstream lines(Rendered("amendment", 60, true));
  bool any = false;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t last = line.rfind("\x1b[");
    if (last == std::string::npos) continue;
    any = true;
    EXPECT_EQ(line.substr(last, 4), "\x1b[0m") << line;
  }
  EXPECT_TRUE(any);
}

TEST(TextRenderer, LinesEndInNoSpace) {
  for (const char* sample : kSamples) {
    EXPECT_EQ(Rendered(sample, 66, false).find(" \n"), std::string::npos) << sample;
  }
}

TEST(TextRenderer, UnchangedProvisionsAreShownOnlyWhenAskedFor) {
  const std::string words = "The rapidly developing array";
  EXPECT_EQ(Rendered("amendment", 80, false).find(words), std::string::npos);
  EXPECT_NE(Rendered("amendment", 80, false, true).find(words), std::string::npos);
}

TEST(TextRenderer, EveryRefusalIsNamedEvenWithoutAFinding) {
  Report report;
  report.kind = ReportKind::kAmendment;
  ReportInstruction instruction;
  instruction.citation = "section 9(z)";
  report.instructions = {instruction};
  const std::string text = RenderText(report, TextOptions{});
  EXPECT_NE(text.find("NOT EXECUTED"), std::string::npos) << text;
  EXPECT_NE(text.find("section 9(z)"), std::string::npos) << text;
}

TEST(TextPageTest, AWordWiderThanThePageIsBroken) {
  TextPage page(40, false);
  page.Paragraph({{"ab " + std::string(50, 'x') + " cd", kPlainText}}, "  ", "    ");
  EXPECT_EQ(page.Take(),
            "  ab\n    " + std::string(36, 'x') + "\n    " + std::string(14, 'x') + " cd\n");
}

TEST(TextPageTest, AStyleMayChangeWithinAWord) {
  TextPage page(40, true);
  page.Paragraph({{"statute", kPlainText},
                  {".", {PieceKind::kStruck, false, false}},
                  {"; or", {PieceKind::kInserted, false, false}}},
                 0);
  EXPECT_EQ(page.Take(), "statute\x1b[31;9m.\x1b[0m\x1b[94;4m; or\x1b[0m\n");
}

}  // namespace
}  // namespace ramseyer
