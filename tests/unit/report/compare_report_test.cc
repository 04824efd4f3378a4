// The law of a redline over real documents: rejecting every change gives the old text, accepting
// every change the new one; a document compared with itself has no changes.
#include "report/compare_report.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <string>
#include <vector>

#include "base/files.h"
#include "compare/compare.h"
#include "formats/read.h"
#include "report/pieces.h"
#include "support/corpus.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

void AddUnspaced(std::string_view text, std::string& all) {
  for (const char c : text) {
    if (c != ' ') all += c;
  }
}

bool IsCompared(const Document& document, NodeId id, bool across_formats) {
  if (document.node(id).committee == CommitteeText::kStruck) return false;
  if (across_formats && document.node(id).kind == NodeKind::kEnactingFormula) return false;
  for (NodeId up = id; up.valid(); up = document.node(up).parent) {
    if (document.node(up).kind == NodeKind::kPageNumber) return false;
  }
  return true;
}

// The text of a leaf without phrases that a committee struck.
void AddLeaf(const Document& document, NodeId id, bool across_formats, std::string& all) {
  if (!IsCompared(document, id, across_formats)) return;
  std::uint32_t at = document.node(id).text.begin;
  for (const Mark& mark : document.MarksIn(document.node(id).text)) {
    if (mark.kind != MarkKind::kCommitteeStruck || mark.range.end <= at) continue;
    AddUnspaced(document.Text({at, std::max(at, mark.range.begin)}), all);
    at = mark.range.end;
  }
  AddUnspaced(document.Text({at, document.node(id).text.end}), all);
}

// What a comparison is about, told from the document alone: every leaf in order, a provision's
// designation before its heading.
std::string ComparedText(const Document& document, bool across_formats) {
  std::string all;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const NodeId id(i);
    const bool before_designation =
        document.node(id).kind == NodeKind::kHeading && i + 1 < document.size() &&
        document.node(NodeId(i + 1)).kind == NodeKind::kDesignation &&
        document.node(NodeId(i + 1)).parent == document.node(id).parent &&
        IsLevel(document.node(document.node(id).parent).kind) &&
        document.provision(document.node(id).parent).heading_node == id;
    if (before_designation) {
      AddLeaf(document, NodeId(i + 1), across_formats, all);
      AddLeaf(document, id, across_formats, all);
      ++i;
    } else {
      AddLeaf(document, id, across_formats, all);
    }
  }
  return all;
}

std::string Projected(const Report& report,
                      std::vector<std::string> (*project)(const ReportSection&)) {
  std::string all;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : project(section)) AddUnspaced(line, all);
  }
  return all;
}

Report CompareDocuments(const Document& before, const Document& after) {
  return ReportComparison(before, after, Compare(before, after));
}

// Every change is shown, and every mark belongs to a change.
void CheckNumbers(const Report& report) {
  std::vector<bool> shown(report.changes.size());
  for (const ReportSection& section : report.sections) {
    for (const ReportLine& line : section.lines) {
      ASSERT_EQ(line.start == PieceKind::kKept, !line.start_change.valid());
      for (const auto* field : {&line.designation, &line.heading, &line.text}) {
        for (const ReportPiece& piece : *field) {
          ASSERT_EQ(piece.kind == PieceKind::kKept, !piece.change.valid());
          ASSERT_FALSE(piece.text.empty());
          if (piece.change.valid()) shown.at(piece.change.index()) = true;
        }
      }
    }
    for (const ChangeId change : section.changes) ASSERT_TRUE(shown.at(change.index()));
  }
  for (std::size_t i = 0; i < shown.size(); ++i) ASSERT_TRUE(shown[i]) << "change " << i + 1;
}

// Across formats kept words stand as the new document writes them, and the report checks the old
// words itself.
void CheckLaw(const Document& before, const Document& after) {
  SCOPED_TRACE(before.source().file() + " -> " + after.source().file());
  const Report report = CompareDocuments(before, after);
  const bool across_formats = (before.info().format == DocumentFormat::kBillDtd) !=
                              (after.info().format == DocumentFormat::kBillDtd);
  if (!across_formats) {
    ASSERT_TRUE(Projected(report, RejectAll) == ComparedText(before, false));
  }
  ASSERT_TRUE(Projected(report, AcceptAll) == ComparedText(after, across_formats));
  CheckNumbers(report);
}

Document Read(const std::string& path) {
  Result<Document> document = ReadDocumentFile(path);
  EXPECT_TRUE(document.has_value()) << path << ": " << ToString(document.error());
  return std::move(*document);
}

std::vector<std::string> FilesOf(const std::string& folder) {
  const Result<std::vector<std::string>> files = ListXmlFiles(CorpusPath(folder));
  return files ? *files : std::vector<std::string>();
}

