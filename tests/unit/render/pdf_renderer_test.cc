// What holds of every PDF; what is in them is shown in tests/golden/render/pdf. Text and tags are
// taken out by Poppler, and qpdf's own program checks the file.
#include "render/pdf/pdf_renderer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "render/pdf/fonts.h"
#include "support/pdf_text.h"
#include "support/run_program.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using test_support::Difference;
using test_support::ElementsOf;
using test_support::PdfElement;
using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::TemporaryFolder;

constexpr const char* kSamples[] = {"amendment", "comparison", "hostile", "empty"};
constexpr PdfStyle kStyles[] = {PdfStyle::kRamseyer, PdfStyle::kCordon, PdfStyle::kRedline,
                                PdfStyle::kColumns};

std::string Rendered(const Report& report, PdfStyle style, bool full = true) {
  const Result<std::string> pdf = RenderPdf(report, {style, full});
  EXPECT_TRUE(pdf.has_value()) << ToString(pdf.error());
  return pdf.value_or("");
}

ProgramRun Tool(const std::string& tool, const std::string& pdf,
                std::vector<std::string> arguments = {}) {
  const TemporaryFolder folder;
  arguments.insert(arguments.begin(), tool);
  arguments.push_back(folder.Write("print.pdf", pdf));
  if (tool == "pdftotext") arguments.emplace_back("-");
  return RunProgram("/usr/bin/env", arguments);
}

// What the fonts make of words: hostile characters are spelled out.
std::string Shown(const std::string& words) {
  const Result<pdf::FontSet> fonts = pdf::FontSet::Load();
  EXPECT_TRUE(fonts.has_value()) << ToString(fonts.error());
  return test_support::Canonical(fonts->Shown(words));
}

TEST(PdfRenderer, TheTreeTellsTheWordsBeforeAndAfter) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  for (const char* name : kSamples) {
    const Report report = test_support::ReportNamed(name);
    const std::string before = Shown(test_support::JoinedLines(report, RejectAll));
    const std::string after = Shown(test_support::JoinedLines(report, AcceptAll));
    for (const PdfStyle style : kStyles) {
      const std::vector<PdfElement> elements = ElementsOf(Rendered(report, style));
      EXPECT_EQ(Difference(test_support::RejectAll(elements), before), "")
          << name << static_cast<int>(style);
      EXPECT_EQ(Difference(test_support::AcceptAll(elements), after), "")
          << name << static_cast<int>(style);
    }
  }
}

TEST(PdfRenderer, TheFileIsSound) {
  RAMSEYER_NEED_TOOL("qpdf");
  for (const char* name : kSamples) {
    for (const PdfStyle style : kStyles) {
      const std::string pdf = Rendered(test_support::ReportNamed(name), style, false);
      const ProgramRun run = Tool("qpdf", pdf, {"--check"});
      EXPECT_EQ(run.code, 0) << run.out << run.err;
    }
  }
}

TEST(PdfRenderer, TheSameReportGivesTheSameBytes) {
  const Report report = test_support::AmendmentReport();
  EXPECT_EQ(Rendered(report, PdfStyle::kRedline), Rendered(report, PdfStyle::kRedline));
}

TEST(PdfRenderer, ADateIsWrittenOnlyWhenOneIsGiven) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  const Report report = test_support::AmendmentReport();
  const auto info = [&] {
    return Tool("pdfinfo", Rendered(report, PdfStyle::kCordon), {"-isodates"}).out;
  };
  EXPECT_EQ(info().find("Date"), std::string::npos);
  ::setenv("SOURCE_DATE_EPOCH", "1523404800", 1);
  const std::string dated = info();
  ::unsetenv("SOURCE_DATE_EPOCH");
  EXPECT_NE(dated.find("CreationDate:    2018-04-11T00:00:00Z"), std::string::npos) << dated;
}

TEST(PdfRenderer, TheDocumentSaysItsTitleAndLanguage) {
  RAMSEYER_NEED_TOOL("qpdf");
  const std::string pdf = Rendered(test_support::AmendmentReport(), PdfStyle::kRamseyer);
  const TemporaryFolder folder;
  const std::string path = folder.Write("print.pdf", pdf);
  const ProgramRun run =
      RunProgram("/usr/bin/env", {"qpdf", "--qdf", "--object-streams=disable", path, "-"});
  ASSERT_EQ(run.code, 0) << run.err;
  for (const char* part :
       {"/Lang (en-US)", "/DisplayDocTitle true", "/Marked true", "/Tabs /S",
        "/Title (Changes in existing law: S. 1693 \\(115th Congress\\), Introduced in Senate)"}) {
    EXPECT_NE(run.out.find(part), std::string::npos) << part;
  }
}

TEST(PdfRenderer, FontsAreEmbeddedAsSubsets) {
  RAMSEYER_NEED_TOOL("pdffonts");
  const std::string fonts =
      Tool("pdffonts", Rendered(test_support::AmendmentReport(), PdfStyle::kRamseyer)).out;
  EXPECT_NE(fonts.find("+C059-Roman"), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("+C059-Bold"), std::string::npos) << fonts;
  EXPECT_NE(fonts.find("+C059-Italic"), std::string::npos) << fonts;
  EXPECT_EQ(fonts.find(" no "), std::string::npos) << "a font that is not embedded, not a subset, "
                                                      "or without Unicode: "
                                                   << fonts;
}

