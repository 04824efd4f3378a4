#include "render/json/json.h"

#include <fmt/format.h>

#include "render/characters.h"
#include "render/version.h"

namespace ramseyer {

Json ToJson(const Place& place) {
  if (place.line == 0) return {{"file", place.file}};
  return {{"file", place.file},
          {"line", place.line},
          {"column", place.column},
          {"offset", place.offset}};
}

Json ToJson(const Finding& finding) {
  return {{"kind", IdOf(finding.kind)},     {"severity", IdOf(SeverityOf(finding.kind))},
          {"message", finding.message},     {"words", finding.words},
          {"provision", finding.provision}, {"place", ToJson(finding.place)}};
}

std::string_view IdOf(Severity severity) {
  switch (severity) {
    case Severity::kRefusal:
      return "refusal";
    case Severity::kCaution:
      return "caution";
    case Severity::kNote:
      return "note";
  }
  return "";
}

Json Header(const char* format, int format_version) {
  return {{"version", Version()}, {format, format_version}};
}

std::string Print(const Json& json) {
  const std::string printed = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string out;
  out.reserve(printed.size() + 1);
  std::string_view rest = printed;
  while (!rest.empty()) {
    const char32_t character = TakeCharacter(rest);
    if (!IsTreacherous(character) || character == '\n') {
      AppendCharacter(character, out);
    } else if (character < 0x10000) {
      out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character));
    } else {  // a surrogate pair (RFC 8259, section 7)
      const auto offset = static_cast<std::uint32_t>(character) - 0x10000;
      out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
    }
  }
  out += '\n';
  return out;
}

}  // namespace ramseyer