TEST(CompareReport, DocumentsOfTheCorpusAreTheSameAsThemselves) {
  RAMSEYER_NEED_CORPUS("versions");
  std::size_t files = 0;
  for (const char* folder : {"versions", "amendments", "plaw", "fosta", "comps", "large"}) {
    for (const std::string& path : FilesOf(folder)) {
      const Result<Document> document = ReadDocumentFile(path);
      if (!document) continue;  // what can not be read is the readers' test
      const Report report = CompareDocuments(*document, *document);
      EXPECT_FALSE(report.HasChanges()) << path;
      ++files;
    }
  }
  EXPECT_GT(files, 100U);
}

TEST(CompareReport, TheLawHoldsBetweenAllVersionsOfABill) {
  RAMSEYER_NEED_CORPUS("versions");
  // BILLS-114hr50rh.xml, BILLS-117hr2008rfs-uslm.xml, H1037_RFS.XML: a number, then a version.
  const std::regex name("([0-9]*[a-z]+_?[0-9]+)_?[a-z]+[0-9]?(-uslm)?\\.xml", std::regex::icase);
  std::map<std::string, std::vector<std::string>> bills;
  for (const std::string& path : FilesOf("versions")) {
    std::string file = path.substr(path.rfind('/') + 1);
    if (file.compare(0, 6, "BILLS-") == 0) file.erase(0, 6);
    for (char& c : file) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    std::smatch match;
    if (std::regex_match(file, match, name)) bills[match[1]].push_back(path);
  }
  std::size_t pairs = 0;
  for (const auto& [bill, paths] : bills) {
    std::vector<Document> versions;
    for (const std::string& path : paths) versions.push_back(Read(path));
    for (const Document& before : versions) {
      for (const Document& after : versions) {
        if (&before == &after) continue;
        CheckLaw(before, after);
        ++pairs;
      }
    }
  }
  EXPECT_GT(pairs, 50U);
}

TEST(CompareReport, TheLawHoldsBetweenReleasePointsOfTheCode) {
  RAMSEYER_NEED_CORPUS("usc/115-164not141");
  RAMSEYER_NEED_CORPUS("usc/119-36");
  std::size_t titles = 0;
  for (const std::string& path : FilesOf("usc/115-164not141")) {
    const std::string later = CorpusPath("usc/119-36") + path.substr(path.rfind('/'));
    const Document before = Read(path);
    const Document after = Read(later);
    CheckLaw(before, after);
    CheckLaw(after, before);
    EXPECT_FALSE(CompareDocuments(before, before).HasChanges()) << path;
    EXPECT_FALSE(CompareDocuments(after, after).HasChanges()) << later;
    ++titles;
  }
  EXPECT_EQ(titles, 6U);
}

// Where spelling is ignored the report checks its law itself, and stops when it does not hold.
TEST(CompareReport, WhatIsIgnoredIsNoChange) {
  RAMSEYER_NEED_CORPUS("versions/bills-dtd_xcential");
  const std::vector<std::string> paths = FilesOf("versions/bills-dtd_xcential");
  for (std::size_t i = 0; i + 1 < paths.size(); ++i) {
    const Document before = Read(paths[i]);
    const Document after = Read(paths[i + 1]);
    CompareOptions options;
    options.words.ignore_case = options.words.ignore_punctuation = true;
    options.words.ignore_formatting = true;
    const Report loose = ReportComparison(before, after, Compare(before, after, options));
    EXPECT_TRUE(Projected(loose, AcceptAll) == ComparedText(after, false)) << paths[i];
    options.words.headings = options.words.footnotes = options.words.contents = false;
    options.minimal = true;
    EXPECT_FALSE(ReportComparison(before, before, Compare(before, before, options)).HasChanges());
  }
}

TEST(CompareReport, OneBillInBothFormatsHasTheSameProvisions) {
  RAMSEYER_NEED_CORPUS("versions/bills-dtd_billsim");
  RAMSEYER_NEED_CORPUS("versions/bills-uslm_billsim");
  std::size_t pairs = 0;
  for (const std::string& path : FilesOf("versions/bills-dtd_billsim")) {
    const std::string name = path.substr(path.rfind('/') + 1);
    // Its converter put the marks behind a quoted table into the last cell as well.
    if (name == "BILLS-116hr2000ih.xml") continue;
    const std::string other =
        CorpusPath("versions/bills-uslm_billsim/" + name.substr(0, name.size() - 4) + "-uslm.xml");
    const ReportSummary sums = CompareDocuments(Read(path), Read(other)).summary;
    EXPECT_EQ(sums.provisions_changed + sums.provisions_inserted + sums.provisions_struck +
                  sums.provisions_redesignated,
              0U)
        << name;
    ++pairs;
  }
  EXPECT_GE(pairs, 26U);
}

