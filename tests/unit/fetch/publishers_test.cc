// Bills and titles from a server that has them where their publishers do.
#include "fetch/publishers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "support/loopback_server.h"

namespace ramseyer {
namespace {

using test_support::LoopbackServer;
using test_support::MakeZip;
using test_support::TemporaryFolder;
using Strings = std::vector<std::string>;

constexpr const char* kListing =
    R"({"files": [{"justFileName": "BILLS-115s1693is.xml"}, {"justFileName": "BILLS-115s169rs.xml"},
        {"justFileName": "BILLS-115s1693eas.xml"}, {"justFileName": "../BILLS-115s1693xx.txt"}]})";
constexpr const char* kLaterListing = R"({"files": [{"justFileName": "BILLS-115s1693rs.xml"}]})";
constexpr const char* kPage =
    "<a href=\"releasepoints/us/pl/119/36/xml_usc47@119-36.zip\">[XML]</a>";
constexpr const char* kArchive = "download/releasepoints/us/pl/119/36/xml_usc47@119-36.zip";
constexpr const char* kTitle = "<uscDoc identifier=\"/us/usc/t47\"/>";

class FromPublishers : public testing::Test {
 protected:
  void SetUp() override {
    if (!server_.runs()) GTEST_SKIP() << "python3 is missing: no server to fetch from";
    server_.Serve("bulkdata/json/BILLS/115/1/s", kListing);
    server_.Serve("bulkdata/json/BILLS/115/2/s", kLaterListing);
    server_.Serve("bulkdata/BILLS/115/1/s/BILLS-115s1693is.xml", "<bill>is</bill>");
    server_.Serve("bulkdata/BILLS/115/2/s/BILLS-115s1693rs.xml", "<bill>rs</bill>");
    server_.Serve("download/download.shtml", kPage);
    server_.Serve(kArchive, MakeZip({"usc47.xml", kTitle}));
  }

  Publishers Start(const std::string& behaviour = "plain", bool refresh = false) {
    PublishersOptions options;
    options.cache_folder = Folder();
    options.govinfo = options.uscode = server_.Url(behaviour);
    options.refresh = refresh;
    options.download = {"ramseyer/test", std::chrono::milliseconds(0), [](auto) {}};
    return Publishers(std::move(options));
  }

  // What the bill's file holds, or the error.
  static std::string Bill(Publishers& publishers, const char* name) {
    const auto file = publishers.Bill(*ParseBillName(name));
    return file ? *ReadFile(*file) : "error: " + ToString(file.error());
  }
  static std::string Bill(Publishers&& publishers, const char* name) {
    return Bill(publishers, name);
  }

  // The same of title 47.
  static std::string Title(Publishers&& publishers, const char* title = "47") {
    const auto file = publishers.Title(title, *ParseReleasePoint("119-36"));
    if (!file) return "error: " + ToString(file.error());
    return *file ? *ReadFile(**file) : "absent";
  }

  std::string Folder() const { return (folder_.path() / "ramseyer").string(); }

  LoopbackServer server_;
  TemporaryFolder folder_;
};

bool Contains(const std::string& text, const std::string& what) {
  return text.find(what) != std::string::npos;
}

TEST_F(FromPublishers, ABillIsItsLatestVersion) {
  Publishers publishers = Start();
  EXPECT_EQ(Bill(publishers, "S1693-115"), "<bill>rs</bill>");
  Strings codes;
  const auto versions = publishers.Versions(*ParseBillName("S1693-115"));
  ASSERT_TRUE(versions);
  for (const BillName& name : *versions) {
    codes.push_back(name.version);
  }
  EXPECT_EQ(codes, (Strings{"eas", "is", "rs"})) << "an amendment is no text of the bill";
}

TEST_F(FromPublishers, AVersionIsFetchedOnce) {
  EXPECT_EQ(Bill(Start(), "S1693-115-rs"), "<bill>rs</bill>");
  const std::size_t requests = server_.Requests().size();
  EXPECT_EQ(Bill(Start(), "S1693-115-rs"), "<bill>rs</bill>");
  EXPECT_EQ(server_.Requests().size(), requests);
  EXPECT_EQ(Bill(Start("plain", true), "S1693-115-rs"), "<bill>rs</bill>");
  EXPECT_TRUE(Contains(server_.Requests().back(), "If-None-Match=")) << server_.Requests().back();
}

