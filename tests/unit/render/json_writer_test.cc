// The writer prints what nlohmann's serialiser, made safe by Print, prints of the same values.
#include "render/json/json_writer.h"

#include <gtest/gtest.h>

#include <string>

#include "render/json/json.h"

namespace ramseyer {
namespace {

TEST(JsonWriter, PrintsNestedValuesAsPrintDoes) {
  JsonWriter writer;
  writer.BeginObject().Key("empty").BeginArray().EndArray();
  writer.Key("none").BeginObject().EndObject();
  writer.Key("list").BeginArray().Number(1).Bool(true).String("x").BeginObject();
  writer.Key("deep").BeginArray().BeginArray().Number(18446744073709551615U).EndArray().EndArray();
  writer.EndObject().EndArray().EndObject();
  const Json json = {{"empty", Json::array()},
                     {"none", Json::object()},
                     {"list", {1, true, "x", {{"deep", {{18446744073709551615U}}}}}}};
  EXPECT_EQ(writer.Take(), Print(json));
}

TEST(JsonWriter, PrintsCharactersAsPrintDoes) {
  for (std::uint32_t character = 1; character < 0x3000; ++character) {
    std::string text = "a";
    if (character < 0x80) {
      text += static_cast<char>(character);
    } else if (character < 0x800) {
      text += static_cast<char>(0xC0 | (character >> 6));
      text += static_cast<char>(0x80 | (character & 0x3F));
    } else {
      text += static_cast<char>(0xE0 | (character >> 12));
      text += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
      text += static_cast<char>(0x80 | (character & 0x3F));
    }
    JsonWriter writer;
    writer.String(text);
    ASSERT_EQ(writer.Take(), Print(Json(text))) << character;
  }
}

TEST(JsonWriter, PrintsPlacesAndFindingsAsPrintDoes) {
  const Place place{"bill.xml", 4, 2, 90};
  const Place file{"bill.xml", 0, 0, 0};
  Finding finding;
  finding.message = "not \"understood\"";
  finding.place = place;
  JsonWriter writer;
  writer.BeginArray().Place(place).Place(file).Finding(finding).EndArray();
  EXPECT_EQ(writer.Take(), Print(Json::array({ToJson(place), ToJson(file), ToJson(finding)})));
}

}  // namespace
}  // namespace ramseyer
