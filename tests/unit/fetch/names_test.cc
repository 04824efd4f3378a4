// What people call bills, titles, versions and release points, and what their publishers do.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "fetch/bill_name.h"
#include "fetch/cache.h"
#include "fetch/listing.h"
#include "fetch/patience.h"
#include "fetch/received.h"
#include "fetch/offered_release.h"
#include "fetch/web_address.h"

namespace ramseyer {
namespace {

using Strings = std::vector<std::string>;

std::string Stem(std::string_view text) {
  const auto name = ParseBillName(text);
  return name ? FileStem(*name) : "none";
}

TEST(BillNames, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(Stem("S1693-115"), "BILLS-115s1693");
  EXPECT_EQ(Stem("S. 1693-115"), "BILLS-115s1693");
  EXPECT_EQ(Stem("s1693-115-is"), "BILLS-115s1693is");
  EXPECT_EQ(Stem("H.R. 1865-115-ENR"), "BILLS-115hr1865enr");
  EXPECT_EQ(Stem("H.Con.Res. 14-119"), "BILLS-119hconres14");
  EXPECT_EQ(Stem("BILLS-115s1693is"), "BILLS-115s1693is");
  EXPECT_EQ(Stem("BILLS-119hr1eas2"), "BILLS-119hr1eas2");
}

TEST(BillNames, AreNothingElse) {
  for (const char* text : {"",
                           "-",
                           "S1693",
                           "1693-115",
                           "S-115",
                           "S1693-",
                           "S1693-115-",
                           "S1693-115-../x",
                           "S1693-x",
                           "S1693-115-is-x",
                           "Q12-115",
                           "bill.xml",
                           "s1693-115-is.xml",
                           "S1693/../-115",
                           "S01693-115",
                           "S 1693 2-115",
                           "BILLS-",
                           "BILLS-115",
                           "BILLS-s1693is",
                           "S1693-9999999"}) {
    EXPECT_EQ(Stem(text), "none") << text;
  }
}

TEST(BillNames, AreShownAsTheyArePrinted) {
  EXPECT_EQ(ToString(*ParseBillName("s1693-115-is")), "S. 1693 (115th Congress), version is");
}

// The versions in the order of their stages; "?" before those that have none.
Strings InOrder(const std::string& bill, Strings codes) {
  const auto stage = [&](const std::string& code) {
    return StageOf(*ParseBillName(bill + "-" + code)).value_or(-1);
  };
  std::sort(codes.begin(), codes.end(),
            [&](const auto& a, const auto& b) { return stage(a) < stage(b); });
  for (std::string& code : codes) {
    if (stage(code) < 0) code.insert(0, "?");
  }
  return codes;
}

TEST(BillNames, VersionsStandInTheOrderOfTheMakingOfALaw) {
  EXPECT_EQ(InOrder("hr1865-115", {"enr", "rfs", "eh", "rh", "ih"}),
            (Strings{"ih", "rh", "eh", "rfs", "enr"}));
  EXPECT_EQ(InOrder("hr1-119", {"es", "rs", "pcs", "rds", "eh", "ih"}),
            (Strings{"ih", "eh", "rds", "pcs", "rs", "es"}));
  EXPECT_EQ(InOrder("s5-119", {"eh", "rh", "rfh", "es", "cps", "rs", "pcs", "is"}),
            (Strings{"is", "pcs", "rs", "cps", "es", "rfh", "rh", "eh"}));
  EXPECT_EQ(InOrder("hr1-119", {"enr", "eas"}), (Strings{"?eas", "enr"}));
  EXPECT_EQ(InOrder("hr1-119", {"ih", "xyz"}), (Strings{"?xyz", "ih"}));
}

TEST(ReleasePoints, TitlesHaveTwoDigitsInFileNames) {
  EXPECT_EQ(TitleInFileName("5"), "05");
  EXPECT_EQ(TitleInFileName("47"), "47");
  EXPECT_EQ(TitleInFileName("05"), "05");
  EXPECT_EQ(TitleInFileName("5a"), "05A");
  for (const char* text : {"", "a", "0", "147", "4x", "../4"}) EXPECT_FALSE(TitleInFileName(text));
}

TEST(ReleasePoints, AreFoundOnTheDownloadPage) {
  constexpr const char* kPage =
      "<a href=\"releasepoints/us/pl/119/36not21/xml_usc01@119-36not21.zip\">[XML]</a>"
      "<a href=\"releasepoints/us/pl/119/36not21/xml_usc47@119-36not21.zip\">[XML]</a>"
      "<a href='releasepoints/us/pl/119/36not21/xml_usc05A@<b>.zip'>[XML]</a>";
  EXPECT_EQ(ToString(*OfferedReleasePoint(kPage, "47")), "119-36not21");
  EXPECT_FALSE(OfferedReleasePoint(kPage, "5a"));
  EXPECT_FALSE(OfferedReleasePoint(kPage, "53"));
  EXPECT_FALSE(OfferedReleasePoint("xml_usc47@", "47"));
}

TEST(Listings, GiveTheirFiles) {
  const auto names = ReadListing(
      R"({"files": [{"justFileName": "2", "folder": true}, {"justFileName": "BILLS-115s1is.xml",
          "folder": false, "size": 3}, {"name": "x"}, 7, {"justFileName": 8}]})");
  ASSERT_TRUE(names);
  EXPECT_EQ(*names, Strings{"BILLS-115s1is.xml"});
  for (const char* bytes : {"", "<html>", "[]", "{}", "{\"files\": 3}", "{\"files\": ["}) {
    EXPECT_FALSE(ReadListing(bytes)) << bytes;
  }
}

