// Two small documents in outline (support/outline.h), and what the comparison shows of them: a
// line's mark tells the fate of its start ("+", "-", "<" moved from, ">" moved to), and within it
//
//   [-struck-]  {+inserted+}  [<moved from<]  {>moved to>}
//
// The changes and the counts follow. That rejecting every change gives the old lines and accepting
// every change the new ones is checked here against the outlines themselves.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

#include "compare/compare.h"
#include "report/compare_report.h"
#include "report/names.h"
#include "support/golden.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string Marked(const ReportPiece& piece) {
  switch (piece.kind) {
    case PieceKind::kKept:
      return piece.text;
    case PieceKind::kStruck:
      return "[-" + piece.text + "-]";
    case PieceKind::kInserted:
      return "{+" + piece.text + "+}";
    case PieceKind::kMovedFrom:
      return "[<" + piece.text + "<]";
    case PieceKind::kMovedTo:
      return "{>" + piece.text + ">}";
  }
  return "";
}

std::string Print(const ReportLine& line) {
  constexpr std::string_view kStarts = " -+<>";
  std::string out(1, kStarts[static_cast<std::size_t>(line.start)]);
  out += line.quoted ? '"' : ' ';
  out.append(2 * static_cast<std::size_t>(line.depth) + 1, ' ');
  std::string words;
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    if (!words.empty() && !field->empty()) words += " | ";
    for (const ReportPiece& piece : *field) words += Marked(piece);
  }
  return out + words + "\n";
}

std::string Print(const ReportSubstance& substance) {
  std::string out;
  for (const ReportFigure& figure : substance.figures) {
    out += fmt::format("{}, {}: \"{}\" -> \"{}\"\n", IdOf(figure.name), figure.citation,
                       figure.old_words, figure.new_words);
  }
  for (const ReportCitedLaw& cited : substance.cited_law) {
    out += fmt::format("law {}, {}: {}\n", cited.added ? "added" : "dropped", cited.citation,
                       cited.law);
  }
  return out;
}

// The counts; of the rarer kinds those that are not 0.
std::string Print(const ReportSummary& sums) {
  std::string out =
      fmt::format("provisions: {} inserted, {} struck, {} changed, {} redesignated, {} moved",
                  sums.provisions_inserted, sums.provisions_struck, sums.provisions_changed,
                  sums.provisions_redesignated, sums.provisions_moved);
  if (sums.provisions_split > 0) out += fmt::format(", {} split off", sums.provisions_split);
  if (sums.provisions_merged > 0) out += fmt::format(", {} merged", sums.provisions_merged);
  out += fmt::format("; words: {} inserted, {} struck", sums.words_inserted, sums.words_struck);
  if (sums.references_followed > 0) {
    out += fmt::format("; references: {} followed", sums.references_followed);
  }
  return out + "\n";
}

std::string Print(const Report& report) {
  std::string out;
  for (const ReportSection& section : report.sections) {
    out += "== " + section.citation + "\n";
    for (const ReportLine& line : section.lines) out += Print(line);
  }
  for (std::size_t i = 0; i < report.changes.size(); ++i) {
    const Change& change = report.changes[i];
    const bool elsewhere = !change.old_citation.empty() && change.old_citation != change.citation;
    out += fmt::format("{}. {}, {}{}: \"{}\" -> \"{}\"\n", i + 1, IdOf(change.kind),
                       elsewhere ? change.old_citation + " -> " : "", change.citation,
                       change.old_words, change.new_words);
  }
  return out + Print(report.substance) + Print(report.summary);
}

// The words of an outline without its notation and white space.
std::string WordsOf(const Document& document) {
  std::string words;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    for (const char c : document.TextOf(NodeId(i))) {
      if (c != ' ') words += c;
    }
  }
  return words;
}

std::string WordsOf(const Report& report,
                    std::vector<std::string> (*project)(const ReportSection&)) {
  std::string words;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : project(section)) {
      for (const char c : line) {
        if (c != ' ') words += c;
      }
    }
  }
  return words;
}

std::string CompareOutlines(const GoldenCase& golden) {
  const Document before = test_support::ReadOutline("old", golden.Input("old"));
  const Document after = test_support::ReadOutline("new", golden.Input("new"));
  const Report report = ReportComparison(before, after, Compare(before, after));
  EXPECT_EQ(WordsOf(report, RejectAll), WordsOf(before));
  EXPECT_EQ(WordsOf(report, AcceptAll), WordsOf(after));
  EXPECT_FALSE(ReportComparison(before, before, Compare(before, before)).HasChanges());
  EXPECT_FALSE(ReportComparison(after, after, Compare(after, after)).HasChanges());
  return Print(report);
}

}  // namespace

RAMSEYER_GOLDEN_STAGE(Compare, "tests/golden/compare", CompareOutlines)

}  // namespace ramseyer
