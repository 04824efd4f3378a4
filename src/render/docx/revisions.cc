#include "render/docx/revisions.h"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <ctime>

namespace ramseyer::docx {
namespace {

// The schema wants a date at the start of a stretch that was moved, where no program shows it.
constexpr std::string_view kNoDate = "1970-01-01T00:00:00Z";

}  // namespace

Result<std::string> RevisionDate() {
  const char* set = std::getenv("SOURCE_DATE_EPOCH");
  if (set == nullptr || *set == '\0') return std::string();
  const std::string_view digits = set;
  constexpr std::int64_t kLast = 253402300799;  // the last second of the year 9999
  std::int64_t seconds = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  const bool whole = error == std::errc() && end == digits.data() + digits.size();
  if (!whole || seconds < 0 || seconds > kLast) {
    return Fail(fmt::format("SOURCE_DATE_EPOCH must be a number of seconds since 1970, not \"{}\"",
                            digits));
  }
  const auto time = static_cast<std::time_t>(seconds);
  std::tm utc{};
  gmtime_r(&time, &utc);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", utc.tm_year + 1900, utc.tm_mon + 1,
                     utc.tm_mday, utc.tm_hour, utc.tm_min, utc.tm_sec);
}

void Revisions::Open(std::string_view element, XmlBuilder& out) {
  out.Open(element, {{"w:id", NextId()}, {"w:author", kRevisionAuthor}});
  if (!date_.empty()) out.Attribute("w:date", date_);
}

void Revisions::Leaf(std::string_view element, XmlBuilder& out) {
  Open(element, out);
  out.Close();
}

std::string Revisions::StartMove(std::string_view element, std::string_view name, XmlBuilder& out) {
  std::string id = NextId();
  out.Leaf(element, {{"w:id", id},
                     {"w:name", name},
                     {"w:author", kRevisionAuthor},
                     {"w:date", date_.empty() ? kNoDate : date_}});
  return id;
}

void Revisions::OpenComment(std::string_view id, XmlBuilder& out) const {
  out.Open("w:comment", {{"w:id", id}, {"w:author", kRevisionAuthor}, {"w:initials", "R"}});
  if (!date_.empty()) out.Attribute("w:date", date_);
}

}  // namespace ramseyer::docx
