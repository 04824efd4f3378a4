// ramseyer fetch, and bills and law that are named instead of given, against a server on the
// loopback interface.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/loopback_server.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::LoopbackServer;
using test_support::MakeZip;
using test_support::ProgramRun;
using test_support::TemporaryFolder;

std::string Sample(const std::string& name) {
  return std::string(RAMSEYER_SOURCE_DIR) + "/samples/" + name;
}

std::string Bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

bool Contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

class Fetch : public testing::Test {
 protected:
  void SetUp() override {
    if (!server_.runs()) GTEST_SKIP() << "python3 is missing: no server to fetch from";
    server_.Serve("bulkdata/json/BILLS/115/1/s",
                  R"({"files": [{"justFileName": "BILLS-115s1693is.xml", "folder": false}]})");
    server_.Serve("bulkdata/BILLS/115/1/s/BILLS-115s1693is.xml", Bytes(Sample("s1693-115-is.xml")));
    server_.Serve("download/download.shtml",
                  "<a href=\"releasepoints/us/pl/119/36/xml_usc18@119-36.zip\">[XML]</a>"
                  "<a href=\"releasepoints/us/pl/119/36/xml_usc47@119-36.zip\">[XML]</a>");
    for (const std::string title : {"18", "47"}) {
      const std::string file = "usc" + title + ".xml";
      server_.Serve("download/releasepoints/us/pl/119/36/xml_usc" + title + "@119-36.zip",
                    MakeZip({file, Bytes(Sample("law/" + file))}));
    }
    ::setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1);
    UseServer("plain");
  }

  void TearDown() override {
    for (const char* name : {"XDG_CACHE_HOME", "RAMSEYER_GOVINFO_URL", "RAMSEYER_USCODE_URL"}) {
      ::unsetenv(name);
    }
  }

  void UseServer(const std::string& behaviour) const { UseUrl(server_.Url(behaviour)); }

  static void UseUrl(const std::string& url) {
    ::setenv("RAMSEYER_GOVINFO_URL", url.c_str(), 1);
    ::setenv("RAMSEYER_USCODE_URL", (url + "/").c_str(), 1);
  }

  static ProgramRun Ramseyer(const std::vector<std::string>& arguments) {
    return test_support::RunProgram(RAMSEYER_PROGRAM, arguments);
  }

  std::string InCache(const std::string& path) const {
    return (folder_.path() / "ramseyer" / path).string();
  }

  LoopbackServer server_;
  TemporaryFolder folder_;
};

