// Downloads from a server on the loopback interface that fails in all the ways that servers do.
#include "fetch/download.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "fetch/cache.h"
#include "support/loopback_server.h"

namespace ramseyer {
namespace {

using test_support::LoopbackServer;
using test_support::TemporaryFolder;
using Milliseconds = std::chrono::milliseconds;

constexpr const char* kPath = "bulkdata/a.xml";

class Download : public testing::Test {
 protected:
  void SetUp() override {
    if (!server_.runs()) GTEST_SKIP() << "python3 is missing: no server to download from";
    ASSERT_TRUE(SetLimit("bill-download=1M"));
    server_.Serve(kPath, body_);
  }

  Wanted Want(const std::string& behaviour) {
    Wanted wanted;
    wanted.what = "the document";
    wanted.url = server_.Url(behaviour) + "/" + kPath;
    wanted.accept = "application/xml";
    wanted.file = File();
    wanted.keep = [file = wanted.file](const std::string& path) { return Publish(path, file); };
    return wanted;
  }

  Result<Fetched> Fetch(const Wanted& wanted) {
    DownloadOptions options;
    options.user_agent = "ramseyer/test";
    options.interval = Milliseconds(0);
    options.sleep = [this](Milliseconds time) { waits_.push_back(time); };
    Downloader downloader(options);
    return downloader.Fetch(wanted, Folder());
  }

  Result<Fetched> Fetch(const std::string& behaviour) { return Fetch(Want(behaviour)); }

  std::string ErrorOf(const std::string& behaviour) {
    const auto fetched = Fetch(behaviour);
    return fetched ? "none" : ToString(fetched.error());
  }

  std::string Folder() const { return (folder_.path() / "cache").string(); }
  std::string File() const { return Folder() + "/docs/a.xml"; }
  bool IsKept() const { return std::filesystem::exists(File()); }

