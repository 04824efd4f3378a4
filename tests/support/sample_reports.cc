#include "support/sample_reports.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace ramseyer::test_support {
namespace {

struct Mark {
  std::string_view open;
  std::string_view close;
  PieceKind kind;
};
constexpr Mark kMarks[] = {{"[-", "-]", PieceKind::kStruck},
                           {"{+", "+}", PieceKind::kInserted},
                           {"[~", "~]", PieceKind::kMovedFrom},
                           {"{~", "~}", PieceKind::kMovedTo}};

const Mark* MarkAt(std::string_view text) {
  for (const Mark& mark : kMarks) {
    if (text.substr(0, 2) == mark.open) return &mark;
  }
  return nullptr;
}

// Reads "#12" off the front of the text.
ChangeId TakeNumber(std::string_view& text) {
  if (text.empty() || text.front() != '#') return ChangeId();
  std::size_t end = 1;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
  const int number = std::atoi(std::string(text.substr(1, end - 1)).c_str());
  text.remove_prefix(end);
  return ChangeId(static_cast<std::uint32_t>(number - 1));
}

Place At(std::string file, std::uint32_t line, std::uint32_t column) {
  return {std::move(file), line * 100U + column, line, column};
}

Place Bill(std::uint32_t line) { return At("bills/s1693.xml", line, 9); }

// `words`: what stands above, each followed by " … ", and the instruction's own words.
ReportInstruction Executed(std::string citation, std::string words, std::string action,
                           std::string target, std::uint32_t line,
                           const std::vector<std::uint32_t>& changes) {
  constexpr std::string_view kGap = " … ";
  ReportInstruction instruction;
  instruction.citation = std::move(citation);
  instruction.words = std::move(words);
  const std::size_t above = instruction.words.rfind(kGap);
  instruction.own_words = above == std::string::npos ? 0 : above + kGap.size();
  instruction.action = std::move(action);
  instruction.target = std::move(target);
  instruction.place = Bill(line);
  instruction.status = InstructionStatus::kExecuted;
  for (const std::uint32_t number : changes) instruction.changes.emplace_back(number - 1);
  return instruction;
}

Change MakeChange(ChangeKind kind, std::string citation, std::string old_words,
                  std::string new_words, std::optional<std::size_t> instruction = {}) {
  Change change;
  change.kind = kind;
  change.citation = std::move(citation);
  change.old_words = std::move(old_words);
  change.new_words = std::move(new_words);
  change.instruction = instruction;
  return change;
}

// Collects the changes that the section's lines bear, in order.
void FillChanges(ReportSection& section) {
  const auto add = [&](ChangeId change) {
    if (!change.valid()) return;
    for (const ChangeId known : section.changes) {
      if (known == change) return;
    }
    section.changes.push_back(change);
  };
  for (const ReportLine& line : section.lines) {
    add(line.start_change);
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      for (const ReportPiece& piece : *field) add(piece.change);
    }
  }
}

ReportSection Section230() {
  ReportSection section;
  section.citation = "47 U.S.C. 230";
  section.identifier = "/us/usc/t47/s230";
  section.heading = "Protection for private blocking and screening of offensive material";
  section.context = "Title 47—TELECOMMUNICATIONS";
  section.lines = {
      ProvisionLine(0, "§ 230.", section.heading, ""),
      ProvisionLine(1, "(a)", "Findings", "The Congress finds the following:"),
      ProvisionLine(2, "(1)", "", "The rapidly developing array of Internet services."),
      ProvisionLine(1, "(b)", "Policy", "It is the policy of the United States—"),
      ProvisionLine(2, "(3)", "", "to encourage the development of technologies;"),
      ProvisionLine(2, "(4)", "",
                    "to remove disincentives for the development and utilization of blocking and "
                    "filtering technologies that empower parents to restrict their children’s "
                    "access to objectionable or inappropriate online material;[- and-]#1"),
      ProvisionLine(2, "(5)", "",
                    "to ensure vigorous enforcement of Federal criminal laws to deter and punish "
                    "trafficking in obscenity[-.-]#2{+; and+}#2"),
      ProvisionLine(2, "{+(6)+}#3", "",
                    "{+to ensure vigorous enforcement of criminal and civil law relating to sex "
                    "trafficking.+}#3"),
      ProvisionLine(1, "(e)", "Effect on other laws", ""),
      ProvisionLine(2, "(1)", "No effect on criminal law{+; sex trafficking+}#4",
                    "Nothing in this section shall be construed to impair[- -]#5{+—+}#5"),
      ProvisionLine(3, "{+(A)+}#5", "",
                    "the enforcement of section 223 or 231 of this title, or any other Federal "
                    "criminal statute[-.-]#6{+; or+}#6"),
      ProvisionLine(3, "{+(B)+}#6", "", "{+any State criminal law that requires—+}#6"),
      ProvisionLine(4, "{+(i)+}#6", "", "{+knowledge; or+}#6"),
      ProvisionLine(4, "{+(ii)+}#6", "", "{+intent.+}#6"),
      ProvisionLine(1, "(f)", "Definitions", "As used in this section:"),
      ProvisionLine(2, "(1)", "Internet", "The term “Internet” means the network."),
  };
  FillChanges(section);
  return section;
}

