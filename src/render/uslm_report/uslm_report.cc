#include "render/uslm_report/uslm_report.h"

#include <fmt/format.h>

#include <string_view>

#include "base/check.h"
#include "render/html/escape.h"
#include "render/uslm_report/law_section.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::string_view kHead =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<changesInExistingLaw xmlns=\"http://schemas.gpo.gov/xml/uslm\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
    "xsi:schemaLocation=\"http://schemas.gpo.gov/xml/uslm "
    "https://www.govinfo.gov/schemas/xml/uslm/uslm-2.1.1.xsd\">\n"
    "<heading>Changes in Existing Law Made by the Bill</heading>\n";

constexpr std::string_view kLeadIn =
    "<p>Changes in existing law made by the bill are shown as follows (existing law proposed to be "
    "omitted is enclosed in black brackets, new matter is printed in italic, existing law in which "
    "no change is proposed is shown in roman):</p>\n";

// "/us/usc/t47" of a section of that title; the section's own identifier elsewhere.
std::string_view LawOf(std::string_view identifier) {
  constexpr std::string_view kCode = "/us/usc/t";
  if (identifier.substr(0, kCode.size()) != kCode) return identifier;
  return identifier.substr(0, identifier.find('/', kCode.size()));
}

std::string NameOfLaw(const ReportSection& section) {
  constexpr std::string_view kCode = "/us/usc/t";
  const std::string_view law = LawOf(section.identifier);
  if (law.substr(0, kCode.size()) == kCode) {
    return fmt::format("Title {}, United States Code", law.substr(kCode.size()));
  }
  return section.context.empty() ? section.citation : section.context;
}

void WriteParagraph(std::string_view words, std::string& out) {
  out += fmt::format("<p>{}</p>\n", EscapeHtml(words));
}

void WriteBill(const Report& report, std::string& out) {
  if (!report.documents.empty()) WriteParagraph(NameOf(report.documents.front()), out);
  out += kLeadIn;
  if (report.summary.instructions_refused > 0) WriteParagraph(NotExecutedWarning(report), out);
  for (const ReportSection& section : report.sections) {
    const std::string warning = IncompleteWarning(report, section);
    if (!warning.empty()) WriteParagraph(section.citation + ": " + warning, out);
  }
}

void OpenLaw(const ReportSection& section, std::string& out) {
  out += "<existingLaw";
  if (const std::string_view law = LawOf(section.identifier); !law.empty()) {
    out += fmt::format(" source=\"{}\"", EscapeHtml(law));
  }
  out +=
      fmt::format(">\n<heading><existingLawName>{}</existingLawName></heading>\n<changesToLaw>\n",
                  EscapeHtml(NameOfLaw(section)));
}

}  // namespace

std::string RenderUslmReport(const Report& report) {
  RAMSEYER_CHECK(report.kind == ReportKind::kAmendment);
  std::string out(kHead);
  WriteBill(report, out);
  out += "<existingLaws>\n";
  const ReportSection* last = nullptr;
  for (const ReportSection& section : report.sections) {
    if (last == nullptr || LawOf(last->identifier) != LawOf(section.identifier)) {
      if (last != nullptr) out += "</changesToLaw>\n</existingLaw>\n";
      OpenLaw(section, out);
    }
    WriteLawSection(section, out);
    last = &section;
  }
  if (last != nullptr) out += "</changesToLaw>\n</existingLaw>\n";
  return out + "</existingLaws>\n</changesInExistingLaw>\n";
}

}  // namespace ramseyer
