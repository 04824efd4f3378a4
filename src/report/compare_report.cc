#include "report/compare_report.h"

#include <string>

#include "base/check.h"
#include "report/compare_writer.h"
#include "report/describe.h"
#include "report/summary.h"
#include "text/fold.h"

namespace ramseyer {
namespace {

bool LeavesOutStruckText(const Document& document, const WordTable& words) {
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    if (words.left_out[i] && document.node(NodeId(i)).committee == CommitteeText::kStruck)
      return true;
  }
  return false;
}

ReportDocument Describe(const Document& document, const WordTable& words) {
  ReportDocument described = DescribeDocument(document);
  if (LeavesOutStruckText(document, words)) described.label += ", without the text struck";
  return described;
}

void AppendUnspaced(std::string_view text, std::string& all) {
  for (const char c : text) {
    if (c != ' ') all.push_back(c);
  }
}

std::string Compared(const Document& document, const WordTable& words) {
  std::string all;
  for (const ByteRange range : words.ranges) AppendUnspaced(document.Text(range), all);
  return all;
}

std::string Folded(std::string_view text) {
  FoldOptions options;
  options.letter_case = true;
  return std::string(Fold(text, options).text());
}

void CheckLaw(const Document& old_document, const Document& new_document,
              const Comparison& comparison, const Report& report) {
  std::string rejected;
  std::string accepted;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : RejectAll(section)) AppendUnspaced(line, rejected);
    for (const std::string& line : AcceptAll(section)) AppendUnspaced(line, accepted);
  }
  RAMSEYER_CHECK(accepted == Compared(new_document, comparison.new_words));
  std::string expected = Compared(old_document, comparison.old_words);
  if (comparison.options.ignore_typography) {
    rejected = Folded(rejected);
    expected = Folded(expected);
  }
  RAMSEYER_CHECK(rejected == expected);
}

}  // namespace

Report ReportComparison(const Document& old_document, const Document& new_document,
                        const Comparison& comparison) {
  Report report;
  report.kind = ReportKind::kComparison;
  report.documents = {Describe(old_document, comparison.old_words),
                      Describe(new_document, comparison.new_words)};
  ComparisonWriter(old_document, new_document, comparison).WriteTo(report);
  CheckLaw(old_document, new_document, comparison, report);
  CountProvisionsAndWords(report);
  return report;
}

}  // namespace ramseyer
