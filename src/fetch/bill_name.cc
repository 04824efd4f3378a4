#include "fetch/bill_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "formats/metadata.h"

namespace ramseyer {
namespace {

constexpr std::string_view kFilePrefix = "bills-";
constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kLongestNumber = 6;

bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool IsLower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

bool IsNumber(std::string_view text) {
  return !text.empty() && text.size() <= kLongestNumber && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), &IsDigit);
}

// Series and number from "S. 1693" or "hr1865", the rest of whose text is gone through.
std::optional<BillName> ParseMeasure(std::string_view text) {
  const std::string measure = MeasureNumber(text);
  if (measure.empty() || IsDigit(text.front())) return std::nullopt;
  BillName name;
  name.series = measure.substr(0, measure.find_first_of(kDigits));
  name.number = measure.substr(name.series.size());
  // "S. 1693 and more" is no name.
  if (!IsNumber(name.number) || !text.ends_with(name.number)) return std::nullopt;
  return name;
}

// "115s1693is", of a file's name.
std::optional<BillName> ParseFileName(std::string_view text) {
  const std::size_t congress = std::min(text.find_first_not_of(kDigits), text.size());
  const std::size_t number = std::min(text.find_first_of(kDigits, congress), text.size());
  const std::size_t version = std::min(text.find_first_not_of(kDigits, number), text.size());
  std::optional<BillName> name = ParseMeasure(text.substr(congress, version - congress));
  if (!name) return std::nullopt;
  name->congress = text.substr(0, congress);
  name->version = text.substr(version);
  return name;
}

// "s1693-115", "s1693-115-is".
std::optional<BillName> ParseWritten(std::string_view text) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos || dash == 0) return std::nullopt;
  std::optional<BillName> name = ParseMeasure(text.substr(0, dash));
  if (!name) return std::nullopt;
  const std::string_view rest = text.substr(dash + 1);
  const std::size_t next = std::min(rest.find('-'), rest.size());
  name->congress = rest.substr(0, next);
  if (next < rest.size()) name->version = rest.substr(next + 1);
  if (next < rest.size() && name->version.empty()) return std::nullopt;
  return name;
}

}  // namespace

std::optional<BillName> ParseBillName(std::string_view text) {
  const std::string lower = Lower(text);
  const std::string_view rest = lower;
  std::optional<BillName> name = rest.starts_with(kFilePrefix)
                                     ? ParseFileName(rest.substr(kFilePrefix.size()))
                                     : ParseWritten(rest);
  if (!name || !IsNumber(name->congress)) return std::nullopt;
  if (!name->version.empty() && !IsVersionCode(name->version)) return std::nullopt;
  return name;
}

bool IsVersionCode(std::string_view text) {
  constexpr std::size_t kLongest = 8;
  return text.size() >= 2 && text.size() <= kLongest && IsLower(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return IsLower(c) || IsDigit(c); });
}

std::string ToString(const BillName& name) {
  const std::string label = BillLabel(name.congress, name.series + name.number);
  return name.version.empty() ? label : fmt::format("{}, version {}", label, name.version);
}

std::string FileStem(const BillName& name) {
  return fmt::format("BILLS-{}{}{}{}", name.congress, name.series, name.number, name.version);
}

std::optional<int> StageOf(const BillName& name) {
  // In the order of the making of a law within one house; the last letter names the house.
  static constexpr std::array<std::string_view, 14> kWithinAHouse = {
      "i", "rd", "hd", "rt", "ri", "sc", "rf", "cd", "pc", "rc", "r", "lt", "cp", "e"};
  constexpr int kOtherHouse = 100;
  constexpr int kEnrolled = 1000;
  if (name.version == "enr") return kEnrolled;
  std::string_view code = name.version;
  while (!code.empty() && IsDigit(code.back())) code.remove_suffix(1);
  if (code.empty() || (code.back() != 'h' && code.back() != 's')) return std::nullopt;
  const std::string_view stage = code.substr(0, code.size() - 1);
  const auto* const found = std::find(kWithinAHouse.begin(), kWithinAHouse.end(),
                                      stage == "at" ? std::string_view("cp") : stage);
  if (found == kWithinAHouse.end()) return std::nullopt;
  const bool other_house = code.back() != name.series.front();
  return static_cast<int>(found - kWithinAHouse.begin()) + (other_house ? kOtherHouse : 0);
}

}  // namespace ramseyer
