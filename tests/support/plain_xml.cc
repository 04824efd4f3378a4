// The two formats print the same units (support/plain_units.h).
#include "support/plain_xml.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "support/plain_units.h"

namespace ramseyer::test_support {
namespace {

std::string Escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

// ---- the Code -----------------------------------------------------------------------------------

std::string UslmUnit(const PlainUnit& unit, const std::string& above);

// The words of a unit without units, each paragraph apart.
std::string UslmContent(const std::vector<PlainMember>& members) {
  if (members.size() == 1) return fmt::format("<content>{}</content>", Escaped(members[0].text));
  std::string content = "<content>";
  for (const PlainMember& member : members)
    content += fmt::format("<p>{}</p>", Escaped(member.text));
  return content + "</content>";
}

std::string UslmMembers(const std::vector<PlainMember>& members, const std::string& identifier) {
  if (members.empty()) return "";
  if (!HasUnits(members)) return UslmContent(members);
  std::string out;
  for (const PlainMember& member : members) {
    if (!member.unit.empty()) {
      out += UslmUnit(member.unit.front(), identifier);
    } else {
      const std::string_view element = out.empty() ? "chapeau" : "continuation";
      out += fmt::format("<{0}>{1}</{0}>", element, Escaped(member.text));
    }
  }
  return out;
}

std::string UslmUnit(const PlainUnit& unit, const std::string& above) {
  const bool section = unit.kind == NodeKind::kSection;
  const std::string identifier = fmt::format("{}/{}{}", above, section ? "s" : "", unit.label);
  const std::string printed =
      section ? fmt::format("§ {}.", unit.label) : fmt::format("({})", unit.label);
  const std::string heading =
      unit.heading.empty() ? "" : fmt::format("<heading> {}</heading>", Escaped(unit.heading));
  return fmt::format("<{0} identifier=\"{1}\"><num value=\"{2}\">{3}</num>{4}{5}</{0}>\n",
                     IdOf(unit.kind), identifier, unit.label, printed, heading,
                     UslmMembers(unit.members, identifier));
}

// ---- bills --------------------------------------------------------------------------------------

std::string DtdMembers(const std::vector<PlainMember>& members);

std::string DtdUnit(const PlainUnit& unit) {
  const std::string printed = unit.kind == NodeKind::kSection ? fmt::format("{}.", unit.label)
                                                              : fmt::format("({})", unit.label);
  const std::string heading =
      unit.heading.empty() ? "" : fmt::format("<header>{}</header>", Escaped(unit.heading));
  return fmt::format("<{0}><enum>{1}</enum>{2}{3}</{0}>\n", IdOf(unit.kind), printed, heading,
                     DtdMembers(unit.members));
}

// Words behind units are a continuation; before them, each paragraph is a text.
std::string DtdMembers(const std::vector<PlainMember>& members) {
  std::string out;
  bool behind_unit = false;
  for (const PlainMember& member : members) {
    if (!member.unit.empty()) {
      behind_unit = true;
      out += DtdUnit(member.unit.front());
    } else {
      const std::string_view element = behind_unit ? "continuation-text" : "text";
      out += fmt::format("<{0}>{1}</{0}>", element, Escaped(member.text));
    }
  }
  return out;
}

// A bill is written as it is read, line by line: its blocks stand between its words.
class BillWriter {
 public:
  explicit BillWriter(std::string_view text) : lines_(PlainLinesOf(text)) {}

  std::string Write() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PlainLine& line = lines_[i];
      CloseTo(line.depth);
      if (line.text[0] == '|') {
        i = WriteBlock(i);
      } else if (line.text[0] == '+') {
        out_ +=
            fmt::format("<continuation-text>{}</continuation-text>", Quoted(line.text.substr(2)));
      } else {
        WriteLevel(line);
      }
    }
    CloseTo(0);
    return std::move(out_);
  }

 private:
  void CloseTo(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) {
      out_ += fmt::format("</{}>", IdOf(open_.back()));
    }
    if (depth == 0) out_ += '\n';
  }

  // A mark that is opened and not closed goes on in the block behind: it stays as it is.
  static std::string Quoted(std::string_view words) {
    constexpr std::string_view kOpen = "“";
    constexpr std::string_view kClose = "”";
    std::string out = Escaped(words);
    for (std::size_t at = 0; (at = out.find(kOpen, at)) != std::string::npos; ++at) {
      const std::size_t close = out.find(kClose, at);
      if (close == std::string::npos) break;
      out.replace(close, kClose.size(), "</quote>");
      out.replace(at, kOpen.size(), "<quote>");
    }
    return out;
  }

  void WriteLevel(const PlainLine& line) {
    std::string_view words = line.text;
    PlainUnit unit;
    if (open_.empty()) {
      unit.kind = NodeKind::kSection;
      unit.label = fmt::format("{}", ++sections_);
    } else {
      ASSERT_TRUE(ReadDesignation(words, open_.back(), unit)) << line.text;
    }
    const std::string printed =
        open_.empty() ? fmt::format("{}.", unit.label) : fmt::format("({})", unit.label);
    out_ +=
        fmt::format("<{}><enum>{}</enum><text>{}</text>", IdOf(unit.kind), printed, Quoted(words));
    open_.push_back(unit.kind);
  }

  // The last line of the block that begins at `first`.
  std::size_t WriteBlock(std::size_t first) {
    std::string block;
    std::string behind;
    std::size_t last = first;
    for (std::size_t i = first; i < lines_.size(); last = i++) {
      const std::string_view line = lines_[i].text;
      if (line[0] == '>') {
        behind = Quoted(line.substr(2));
        last = i;
        break;
      }
      if (line[0] != '|') break;
      block += std::string(line.substr(std::min<std::size_t>(2, line.size()))) + "\n";
    }
    out_ +=
        fmt::format("<quoted-block>{}<after-quoted-block>{}</after-quoted-block></quoted-block>",
                    DtdMembers(PlainMembersOf(PlainLinesOf(block))), behind);
    return last;
  }

  std::vector<PlainLine> lines_;
  std::vector<NodeKind> open_;
  int sections_ = 1;
  std::string out_;
};

}  // namespace

std::string LawXml(std::string_view identifier, std::string_view text) {
  std::string out;
  for (const PlainMember& member : PlainMembersOf(PlainLinesOf(text))) {
    if (member.unit.empty()) {
      ADD_FAILURE() << "words outside a section: " << member.text;
    } else {
      out += UslmUnit(member.unit.front(), std::string(identifier));
    }
  }
  return out;
}

std::string BillXml(std::string_view lines) { return BillWriter(lines).Write(); }

}  // namespace ramseyer::test_support
