// Runs and paragraph marks, drawn as lines of a report are: [-struck-] {+inserted+} [~moved from~]
// {~moved to~} {+[-in neither-]+}, a line break as "/", and behind each paragraph its mark.
#include "render/docx/section_plan.h"

#include <gtest/gtest.h>

#include <string>

#include "support/sample_reports.h"

namespace ramseyer::docx {
namespace {

using test_support::ProvisionLine;
using test_support::TextLine;

std::string Marked(PieceKind kind, const std::string& words) {
  switch (kind) {
    case PieceKind::kKept:
      return words;
    case PieceKind::kStruck:
      return "[-" + words + "-]";
    case PieceKind::kInserted:
      return "{+" + words + "+}";
    case PieceKind::kMovedFrom:
      return "[~" + words + "~]";
    case PieceKind::kMovedTo:
      return "{~" + words + "~}";
  }
  return "";
}

std::string Draw(const ReportSection& section) {
  std::string page;
  for (const ParagraphPlan& plan : PlanSection(section)) {
    for (const Run& run : plan.runs) {
      const std::string words = Marked(run.kind, run.style == RunStyle::kBreak ? "/" : run.text);
      page += run.in_neither ? "{+" + words + "+}" : words;
    }
    page += Marked(plan.mark.kind, "¶") + "\n";
  }
  return page;
}

ReportLine WithStart(ReportLine line, PieceKind start) {
  line.start = start;
  line.start_change = start == PieceKind::kKept ? ChangeId() : ChangeId(0);
  return line;
}

std::string Draw(std::vector<ReportLine> lines) {
  ReportSection section;
  section.lines = std::move(lines);
  return Draw(section);
}

TEST(DocxRuns, ASpaceStandsBetweenFieldsAsFarAsTheyDo) {
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "", "Air.")}), "(a) Air.¶\n");
  EXPECT_EQ(Draw({WithStart(ProvisionLine(1, "{+(a)+}#1", "", "Air."), PieceKind::kKept)}),
            "{+(a)+}{+ +}Air.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "[-(a)-]#1{+(b)+}#1", "", "Air.")}), "[-(a)-]{+(b)+} Air.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "[-Air.-]#1", "Earth.")}), "(a)[- -][-Air.-] Earth.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "", " Air.")}), "(a) Air.¶\n");
}

TEST(DocxRuns, AHeadingIsSetWithItsTextAsItEnds) {
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "Air.—", "Breathe.")}), "(a) Air.—Breathe.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "Air.", "Breathe.")}), "(a) Air. Breathe.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "Air", "Breathe.")}), "(a) Air/Breathe.¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "(a)", "Air[-.-]#1", "Breathe.")}),
            "(a) Air[-.-][- -]{+/+}Breathe.¶\n");
}

TEST(DocxRuns, WordsStruckFromAMovedLineStandInNeitherText) {
  EXPECT_EQ(
      Draw({ProvisionLine(1, "{~(b)~}#1", "", "{~Water ~}#1[-may-]#1{+shall+}#1{~ flow~}#1")}),
      "{~(b)~}{~ ~}{~Water ~}{+[-may-]+}{+shall+}{~ flow~}¶\n");
}

TEST(DocxRuns, ALineThatJoinsTheOneBeforeAddsNoSpaceOfItsOwn) {
  EXPECT_EQ(Draw({TextLine(1, "impair[- -]#1{+—+}#1"),
                  ProvisionLine(2, "{+(A)+}#1", "", "the enforcement")}),
            "impair[- -]{+—+}{+¶+}\n{+(A)+}{+ +}the enforcement¶\n");
}

TEST(DocxMarks, AWholeLineTakesItsOwnMarkWithIt) {
  EXPECT_EQ(Draw({TextLine(1, "air"), ProvisionLine(1, "{+(2)+}#1", "", ""), TextLine(1, "fire")}),
            "air¶\n{+(2)+}{+¶+}\nfire¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "[-(2)-]#1", "", "[-x-]#1"),
                  ProvisionLine(1, "{+(3)+}#1", "", "{+y+}#1"), TextLine(1, "fire")}),
            "[-(2)-][- -][-x-][-¶-]\n{+(3)+}{+ +}{+y+}{+¶+}\nfire¶\n");
  EXPECT_EQ(Draw({ProvisionLine(1, "[~(2)~]#1", "", ""), TextLine(1, "fire")}),
            "[~(2)~][~¶~]\nfire¶\n");
}

TEST(DocxMarks, WordsAtTheEndOfAParagraphAndTheLinesBehindThemAreOneStretch) {
  EXPECT_EQ(Draw({TextLine(1, "air{+; and+}#1"), ProvisionLine(1, "{+(2)+}#1", "", ""),
                  TextLine(1, "fire")}),
            "air{+; and+}{+¶+}\n{+(2)+}¶\nfire¶\n");
}

TEST(DocxMarks, TheMarkOfASectionsLastLineStays) {
  EXPECT_EQ(Draw({ProvisionLine(1, "[-(1)-]#1", "", ""), ProvisionLine(1, "[-(2)-]#1", "", "")}),
            "[-(1)-][-¶-]\n[-(2)-]¶\n");
}

TEST(DocxMarks, AStruckStartJoinsWhatIsLeftToTheLineBefore) {
  EXPECT_EQ(Draw({TextLine(1, "Terms[-, to-]#1"),
                  WithStart(ProvisionLine(2, "[-(7)-]#1", "", "[-be void;-]#1 mean this."),
                            PieceKind::kStruck)}),
            "Terms[-, to-][-¶-]\n[-(7)-][- -][-be void;-] mean this.¶\n");
}

TEST(DocxMarks, AWholeLineBeforeOneThatJoinsLeavesTheBreakToTheLineBehind) {
  EXPECT_EQ(Draw({TextLine(1, "impair "), ProvisionLine(2, "[-(1)-]#1", "", ""),
                  WithStart(TextLine(2, "the law"), PieceKind::kInserted)}),
            "impair [-¶-]\n[-(1)-]{+¶+}\n[- -]the law¶\n");
}

}  // namespace
}  // namespace ramseyer::docx