TEST_F(FromPublishers, AListingIsAskedForOnceARun) {
  Publishers publishers = Start();
  ASSERT_TRUE(publishers.Versions(*ParseBillName("S1693-115")));
  ASSERT_TRUE(publishers.Versions(*ParseBillName("S169-115")));
  EXPECT_EQ(server_.Requests().size(), 2U);
  EXPECT_TRUE(Contains(server_.Requests()[0], "Accept=application/json"));
  ASSERT_TRUE(Start().Versions(*ParseBillName("S169-115")));
  EXPECT_TRUE(Contains(server_.Requests()[2], "If-None-Match="));
}

TEST_F(FromPublishers, WhatIsNotPublishedIsSaid) {
  EXPECT_EQ(Bill(Start(), "S1693-115-enr"),
            "error: S. 1693 (115th Congress), version enr is not published; there is: eas, is, rs");
  EXPECT_EQ(Bill(Start(), "S2-115"), "error: S. 2 (115th Congress) is not published as XML");
  EXPECT_EQ(Bill(Start(), "hr2-115"), "error: H.R. 2 (115th Congress) is not published as XML");
}

TEST_F(FromPublishers, AWebPageIsNoBill) {
  EXPECT_TRUE(Contains(Bill(Start("page"), "S1693-115-is"),
                       "the server sent a web page in place of the document"));
  EXPECT_TRUE(Contains(Bill(Start("page"), "S1693-115"),
                       "the server sent a web page in place of a listing"));
  EXPECT_EQ(Bill(Start(), "S1693-115-is"), "<bill>is</bill>") << "the page had been kept";
}

TEST_F(FromPublishers, ADocumentThatIsCutShortIsNoBill) {
  server_.Serve("bulkdata/BILLS/115/1/s/BILLS-115s1693is.xml", "<bill>is</bi");
  EXPECT_TRUE(Contains(Bill(Start(), "S1693-115-is"), "not well-formed"));
}

TEST_F(FromPublishers, ATitleComesOutOfItsArchive) {
  EXPECT_EQ(Title(Start()), kTitle);
  const std::size_t requests = server_.Requests().size();
  EXPECT_EQ(Title(Start()), kTitle);
  EXPECT_EQ(server_.Requests().size(), requests);
  Strings kept;
  for (const auto& entry : std::filesystem::directory_iterator(Folder() + "/usc/119-36")) {
    kept.push_back(entry.path().filename().string());
  }
  std::sort(kept.begin(), kept.end());
  EXPECT_EQ(kept, (Strings{"usc47.xml", "usc47.xml.http"}));
}

TEST_F(FromPublishers, TheLatestReleaseIsOnTheDownloadPage) {
  Publishers publishers = Start();
  const auto point = publishers.LatestRelease("47");
  ASSERT_TRUE(point) << ToString(point.error());
  EXPECT_EQ(ToString(**point), "119-36");
  EXPECT_FALSE(*publishers.LatestRelease("53"));
  EXPECT_TRUE(Contains(ToString(Start("page").LatestRelease("47").error()), "another page"));
}

TEST_F(FromPublishers, ATitleThatIsNotPublishedIsAbsent) {
  EXPECT_EQ(Title(Start(), "53"), "absent");
  EXPECT_EQ(Title(Start(), "../47"), "absent");
  EXPECT_TRUE(Contains(Title(Start("page")), "a web page in place of an archive"));
}

TEST_F(FromPublishers, AHostileArchiveLeavesNothing) {
  const std::string body = "<uscDoc>" + std::string(20 << 20, ' ') + "</uscDoc>";
  for (const auto& [archive, error] :
       {std::pair{MakeZip({"../../usc47.xml", kTitle}), "leaves its folder"},
        {MakeZip({"usc47.xml", body}), "the limit archive-growth=100 "},
        {MakeZip({"usc47.xml", "<bill/>"}), "its root is “bill”, not “uscDoc”"},
        {MakeZip({"usc47.xml", "<html/>"}), "a web page"},
        {std::string("PK no archive"), "no zip archive"}}) {
    server_.Serve(kArchive, archive);
    EXPECT_TRUE(Contains(Title(Start()), error)) << Title(Start());
    EXPECT_TRUE(std::filesystem::is_empty(Folder() + "/usc/119-36")) << error;
  }
}

TEST_F(FromPublishers, AnArchiveThatComesInPiecesIsWhole) {
  EXPECT_EQ(Title(Start("cut-60")), kTitle);
  EXPECT_TRUE(Contains(server_.Requests()[1], "Range=bytes=60-"));
}

}  // namespace
}  // namespace ramseyer
