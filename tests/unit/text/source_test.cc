#include "text/source.h"

#include <gtest/gtest.h>

namespace ramseyer {
namespace {

TEST(Source, CountsLinesAndColumnsFromOne) {
  const Source source = *Source::FromBytes("f", "ab\ncé\n\nx");
  EXPECT_EQ(ToString(source.PlaceOf(0)), "f:1:1");
  EXPECT_EQ(ToString(source.PlaceOf(2)), "f:1:3");
  EXPECT_EQ(ToString(source.PlaceOf(3)), "f:2:1");
  EXPECT_EQ(ToString(source.PlaceOf(7)), "f:3:1");
  EXPECT_EQ(ToString(source.PlaceOf(8)), "f:4:1");
  EXPECT_EQ(ToString(source.PlaceOf(99)), "f:4:2");
}

TEST(Source, KeepsItsBytesWhenItMoves) {
  Source source = *Source::FromBytes("f", "short");
  const std::string_view view = source.bytes();
  const Source moved = std::move(source);
  EXPECT_EQ(view, "short");
  EXPECT_EQ(moved.bytes().data(), view.data());
}

TEST(Source, RefusesBytesThatAreNotText) {
  const Result<Source> bad = Source::FromBytes("f", "ok\nno\xFF");
  ASSERT_FALSE(bad);
  EXPECT_EQ(ToString(bad.error().place), "f:2:3");
  EXPECT_FALSE(Source::FromBytes("f", std::string("a\0b", 3)));
  EXPECT_FALSE(Source::FromBytes("f", "\xC3"));          // cut off
  EXPECT_FALSE(Source::FromBytes("f", "\xED\xA0\x80"));  // a surrogate
}

TEST(Source, AcceptsAnEmptyFile) { EXPECT_TRUE(Source::FromBytes("f", "")); }

TEST(Source, RefusesAMissingFile) { EXPECT_FALSE(Source::FromFile("/nowhere/at/all.xml")); }

}  // namespace
}  // namespace ramseyer
