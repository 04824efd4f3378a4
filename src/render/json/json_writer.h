// Writes JSON as it goes, for outputs that are too large to be held as values first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/place.h"

namespace ramseyer {

// Prints what Print (render/json/json.h) prints of the same values, byte for byte. Begin and End
// nest; in an object every value follows its Key. Misuse is our own bug (RAMSEYER_CHECK).
class JsonWriter {
 public:
  // `expected_size` is a guess at the bytes of the whole output; it saves copying, no more.
  explicit JsonWriter(std::size_t expected_size = 0) { out_.reserve(expected_size); }

  JsonWriter& BeginObject();
  JsonWriter& EndObject();
  JsonWriter& BeginArray();
  JsonWriter& EndArray();
  JsonWriter& Key(std::string_view key);  // of letters, digits, "_" and "-"

  JsonWriter& String(std::string_view text);
  JsonWriter& Number(std::uint64_t number);
  JsonWriter& Bool(bool value);

  // {"file", "line", "column", "offset"}; of a place that is only a file, {"file"}.
  JsonWriter& Place(const ramseyer::Place& place);
  // {"kind", "severity", "message", "words", "provision", "place"}.
  JsonWriter& Finding(const ramseyer::Finding& finding);

  // The whole output, with "\n" at the end. Everything must be closed.
  std::string Take();

 private:
  void BeforeValue();
  void Open(char bracket);
  void Close(char bracket);
  void NewLine();
  void Quote(std::string_view text);

  std::string out_;
  std::vector<bool> has_values_;  // of each object and array that is open
  bool after_key_ = false;
};

}  // namespace ramseyer
