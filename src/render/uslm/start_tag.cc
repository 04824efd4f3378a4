#include "render/uslm/start_tag.h"

#include "base/check.h"

namespace ramseyer {
namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string Escape(std::string_view text, bool in_attribute) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += in_attribute ? "&quot;" : "\"";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

}  // namespace

std::string EscapeText(std::string_view text) { return Escape(text, false); }
std::string EscapeAttribute(std::string_view value) { return Escape(value, true); }

StartTag::StartTag(std::string_view written) : written_(written) {
  RAMSEYER_CHECK(written.size() > 2 && written.front() == '<' && written.back() == '>');
  if (written_[written_.size() - 2] == '/') written_.erase(written_.size() - 2, 1);
}

StartTag StartTag::Named(std::string_view name) { return StartTag("<" + std::string(name) + ">"); }

std::string_view StartTag::name() const {
  const std::string_view rest = std::string_view(written_).substr(1);
  return rest.substr(0, rest.find_first_of(" \t\r\n>"));
}

void StartTag::Rename(std::string_view name) { written_.replace(1, this->name().size(), name); }

StartTag::Range StartTag::Find(std::string_view attribute) const {
  const std::string_view text = written_;
  std::size_t at = 1 + name().size();
  for (;;) {
    const std::size_t begin = at;
    const std::size_t word = text.find_first_not_of(kSpace, at);
    const std::size_t equals = text.find('=', word);
    const std::size_t open = text.find_first_of("\"'", equals);
    if (text[word] == '>' || open == std::string_view::npos) {
      return {written_.size() - 1, written_.size() - 1, written_.size() - 1};
    }
    const std::size_t close = text.find(text[open], open + 1);
    const std::string_view found = text.substr(word, equals - word);
    at = close + 1;
    if (found.substr(0, found.find_last_not_of(kSpace) + 1) == attribute) {
      return {begin, at, open + 1};
    }
  }
}

void StartTag::Set(std::string_view attribute, std::string_view value) {
  const Range range = Find(attribute);
  const std::string escaped = EscapeAttribute(value);
  if (range.begin == range.end) {
    written_.insert(range.begin, " " + std::string(attribute) + "=\"" + escaped + "\"");
  } else {
    written_.replace(range.begin, range.end - range.begin,
                     " " + std::string(attribute) + "=\"" + escaped + "\"");
  }
}

void StartTag::Remove(std::string_view attribute) {
  const Range range = Find(attribute);
  written_.erase(range.begin, range.end - range.begin);
}

std::string_view StartTag::Get(std::string_view attribute) const {
  const Range range = Find(attribute);
  if (range.begin == range.end) return {};
  return std::string_view(written_).substr(range.value, range.end - 1 - range.value);
}

std::string StartTag::Close() const { return "</" + std::string(name()) + ">"; }

}  // namespace ramseyer