TEST_F(Fetch, PrintsWhereTheBillIs) {
  const ProgramRun run = Ramseyer({"fetch", "bill", "S1693-115", "--version", "is"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out, InCache("bills/115/BILLS-115s1693is.xml") + "\n");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(Bytes(InCache("bills/115/BILLS-115s1693is.xml")), Bytes(Sample("s1693-115-is.xml")));
  EXPECT_EQ(Ramseyer({"fetch", "bill", "S1693-115", "--version", "all"}).out, run.out);
  EXPECT_EQ(Ramseyer({"fetch", "bill", "S1693-115"}).out, run.out);
}

TEST_F(Fetch, PrintsWhereTheTitlesAre) {
  const ProgramRun run = Ramseyer({"fetch", "title", "47", "18"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(run.out,
            InCache("usc/119-36/usc47.xml") + "\n" + InCache("usc/119-36/usc18.xml") + "\n");
  EXPECT_EQ(Bytes(InCache("usc/119-36/usc47.xml")), Bytes(Sample("law/usc47.xml")));
}

TEST_F(Fetch, AmendsABillByNameOnTheLawItNeeds) {
  for (const char* law : {"auto", "auto@119-36"}) {
    const ProgramRun named = Ramseyer({"amend", "S1693-115", "--law", law});
    EXPECT_EQ(named.code, 0) << named.err;
    EXPECT_TRUE(Contains(named.out, InCache("usc/119-36/usc47.xml"))) << named.out;
    EXPECT_TRUE(Contains(named.out, "Instructions executed ............ 9")) << named.out;
  }
  // Two listings, the bill, the page of release points, two titles; then the listings again.
  EXPECT_EQ(server_.Requests().size(), 8U) << testing::PrintToString(server_.Requests());
}

TEST_F(Fetch, ExplainsABillByName) {
  const ProgramRun run =
      Ramseyer({"explain", "S1693-115-is", "--law", "auto", "47 U.S.C. 230(e)(1)"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_TRUE(Contains(run.out, "AS IT WOULD READ")) << run.out;
}

TEST_F(Fetch, ServesSeveralProcessesAtOnce) {
  const std::string fetch = RAMSEYER_PROGRAM " fetch title 18 47 --release 119-36 & ";
  const ProgramRun run =
      test_support::RunProgram("/bin/sh", {"-c", fetch + fetch + fetch + fetch + "wait"});
  EXPECT_EQ(run.err, "");
  const std::string line = InCache("usc/119-36/usc47.xml") + "\n";
  std::size_t count = 0;
  for (std::size_t at = run.out.find(line); at != std::string::npos;
       at = run.out.find(line, at + 1)) {
    ++count;
  }
  EXPECT_EQ(count, 4U) << run.out;
  EXPECT_EQ(Bytes(InCache("usc/119-36/usc47.xml")), Bytes(Sample("law/usc47.xml")));
}

TEST_F(Fetch, WarnsOfLawThatIsNotPublished) {
  const ProgramRun run = Ramseyer({"amend", Sample("s1693-115-is.xml"), "--law", "auto@119-35"});
  EXPECT_EQ(run.code, 3) << run.err;
  EXPECT_TRUE(Contains(run.err, "title 47 of the Code is not published at release point 119-35"));
  EXPECT_TRUE(Contains(run.out, "for law-not-loaded")) << run.out;
}

TEST_F(Fetch, ErrorsAreOneLineAndExitCode2) {
  for (const auto& [arguments, message] :
       std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"fetch", "bill", "1693"}, "“1693” is no bill's name"},
           {{"fetch", "bill", "S1693-115", "--version", "../x"}, "is written like is, rfs or enr"},
           {{"fetch", "bill", "S1693-115-is", "--version", "rs"}, "another version"},
           {{"fetch", "bill", "S1693-115-rs"}, "is not published; there is: is"},
           {{"fetch", "bill", "S9-115"}, "S. 9 (115th Congress) is not published as XML"},
           {{"fetch", "title", "forty"}, "“forty” is no title of the Code"},
           {{"fetch", "title", "53"}, "title 53 of the Code is not published"},
           {{"fetch", "title", "47", "--release", "119"}, "“119” is no release point"},
           {{"fetch", "title", "47", "--release", "119-1"}, "not published at release point 119-1"},
           {{"amend", Sample("s1693-115-is.xml"), "--law", "auto@x"}, "“x” is no release point"},
           {{"fetch"}, "A subcommand is required"}}) {
    const ProgramRun run = Ramseyer(arguments);
    EXPECT_EQ(run.code, 2) << message;
    EXPECT_EQ(run.out, "") << message;
    EXPECT_TRUE(Contains(run.err, message)) << run.err;
  }
}

TEST_F(Fetch, NoSecretOfAMirrorIsShown) {
  UseUrl("http://me:s3cret@127.0.0.1:" + std::to_string(server_.port()) + "/always-403");
  const ProgramRun run = Ramseyer({"fetch", "title", "47", "--release", "119-36"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "the server answered 403")) << run.err;
  EXPECT_FALSE(Contains(run.err + run.out, "s3cret")) << run.err;
}

TEST_F(Fetch, SpeaksPlainHttpToNoOtherMachine) {
  UseUrl("http://mirror.example.com");
  const ProgramRun run = Ramseyer({"fetch", "title", "47", "--release", "119-36"});
  EXPECT_EQ(run.code, 2);
  EXPECT_TRUE(Contains(run.err, "only https is")) << run.err;
}

TEST_F(Fetch, AFileIsAFileAlthoughItLooksLikeABill) {
  const ProgramRun missing = Ramseyer({"amend", "no-such.xml", "--law", "auto"});
  EXPECT_EQ(missing.code, 2);
  EXPECT_TRUE(Contains(missing.err, "no-such.xml: no such file")) << missing.err;
  EXPECT_TRUE(server_.Requests().empty());
}

}  // namespace
}  // namespace ramseyer