ReportSection Section1591() {
  ReportSection section;
  section.citation = "18 U.S.C. 1591";
  section.identifier = "/us/usc/t18/s1591";
  section.heading = "Sex trafficking of children or by force, fraud, or coercion";
  section.context = "Title 18—CRIMES AND CRIMINAL PROCEDURE, Chapter 77";
  section.lines = {
      ProvisionLine(0, "§ 1591.", section.heading, ""),
      ProvisionLine(1, "(e)", "", "In this section:"),
      ProvisionLine(2, "{+(4)+}#7", "",
                    "{+The term “participation in a venture” means knowingly assisting.+}#7"),
      ProvisionLine(2, "[-(4)-]#8{+(5)+}#8", "", "The term “serious harm” means any harm."),
      ProvisionLine(2, "[-(5)-]#9{+(6)+}#9", "", "The term “venture” means any group."),
      TextLine(1, "Terms not defined here[-, to-]#10 have their ordinary meaning."),
      ProvisionLine(2, "[-(7)-]#10", "", "[-be void;-]#10 unless the context says otherwise."),
  };
  section.lines.back().start = PieceKind::kStruck;
  FillChanges(section);
  return section;
}

void AddInstructions(Report& report) {
  report.instructions = {
      Executed("section 3(a)(1)(A)",
               "Section 230 of the Communications Act of 1934 (47 U.S.C. 230) is amended— … in "
               "subsection (b)— … in paragraph (4), by striking “and” at the end",
               "strike", "47 U.S.C. 230(b)(4)", 40, {1}),
      Executed("section 3(a)(1)(B)",
               "in subsection (b)— … in paragraph (5), by striking the period at the end and "
               "inserting “; and”",
               "strike-insert", "47 U.S.C. 230(b)(5)", 41, {2}),
      Executed("section 3(a)(1)(C)", "in subsection (b)— … by adding at the end the following:",
               "add", "47 U.S.C. 230(b)", 42, {3}),
      Executed("section 3(a)(2)(A)(i)",
               "in paragraph (1)— … in the heading, by inserting “; sex trafficking” after "
               "“criminal law”",
               "insert", "47 U.S.C. 230(e)(1), heading", 50, {4}),
      Executed("section 3(a)(2)(A)(ii)",
               "in paragraph (1)— … by striking “impair the enforcement” and inserting the "
               "following: “impair— (A) "
               "the enforcement”",
               "strike-insert", "47 U.S.C. 230(e)(1)", 51, {5}),
      Executed("section 3(a)(2)(A)(iii)",
               "in paragraph (1)— … by striking “statute.” and inserting the following: “statute; "
               "or (B) any State "
               "criminal law that requires— (i) knowledge; or (ii) intent.”",
               "strike-insert", "47 U.S.C. 230(e)(1)", 52, {6}),
      Executed("section 4(1)",
               "Section 1591(e) of title 18, United States Code, is amended— … by redesignating "
               "paragraphs (4) and (5) as paragraphs (5) and (6), respectively; and",
               "redesignate", "18 U.S.C. 1591(e)", 60, {8, 9}),
      Executed("section 4(2)",
               "Section 1591(e) of title 18, United States Code, is amended— … by inserting after "
               "paragraph (3) the following:",
               "insert", "18 U.S.C. 1591(e)", 61, {7}),
      Executed("section 4(3)",
               "Section 1591(e) of title 18, United States Code, is amended— … by striking “, to” "
               "and all that follows through “void;”",
               "strike", "18 U.S.C. 1591(e)", 62, {10}),
      Executed("section 5", "by striking “interactive” in section 2421A(b)", "strike",
               "18 U.S.C. 2421A(b)", 70, {}),
      Executed("section 6", "The amendments made by this Act shall take effect on enactment.",
               "no-text-effect", "", 80, {}),
  };
  ReportInstruction& caution = report.instructions[4];
  caution.findings = {{FindingKind::kEditorialForm,
                       "“of title 18, United States Code,” stands in the Code as “of title 18,”",
                       "title 18, United States Code,", caution.citation, caution.place}};
  ReportInstruction& refused = report.instructions[9];
  refused.status = InstructionStatus::kRefused;
  refused.findings = {{FindingKind::kProvisionNotFound,
                       "18 U.S.C. 2421A does not exist in the law as it then stands", refused.words,
                       refused.citation, refused.place}};
  ReportInstruction& no_effect = report.instructions[10];
  no_effect.status = InstructionStatus::kNoTextEffect;
  no_effect.findings = {{FindingKind::kEffectiveness, "when the amendments take effect",
                         no_effect.words, no_effect.citation, no_effect.place}};
}

}  // namespace

