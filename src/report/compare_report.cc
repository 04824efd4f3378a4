#include "report/compare_report.h"

#include <algorithm>
#include <string>

#include "base/check.h"
#include "base/parallel.h"
#include "report/compare_substance.h"
#include "report/compare_writer.h"
#include "report/describe.h"
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
  ReportDocument described = DescribeDocument(document);
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
  if (options.words.across_formats) {
    settings.emplace_back(
        "across formats: numbers and headings by their words, without the enacting formula");
  }
  if (options.minimal) settings.emplace_back("smallest changes");
  return settings;
}

// A text without its white space, compared as it comes with `count` words that are expected, which
// `word_at` gives by their index.
template <typename WordAt>
class UnspacedMatch {
 public:
  UnspacedMatch(std::uint32_t count, const WordAt& word_at) : count_(count), word_at_(word_at) {}

  bool Takes(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == ' ') {
        text.remove_prefix(1);
        continue;
      }
      if (expected_.empty()) {
        if (next_ == count_) return false;
        expected_ = word_at_(next_++);
      }
      if (!TakesFront(text)) return false;
    }
    return true;
  }

  bool IsComplete() const { return expected_.empty() && next_ == count_; }

 private:
  // Takes what both texts have at their fronts up to the next space of either.
  bool TakesFront(std::string_view& text) {
    if (expected_.front() == ' ') {
      expected_.remove_prefix(1);
      return true;
    }
    const std::size_t shorter = std::min(text.size(), expected_.size());
    const std::size_t length = std::min(
        {text.substr(0, shorter).find(' '), expected_.substr(0, shorter).find(' '), shorter});
    if (text.substr(0, length) != expected_.substr(0, length)) return false;
    text.remove_prefix(length);
    expected_.remove_prefix(length);
    return true;
  }

  std::uint32_t count_;
  const WordAt& word_at_;
  std::uint32_t next_ = 0;     // the next word
  std::string_view expected_;  // what is left of the word before
};

using Project = std::vector<std::string> (*)(const ReportSection&);

// Whether the lines that `project` gives of all sections, put together, are the words, white space
// aside.
template <typename WordAt>
bool Reads(const Report& report, Project project, std::uint32_t count, const WordAt& word_at) {
  UnspacedMatch<WordAt> match(count, word_at);
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : project(section)) {
      if (!match.Takes(line)) return false;
    }
  }
  return match.IsComplete();
}

// By old word, the new one that it is kept as; kNoWord for any other.
std::vector<std::uint32_t> KeptAs(const Comparison& comparison) {
  std::vector<std::uint32_t> kept_as(comparison.old_words.size(), kNoWord);
  const WordFates& fates = comparison.fates;
  for (std::uint32_t j = 0; j < fates.of_new.size(); ++j) {
    if (fates.of_new[j] == WordFate::kKept) kept_as[fates.old_word_of[j]] = j;
  }
  return kept_as;
}

void CheckLaw(const Document& old_document, const Document& new_document,
              const Comparison& comparison, const Report& report) {
  const auto new_word = [&](std::uint32_t j) {
    return new_document.Text(comparison.new_words.ranges[j]);
  };
  // Kept words are shown as the new document spells them.
  const std::vector<std::uint32_t> kept_as = KeptAs(comparison);
  const auto old_word = [&](std::uint32_t i) {
    return kept_as[i] == kNoWord ? old_document.Text(comparison.old_words.ranges[i])
                                 : new_word(kept_as[i]);
  };
  bool accepted = false;
  bool rejected = false;
  DoBoth([&] { accepted = Reads(report, AcceptAll, comparison.new_words.size(), new_word); },
         [&] { rejected = Reads(report, RejectAll, comparison.old_words.size(), old_word); });
  RAMSEYER_CHECK(rejected && accepted);
}

}  // namespace

Report ReportComparison(const Document& old_document, const Document& new_document,
                        const Comparison& comparison) {
  Report report;
  report.kind = ReportKind::kComparison;
  report.documents = {Describe(old_document, comparison.options.old_reading),
                      Describe(new_document, comparison.options.new_reading)};
  report.settings = SettingsOf(comparison.options);
  ReportSubstance substance;
  DoBoth(
      [&] {
        ComparisonWriter(old_document, new_document, comparison).WriteTo(report);
        CheckLaw(old_document, new_document, comparison, report);
        CountProvisionsAndWords(report);
      },
      [&] { substance = SubstanceOf(old_document, new_document, comparison); });
  report.substance = std::move(substance);
  return report;
}

}  // namespace ramseyer
