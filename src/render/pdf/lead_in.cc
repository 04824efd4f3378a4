#include "render/pdf/lead_in.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/words.h"

namespace ramseyer::pdf {
namespace {

bool IsReported(const Report& report) {
  return !report.documents.empty() &&
         report.documents.front().label.find(", Reported") != std::string::npos;
}

std::string_view MarksOf(PdfStyle style) {
  switch (style) {
    case PdfStyle::kRamseyer:
      return "existing law proposed to be omitted is enclosed in black brackets, new matter is "
             "printed in italic, existing law in which no change is proposed is shown in roman";
    case PdfStyle::kCordon:
      return "existing law proposed to be omitted is shown in line type, new matter is printed in "
             "italic, existing law in which no change is proposed is shown in roman";
    case PdfStyle::kRedline:
      return "existing law proposed to be omitted is struck through in red, new matter is doubly "
             "underlined in blue, matter that moves is green at both its places";
    case PdfStyle::kColumns:
      return "present law stands on the left, the law as amended on the right; what is omitted is "
             "struck through, new matter is doubly underlined";
  }
  return "";
}

std::string_view BillMarksOf(PdfStyle style) {
  switch (style) {
    case PdfStyle::kRamseyer:
      return "matter to be omitted is enclosed in black brackets, new matter is printed in italic, "
             "the rest is shown in roman";
    case PdfStyle::kCordon:
      return "matter to be omitted is shown in line type, new matter is printed in italic, the "
             "rest "
             "is shown in roman";
    case PdfStyle::kRedline:
      return "matter to be omitted is struck through in red, new matter is doubly underlined in "
             "blue, matter that moves is green at both its places";
    case PdfStyle::kColumns:
      return "the bill stands on the left, the bill as amended on the right; what is omitted is "
             "struck through, new matter is doubly underlined";
  }
  return "";
}

std::string_view ComparisonMarksOf(PdfStyle style) {
  switch (style) {
    case PdfStyle::kRamseyer:
      return "Matter that the old text alone has is enclosed in black brackets, matter that the "
             "new text alone has is printed in italic, the rest is shown in roman.";
    case PdfStyle::kCordon:
      return "Matter that the old text alone has is shown in line type, matter that the new text "
             "alone has is printed in italic, the rest is shown in roman.";
    case PdfStyle::kRedline:
      return "Matter that the old text alone has is struck through in red, matter that the new "
             "text alone has is doubly underlined in blue, matter that moves is green at both its "
             "places.";
    case PdfStyle::kColumns:
      return "The old text stands on the left, the new text on the right; what the other does not "
             "have is struck through or doubly underlined.";
  }
  return "";
}

std::string_view RuleOf(PdfStyle style) {
  switch (style) {
    case PdfStyle::kRamseyer:
      return "In compliance with clause 3(e) of rule XIII of the Rules of the House of "
             "Representatives, changes";
    case PdfStyle::kCordon:
      return "In compliance with paragraph 12 of rule XXVI of the Standing Rules of the Senate, "
             "changes";
    case PdfStyle::kRedline:
    case PdfStyle::kColumns:
      return "Changes";
  }
  return "";
}

}  // namespace

std::string LeadInHeading(const Report& report) {
  if (report.kind == ReportKind::kComparison) return "CHANGES";
  if (report.kind == ReportKind::kBillAmendment) return "CHANGES IN THE BILL MADE BY AMENDMENTS";
  return fmt::format("CHANGES IN EXISTING LAW MADE BY THE BILL{}",
                     IsReported(report) ? ", AS REPORTED" : "");
}

std::string LeadIn(const Report& report, const PdfOptions& options) {
  if (report.kind == ReportKind::kComparison) {
    return std::string(ComparisonMarksOf(options.style));
  }
  if (report.kind == ReportKind::kBillAmendment) {
    return fmt::format("Changes in the bill made by the amendments are shown as follows ({}):",
                       BillMarksOf(options.style));
  }
  return fmt::format(
      "{} in existing law made by the bill{} are shown as follows ({}):", RuleOf(options.style),
      IsReported(report) ? ", as reported," : "", MarksOf(options.style));
}

std::string DocumentsInBrief(const Report& report) {
  if (report.documents.empty()) return "";
  const std::string first = NameOf(report.documents.front());
  if (report.kind != ReportKind::kComparison || report.documents.size() < 2) {
    return first;
  }
  const std::string second = NameOf(report.documents[1]);
  const auto common = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
  const auto same = static_cast<std::size_t>(common.first - first.begin());
  const std::size_t comma = std::string_view(first).substr(0, same).rfind(", ");
  const std::string rest = comma == std::string::npos ? second : second.substr(comma + 2);
  return fmt::format("{} – {}", first, rest);
}

std::string NameWithRelease(const ReportDocument& document) {
  const std::string name = NameOf(document);
  return document.release_point.empty()
             ? name
             : fmt::format("{} (release point {})", name, document.release_point);
}

std::string RunningHead(const Report& report, const ReportSection& section) {
  if (report.kind != ReportKind::kAmendment) return section.citation;
  const std::size_t dash = section.context.find("—");
  const std::string law = section.context.substr(0, dash);
  for (std::size_t i = 1; i < report.documents.size() && !law.empty(); ++i) {
    const std::string& label = report.documents[i].label;
    if (label.rfind(law + ",", 0) == 0) {
      return fmt::format("{} · {}", NameWithRelease(report.documents[i]), section.citation);
    }
  }
  return section.citation;
}

}  // namespace ramseyer::pdf