  // What lies in the cache folder, but for the lock.
  std::vector<std::string> Kept() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(Folder() + "/docs")) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  LoopbackServer server_;
  TemporaryFolder folder_;
  std::string body_ = std::string(2000, 'a') + std::string(1000, 'b');
  std::vector<Milliseconds> waits_;
};

using Strings = std::vector<std::string>;

TEST_F(Download, KeepsTheDocumentWholeWithItsMarks) {
  const auto fetched = Fetch("plain");
  ASSERT_TRUE(fetched) << ToString(fetched.error());
  EXPECT_EQ(*fetched, Fetched::kNew);
  EXPECT_EQ(*ReadFile(File()), body_);
  EXPECT_EQ(Kept(), (Strings{"a.xml", "a.xml.http"}));
  ASSERT_EQ(server_.Requests().size(), 1U);
  EXPECT_EQ(server_.Requests()[0],
            std::string(kPath) + " Accept=application/xml User-Agent=ramseyer/test");
  const auto mode = std::filesystem::status(Folder()).permissions();
  EXPECT_EQ(mode, std::filesystem::perms::owner_all) << "the cache is the user's own";
}

TEST_F(Download, AsksOnlyForWhatHasChanged) {
  ASSERT_TRUE(Fetch("plain"));
  EXPECT_EQ(*Fetch("plain"), Fetched::kUnchanged);
  EXPECT_NE(server_.Requests()[1].find("If-None-Match=\""), std::string::npos);
  server_.Serve(kPath, "new");
  EXPECT_EQ(*Fetch("plain"), Fetched::kNew);
  EXPECT_EQ(*ReadFile(File()), "new");
}

TEST_F(Download, WithoutMarksAsksForAllAgain) {
  ASSERT_TRUE(Fetch("no-marks"));
  EXPECT_EQ(Kept(), Strings{"a.xml"});
  EXPECT_EQ(*Fetch("no-marks"), Fetched::kNew);
}

TEST_F(Download, GoesOnWhereTheConnectionBroke) {
  const auto fetched = Fetch("cut-1200");
  ASSERT_TRUE(fetched) << ToString(fetched.error());
  EXPECT_EQ(*ReadFile(File()), body_);
  ASSERT_EQ(server_.Requests().size(), 2U);
  EXPECT_NE(server_.Requests()[1].find("Range=bytes=1200- If-Range=\""), std::string::npos)
      << server_.Requests()[1];
  EXPECT_EQ(Kept(), (Strings{"a.xml", "a.xml.http"}));
}

TEST_F(Download, GoesOnInALaterRun) {
  EXPECT_NE(ErrorOf("cut-1200+then-503"), "none");
  EXPECT_EQ(Kept(), (Strings{"a.xml.part", "a.xml.part.http"}));
  ASSERT_TRUE(Fetch("plain"));
  EXPECT_NE(server_.Requests().back().find("Range=bytes=1200-"), std::string::npos);
  EXPECT_EQ(*ReadFile(File()), body_);
  EXPECT_EQ(Kept(), (Strings{"a.xml", "a.xml.http"}));
}

TEST_F(Download, StartsAnewWhenTheDocumentChangedMeanwhile) {
  ASSERT_TRUE(Fetch("cut-1200+changing"));
  EXPECT_EQ(*ReadFile(File()), body_) << "parts of two versions were joined";
}

TEST_F(Download, StartsAnewWhenAnotherPieceComes) {
  ASSERT_TRUE(Fetch("cut-1200+wrong-range"));
  EXPECT_EQ(*ReadFile(File()), body_);
  EXPECT_EQ(server_.Requests().size(), 3U);
}

TEST_F(Download, StartsAnewWhenThePartIsTooLong) {
  ASSERT_TRUE(Fetch("plain"));
  const Validators marks = ReadValidators(File());
  std::filesystem::remove(File());
  ASSERT_TRUE(WriteFile(File() + ".part", body_ + "more"));
  ASSERT_TRUE(WriteValidators(File() + ".part", marks));
  ASSERT_TRUE(Fetch("plain"));  // 416 comes first
  EXPECT_EQ(*ReadFile(File()), body_);
}

TEST_F(Download, ResumesNoPartWithoutAMark) {
  ASSERT_TRUE(WriteFile(File() + ".part", "of who knows what"));
  ASSERT_TRUE(Fetch("plain"));
  EXPECT_EQ(*ReadFile(File()), body_);
  EXPECT_EQ(server_.Requests()[0].find("Range"), std::string::npos);
}

TEST_F(Download, WaitsAndTriesAgainWhenTheServerFails) {
  ASSERT_TRUE(Fetch("fail-2-503"));
  ASSERT_EQ(waits_.size(), 2U);
  EXPECT_GT(waits_[1], waits_[0]);
  EXPECT_EQ(*ReadFile(File()), body_);
}

TEST_F(Download, WaitsAsLongAsTheServerAsks) {
  ASSERT_TRUE(Fetch("fail-1-429+retry-7"));
  EXPECT_EQ(waits_, std::vector<Milliseconds>{Milliseconds(7000)});
}

TEST_F(Download, LeavesAServerAloneThatAsksForTooMuch) {
  EXPECT_EQ(ErrorOf("fail-1-429+retry-3600"),
            "the document: " + server_.Url("fail-1-429+retry-3600") + "/" + kPath +
                ": the server answered 429, and asks to wait longer than 120 seconds");
  EXPECT_TRUE(waits_.empty());
}

TEST_F(Download, GivesUpAfterSomeTries) {
  EXPECT_EQ(ErrorOf("always-500"), "the document: " + server_.Url("always-500") + "/" + kPath +
                                       ": the server answered 500 (tried 4 times)");
  EXPECT_EQ(server_.Requests().size(), 4U);
  EXPECT_FALSE(IsKept());
}

TEST_F(Download, TakesARefusalAsOne) {
  EXPECT_NE(ErrorOf("always-403").find("the server answered 403"), std::string::npos);
  EXPECT_EQ(server_.Requests().size(), 1U);
}

TEST_F(Download, AnAbsentDocumentIsNoError) {
  const auto fetched = Fetch("always-404");
  ASSERT_TRUE(fetched);
  EXPECT_EQ(*fetched, Fetched::kAbsent);
  EXPECT_FALSE(IsKept());
}

TEST_F(Download, DropsNoMoreThanTheCap) {
  EXPECT_NE(ErrorOf("flood").find("the server answered 404 without an end"), std::string::npos);
  EXPECT_EQ(server_.Requests().size(), 1U);
}

TEST_F(Download, TakesNoMoreThanTheCap) {
  const Wanted wanted = Want("plain");
  ASSERT_TRUE(SetLimit("bill-download=2999"));
  const auto fetched = Fetch(wanted);
  ASSERT_FALSE(fetched);
  EXPECT_NE(ToString(fetched.error()).find("the limit bill-download=2999"), std::string::npos);
  EXPECT_TRUE(Kept().empty());
  ASSERT_TRUE(SetLimit("bill-download=3000"));
  EXPECT_TRUE(Fetch(wanted));
}

TEST_F(Download, ThrowsAwayWhatIsNotWhatWasExpected) {
  ASSERT_TRUE(Fetch("plain"));
  server_.Serve(kPath, "something else");
  Wanted wanted = Want("plain");
  wanted.keep = [](const std::string&) -> Result<void> { return Fail("is something else"); };
  const auto fetched = Fetch(wanted);
  ASSERT_FALSE(fetched);
  EXPECT_EQ(ToString(fetched.error()), "the document: " + wanted.url + ": is something else");
  EXPECT_EQ(*ReadFile(File()), body_) << "the file that stood there was touched";
  EXPECT_EQ(Kept(), Strings{"a.xml"});
}

TEST_F(Download, FollowsNoRedirectionToPlainHttp) {
  EXPECT_NE(ErrorOf("redirect"), "none");
  EXPECT_EQ(server_.Requests().size(), 1U);
}

TEST_F(Download, ShowsNoSecretOfTheAddress) {
  Wanted wanted = Want("always-500");
  wanted.url = "http://me:s3cret@127.0.0.1:" + std::to_string(server_.port()) +
               "/always-500/a.xml?key=t0ken#part";
  const auto fetched = Fetch(wanted);
  ASSERT_FALSE(fetched);
  const std::string message = ToString(fetched.error());
  for (const char* secret : {"s3cret", "me:", "t0ken", "key="}) {
    EXPECT_EQ(message.find(secret), std::string::npos) << message;
  }
  EXPECT_NE(server_.Requests()[0].find("Authorization="), std::string::npos) << "but it was sent";
}

TEST_F(Download, SaysSoWhenThereIsNoServer) {
  Wanted wanted = Want("plain");
  wanted.url = "http://127.0.0.1:1/a.xml";
  const auto fetched = Fetch(wanted);
  ASSERT_FALSE(fetched);
  EXPECT_NE(ToString(fetched.error()).find("connect"), std::string::npos)
      << ToString(fetched.error());
}

TEST_F(Download, KeepsADistanceBetweenRequests) {
  DownloadOptions options;
  options.user_agent = "ramseyer/test";
  options.interval = std::chrono::hours(1);
  options.sleep = [this](Milliseconds time) { waits_.push_back(time); };
  Downloader downloader(options);
  ASSERT_TRUE(downloader.Fetch(Want("plain"), Folder()));
  EXPECT_TRUE(waits_.empty());
  ASSERT_TRUE(downloader.Fetch(Want("plain"), Folder()));
  ASSERT_EQ(waits_.size(), 1U);
  EXPECT_GT(waits_[0], std::chrono::minutes(59));
}

TEST_F(Download, AnEmptyDocumentIsOne) {
  server_.Serve(kPath, "");
  ASSERT_TRUE(Fetch("plain"));
  EXPECT_EQ(*ReadFile(File()), "");
}

// A certificate that no authority has signed.
TEST(DownloadAddress, TrustsOnlyGoodCertificates) {
  const TemporaryFolder folder;
  const std::string pem = (folder.path() / "server.pem").string();
  const test_support::ProgramRun made = test_support::RunProgram(
      "/usr/bin/env", {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1",
                       "-subj", "/CN=localhost", "-keyout", pem, "-out", pem + ".crt"});
  if (made.code != 0) GTEST_SKIP() << "openssl is missing: no certificate to distrust";
  ASSERT_TRUE(WriteFile(pem, *ReadFile(pem) + *ReadFile(pem + ".crt")));
  const LoopbackServer server(pem);
  if (!server.runs()) GTEST_SKIP() << "python3 is missing: no server to download from";
  server.Serve(kPath, "secret");
  Downloader downloader({"ramseyer/test", {}, {}});
  Wanted wanted;
  wanted.url = "https://localhost:" + std::to_string(server.port()) + "/plain/" + kPath;
  wanted.file = (folder.path() / "cache" / "a").string();
  const auto fetched = downloader.Fetch(wanted, (folder.path() / "cache").string());
  ASSERT_FALSE(fetched);
  EXPECT_NE(ToString(fetched.error()).find("certificate"), std::string::npos)
      << ToString(fetched.error());
  EXPECT_TRUE(server.Requests().empty());
}

TEST(DownloadAddress, FetchesNothingButHttps) {
  const TemporaryFolder folder;
  Downloader downloader({"ramseyer/test", {}, {}});
  for (const char* url :
       {"http://example.com/a", "file:///etc/passwd", "ftp://example.com/a", "x y"}) {
    Wanted wanted;
    wanted.url = url;
    wanted.file = (folder.path() / "a").string();
    EXPECT_FALSE(downloader.Fetch(wanted, folder.path().string())) << url;
  }
}

}  // namespace
}  // namespace ramseyer
