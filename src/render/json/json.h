// What the JSON writers share: how values of the project look in JSON, and how JSON is printed.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/finding.h"
#include "base/place.h"

namespace ramseyer {

// Keys keep the order in which they are written, so that equal reports are equal bytes.
using Json = nlohmann::ordered_json;

// {"file", "line", "column", "offset"}; of a place that is only a file, {"file"}.
Json ToJson(const Place& place);

// {"kind", "severity", "message", "words", "provision", "place"}.
Json ToJson(const Finding& finding);

// "refusal", "caution", "note".
std::string_view IdOf(Severity severity);

// The head of every output: {"version": "0.1.0", `format`: `format_version`}. A format's version
// grows when a reader written for the one before could be misled.
Json Header(const char* format, int format_version);

// UTF-8, indented by two spaces, with "\n" at the end. Bytes that are not UTF-8 (file names may
// have any) become U+FFFD; treacherous characters (render/characters.h) are written as \u escapes,
// so that the output may be shown on a terminal.
std::string Print(const Json& json);

}  // namespace ramseyer
