#include "formats/metadata.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "text/spaces.h"

namespace ramseyer {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kSeries = std::to_array<Pair>({
    {"hr", "H.R."},
    {"s", "S."},
    {"hres", "H. Res."},
    {"sres", "S. Res."},
    {"hjres", "H.J. Res."},
    {"sjres", "S.J. Res."},
    {"hconres", "H. Con. Res."},
    {"sconres", "S. Con. Res."},
});

// The versions of a bill, as GPO calls them (govinfo.gov/help/bills).
constexpr auto kStages = std::to_array<Pair>({
    {"IH", "Introduced in House"},
    {"IS", "Introduced in Senate"},
    {"RH", "Reported in House"},
    {"RS", "Reported in Senate"},
    {"EH", "Engrossed in House"},
    {"ES", "Engrossed in Senate"},
    {"EAH", "Engrossed Amendment House"},
    {"EAS", "Engrossed Amendment Senate"},
    {"RFH", "Referred in House"},
    {"RFS", "Referred in Senate"},
    {"RDH", "Received in House"},
    {"RDS", "Received in Senate"},
    {"PCH", "Placed on Calendar House"},
    {"PCS", "Placed on Calendar Senate"},
    {"CPH", "Considered and Passed House"},
    {"CPS", "Considered and Passed Senate"},
    {"ATH", "Agreed to House"},
    {"ATS", "Agreed to Senate"},
    {"ENR", "Enrolled Bill"},
});

constexpr auto kOrdinals = std::to_array<std::string_view>({"",
                                                            "first",
                                                            "second",
                                                            "third",
                                                            "fourth",
                                                            "fifth",
                                                            "sixth",
                                                            "seventh",
                                                            "eighth",
                                                            "ninth",
                                                            "tenth",
                                                            "eleventh",
                                                            "twelfth",
                                                            "thirteenth",
                                                            "fourteenth",
                                                            "fifteenth",
                                                            "sixteenth",
                                                            "seventeenth",
                                                            "eighteenth",
                                                            "nineteenth",
                                                            "twentieth",
                                                            "twenty-first",
                                                            "twenty-second",
                                                            "twenty-third",
                                                            "twenty-fourth",
                                                            "twenty-fifth",
                                                            "twenty-sixth",
                                                            "twenty-seventh",
                                                            "twenty-eighth",
                                                            "twenty-ninth",
                                                            "thirtieth"});

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

std::string_view LeadingDigits(std::string_view text) {
  const auto stop = std::find_if_not(text.begin(), text.end(), IsDigit);
  return text.substr(0, static_cast<std::size_t>(stop - text.begin()));
}

// "115th", "101st", "112th".
std::string Ordinal(std::string_view number) {
  const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
  const char last = teen ? '0' : number.back();
  const char* suffix = last == '1' ? "st" : last == '2' ? "nd" : last == '3' ? "rd" : "th";
  return std::string(number) + suffix;
}

}  // namespace

XmlNodeId FindElement(const XmlTree& tree, XmlNodeId root, std::string_view name) {
  if (!root.valid()) return XmlNodeId();
  for (XmlNodeId at = root; at < tree.node(root).end; at = XmlNodeId(at.index() + 1)) {
    if (tree.node(at).name == name) return at;
  }
  return XmlNodeId();
}

std::vector<XmlNodeId> FindElements(const XmlTree& tree, XmlNodeId root,
                                    std::span<const std::string_view> names) {
  std::vector<XmlNodeId> found(names.size());
  if (!root.valid()) return found;
  // Most elements have a name that is as long as none of those wanted.
  constexpr std::size_t kLengths = 64;
  std::array<bool, kLengths> lengths{};
  for (const std::string_view name : names) lengths[name.size() % kLengths] = true;
  for (XmlNodeId at = root; at < tree.node(root).end; at = XmlNodeId(at.index() + 1)) {
    const std::string_view here = tree.node(at).name;
    if (!lengths[here.size() % kLengths]) continue;
    const auto name = std::find(names.begin(), names.end(), here);
    if (name == names.end()) continue;
    XmlNodeId& first = found[static_cast<std::size_t>(name - names.begin())];
    if (!first.valid()) first = at;
  }
  return found;
}

