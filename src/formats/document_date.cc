#include "formats/document_date.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "formats/metadata.h"

namespace ramseyer {
namespace {

constexpr auto kBodies =
    std::to_array<std::string_view>({"legis-body", "resolution-body", "amendment-body",
                                     "engrossed-amendment-body", "main", "amendMain", "section"});

// Elements that name a day in an attribute `date`, or in their words.
constexpr auto kDays = std::to_array<std::string_view>(
    {"action-date", "attestation-date", "date", "approvedDate", "created"});

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsNumber(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

}  // namespace

std::string CalendarDay(std::string_view written) {
  std::string day(written.substr(0, written.find('T')));
  if (day.size() == 8) day.insert(6, "-").insert(4, "-");
  if (day.size() != 10 || day[4] != '-' || day[7] != '-') return "";
  const std::string month = day.substr(5, 2);
  const std::string of_month = day.substr(8);
  if (!IsNumber(day.substr(0, 4)) || !IsNumber(month) || !IsNumber(of_month)) return "";
  const bool on_calendar = "01" <= month && month <= "12" && "01" <= of_month && of_month <= "31";
  return on_calendar ? day : "";
}

std::string DateOfDocument(const XmlTree& tree) {
  std::string last;
  XmlNodeId at = tree.root();
  while (at.index() < tree.size()) {
    const XmlNode& node = tree.node(at);
    if (Contains(kBodies, node.name)) {
      at = node.end;
      continue;
    }
    if (Contains(kDays, node.name)) {
      std::string day = CalendarDay(tree.Attribute(at, "date"));
      if (day.empty()) day = CalendarDay(WordsOfElement(tree, at));
      last = std::max(last, day);
    }
    at = XmlNodeId(at.index() + 1);
  }
  return last;
}

}  // namespace ramseyer