// A change leads to its instruction and the instruction back.
TEST(PdfRenderer, LinksHaveTheirDestinations) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  const Report report = test_support::AmendmentReport();
  const std::string dests =
      Tool("pdfinfo", Rendered(report, PdfStyle::kRedline, false), {"-dests"}).out;
  for (std::size_t i = 0; i < report.changes.size(); ++i) {
    EXPECT_NE(dests.find("\"c" + std::to_string(i + 1) + "\""), std::string::npos) << dests;
  }
  for (std::size_t i = 0; i < report.instructions.size(); ++i) {
    EXPECT_NE(dests.find("\"i" + std::to_string(i + 1) + "\""), std::string::npos) << dests;
  }
}

TEST(PdfRenderer, WhatWasNotExecutedIsSaidInFrontAndAtTheSection) {
  RAMSEYER_NEED_TOOL("pdftotext");
  Report report = test_support::AmendmentReport();
  report.sections.front().not_executed = {0};
  for (const PdfStyle style : kStyles) {
    const std::string text = Tool("pdftotext", Rendered(report, style), {"-f", "1"}).out;
    EXPECT_NE(text.find("1 of 11 instructions was not executed"), std::string::npos) << text;
    EXPECT_NE(text.find("Incomplete: 1 instruction on it was not executed"), std::string::npos);
    EXPECT_NE(text.find("Instructions not executed"), std::string::npos) << text;
  }
}

TEST(PdfRenderer, EveryPageHasItsNumberAndHead) {
  RAMSEYER_NEED_TOOL("pdftotext");
  Report report = test_support::AmendmentReport();
  for (int i = 0; i < 6; ++i) report.sections.push_back(report.sections.front());
  const std::string text = Tool("pdftotext", Rendered(report, PdfStyle::kRedline), {"-layout"}).out;
  const auto pages = std::count(text.begin(), text.end(), '\f');
  ASSERT_GT(pages, 3);
  std::size_t at = 0;
  for (int page = 1; page <= pages; ++page) {
    const std::size_t end = text.find('\f', at);
    const std::string one = text.substr(at, end - at);
    EXPECT_NE(one.find("Page " + std::to_string(page) + " of " + std::to_string(pages)),
              std::string::npos);
    EXPECT_NE(one.find("S. 1693 (115th Congress)"), std::string::npos) << one;
    at = end + 1;
  }
}

// The faces in which the styles of the committees show changes.
TEST(PdfRenderer, FacesTellChangesWithoutColour) {
  RAMSEYER_NEED_TOOL("pdftohtml");
  const auto faces = [](PdfStyle style) {
    return Tool("pdftohtml", Rendered(test_support::ComparisonReport(), style),
                {"-xml", "-stdout", "-i"})
        .out;
  };
  const std::string ramseyer = faces(PdfStyle::kRamseyer);
  EXPECT_NE(ramseyer.find("<b>[</b>"), std::string::npos) << ramseyer;
  EXPECT_NE(ramseyer.find("<i>loans</i>"), std::string::npos) << ramseyer;
  const std::string cordon = faces(PdfStyle::kCordon);
  EXPECT_EQ(cordon.find("<b>[</b>"), std::string::npos) << cordon;
  EXPECT_NE(cordon.find("<i>loans</i>"), std::string::npos) << cordon;
  const std::string redline = faces(PdfStyle::kRedline);
  EXPECT_EQ(redline.find("<i>loans</i>"), std::string::npos) << redline;
}

// A paragraph that is longer than a page goes on over as many as it needs, with all of its words.
TEST(PdfRenderer, AParagraphBreaksOverPages) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  Report report = test_support::AmendmentReport();
  std::string words;
  for (int i = 0; i < 1200; ++i) words += "word" + std::to_string(i) + ' ';
  words += std::string(400, 'x') + " end.";
  report.sections.front().lines.push_back(test_support::ProvisionLine(2, "(99)", "", words));
  const std::string before = test_support::JoinedLines(report, RejectAll);
  for (const PdfStyle style : kStyles) {
    EXPECT_EQ(Difference(test_support::RejectAll(ElementsOf(Rendered(report, style))), before), "")
        << static_cast<int>(style);
  }
}

// No change is told by its colour alone: decorations are in the tree too.
TEST(PdfRenderer, ChangedWordsAreDecorated) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  const std::string tree =
      Tool("pdfinfo", Rendered(test_support::ComparisonReport(), PdfStyle::kRedline),
           {"-struct-text"})
          .out;
  EXPECT_NE(
      tree.find("Span \"struck, change 1\" (inline):\n         /TextDecorationType /LineThrough"),
      std::string::npos)
      << tree;
  EXPECT_NE(
      tree.find("Span \"inserted, change 1\" (inline):\n         /TextDecorationType /Underline"),
      std::string::npos);
}

}  // namespace
}  // namespace ramseyer