std::string WordsOfElement(const XmlTree& tree, XmlNodeId element) {
  std::string words;
  if (!element.valid()) return words;
  bool space = false;
  for (XmlNodeId at = element; at < tree.node(element).end; at = XmlNodeId(at.index() + 1)) {
    std::string_view rest = tree.node(at).text;
    while (!rest.empty()) {
      const std::size_t length = SpaceLength(rest);
      if (length == 0) {
        if (space && !words.empty()) words.push_back(' ');
        words.push_back(rest.front());
      }
      space = length > 0;
      rest.remove_prefix(std::max<std::size_t>(length, 1));
    }
  }
  return words;
}

std::string CongressNumber(std::string_view printed) {
  if (const std::string_view digits = LeadingDigits(printed); !digits.empty()) {
    return std::string(digits);
  }
  const std::string lower = Lower(printed);
  constexpr std::string_view kHundred = "one hundred ";
  if (lower.rfind(kHundred, 0) != 0) return "";
  const std::string rest = lower.substr(kHundred.size());
  const std::string word = rest.substr(0, rest.find(' '));
  const auto* const found = std::find(kOrdinals.begin(), kOrdinals.end(), word);
  if (word.empty() || found == kOrdinals.end()) return "";
  return std::to_string(100 + (found - kOrdinals.begin()));
}

std::string SessionNumber(std::string_view printed) {
  if (const std::string_view digits = LeadingDigits(printed); !digits.empty()) {
    return std::string(digits);
  }
  const std::string lower = Lower(printed);
  for (std::size_t i = 1; i < kOrdinals.size(); ++i) {
    if (lower.find(fmt::format(" {} session", kOrdinals[i])) != std::string::npos) {
      return std::to_string(i);
    }
  }
  return "";
}

std::string MeasureNumber(std::string_view printed) {
  // "116 HR 3 RH": the Congress stands before, the version behind.
  std::string_view rest = printed;
  if (const std::size_t digits = LeadingDigits(rest).size(); digits > 0) rest.remove_prefix(digits);
  std::string series;
  while (!rest.empty() && !IsDigit(rest.front())) {
    if (std::isalpha(static_cast<unsigned char>(rest.front())) != 0) series += rest.front();
    rest.remove_prefix(1);
  }
  series = Lower(series);
  const std::string_view number = LeadingDigits(rest);
  const bool known = std::any_of(kSeries.begin(), kSeries.end(),
                                 [&](const Pair& row) { return row.first == series; });
  return known && !number.empty() ? series + std::string(number) : std::string();
}

std::string BillIdentifier(std::string_view congress, std::string_view measure) {
  if (congress.empty() || measure.empty()) return "";
  const std::size_t digits = measure.find_first_of("0123456789");
  // "hres", "sjres", "hconres" are resolutions.
  const std::string_view series = measure.substr(0, digits);
  const bool resolution = series.size() > 3 && series.substr(series.size() - 3) == "res";
  return fmt::format("/us/{}/{}/{}/{}", resolution ? "resolution" : "bill", congress, series,
                     measure.substr(digits));
}

std::string BillLabel(std::string_view congress, std::string_view measure) {
  std::string label;
  for (const auto& [series, printed] : kSeries) {
    const std::size_t digits = measure.find_first_of("0123456789");
    if (measure.substr(0, digits) == series) {
      label = fmt::format("{} {}", printed, measure.substr(digits));
    }
  }
  if (congress.empty()) return label;
  const std::string ordinal = Ordinal(congress) + " Congress";
  return label.empty() ? ordinal : fmt::format("{} ({})", label, ordinal);
}

std::string StageName(std::string_view stage) {
  for (const auto& [code, name] : kStages) {
    if (code == stage) return std::string(name);
  }
  std::string words(stage);
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

}  // namespace ramseyer