std::vector<ReportPiece> Pieces(std::string_view marked) {
  std::vector<ReportPiece> pieces;
  while (!marked.empty()) {
    const Mark* mark = MarkAt(marked);
    if (mark == nullptr) {
      if (pieces.empty() || pieces.back().kind != PieceKind::kKept) pieces.emplace_back();
      pieces.back().text += marked.front();
      marked.remove_prefix(1);
      continue;
    }
    const std::size_t end = marked.find(mark->close, 2);
    if (end == std::string_view::npos) {
      ADD_FAILURE() << "a mark is not closed in: " << marked;
      return pieces;
    }
    ReportPiece piece{mark->kind, std::string(marked.substr(2, end - 2)), ChangeId()};
    marked.remove_prefix(end + 2);
    piece.change = TakeNumber(marked);
    EXPECT_TRUE(piece.change.valid()) << "no number behind: " << piece.text;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

ReportLine ProvisionLine(int depth, std::string_view designation, std::string_view heading,
                         std::string_view text) {
  constexpr NodeKind kKinds[] = {NodeKind::kSection, NodeKind::kSubsection, NodeKind::kParagraph,
                                 NodeKind::kSubparagraph, NodeKind::kClause};
  ReportLine line;
  line.kind = kKinds[depth];
  line.depth = depth;
  line.designation = Pieces(designation);
  line.heading = Pieces(heading);
  line.text = Pieces(text);
  if (line.designation.size() == 1) {
    line.start = line.designation.front().kind;
    line.start_change = line.designation.front().change;
  }
  return line;
}

ReportLine TextLine(int depth, std::string_view text) {
  ReportLine line = ProvisionLine(depth, "", "", text);
  line.style = LineStyle::kText;
  line.kind = NodeKind::kContinuation;
  return line;
}

Report AmendmentReport() {
  Report report;
  report.kind = ReportKind::kAmendment;
  report.documents = {{"S. 1693 (115th Congress), Introduced in Senate", "bills/s1693.xml"},
                      {"Title 18, United States Code", "law/usc18.xml"},
                      {"Title 47, United States Code", "law/usc47.xml"}};
  report.sections = {Section230(), Section1591()};
  report.changes = {
      MakeChange(ChangeKind::kStruck, "47 U.S.C. 230(b)(4)", "and", "", 0),
      MakeChange(ChangeKind::kReplaced, "47 U.S.C. 230(b)(5)", ".", "; and", 1),
      MakeChange(ChangeKind::kInserted, "47 U.S.C. 230(b)(6)", "",
                 "(6) to ensure vigorous enforcement of criminal and civil law relating to sex "
                 "trafficking.",
                 2),
      MakeChange(ChangeKind::kInserted, "47 U.S.C. 230(e)(1)", "", "; sex trafficking", 3),
      MakeChange(ChangeKind::kReplaced, "47 U.S.C. 230(e)(1)", "", "— (A)", 4),
      MakeChange(ChangeKind::kReplaced, "47 U.S.C. 230(e)(1)", ".",
                 "; or (B) any State criminal law that requires— (i) knowledge; or (ii) intent.",
                 5),
      MakeChange(ChangeKind::kInserted, "18 U.S.C. 1591(e)(4)", "",
                 "(4) The term “participation in a venture” means knowingly assisting.", 7),
      MakeChange(ChangeKind::kRedesignated, "18 U.S.C. 1591(e)(5)", "(4)", "(5)", 6),
      MakeChange(ChangeKind::kRedesignated, "18 U.S.C. 1591(e)(6)", "(5)", "(6)", 6),
      MakeChange(ChangeKind::kStruck, "18 U.S.C. 1591(e)", ", to (7) be void;", "", 8),
  };
  AddInstructions(report);
  report.summary = {5, 1, 5, 2, 0, 42, 5, 9, 1, 1};
  return report;
}

Report ComparisonReport() {
  Report report;
  report.documents = {{"H.R. 1 (118th Congress), Introduced in House", "hr1-ih.xml"},
                      {"H.R. 1 (118th Congress), Engrossed in House", "hr1-eh.xml"}};
  const auto section = [&](std::string citation, std::vector<ReportLine> lines) {
    ReportSection made;
    made.citation = std::move(citation);
    made.lines = std::move(lines);
    FillChanges(made);
    report.sections.push_back(std::move(made));
  };
  ReportLine quoted = ProvisionLine(1, "(d)", "Reports.—",
                                    "The Secretary shall report [-yearly-]#5"
                                    "{+twice a year+}#5.");
  quoted.quoted = true;
  ReportLine first_cell = TextLine(1, "Fiscal year 2024");
  ReportLine second_cell = TextLine(1, "[-$17-]#6{+$36+}#6");
  first_cell.style = second_cell.style = LineStyle::kCell;
  section("section 1", {ProvisionLine(0, "SECTION 1.", "SHORT TITLE.", "This Act may be cited.")});
  section("section 2", {ProvisionLine(0, "SEC. 2.", "FINDINGS.", "Congress finds the following.")});
  section("section 3", {ProvisionLine(0, "SEC. 3.", "[-GRANTS-]#1{+LOANS AND GRANTS+}#1", ""),
                        ProvisionLine(1, "(a)", "In General.—",
                                      "The Secretary may award [-grants-]#2{+loans+}#2."),
                        ProvisionLine(2, "[~(1)~]#3", "", "[~To States, which shall apply.~]#3"),
                        ProvisionLine(2, "[-(2)-]#4{+(1)+}#4", "", "To Tribes."),
                        ProvisionLine(2, "{~(2)~}#3", "",
                                      "{~To States, which ~}#3[-shall-]#3{+may+}#3{~ apply.~}#3"),
                        quoted, first_cell, second_cell});
  section("section 4",
          {ProvisionLine(0, "[-SEC. 4.-]#7", "[-SUNSET.-]#7", "[-This Act expires.-]#7")});
  section("section 5", {ProvisionLine(0, "SEC. 5.", "RULES.", "The Secretary shall make rules.")});
  report.changes = {
      MakeChange(ChangeKind::kReplaced, "section 3", "GRANTS", "LOANS AND GRANTS"),
      MakeChange(ChangeKind::kReplaced, "section 3(a)", "grants", "loans"),
      MakeChange(ChangeKind::kMovedAndChanged, "section 3(a)(2)",
                 "(1) To States, which shall apply.", "(2) To States, which may apply."),
      MakeChange(ChangeKind::kRedesignated, "section 3(a)(1)", "(2)", "(1)"),
      MakeChange(ChangeKind::kReplaced, "section 3(d)", "yearly", "twice a year"),
      MakeChange(ChangeKind::kReplaced, "section 3", "$17", "$36"),
      MakeChange(ChangeKind::kStruck, "section 4", "SEC. 4. SUNSET. This Act expires.", ""),
  };
  report.changes[2].old_citation = "section 3(a)(1)";
  report.changes[3].old_citation = "section 3(a)(2)";
  report.changes[1].old_place = At("hr1-ih.xml", 12, 4);
  report.changes[1].new_place = At("hr1-eh.xml", 14, 4);
  report.summary = {0, 1, 4, 1, 1, 8, 9, 0, 0, 0, 0, 0, 1};
  report.series = "step 1 of 2";
  report.settings = {"case ignored", "without footnotes"};
  report.documents[0].reading = "text as reported";
  report.substance.figures = {
      {FigureName::kAmount, "$17", "$36", "section 3", At("hr1-ih.xml", 20, 4),
       At("hr1-eh.xml", 22, 4)},
      {FigureName::kDate, "September 30, 2024", "", "section 4", At("hr1-ih.xml", 30, 4), {}}};
  report.substance.cited_law = {{"20 U.S.C. 1001", true, "section 3(a)", At("hr1-eh.xml", 14, 40)},
                                {"110 Stat. 133", false, "section 4", At("hr1-ih.xml", 30, 30)}};
  return report;
}

Report HostileReport() {
  const std::string hostile =
      "<script>alert(1)</script> ]]> --> \" ' & \x1b[31mred\x1b[0m \xc2\x9b"
      "31m \xe2\x80\xae"
      "desrever\xe2\x80\xac \x07 \xf3\xa0\x81\xa1 \xff \xe2\x80\xa8 </style> "
      "[link](javascript:alert(2)) =HYPERLINK(\"javascript:3\") \xe2\x81\xa6isolate\xe2\x81\xa9\n"
      "::set-output name=a::b%0A::error::c";
  Report report;
  report.kind = ReportKind::kAmendment;
  report.documents = {{hostile, hostile}};
  ReportSection section;
  section.citation = section.identifier = section.heading = section.context = hostile;
  ReportLine line;
  line.kind = NodeKind::kSection;
  line.designation = {{PieceKind::kKept, hostile, ChangeId()}};
  line.text = {{PieceKind::kStruck, hostile, ChangeId(0)},
               {PieceKind::kInserted, hostile, ChangeId(0)},
               {PieceKind::kKept, hostile, ChangeId()}};
  line.citation = hostile;
  line.old_place = Place{hostile, 3, 1, 4};
  section.lines = {line};
  section.changes = {ChangeId(0)};
  report.sections = {section};
  report.changes = {MakeChange(ChangeKind::kReplaced, hostile, hostile, hostile, 0)};
  ReportInstruction instruction;
  instruction.citation = instruction.words = instruction.action = instruction.target = hostile;
  instruction.place = Place{hostile, 3, 1, 4};
  instruction.findings = {
      {FindingKind::kUnknownForm, hostile, hostile, hostile, Place{hostile, 3, 1, 4}}};
  instruction.changes = {ChangeId(0)};
  report.instructions = {instruction};
  report.findings = instruction.findings;
  report.summary.instructions_refused = 1;
  return report;
}

Report BillAmendmentReport() {
  Report report;
  report.kind = ReportKind::kBillAmendment;
  report.documents = {{"H.R. 77 (119th Congress), Introduced in House", "bills/hr77.xml"},
                      {"amendment 1", "amendments/one.txt"},
                      {"amendment 2", "amendments/two.txt"}};
  ReportSection flying;
  flying.citation = "section 3";
  flying.heading = "FLYING KITES.";
  flying.lines = {ProvisionLine(0, "[-SEC. 3.-]#1{+SEC. 4.+}#1", "FLYING KITES.", ""),
                  ProvisionLine(1, "(a)", "In General.—",
                                "No person shall fly a kite within [-100-]#2{+200+}#2 feet.")};
  FillChanges(flying);
  report.sections = {flying};
  report.changes = {MakeChange(ChangeKind::kRedesignated, "section 3", "3", "4", 1),
                    MakeChange(ChangeKind::kReplaced, "section 3(a)", "100", "200", 0)};
  report.instructions = {
      Executed("amendment 1, instruction 1", "Page 1, line 13, strike “100” and insert “200”",
               "strike-insert", "the bill", 2, {2}),
      Executed("amendment 2, instruction 1", "Page 1, line 11, strike “3” and insert “4”",
               "strike-insert", "the bill", 2, {1})};
  report.summary = {0, 0, 1, 1, 0, 2, 2, 2, 0, 0};
  return report;
}

Report ReportNamed(std::string_view name) {
  if (name == "amendment") return AmendmentReport();
  if (name == "bill_amendment") return BillAmendmentReport();
  if (name == "comparison") return ComparisonReport();
  if (name == "hostile") return HostileReport();
  if (name != "empty") ADD_FAILURE() << "no report is named " << name;
  return Report();
}

}  // namespace ramseyer::test_support
