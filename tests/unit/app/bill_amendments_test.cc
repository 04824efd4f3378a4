// ramseyer amend BILL --with AMENDMENT as a user meets it.
#include "app/bill_amendments.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "amend/bill/bill_text.h"
#include "base/files.h"
#include "formats/read.h"
#include "support/json_schema.h"
#include "support/run_program.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::Sample;
using test_support::TemporaryFolder;

const std::string kBill = Sample("s1693-115-is.xml");
const std::string kReported = Sample("s1693-115-rs.xml");
const std::string kFloor = Sample("s1693-115-is-floor.txt");

constexpr const char* kOtherBill =
    "<amendment-doc amend-type=\"engrossed-amendment\"><engrossed-amendment-form>"
    "<congress>114th "
    "CONGRESS</congress></engrossed-amendment-form><engrossed-amendment-body><section>"
    "<text>Resolved, That the bill from the Senate (S. 12) do pass with the "
    "following</text></section>"
    "<amendment><amendment-instruction><text>Strike section 4.</text></amendment-instruction>"
    "</amendment></engrossed-amendment-body></amendment-doc>";

constexpr const char* kBeyondThePrint =
    "\n       Page 40, line 2, strike ``facilitate'' and insert ``help''.\n";

void ExpectRefused(const std::vector<std::string>& arguments, const std::string& message) {
  const ProgramRun run = RunRamseyer(arguments);
  EXPECT_EQ(run.code, 2) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, message)) << run.err;
}

TEST(CliBillAmendments, ExitsWithZeroWhenAllWasExecuted) {
  const ProgramRun run = RunRamseyer({"amend", kBill, "--with", kFloor});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "THE BILL AS AMENDED")) << run.out;
  EXPECT_TRUE(Contains(run.out, "[1] amendment 1, instruction 1: Page 2, line 8, strike"))
      << run.out;
  EXPECT_TRUE(Contains(run.out, "Instructions executed ............ 4\n")) << run.out;
}

TEST(CliBillAmendments, ExitsWithThreeWhenAnInstructionWasRefused) {
  const TemporaryFolder folder;
  const std::string amendment = folder.Write("beyond.txt", kBeyondThePrint);
  const ProgramRun run = RunRamseyer({"amend", kBill, "--with", amendment});
  EXPECT_EQ(run.code, 3) << run.err;
  EXPECT_TRUE(Contains(run.out, "print-unknown")) << run.out;
}

TEST(CliBillAmendments, LeavesOutWhatIsAsked) {
  const ProgramRun run = RunRamseyer({"amend", kBill, "--with", kFloor, "--without", "1.1"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "Instructions executed ............ 3\n")) << run.out;
  EXPECT_FALSE(Contains(run.out, "{+knowingly help traffickers+}")) << run.out;
}

TEST(CliBillAmendments, ShowsTheBillAndThenTheLaw) {
  const ProgramRun run = RunRamseyer({"amend", kBill, "--with", kFloor, "--law", Sample("law")});
  EXPECT_EQ(run.code, 0) << run.err;
  const std::size_t bill = run.out.find("THE BILL AS AMENDED");
  const std::size_t law = run.out.find("CHANGES IN EXISTING LAW");
  ASSERT_NE(bill, std::string::npos);
  ASSERT_NE(law, std::string::npos);
  EXPECT_LT(bill, law);
  // What the amendment put into the bill is in the law, and what it struck of the bill is not done.
  EXPECT_TRUE(Contains(run.out.substr(law), "any Tribal or State criminal prosecution")) << run.out;
  EXPECT_FALSE(Contains(run.out.substr(law), "participation in a venture")) << run.out;
}

TEST(CliBillAmendments, RefusesALeftOutThatIsNotThere) {
  ExpectRefused({"amend", kBill, "--with", kFloor, "--without", "2"}, "--without 2: there are 1");
  ExpectRefused({"amend", kBill, "--with", kFloor, "--without", "1.5"},
                "--without 1.5: amendment 1 has 4 instructions");
  ExpectRefused({"amend", kBill, "--with", kFloor, "--without", "one"},
                "--without takes the number");
  ExpectRefused({"amend", kBill, "--with", kFloor, "--without", "0"}, "--without takes the number");
}

TEST(CliBillAmendments, RefusesWhatIsNoAmendment) {
  ExpectRefused({"amend", kBill, "--with", kReported},
                "s1693-115-rs.xml is no amendment to a bill");
  ExpectRefused({"amend", kBill, "--with", Sample("law/usc18.xml")}, "is no amendment to a bill");
}

TEST(CliBillAmendments, RefusesAnAmendmentToAnotherBill) {
  const TemporaryFolder folder;
  const std::string other = folder.Write("other.xml", kOtherBill);
  ExpectRefused({"amend", kBill, "--with", other}, "and the bill is S. 1693");
}

TEST(CliBillAmendments, RefusesACommitteeThatAmendedNothing) {
  ExpectRefused({"amend", kBill, "--with", "committee"}, "shows no amendments of a committee");
  ExpectRefused({"amend", kBill, "--with", kFloor, "--with", "committee"},
                "--with committee stands first");
}

TEST(CliBillAmendments, RefusesToAmendNothingWithNothing) {
  const ProgramRun run = RunRamseyer({"amend", kBill});
  EXPECT_EQ(run.code, 2);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(Contains(run.err, "--law") && Contains(run.err, "--with")) << run.err;
}

TEST(CliBillAmendments, WritesEveryFormatAtOnce) {
  const TemporaryFolder folder;
  const std::string stem = (folder.path() / "bill").string();
  const ProgramRun run =
      RunRamseyer({"amend", kBill, "--with", kFloor, "--format",
                   "text,html,pdf,docx,json,markdown,patch,before,after", "--output", stem});
  EXPECT_EQ(run.code, 0) << run.err;
  for (const char* extension :
       {"txt", "html", "pdf", "docx", "json", "md", "patch", "before", "after"}) {
    const Result<std::string> bytes = ReadFile(stem + "." + extension);
    ASSERT_TRUE(bytes.has_value()) << extension;
    EXPECT_FALSE(bytes->empty()) << extension;
  }
  const std::string json = *ReadFile(stem + ".json");
  EXPECT_EQ(test_support::SchemaViolations("report.schema.json", json), "");
  EXPECT_EQ(nlohmann::json::parse(json).at("kind"), "bill-amendment");
}

// The words of all lines, as a manuscript of the bill has them.
std::vector<std::string> LinesOf(const Document& bill) {
  std::vector<std::string> lines;
  for (const Manuscript::PlainLine& line : Manuscript::FromBill(bill).After()) {
    lines.push_back(line.designation + "|" + line.heading + "|" + line.text);
  }
  return lines;
}

TEST(CliBillAmendments, TheUslmReadsAsTheAmendedBill) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "amended.xml").string();
  const ProgramRun run =
      RunRamseyer({"amend", kBill, "--with", kFloor, "--format", "uslm", "--output", file});
  ASSERT_EQ(run.code, 0) << run.err;
  const Result<Document> written = ReadDocumentFile(file);
  ASSERT_TRUE(written.has_value()) << ToString(written.error());

  Result<Document> bill = ReadDocumentFile(kBill);
  ASSERT_TRUE(bill.has_value());
  Progress progress;
  const Result<BillUnderAmendment> under =
      AmendBillWith(std::move(*bill), {{kFloor}, {}}, progress);
  ASSERT_TRUE(under.has_value()) << ToString(under.error());
  EXPECT_EQ(LinesOf(*written), LinesOf(BillAsAmended(under->bill(), under->amended.manuscript)));
}

}  // namespace
}  // namespace ramseyer
