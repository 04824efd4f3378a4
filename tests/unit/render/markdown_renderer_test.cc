// What holds of every comment; how it looks is in tests/golden/render.
#include "render/markdown/markdown_renderer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "render/characters.h"
#include "render/html/escape.h"
#include "render/markdown/escape_markdown.h"
#include "report/excerpt.h"
#include "support/corpus.h"
#include "support/real_reports.h"
#include "support/run_program.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

constexpr const char* kSamples[] = {"amendment", "comparison", "hostile", "empty"};
constexpr const char* kReader = "/usr/bin/cmark-gfm";

#define RAMSEYER_NEED_CMARK()                        \
  if (!std::filesystem::exists(kReader))             \
  GTEST_SKIP() << kReader << " is missing (Debian: " \
               << "cmark-gfm): skipped"

// The page that GitHub's own reader makes of the Markdown, before GitHub's filters.
std::string PageOf(const std::string& markdown) {
  const test_support::TemporaryFolder folder;
  const test_support::ProgramRun run =
      test_support::RunProgram(kReader, {"--unsafe", "-e", "table", "-e", "strikethrough", "-e",
                                         "autolink", folder.Write("comment.md", markdown)});
  EXPECT_EQ(run.code, 0) << run.err;
  return run.out;
}

std::string Without(const std::string& html, const std::string& pattern) {
  return std::regex_replace(html, std::regex(pattern), "");
}

// The words of the redline as one of the two texts has them, as HTML, spaces left out.
std::string WordsOfPage(const std::string& html, bool old_text) {
  std::string words;
  const std::regex folded("<details>([^]*?)</details>");
  for (std::sregex_iterator it(html.begin(), html.end(), folded), end; it != end; ++it) {
    std::string redline = (*it)[1].str();
    redline = Without(redline, "<summary>[^]*?</summary>");
    redline = Without(redline, "<p><strong>Incomplete[^]*?</strong></p>");
    redline = Without(redline, old_text ? "<p>[^<]*<i>moved to here:</i>[^]*?</p>"
                                        : "<p>[^<]*<i>moved from here:</i>[^]*?</p>");
    redline = Without(redline, "<i>moved [^]*?</i>|<su[bp]>[^]*?</su[bp]>|<!-- -->");
    redline = Without(redline, "<p>[^<]*\\* \\* \\* \\* \\* \\* \\*</p>");
    redline = Without(redline, old_text ? "<ins>[^]*?</ins>" : "<del>[^]*?</del>");
    words += redline;
  }
  words = std::regex_replace(words, std::regex("&#39;"), "'");
  return Without(words, "<[^>]*>|¶|│|\xE2\x80\x83|\\s");
}

// The same of the lines of the report that a print shows.
std::string WordsOfReport(const Report& report, bool old_text) {
  std::string words;
  for (const ReportSection& section : report.sections) {
    if (section.changes.empty()) continue;
    ReportSection shown;
    for (const ExcerptRow& row : Excerpt(section)) {
      if (row.shown) shown.lines.push_back(section.lines[row.begin]);
    }
    for (const std::string& line : old_text ? RejectAll(shown) : AcceptAll(shown)) {
      words += std::regex_replace(EscapeHtml(line), std::regex("&#39;"), "'");
    }
  }
  return Without(words, "\\s");
}

TEST(MarkdownRenderer, TheCommentHoldsTheTextBeforeAndTheTextAfter) {
  RAMSEYER_NEED_CMARK();
  for (const char* sample : kSamples) {
    const Report report = test_support::ReportNamed(sample);
    const std::string page = PageOf(RenderMarkdown(report));
    EXPECT_EQ(WordsOfReport(report, true).empty(), report.sections.empty());
    EXPECT_EQ(WordsOfPage(page, true), WordsOfReport(report, true)) << sample;
    EXPECT_EQ(WordsOfPage(page, false), WordsOfReport(report, false)) << sample;
  }
}

TEST(MarkdownRenderer, TheCommentHoldsTheWordsOfRealBills) {
  RAMSEYER_NEED_CMARK();
  RAMSEYER_NEED_CORPUS("bills-119");
  constexpr std::size_t kNoLimit = 100'000'000;
  for (const test_support::RealPair& pair : test_support::RealPairs()) {
    const Report report = test_support::CompareFiles(test_support::CorpusPath(pair.old_file),
                                                     test_support::CorpusPath(pair.new_file));
    const std::string page = PageOf(RenderMarkdown(report, kNoLimit));
    EXPECT_EQ(WordsOfPage(page, true), WordsOfReport(report, true)) << pair.new_file;
    EXPECT_EQ(WordsOfPage(page, false), WordsOfReport(report, false)) << pair.new_file;
  }
}