TEST(Received, IsHeldAgainstWhatWasExpected) {
  EXPECT_TRUE(CheckXml("<bill/>", {"bill", "resolution"}));
  const auto error = [](const char* bytes) { return ToString(CheckXml(bytes, {"bill"}).error()); };
  EXPECT_EQ(error(" \n<!DOCTYPE HTML><html></html>"),
            "the server sent a web page in place of the document");
  EXPECT_EQ(error("\xEF\xBB\xBF<HTML></HTML>"),
            "the server sent a web page in place of the document");
  EXPECT_EQ(error("<rss/>"),
            "the server sent a document of another kind: its root is “rss”, not “bill”");
  EXPECT_FALSE(CheckXml("", {"bill"}));
  EXPECT_FALSE(CheckXml("<bill>", {"bill"}));
  EXPECT_FALSE(CheckXml("<bill/>\xFF", {"bill"}));
}

TEST(Addresses, AreHttpsOrThisMachine) {
  for (const char* url : {"https://www.govinfo.gov/a", "HTTPS://www.govinfo.gov",
                          "http://localhost/a", "http://127.0.0.1:80/a", "http://[::1]:80/a"}) {
    EXPECT_TRUE(CheckAddress(url)) << url;
  }
  for (const char* url :
       {"http://www.govinfo.gov/", "http://127.0.0.1.example.com/", "http://localhost@example.com/",
        "file:///etc/passwd", "gopher://localhost/", "", "http://"}) {
    EXPECT_FALSE(CheckAddress(url)) << url;
  }
}

TEST(Addresses, AreShownWithoutSecrets) {
  EXPECT_EQ(Redacted("https://me:key@host:8/a/b?token=1#x"), "https://host:8/a/b");
  EXPECT_EQ(Redacted("https://a@b@host/c@d"), "https://host/c@d");
  EXPECT_EQ(Redacted("https://host"), "https://host");
  EXPECT_EQ(Redacted("me:key@host/a"), "host/a");
  EXPECT_EQ(ToString(CheckAddress("http://me:key@example.com/?k").error()),
            "http://example.com/ is not fetched: only https is, and http on this machine itself");
}

TEST(Patience, GrowsAndIsBounded) {
  using std::chrono::milliseconds;
  EXPECT_EQ(Backoff(1, 0), milliseconds(1000));
  EXPECT_EQ(Backoff(3, 0), milliseconds(4000));
  EXPECT_EQ(Backoff(1, 1), milliseconds(750));
  EXPECT_EQ(Backoff(1000, 0), Backoff(kMaxTries, 0));
}

TEST(Patience, ReadsRetryAfter) {
  using std::chrono::seconds;
  constexpr std::time_t kNow = 1445412480;  // Wed, 21 Oct 2015 07:28:00 GMT
  EXPECT_EQ(ParseRetryAfter("120", kNow), seconds(120));
  EXPECT_EQ(ParseRetryAfter("-5", kNow), seconds(0));
  EXPECT_EQ(ParseRetryAfter("Wed, 21 Oct 2015 07:29:00 GMT", kNow), seconds(60));
  EXPECT_EQ(ParseRetryAfter("Wed, 21 Oct 2015 07:00:00 GMT", kNow), seconds(0));
  for (const char* value : {"", "soon", "12x", "99999999999999999999"}) {
    EXPECT_FALSE(ParseRetryAfter(value, kNow)) << value;
  }
}

TEST(Patience, IsForWhatMayPass) {
  for (const int status : {429, 500, 502, 503, 504}) EXPECT_TRUE(IsPassing(status)) << status;
  for (const int status : {200, 304, 400, 401, 403, 404, 501, 505, 600}) {
    EXPECT_FALSE(IsPassing(status)) << status;
  }
}

TEST(Cache, ResumesOnStrongMarksOnly) {
  EXPECT_EQ(RangeValidator({"\"a\"", "date"}), "\"a\"");
  EXPECT_EQ(RangeValidator({"W/\"a\"", "date"}), "date");
  EXPECT_EQ(RangeValidator({"W/\"a\"", ""}), "");
}

}  // namespace
}  // namespace ramseyer