TEST(CompareReport, TheLawHoldsBetweenTheTwoTextsOfReportedBills) {
  RAMSEYER_NEED_CORPUS("bills-119");
  std::size_t bills = 0;
  for (const char* folder : {"bills-119", "versions"}) {
    for (const std::string& path : FilesOf(folder)) {
      const Result<Document> document = ReadDocumentFile(path);
      if (!document || !document->HasCommitteeText()) continue;
      CompareOptions options;
      options.old_reading = CommitteeReading::kBefore;
      const Report report =
          ReportComparison(*document, *document, Compare(*document, *document, options));
      EXPECT_TRUE(report.HasChanges()) << path;
      EXPECT_EQ(report.documents[0].reading, "text before the committee");
      EXPECT_EQ(report.documents[1].reading, "text as reported");
      ++bills;
    }
  }
  EXPECT_GT(bills, 20U);
}

TEST(CompareReport, TheLawHoldsBetweenUnrelatedBills) {
  RAMSEYER_NEED_CORPUS("bills-119");
  const std::vector<std::string> paths = FilesOf("bills-119");
  for (std::size_t i = 0; i + 3 < paths.size(); i += 3)
    CheckLaw(Read(paths[i]), Read(paths[i + 3]));
}

TEST(CompareReport, OmnibusBillsAreCompared) {
  RAMSEYER_NEED_CORPUS("large");
  const Document before = Read(CorpusPath("large/BILLS-116hr1865eah.xml"));
  const Document after = Read(CorpusPath("large/BILLS-116hr1865enr.xml"));
  CheckLaw(before, after);
  CompareOptions options;
  options.words.ignore_case = true;
  options.words.ignore_formatting = true;
  const Report report = ReportComparison(before, after, Compare(before, after, options));
  // What the enrolling clerk corrected: a short title, and a section that was struck.
  std::size_t found = 0;
  for (const Change& change : report.changes) {
    if (change.citation == "division P, title I, section 101") {
      found += change.new_words == "Platte River Recovery Implementation Program Extension";
    }
    if (change.citation == "division N, title I, subtitle F, section 601") {
      found += change.kind == ChangeKind::kStruck;
    }
  }
  EXPECT_EQ(found, 2U);
  EXPECT_LT(report.changes.size(), 400U);
}

constexpr char kOld[] =
    "SEC. 1. | Duties | The Secretary shall consult.\n"
    "  (a) | Fees | The fee is $5.\n"
    "  (b) | Terms | The term is 2 years.\n";
constexpr char kNew[] =
    "SEC. 1. | Duties | The Secretary shall consult.\n"
    "  (a) | Scope | This section applies in every State.\n"
    "  (b) | Fees | The fee is $7.\n"
    "  (c) | Terms | The term is 2 years.\n";

TEST(CompareReport, PlacesAreThoseOfTheWords) {
  const Document before = test_support::ReadOutline("old", kOld);
  const Document after = test_support::ReadOutline("new", kNew);
  const Report report = CompareDocuments(before, after);
  ASSERT_EQ(report.changes.size(), 4U);
  const Change& fee = report.changes[2];
  EXPECT_EQ(fee.kind, ChangeKind::kReplaced);
  EXPECT_EQ(fee.old_words, "$5");
  EXPECT_EQ(fee.new_words, "$7");
  EXPECT_EQ(fee.citation, "section 1(b)");
  ASSERT_TRUE(fee.old_place && fee.new_place);
  EXPECT_EQ(ToString(*fee.old_place), "old:2:27");
  EXPECT_EQ(ToString(*fee.new_place), "new:3:27");
  EXPECT_FALSE(report.changes[0].old_place);
}

TEST(CompareReport, SummaryCanBeRecounted) {
  const Document before = test_support::ReadOutline("old", kOld);
  const Document after = test_support::ReadOutline("new", kNew);
  const ReportSummary sums = CompareDocuments(before, after).summary;
  EXPECT_EQ(sums.provisions_inserted, 1U);
  EXPECT_EQ(sums.provisions_struck, 0U);
  EXPECT_EQ(sums.provisions_changed, 1U);
  EXPECT_EQ(sums.provisions_redesignated, 2U);
  EXPECT_EQ(sums.provisions_moved, 0U);
  // "(a) Scope This section applies in every State." "(b)" "$7" "(c)"
  EXPECT_EQ(sums.words_inserted, 11U);
  EXPECT_EQ(sums.words_struck, 3U);
}