constexpr const char* kMarkup =
    "@user #12 GH-12 :smile: https://a.example www.b.example me@c.example *a* **b** _c_ `d` ~~e~~ "
    "[f](g) ![h](i) [^1] | $5 and $7$ <b>j</b> &amp; \\* <!-- k";

TEST(EscapeMarkdownTest, WordsOfADocumentAreNeverMarkup) {
  RAMSEYER_NEED_CMARK();
  const std::string page = PageOf(GuardParagraph(EscapeMarkdown(kMarkup)));
  EXPECT_EQ(page.find("<a "), std::string::npos) << page;
  EXPECT_EQ(Without(Without(page, "<!-- -->"), "</?span>"),
            "<p>" + Without(EscapeHtml(kMarkup), "^") + "</p>\n");
  for (const char* parted : {"@<!-- -->user", "#<!-- -->12", "GH-<!-- -->12", ":<!-- -->smile"}) {
    EXPECT_NE(page.find(parted), std::string::npos) << parted << page;
  }
  EXPECT_EQ(page.find("$5"), std::string::npos) << page;
}

TEST(EscapeMarkdownTest, AParagraphIsNoListHeadingOrRule) {
  RAMSEYER_NEED_CMARK();
  for (const char* words : {"1. one", "12) two", "- three", "+ four", "=== five", "# six", "---",
                            "    seven", "> eight", "* nine", "~~~", "Section 1. ten"}) {
    const std::string page = PageOf("above\n\n" + GuardParagraph(EscapeMarkdown(words)) + "\n");
    const std::string said = std::regex_replace(words, std::regex("^ +"), "");
    EXPECT_EQ(Without(page, "<!-- -->"), "<p>above</p>\n<p>" + EscapeHtml(said) + "</p>\n");
  }
}

TEST(EscapeMarkdownTest, InABlockOfHtmlNothingIsMarkupEither) {
  EXPECT_EQ(EscapeMarkdownHtml("a*b <i> @c #d"), "a*b &lt;i&gt; @<!-- -->c #<!-- -->d");
}

// A report with so many sections, each changed by an instruction of its own, the last ones refused.
Report LongReport(std::size_t count) {
  Report report;
  report.kind = ReportKind::kAmendment;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    ReportSection section;
    section.citation = "99 U.S.C. " + number;
    section.lines = {test_support::ProvisionLine(
        0, "§ " + number + ".", "", "The fee is [-$5-]#" + number + "{+$7+}#" + number + ".")};
    section.changes = {ChangeId(static_cast<std::uint32_t>(i))};
    report.sections.push_back(section);
    Change change;
    change.citation = section.citation;
    change.instruction = i;
    report.changes.push_back(change);
    ReportInstruction instruction;
    instruction.citation = "section " + number;
    instruction.words = "by striking “$5” and inserting “$7”";
    const bool refused = i + 3 > count;
    instruction.status = refused ? InstructionStatus::kRefused : InstructionStatus::kExecuted;
    report.summary.instructions_refused += refused ? 1 : 0;
    report.instructions.push_back(instruction);
  }
  return report;
}

std::size_t Count(const std::string& text, const std::string& what) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++count;
  return count;
}

std::size_t UnitsOf(const std::string& text) {
  std::size_t units = 0;
  for (std::string_view rest = text; !rest.empty();) units += TakeCharacter(rest) > 0xFFFF ? 2 : 1;
  return units;
}

TEST(MarkdownRenderer, WhatDoesNotFitIsLeftOutAndSaid) {
  for (const std::size_t count : {1U, 30U, 300U, 2000U}) {
    const std::string comment = RenderMarkdown(LongReport(count), 20000);
    EXPECT_LE(UnitsOf(comment), 20000U) << count;
    const std::size_t sections = Count(comment, "<details>");
    const std::size_t rows = Count(comment, "by striking “");
    const bool whole = sections == count && rows == count;
    EXPECT_EQ(Count(comment, "**Not everything is shown**"), whole ? 0U : 1U) << count;
    EXPECT_EQ(whole, count <= 30) << count << ' ' << sections << ' ' << rows;
    if (whole) continue;
    const std::string all = std::to_string(count);
    EXPECT_EQ(Count(comment, std::to_string(count - sections) + " of " + all + " changed sections"),
              1U);
    EXPECT_EQ(Count(comment, std::to_string(count - rows) + " of " + all + " instructions"), 1U);
    EXPECT_EQ(Count(comment, "**not executed**"), 2U) << "refusals are shown before the rest";
    EXPECT_GT(sections, 10U);
  }
}

TEST(MarkdownRenderer, FillsTheRoomOfAComment) {
  const std::string comment = RenderMarkdown(LongReport(2000));
  EXPECT_LE(UnitsOf(comment), kCommentLimit);
  EXPECT_GT(UnitsOf(comment), kCommentLimit * 8 / 10);
}

}  // namespace
}  // namespace ramseyer
