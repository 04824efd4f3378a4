#include "render/json/json_writer.h"

#include <fmt/format.h>

#include <iterator>
#include <utility>

#include "base/check.h"
#include "render/characters.h"
#include "render/json/json.h"

namespace ramseyer {
namespace {

// The length of the characters at the front that are printed as they are.
std::size_t PlainLength(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size()) {
    const auto byte = static_cast<unsigned char>(text[length]);
    if (byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\') break;
    ++length;
  }
  return length;
}

void AppendEscaped(char32_t character, std::string& out) {
  if (character < 0x10000) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<std::uint32_t>(character));
    return;
  }
  // A surrogate pair (RFC 8259, section 7).
  const auto offset = static_cast<std::uint32_t>(character) - 0x10000;
  fmt::format_to(std::back_inserter(out), "\\u{:04x}\\u{:04x}", 0xD800 + (offset >> 10),
                 0xDC00 + (offset & 0x3FF));
}

// The letter of the short escape of a character; 0 for one that has none.
char ShortEscape(char32_t character) {
  switch (character) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\b':
      return 'b';
    case '\f':
      return 'f';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return 0;
  }
}

}  // namespace

JsonWriter& JsonWriter::BeginObject() {
  Open('{');
  return *this;
}

JsonWriter& JsonWriter::EndObject() {
  Close('}');
  return *this;
}

JsonWriter& JsonWriter::BeginArray() {
  Open('[');
  return *this;
}

JsonWriter& JsonWriter::EndArray() {
  Close(']');
  return *this;
}

JsonWriter& JsonWriter::Key(std::string_view key) {
  BeforeValue();
  out_ += '"';
  out_ += key;
  out_ += "\": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::String(std::string_view text) {
  BeforeValue();
  Quote(text);
  return *this;
}

JsonWriter& JsonWriter::Number(std::uint64_t number) {
  BeforeValue();
  out_ += fmt::format_int(number).c_str();
  return *this;
}

JsonWriter& JsonWriter::Bool(bool value) {
  BeforeValue();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::Place(const ramseyer::Place& place) {
  BeginObject().Key("file").String(place.file);
  if (place.line != 0) {
    Key("line").Number(place.line);
    Key("column").Number(place.column);
    Key("offset").Number(place.offset);
  }
  return EndObject();
}

JsonWriter& JsonWriter::Finding(const ramseyer::Finding& finding) {
  BeginObject();
  Key("kind").String(IdOf(finding.kind));
  Key("severity").String(IdOf(SeverityOf(finding.kind)));
  Key("message").String(finding.message);
  Key("words").String(finding.words);
  Key("provision").String(finding.provision);
  Key("place").Place(finding.place);
  return EndObject();
}

std::string JsonWriter::Take() {
  RAMSEYER_CHECK(has_values_.empty());
  out_ += '\n';
  return std::exchange(out_, {});
}

void JsonWriter::BeforeValue() {
  if (std::exchange(after_key_, false) || has_values_.empty()) return;
  if (has_values_.back()) out_ += ',';
  has_values_.back() = true;
  NewLine();
}

void JsonWriter::Open(char bracket) {
  BeforeValue();
  out_ += bracket;
  has_values_.push_back(false);
}

void JsonWriter::Close(char bracket) {
  RAMSEYER_CHECK(!has_values_.empty() && !after_key_);
  const bool had_values = has_values_.back();
  has_values_.pop_back();
  if (had_values) NewLine();
  out_ += bracket;
}

void JsonWriter::NewLine() {
  out_ += '\n';
  out_.append(2 * has_values_.size(), ' ');
}

void JsonWriter::Quote(std::string_view text) {
  out_ += '"';
  while (!text.empty()) {
    const std::size_t plain = PlainLength(text);
    out_.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) break;
    const char32_t character = TakeCharacter(text);
    if (const char escape = ShortEscape(character)) {
      out_ += '\\';
      out_ += escape;
    } else if (IsTreacherous(character)) {
      AppendEscaped(character, out_);
    } else {
      AppendCharacter(character, out_);
    }
  }
  out_ += '"';
}

}  // namespace ramseyer