TEST(CompareReport, TypographyCanBeLeftOut) {
  const Document before =
      test_support::ReadOutline("old", "SEC. 2. | SHORT TITLE | The \"Act\" - 1.\n");
  const Document after =
      test_support::ReadOutline("new", "Sec. 2. | Short title | The “Act” – 1.\n");
  EXPECT_TRUE(CompareDocuments(before, after).HasChanges());
  CompareOptions options;
  options.words.ignore_case = true;
  options.words.ignore_formatting = true;
  EXPECT_FALSE(ReportComparison(before, after, Compare(before, after, options)).HasChanges());
}

TEST(Pieces, WordsAreCountedBetweenSpaces) {
  EXPECT_EQ(CountWords(""), 0U);
  EXPECT_EQ(CountWords(" ; — “ ”"), 0U);
  EXPECT_EQ(CountWords("(a) the “Act”; section 5(b)(1)"), 5U);
}

Document ReadBill(const std::string& body) {
  auto source = Source::FromBytes("bill.xml", "<bill><legis-body>" + body + "</legis-body></bill>");
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document) << ToString(document.error());
  return std::move(*document);
}

// A heading goes to a provision whose text stays: the text must not go with it.
TEST(ComparisonReport, KeepsTheTextOfAProvisionThatAHeadingMovesTo) {
  const std::string heading =
      "Ensuring ability to enforce Federal and State criminal and civil law relating to sex "
      "trafficking";
  const std::string text =
      "Clarification of section 230 of the Communications Act of 1934 is warranted";
  const Document old_bill =
      ReadBill("<section><paragraph><enum>(2)</enum><text>" + text +
               "</text></paragraph></section><section><header>" + heading + "</header></section>");
  const Document new_bill = ReadBill("<section><paragraph><header>" + heading + "</header><text>" +
                                     text + "</text></paragraph></section>");
  const Report there = ReportComparison(old_bill, new_bill, Compare(old_bill, new_bill));
  ASSERT_EQ(there.sections.size(), 2U);
  EXPECT_EQ(RejectAll(there.sections[0]), (std::vector<std::string>{"(2) " + text}));
  EXPECT_EQ(AcceptAll(there.sections[0]), (std::vector<std::string>{heading + " " + text}));
  EXPECT_EQ(RejectAll(there.sections[1]), (std::vector<std::string>{heading}));
  const Report back = ReportComparison(new_bill, old_bill, Compare(new_bill, old_bill));
  EXPECT_EQ(RejectAll(back.sections[0]), (std::vector<std::string>{heading + " " + text}));
}

// The same where the provision, which loses its number to the heading, is taken for a new one.
TEST(ComparisonReport, KeepsTheTextOfANewProvisionThatAHeadingMovesTo) {
  const std::string heading =
      "Ensuring ability to enforce Federal and State criminal and civil law relating to sex "
      "trafficking";
  const std::string text =
      "any enforcement action targeting conduct that violates a Federal criminal law prohibiting—";
  const auto bill = [&](const std::string& of_section, const std::string& of_paragraph) {
    return ReadBill(
        "<section>" + of_section + "<paragraph><text>" + text + "</text><subparagraph>" +
        of_paragraph +
        "<text>trafficking of children; or</text></subparagraph></paragraph></section>");
  };
  const Document old_bill = bill("<header>" + heading + "</header>", "<enum>(i)</enum>");
  const Document new_bill = bill("", "<header>" + heading + "</header>");
  const Report there = ReportComparison(old_bill, new_bill, Compare(old_bill, new_bill));
  EXPECT_EQ(RejectAll(there.sections.front()),
            (std::vector<std::string>{heading, text, "(i) trafficking of children; or"}));
  EXPECT_EQ(AcceptAll(there.sections.front()),
            (std::vector<std::string>{text, heading + " trafficking of children; or"}));
  const Report back = ReportComparison(new_bill, old_bill, Compare(new_bill, old_bill));
  EXPECT_EQ(AcceptAll(back.sections.front()), RejectAll(there.sections.front()));
}

TEST(ComparisonReport, KeepsASidenoteThatTheHeadingMovesBefore) {
  const Document old_bill = ReadBill(
      "<section><enum>2.</enum><sidenote>42 USC.</sidenote><header>FINDINGS.</header></section>");
  const Document new_bill =
      ReadBill("<section><header>FINDINGS.</header><sidenote>42 USC</sidenote></section>");
  const Report there = ReportComparison(old_bill, new_bill, Compare(old_bill, new_bill));
  const Report back = ReportComparison(new_bill, old_bill, Compare(new_bill, old_bill));
  EXPECT_EQ(AcceptAll(there.sections.front()), RejectAll(back.sections.front()));
}

}  // namespace
}  // namespace ramseyer
