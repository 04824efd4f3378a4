#include "fetch/offered_release.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace ramseyer {
namespace {

constexpr std::size_t kLongest = 40;

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

}  // namespace

std::optional<std::string> TitleInFileName(std::string_view title) {
  const bool appendix = title.ends_with('a') || title.ends_with('A');
  std::string_view number = title.substr(0, title.size() - (appendix ? 1 : 0));
  while (number.starts_with('0')) number.remove_prefix(1);
  if (number.empty() || number.size() > 2) return std::nullopt;
  if (!std::all_of(number.begin(), number.end(), &IsDigit)) return std::nullopt;
  return fmt::format("{:0>2}{}", number, appendix ? "A" : "");
}

std::optional<ReleasePoint> OfferedReleasePoint(std::string_view page, std::string_view title) {
  const auto number = TitleInFileName(title);
  if (!number) return std::nullopt;
  const std::string file = fmt::format("xml_usc{}@", *number);
  for (std::size_t at = page.find(file); at != std::string_view::npos;
       at = page.find(file, at + 1)) {
    const std::string_view rest = page.substr(at + file.size(), kLongest);
    auto point = ParseReleasePoint(rest.substr(0, rest.find(".zip")));
    if (point) return point;
  }
  return std::nullopt;
}

}  // namespace ramseyer
