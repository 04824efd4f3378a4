// The words of the law in a Word file and in a report, so that they can be held against each other.
#pragma once

#include <fmt/format.h>

#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "render/characters.h"
#include "report/report.h"
#include "support/docx_file.h"
#include "support/real_reports.h"

namespace ramseyer::test_support {

// Spaces as one space and none at the ends; none behind a dash, for a heading that ends in one is
// set close to its text ("(a) In general.—The Secretary").
inline std::string Normalized(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const bool space = c == ' ' || c == '\n';
    const bool after_dash = out.size() >= 3 && (out.compare(out.size() - 3, 3, "—") == 0 ||
                                                out.compare(out.size() - 3, 3, "–") == 0);
    if (space && (out.empty() || out.back() == ' ' || out.back() == '-' || after_dash)) continue;
    out += space ? ' ' : c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Every section's lines, as the report says that they read.
inline std::vector<std::string> LawOfReport(const Report& report, bool accept) {
  std::vector<std::string> lines;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : accept ? AcceptAll(section) : RejectAll(section)) {
      lines.push_back(Normalized(Visible(line)));
    }
  }
  return lines;
}

// Whether a paragraph in this style is of the text: "Provision3", or LibreOffice's "Provision 3".
inline bool IsLawStyle(std::string_view style) {
  for (const std::string_view name : {"Provision", "Quoted", "Cell", "Table Cell", "Heading3",
                                      "Heading 3", "FrontMatter", "Front Matter"}) {
    if (style.substr(0, name.size()) == name) return true;
  }
  return false;
}

// The paragraphs of the text that have words.
inline std::vector<std::string> LawOfParagraphs(const std::vector<DecidedParagraph>& paragraphs) {
  std::vector<std::string> lines;
  for (const DecidedParagraph& paragraph : paragraphs) {
    const std::string line = Normalized(paragraph.text);
    if (IsLawStyle(paragraph.style) && !line.empty()) lines.push_back(line);
  }
  return lines;
}

// The first line in which the two differ, and where; "" when they are the same.
inline std::string FirstDifference(const std::vector<std::string>& wanted,
                                   const std::vector<std::string>& found) {
  for (std::size_t i = 0; i < wanted.size() || i < found.size(); ++i) {
    const std::string left = i < wanted.size() ? wanted[i] : "(nothing)";
    const std::string right = i < found.size() ? found[i] : "(nothing)";
    if (left != right) return fmt::format("line {}\n  wanted: {}\n  found:  {}", i, left, right);
  }
  return "";
}

}  // namespace ramseyer::test_support
