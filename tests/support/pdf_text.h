// What is in a PDF, taken out by Poppler's tools and not by ours.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer::test_support {

// An element of the tree of tags.
struct PdfElement {
  std::size_t depth = 0;
  std::string name;   // "P", "Span", "Link"
  std::string title;  // "struck, change 3"; "" without one
  std::string text;   // its own, not that of the elements below it
};

// Whether `program` (pdfinfo, pdftotext, qpdf) can be run.
bool HasTool(const std::string& program);

// The elements of the PDF in their order.
std::vector<PdfElement> ElementsOf(const std::string& pdf);

// The words of the documents with every change rejected, and accepted, as the tree tells them:
// blanks single, none behind a dash.
std::string RejectAll(const std::vector<PdfElement>& elements);
std::string AcceptAll(const std::vector<PdfElement>& elements);

// The words as RejectAll and AcceptAll give them.
std::string Canonical(std::string_view words);

// "" when the words are the same, else where they part.
std::string Difference(const std::string& actual, const std::string& expected);

// The lines that `lines_of` (RejectAll, AcceptAll of report.h) gives of the report's sections, made
// canonical.
using SectionLines = std::function<std::vector<std::string>(const ReportSection&)>;
std::string JoinedLines(const Report& report, const SectionLines& lines_of);

}  // namespace ramseyer::test_support

// Skips the running test when a program of Poppler or qpdf is missing, and says so.
#define RAMSEYER_NEED_TOOL(tool)                                      \
  do {                                                                \
    if (!::ramseyer::test_support::HasTool(tool)) {                   \
      GTEST_SKIP() << tool << " is not installed (.ci/packages.txt)"; \
    }                                                                 \
  } while (false)
