#include "report/compare_report.h"

#include <algorithm>
#include <string>

#include "base/check.h"
#include "report/compare_substance.h"
#include "report/compare_writer.h"
#include "report/summary.h"

namespace ramseyer {
namespace {

std::string_view NameOf(CommitteeReading reading) {
  switch (reading) {
    case CommitteeReading::kBefore:
      return "text before the committee";
    case CommitteeReading::kAfter:
      return "text as reported";
    case CommitteeReading::kBoth:
      return "both texts, struck and put in";
  }
  return "";
}

ReportDocument Describe(const Document& document, CommitteeReading reading) {
  const DocumentInfo& info = document.info();
  ReportDocument described{info.label, document.source().file(), ""};
  if (!info.stage.empty()) {
    if (!described.label.empty()) described.label += ", ";
    described.label += info.stage;
  }
  if (document.HasCommitteeText()) described.reading = NameOf(reading);
  return described;
}

// What was not compared, in the words of the options.
std::vector<std::string> SettingsOf(const CompareOptions& options) {
  std::vector<std::string> settings;
  if (options.words.ignore_case) settings.emplace_back("case ignored");
  if (options.words.ignore_punctuation) settings.emplace_back("punctuation ignored");
  if (options.words.ignore_formatting) settings.emplace_back("formatting ignored");
  if (!options.words.headings) settings.emplace_back("without headings");
  if (!options.words.footnotes) settings.emplace_back("without footnotes");
  if (!options.words.contents) settings.emplace_back("without tables of contents");
  if (options.minimal) settings.emplace_back("smallest changes");
  return settings;
}

// A text without its white space, compared as it comes with an expected one.
class UnspacedMatch {
 public:
  // The text is the one that `words` are of.
  UnspacedMatch(const Document& document, const WordTable& words)
      : document_(document), words_(words) {}

  bool Takes(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == ' ') {
        text.remove_prefix(1);
        continue;
      }
      if (expected_.empty()) {
        if (next_ == words_.size()) return false;
        expected_ = document_.Text(words_.ranges[next_++]);
      }
      if (!TakesFront(text)) return false;
    }
    return true;
  }

  bool IsComplete() const { return expected_.empty() && next_ == words_.size(); }

 private:
  // Takes what both texts have at their fronts up to the next space of either.
  bool TakesFront(std::string_view& text) {
    if (expected_.front() == ' ') {
      expected_.remove_prefix(1);
      return true;
    }
    const std::size_t length =
        std::min({text.find(' '), expected_.find(' '), text.size(), expected_.size()});
    if (text.substr(0, length) != expected_.substr(0, length)) return false;
    text.remove_prefix(length);
    expected_.remove_prefix(length);
    return true;
  }

  const Document& document_;
  const WordTable& words_;
  std::uint32_t next_ = 0;     // the next word
  std::string_view expected_;  // what is left of the word before
};

using Project = std::vector<std::string> (*)(const ReportSection&);

// Whether the lines that `project` gives of all sections, put together, are the words of `words`,
// white space aside.
bool Reads(const Report& report, Project project, const Document& document,
           const WordTable& words) {
  UnspacedMatch match(document, words);
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : project(section)) {
      if (!match.Takes(line)) return false;
    }
  }
  return match.IsComplete();
}

// The same as far as spelling is compared.
bool ReadsAlike(const Report& report, Project project, const Document& document,
                const WordTable& words, const WordTableOptions& options) {
  std::string shown;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : project(section)) shown += line;
  }
  std::string expected;
  for (const ByteRange range : words.ranges) expected += document.Text(range);
  return ComparedSpelling(shown, options) == ComparedSpelling(expected, options);
}

void CheckLaw(const Document& old_document, const Document& new_document,
              const Comparison& comparison, const Report& report) {
  const WordTableOptions& options = comparison.options.words;
  RAMSEYER_CHECK(Reads(report, AcceptAll, new_document, comparison.new_words));
  RAMSEYER_CHECK(options.IgnoresSpelling()
                     ? ReadsAlike(report, RejectAll, old_document, comparison.old_words, options)
                     : Reads(report, RejectAll, old_document, comparison.old_words));
}

}  // namespace

Report ReportComparison(const Document& old_document, const Document& new_document,
                        const Comparison& comparison) {
  Report report;
  report.kind = ReportKind::kComparison;
  report.documents = {Describe(old_document, comparison.options.old_reading),
                      Describe(new_document, comparison.options.new_reading)};
  report.settings = SettingsOf(comparison.options);
  ComparisonWriter(old_document, new_document, comparison).WriteTo(report);
  CheckLaw(old_document, new_document, comparison, report);
  CountProvisionsAndWords(report);
  report.substance = SubstanceOf(old_document, new_document, comparison);
  return report;
}

}  // namespace ramseyer
