// What is in a PDF: the tree of its tags as Poppler reads it, a line for each paragraph. Each case
// names one of the reports in support/sample_reports.h and the options.
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "render/pdf/pdf_renderer.h"
#include "support/golden.h"
#include "support/pdf_text.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;
using test_support::PdfElement;

PdfOptions OptionsOf(const GoldenCase& golden) {
  PdfOptions options;
  std::istringstream words(golden.Input("options"));
  for (std::string word; words >> word;) {
    if (word == "ramseyer") options.style = PdfStyle::kRamseyer;
    if (word == "cordon") options.style = PdfStyle::kCordon;
    if (word == "redline") options.style = PdfStyle::kRedline;
    if (word == "columns") options.style = PdfStyle::kColumns;
    if (word == "full") options.full = true;
  }
  return options;
}

// Words as they are, changed ones "[struck, change 3: words]", signs of the print "‹[›".
std::string Inline(const PdfElement& element) {
  if (element.name == "Lbl" && element.title.empty()) return "‹" + element.text + "›";
  if (element.title.empty()) return element.text;
  return "[" + element.title + ": " + element.text + "]";
}

bool IsInline(const PdfElement& element) {
  return element.name == "Span" || element.name == "Link" || element.name == "Lbl";
}

std::string Tree(const std::vector<PdfElement>& elements) {
  std::string tree;
  for (const PdfElement& element : elements) {
    if (IsInline(element)) {
      tree += Inline(element);
      continue;
    }
    if (!tree.empty()) tree += '\n';
    tree += std::string(element.depth * 2, ' ') + element.name;
    if (!element.title.empty()) tree += " (" + element.title + ")";
    tree += ": ";
  }
  return tree;
}

// Blanks at the ends of lines are gone, which editors would take away too.
std::string Trimmed(const std::string& text) {
  std::string trimmed;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    trimmed += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return trimmed;
}

class RenderPdfGolden : public testing::TestWithParam<std::string> {};

TEST_P(RenderPdfGolden, Case) {
  RAMSEYER_NEED_TOOL("pdfinfo");
  test_support::CheckGolden(GetParam(), [](const GoldenCase& golden) {
    std::string name;
    std::istringstream(golden.Input("report")) >> name;
    const Result<std::string> pdf = RenderPdf(test_support::ReportNamed(name), OptionsOf(golden));
    EXPECT_TRUE(pdf.has_value()) << ToString(pdf.error());
    return pdf ? Trimmed(Tree(test_support::ElementsOf(*pdf))) : "";
  });
}

INSTANTIATE_TEST_SUITE_P(RenderPdf, RenderPdfGolden,
                         testing::ValuesIn(test_support::GoldenFiles("tests/golden/render/pdf")),
                         test_support::GoldenName);

}  // namespace
}  // namespace ramseyer
