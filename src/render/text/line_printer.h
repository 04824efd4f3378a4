// The lines of a section on a page, indented as statutes are.
#pragma once

#include <string_view>
#include <vector>

#include "render/text/page.h"
#include "report/report.h"

namespace ramseyer {

inline constexpr std::string_view kAsterisks = "* * * * * * *";  // for what is left out
inline constexpr int kIndentStep = 4;                            // for each level

class LinePrinter {
 public:
  // The page must outlive it.
  explicit LinePrinter(TextPage& page) : page_(page) {}

  // Sections and what stands one level below begin at the same margin, as in the Code.
  int IndentOf(const ReportLine& line) const;

  // `numbered`: the changes whose number is printed behind their last words in this line.
  void Print(const ReportLine& line, const std::vector<ChangeId>& numbered);

  // The row for unchanged lines, the first of which is `line`.
  void PrintLeftOut(const ReportLine& line);

 private:
  TextPage& page_;
  LineStyle last_style_ = LineStyle::kProvision;  // cells stand close to each other
};

}  // namespace ramseyer
