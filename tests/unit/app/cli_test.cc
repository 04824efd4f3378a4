// The program as a user meets it: exit codes, messages, files written or not written.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::TemporaryFolder;

TEST(CliErrors, MissingFile) {
  const ProgramRun run = RunRamseyer({"show", "/no/such/file.xml"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "ramseyer: error: /no/such/file.xml: no such file\n");
}

TEST(CliErrors, DirectoryWithoutXml) {
  const TemporaryFolder folder;
  folder.Write("notes.txt", "no law here");
  const ProgramRun run =
      RunRamseyer({"amend", Sample("s1693-115-is.xml"), "--law", folder.path().string()});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "the directory holds no .xml file")) << run.err;
}

TEST(CliErrors, MalformedXmlNamesLineAndColumn) {
  const TemporaryFolder folder;
  const std::string file =
      folder.Write("bad.xml", "<bill>\n  <legis-body>\n  </section>\n</bill>\n");
  const ProgramRun run = RunRamseyer({"show", file});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, file + ":3:")) << run.err;
  EXPECT_TRUE(Contains(run.err, "not well-formed XML")) << run.err;
}

TEST(CliErrors, UnknownRootElement) {
  const TemporaryFolder folder;
  const std::string file = folder.Write("page.xml", "<html><body>Hello</body></html>\n");
  const ProgramRun run = RunRamseyer({"show", file});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "html")) << run.err;
  EXPECT_TRUE(Contains(run.err, "uscDoc")) << run.err;
}

TEST(CliErrors, CitationThatDoesNotExist) {
  const ProgramRun run = RunRamseyer({"show", Sample("law/usc47.xml"), "47 U.S.C. 230(z)"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "47 U.S.C. 230(z)")) << run.err;
}

TEST(CliErrors, UnreadableCitationTeachesTheForms) {
  const ProgramRun run = RunRamseyer({"show", Sample("law/usc47.xml"), "paragraph the first"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "section 3(a)(1)")) << run.err;
}

TEST(CliErrors, UnknownOptionAndMissingSubcommand) {
  EXPECT_EQ(RunRamseyer({}).code, 2);
  EXPECT_EQ(RunRamseyer({"amend", "--no-such-option"}).code, 2);
  EXPECT_EQ(RunRamseyer({"show", Sample("law/usc47.xml"), "--format", "papyrus"}).code, 2);
}

TEST(CliErrors, UslmNeedsAFolder) {
  const ProgramRun run = RunRamseyer(
      {"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "--format", "uslm"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "--output")) << run.err;
}

TEST(CliErrors, NothingIsHalfWritten) {
  const TemporaryFolder folder;
  const std::string output = (folder.path() / "out" / "redline.html").string();
  const std::string bad = folder.Write("bad.xml", "<bill><legis-body></bill>");
  EXPECT_EQ(
      RunRamseyer({"compare", Sample("s1693-115-is.xml"), bad, "-f", "html", "-o", output}).code,
      2);
  EXPECT_FALSE(std::filesystem::exists(output));
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "out"));
}

