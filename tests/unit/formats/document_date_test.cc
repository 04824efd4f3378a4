#include "formats/document_date.h"

#include <gtest/gtest.h>

#include <string>

#include "formats/read.h"

namespace ramseyer {
namespace {

std::string DateOf(const std::string& xml) {
  Result<Source> source = Source::FromBytes("test.xml", xml);
  EXPECT_TRUE(source.has_value());
  const Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value());
  return document->info().date;
}

TEST(CalendarDay, ReadsTheSpellingsOfTheCorpus) {
  EXPECT_EQ(CalendarDay("20170801"), "2017-08-01");
  EXPECT_EQ(CalendarDay("2017-08-01"), "2017-08-01");
  EXPECT_EQ(CalendarDay("2018-04-04T10:02:34"), "2018-04-04");
}

TEST(CalendarDay, RefusesWhatIsNoDay) {
  for (const char* written : {"", "2017", "20171301", "20170832", "2017-08-1", "August 1, 2017",
                              "2017x08x01", "99999999"}) {
    EXPECT_EQ(CalendarDay(written), "") << written;
  }
}

TEST(DateOfDocument, IsTheLastDayOfTheHead) {
  EXPECT_EQ(DateOf("<bill><form><action><action-date date=\"20170801\">August 1, 2017</action-date>"
                   "</action><action><action-date date=\"20180110\"/></action></form>"
                   "<legis-body/></bill>"),
            "2018-01-10");
}

TEST(DateOfDocument, CountsTheDayOfPassageAndNoDayOfTheProvisions) {
  EXPECT_EQ(
      DateOf("<bill><form/><legis-body><section><text><date date=\"20300101\"/></text>"
             "</section></legis-body><attestation><attestation-group>"
             "<attestation-date date=\"20180227\"/></attestation-group></attestation></bill>"),
      "2018-02-27");
  EXPECT_EQ(DateOf("<bill><form/><legis-body/></bill>"), "");
}

TEST(DateOfDocument, OfACodeTitleComesWithItsReleasePoint) {
  Result<Source> source = Source::FromBytes(
      "usc01.xml",
      "<uscDoc identifier=\"/us/usc/t1\"><meta><docPublicationName>Online@115-164not141"
      "</docPublicationName><created>2018-04-04T10:02:34</created></meta><main/></uscDoc>");
  const Result<Document> title = ReadDocument(std::move(*source));
  ASSERT_TRUE(title.has_value());
  EXPECT_EQ(title->info().date, "2018-04-04");
  EXPECT_EQ(title->info().release_point, "115-164not141");
}

}  // namespace
}  // namespace ramseyer
