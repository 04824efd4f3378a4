// memchr from "<" to "<", and over attribute values from quote to quote. Names are held against
// each other where elements close.
#include "xml/tag_scanner.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace ramseyer {
namespace {

constexpr std::size_t kDeepest = 200;  // well below the limit of depth; real files nest to about 40

enum CharClass : std::uint8_t { kNone = 0, kNameStart = 1, kName = 2, kSpace = 4 };

constexpr std::array<std::uint8_t, 256> MakeClasses() {
  std::array<std::uint8_t, 256> classes{};
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool digit = c >= '0' && c <= '9';
    if (letter) classes[c] = kNameStart | kName;
    if (digit || c == ':' || c == '-' || c == '.') classes[c] = kName;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') classes[c] = kSpace;
  }
  return classes;
}

constexpr std::array<std::uint8_t, 256> kClasses = MakeClasses();

bool Is(char c, CharClass wanted) {
  return (kClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

std::string_view AfterColon(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

bool TagScanner::Next(XmlTag& tag) {
  for (;;) {
    const std::size_t open = bytes_.find('<', at_);
    if (open == std::string_view::npos) return End();
    if (local_names_.empty()) {
      // Nothing but white space around the root element.
      SkipSpaces();
      if (at_ != open) return false;
    }
    at_ = open;
    const Step step = ReadMarkup(tag);
    if (step != Step::kPassed) return step == Step::kTag;
  }
}

bool TagScanner::End() {
  SkipSpaces();
  finished_ = root_seen_ && names_.empty() && at_ == bytes_.size();
  return false;
}

TagScanner::Step TagScanner::ReadMarkup(XmlTag& tag) {
  const std::string_view rest = bytes_.substr(at_);
  if (rest.size() < 2) return Step::kStop;
  if (Is(rest[1], kNameStart)) return ReadStart(tag);
  if (rest[1] == '/') return ReadEnd(tag);
  if (rest.starts_with("<!--")) {
    at_ += 4;
    return Pass("-->");
  }
  if (rest.starts_with("<![CDATA[") && !names_.empty()) {
    at_ += 9;
    return Pass("]]>");
  }
  if (rest[1] == '?' && rest.size() > 2 && Is(rest[2], kNameStart)) {
    at_ += 2;
    return Pass("?>");
  }
  return Step::kStop;
}

TagScanner::Step TagScanner::Pass(std::string_view closing) {
  const std::size_t found = bytes_.find(closing, at_);
  if (found == std::string_view::npos) return Step::kStop;
  at_ = found + closing.size();
  return Step::kPassed;
}

TagScanner::Step TagScanner::ReadStart(XmlTag& tag) {
  if (names_.empty() && root_seen_) return Step::kStop;
  root_seen_ = true;
  tag.begin = static_cast<std::uint32_t>(at_);
  tag.identifier = {};
  ++at_;
  const std::string_view name = ReadName();
  tag.name = AfterColon(name);
  if (!ReadAttributes(tag) || names_.size() >= kDeepest) return Step::kStop;
  tag.end = static_cast<std::uint32_t>(at_);
  if (tag.kind == TagKind::kStart) {
    names_.push_back(name);
    local_names_.push_back(tag.name);
  }
  return Step::kTag;
}

TagScanner::Step TagScanner::ReadEnd(XmlTag& tag) {
  tag.kind = TagKind::kEnd;
  tag.begin = static_cast<std::uint32_t>(at_);
  tag.identifier = {};
  at_ += 2;
  if (names_.empty() || !bytes_.substr(at_).starts_with(names_.back())) return Step::kStop;
  at_ += names_.back().size();
  SkipSpaces();
  if (at_ >= bytes_.size() || bytes_[at_] != '>') return Step::kStop;
  tag.end = static_cast<std::uint32_t>(++at_);
  tag.name = local_names_.back();
  names_.pop_back();
  local_names_.pop_back();
  return Step::kTag;
}

bool TagScanner::ReadAttributes(XmlTag& tag) {
  for (;;) {
    if (at_ >= bytes_.size()) return false;
    if (bytes_[at_] == '>') {
      tag.kind = TagKind::kStart;
      ++at_;
      return true;
    }
    if (bytes_.substr(at_).starts_with("/>")) {
      tag.kind = TagKind::kEmpty;
      at_ += 2;
      return true;
    }
    const std::size_t before = at_;
    SkipSpaces();
    if (at_ == before) return false;
    const bool attribute = at_ < bytes_.size() && Is(bytes_[at_], kNameStart);
    if (attribute && !ReadAttribute(tag)) return false;
  }
}

bool TagScanner::ReadAttribute(XmlTag& tag) {
  const std::string_view name = ReadName();
  if (at_ + 1 >= bytes_.size() || bytes_[at_] != '=') return false;
  const char quote = bytes_[at_ + 1];
  if (quote != '"' && quote != '\'') return false;
  at_ += 2;
  const std::size_t close = bytes_.find(quote, at_);
  if (close == std::string_view::npos) return false;
  const std::string_view value = bytes_.substr(at_, close - at_);
  if (value.find('<') != std::string_view::npos) return false;
  if (AfterColon(name) == "identifier" && tag.identifier.empty()) {
    if (value.find_first_of("&\r\n\t") != std::string_view::npos) return false;
    tag.identifier = value;
  }
  at_ = close + 1;
  return true;
}

std::string_view TagScanner::ReadName() {
  const std::size_t begin = at_;
  while (at_ < bytes_.size() && Is(bytes_[at_], kName)) ++at_;
  return bytes_.substr(begin, at_ - begin);
}

void TagScanner::SkipSpaces() {
  while (at_ < bytes_.size() && Is(bytes_[at_], kSpace)) ++at_;
}

}  // namespace ramseyer