TEST(CliHelp, TeachesAndSucceeds) {
  const ProgramRun run = RunRamseyer({"--help"});
  EXPECT_EQ(run.code, 0);
  for (const char* command : {"show", "compare", "instructions", "amend", "explain", "watch"}) {
    EXPECT_TRUE(Contains(run.out, command)) << command;
    const ProgramRun help = RunRamseyer({command, "--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(Contains(help.out, "--format")) << help.out;
  }
  EXPECT_TRUE(Contains(RunRamseyer({"validate", "--help"}).out, "--schemas"));
}

TEST(CliShow, PrintsOneProvision) {
  const ProgramRun run = RunRamseyer({"show", Sample("law/usc47.xml"), "230(b)(4)"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "to remove disincentives")) << run.out;
  EXPECT_FALSE(Contains(run.out, "rapidly developing")) << run.out;
  const ProgramRun json =
      RunRamseyer({"show", Sample("law/usc47.xml"), "/us/usc/t47/s230/b/4", "--format", "json"});
  EXPECT_EQ(json.code, 0) << json.err;
  EXPECT_TRUE(Contains(json.out, "/us/usc/t47/s230/b/4")) << json.out;
}

TEST(CliCompare, ExitCodeSaysWhetherWordsDiffer) {
  const std::string bill = Sample("s1693-115-is.xml");
  const ProgramRun same = RunRamseyer({"compare", bill, bill});
  EXPECT_EQ(same.code, 0) << same.err;
  const ProgramRun different = RunRamseyer({"compare", bill, Sample("s1693-115-rs.xml")});
  EXPECT_EQ(different.code, 1) << different.err;
  EXPECT_TRUE(Contains(different.out, "[-")) << different.out;
  EXPECT_TRUE(Contains(different.out, "{+")) << different.out;
  EXPECT_FALSE(Contains(different.out, "\x1b")) << "colour without a terminal";
}

TEST(CliCompare, ThreeDocumentsAreEachStepAndTheWhole) {
  const std::string first = Sample("s1693-115-is.xml");
  const std::string second = Sample("s1693-115-rs.xml");
  const ProgramRun run = RunRamseyer({"compare", first, second, first});
  EXPECT_EQ(run.code, 1) << run.err;
  for (const char* name : {"step 1 of 2", "step 2 of 2", "the whole", "No words change."}) {
    EXPECT_TRUE(Contains(run.out, name)) << name;
  }
  const ProgramRun based = RunRamseyer({"compare", first, second, first, "--base", second});
  EXPECT_TRUE(Contains(based.out, "comparison 2 of 2")) << based.out;
  EXPECT_FALSE(Contains(based.out, "the whole"));
  const ProgramRun wrong = RunRamseyer({"compare", first, second, "--base", "third.xml"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_TRUE(Contains(wrong.err, "third.xml")) << wrong.err;
}

TEST(CliCompare, SeveralPagesNeedAFolder) {
  const TemporaryFolder folder;
  const std::string bill = Sample("s1693-115-is.xml");
  const ProgramRun refused = RunRamseyer({"compare", bill, bill, bill, "-f", "html"});
  EXPECT_EQ(refused.code, 2);
  EXPECT_TRUE(Contains(refused.err, "--output")) << refused.err;
  const std::string output = (folder.path() / "pages").string();
  EXPECT_EQ(RunRamseyer({"compare", bill, bill, bill, "-f", "html", "-o", output}).code, 0);
  EXPECT_TRUE(std::filesystem::exists(output + "/3.html"));
}

constexpr const char* kReported =
    "<bill bill-stage=\"Reported-in-Senate\"><form><legis-num>S. 1</legis-num></form>"
    "<legis-body><section reported-display-style=\"strikethrough\"><enum>1.</enum>"
    "<header>Fees</header><text>The fee is $5.</text></section></legis-body>"
    "<legis-body><section reported-display-style=\"italic\"><enum>1.</enum>"
    "<header>Fees</header><text>The fee is $7.</text></section></legis-body></bill>";

TEST(CliCompare, ShowsWhatACommitteeChanged) {
  const TemporaryFolder folder;
  const std::string bill = folder.Write("bill.xml", kReported);
  const ProgramRun run = RunRamseyer({"compare", bill, "--text", "both"});
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_TRUE(Contains(run.out, "(text before the committee)")) << run.out;
  EXPECT_TRUE(Contains(run.out, "(text as reported)")) << run.out;
  EXPECT_TRUE(Contains(run.out, "[-$5-]{+$7+}")) << run.out;
  const ProgramRun alone = RunRamseyer({"compare", bill});
  EXPECT_EQ(alone.code, 2);
  EXPECT_TRUE(Contains(alone.err, "--text both")) << alone.err;
}

TEST(CliCompare, IgnoresWhatItIsToldTo) {
  const TemporaryFolder folder;
  const std::string before =
      folder.Write("a.xml",
                   "<bill><legis-body><section><enum>1.</enum><header>Fees</header>"
                   "<text>The Fee, of \"$5\".</text></section></legis-body></bill>");
  const std::string after =
      folder.Write("b.xml",
                   "<bill><legis-body><section><enum>1.</enum><header>Rates</header>"
                   "<text>The fee of “$5”;</text></section></legis-body></bill>");
  EXPECT_EQ(RunRamseyer({"compare", before, after, "--ignore", "case,punctuation,formatting"}).code,
            1);
  EXPECT_EQ(RunRamseyer({"compare", before, after, "--ignore", "case,punctuation,formatting",
                         "--without", "headings"})
                .code,
            0);
  EXPECT_EQ(RunRamseyer({"compare", before, after, "--ignore", "words"}).code, 2);
}

TEST(CliInstructions, ListsTheFoundingExample) {
  const ProgramRun run = RunRamseyer({"instructions", Sample("s1693-115-is.xml")});
  EXPECT_EQ(run.code, 0) << run.err << run.out;
  EXPECT_TRUE(Contains(run.out, "47 U.S.C. 230(b)(4)")) << run.out;
}

TEST(CliAmend, ExecutesTheFoundingExample) {
  const ProgramRun run = RunRamseyer(
      {"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "--color", "never"});
  EXPECT_EQ(run.code, 0) << run.err << run.out;
  EXPECT_TRUE(Contains(run.out, "to ensure vigorous enforcement of Federal criminal and civil law"))
      << run.out;
}

TEST(CliAmend, RefusesWhatIsNotLoadedAndGoesOn) {
  const ProgramRun run =
      RunRamseyer({"amend", Sample("s1693-115-is.xml"), "--law", Sample("law/usc18.xml")});
  EXPECT_EQ(run.code, 3) << run.err << run.out;
  EXPECT_TRUE(Contains(run.out, "participation in a venture")) << run.out;
  EXPECT_TRUE(Contains(run.out, "47 U.S.C. 230")) << run.out;
}

TEST(CliExplain, TellsTheStepsOfAProvision) {
  const ProgramRun run = RunRamseyer(
      {"explain", Sample("s1693-115-is.xml"), "--law", Sample("law"), "47 U.S.C. 230(e)"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "Step 4: section 3(a)(2)(B)")) << run.out;
  EXPECT_TRUE(Contains(run.out, "editorial-form")) << run.out;
  EXPECT_FALSE(Contains(run.out, "\x1b")) << "colour without a terminal";
}

TEST(CliExplain, TakesTheCitationBeforeOrBehindTheLaw) {
  const std::string bill = Sample("s1693-115-is.xml");
  const std::vector<std::string> law = {Sample("law/usc18.xml"), Sample("law/usc47.xml")};
  const ProgramRun behind =
      RunRamseyer({"explain", bill, "--law", law[0], law[1], "230(e)", "--format", "json"});
  const ProgramRun before =
      RunRamseyer({"explain", bill, "230(e)", "--format", "json", "--law", law[0], law[1]});
  EXPECT_EQ(behind.code, 0) << behind.err;
  EXPECT_EQ(before.code, 0) << before.err;
  EXPECT_EQ(behind.out, before.out);
  EXPECT_TRUE(Contains(behind.out, "\"citation\": \"47 U.S.C. 230(e)\"")) << behind.out;
}

TEST(CliExplain, SaysWhenTheBillLeavesAProvisionAlone) {
  const ProgramRun run =
      RunRamseyer({"explain", Sample("s1693-115-is.xml"), "--law", Sample("law"), "230(c)(1)"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "No instruction of the bill changes 47 U.S.C. 230(c)(1)."))
      << run.out;
}

TEST(CliExplain, RefusedStepsLeadToExitCode3) {
  const TemporaryFolder folder;
  const std::string bill = folder.Write(
      "bill.xml",
      "<bill><legis-body><section><enum>2.</enum><text>Section 230(e)(2) of title 47, United "
      "States "
      "Code, is amended by striking <quote>kite</quote>.</text></section></legis-body></bill>");
  const ProgramRun run = RunRamseyer({"explain", bill, "--law", Sample("law"), "230(e)"});
  EXPECT_EQ(run.code, 3) << run.err;
  EXPECT_TRUE(Contains(run.out, "Not executed: section 2")) << run.out;
  EXPECT_TRUE(Contains(run.out, "words-not-found")) << run.out;
  EXPECT_EQ(RunRamseyer({"explain", bill, "--law", Sample("law"), "230(b)"}).code, 0);
}

TEST(CliExplain, ProvisionsThatAreNotThereAreErrors) {
  const std::string bill = Sample("s1693-115-is.xml");
  for (const auto& [citation, message] :
       {std::pair{"47 U.S.C. 230(z)",
                  "47 U.S.C. 230 has no (z), neither before the bill nor after it"},
        std::pair{"42 U.S.C. 1396a", "title 42 is not among the law loaded"},
        std::pair{"paragraph the first", "can not be read as a citation"}}) {
    const ProgramRun run = RunRamseyer({"explain", bill, "--law", Sample("law"), citation});
    EXPECT_EQ(run.code, 2) << citation;
    EXPECT_EQ(run.out, "") << citation;
    EXPECT_TRUE(Contains(run.err, message)) << run.err;
  }
  const ProgramRun nothing = RunRamseyer({"explain", bill, "--law", Sample("law")});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_TRUE(Contains(nothing.err, "CITATION")) << nothing.err;
}

TEST(CliAmend, NeedsNoLawWhenNothingIsAmended) {
  const TemporaryFolder folder;
  const std::string bill = folder.Write(
      "bill.xml",
      "<bill bill-stage=\"Enrolled-Bill\"><form><legis-num>S. 1</legis-num></form><legis-body>"
      "<section><enum>1.</enum><header>Report</header><text>The Secretary shall report.</text>"
      "</section></legis-body></bill>");
  const ProgramRun run = RunRamseyer({"amend", bill, "--law", (folder.path() / "none").string()});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.err, "warning")) << run.err;
  const ProgramRun needed = RunRamseyer(
      {"amend", Sample("s1693-115-is.xml"), "--law", (folder.path() / "none").string()});
  EXPECT_EQ(needed.code, 2);
  EXPECT_EQ(needed.out, "");
}

TEST(CliAmend, WritesTheAmendedTitles) {
  const TemporaryFolder folder;
  const std::string output = (folder.path() / "law").string();
  const ProgramRun run = RunRamseyer({"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"),
                                      "--format", "uslm", "--output", output});
  EXPECT_EQ(run.code, 0) << run.err;
  const ProgramRun shown = RunRamseyer({"show", output + "/usc47.xml", "230(e)(1)(B)(ii)"});
  EXPECT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(
      Contains(shown.out, "sex trafficking by force, threats of force, fraud, or coercion."))
      << shown.out;
}

TEST(CliPdf, IsWrittenToAFileOrAPipe) {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "print.pdf").string();
  const std::vector<std::string> amend = {
      "amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "--format", "pdf"};
  const ProgramRun piped = RunRamseyer(amend);
  EXPECT_EQ(piped.code, 0) << piped.err;
  EXPECT_EQ(piped.out.substr(0, 5), "%PDF-");
  std::vector<std::string> to_file = amend;
  to_file.insert(to_file.end(), {"--style", "columns", "--output", path});
  EXPECT_EQ(RunRamseyer(to_file).code, 0);
  EXPECT_GT(std::filesystem::file_size(path), 10000U);
}

TEST(CliPdf, IsRefusedOnATerminal) {
  const std::string command = std::string(RAMSEYER_PROGRAM) + " amend " +
                              Sample("s1693-115-is.xml") + " --law " + Sample("law") + " -f pdf";
  // script(1) of util-linux gives it a terminal.
  const ProgramRun run =
      test_support::RunProgram("/usr/bin/script", {"-qec", command, "/dev/null"});
  if (run.code == 127) GTEST_SKIP() << "script(1) is not installed";
  EXPECT_EQ(run.code, 2) << run.out;
  EXPECT_TRUE(Contains(run.out, "--format pdf is not for a terminal")) << run.out;
  EXPECT_FALSE(Contains(run.out, "%PDF-"));
}

TEST(CliPdf, AStyleIsForPdf) {
  const ProgramRun run = RunRamseyer(
      {"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "--style", "cordon"});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "--style is for --format pdf")) << run.err;
  EXPECT_EQ(RunRamseyer({"amend", Sample("s1693-115-is.xml"), "--law", Sample("law"), "--format",
                         "pdf", "--style", "baroque"})
                .code,
            2);
}

}  // namespace
}  // namespace ramseyer
