// Lines become units with their words and units in order; the two formats print the same units.
#include "support/plain_xml.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "document/node_kind.h"

namespace ramseyer::test_support {
namespace {

struct Line {
  std::size_t depth = 0;
  std::string_view text;
};

std::vector<Line> LinesOf(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    if (spaces < line.size()) lines.push_back({spaces / 2, line.substr(spaces)});
  }
  return lines;
}

// ---- units --------------------------------------------------------------------------------------

struct Unit;

// Words of a unit, or a unit within it.
struct Member {
  std::string text;
  std::vector<Unit> unit;  // one, or none
};

struct Unit {
  NodeKind kind = NodeKind::kLevel;
  std::string label;
  std::string heading;
  std::vector<Member> members;
};

bool IsLower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }
bool IsDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

NodeKind KindOf(std::string_view label, NodeKind above) {
  if (IsDigit(label[0])) return NodeKind::kParagraph;
  const bool alone = above == NodeKind::kLevel;
  const bool roman = label.find_first_not_of("ivxIVX") == std::string_view::npos;
  if (!IsLower(label[0])) {
    const bool subclause = above == NodeKind::kClause || (alone && roman);
    return subclause ? NodeKind::kSubclause : NodeKind::kSubparagraph;
  }
  if (above == NodeKind::kSection) return NodeKind::kSubsection;
  if (above == NodeKind::kSubclause) return NodeKind::kItem;
  if (!alone || roman) return NodeKind::kClause;
  return label.size() == 2 && label[0] == label[1] ? NodeKind::kItem : NodeKind::kSubsection;
}

// "Heading | text"; words without the bar are all text.
void SetWords(std::string_view words, Unit& unit) {
  const std::size_t bar = words.find(" |");
  if (bar != std::string_view::npos) {
    unit.heading = std::string(words.substr(0, bar));
    words.remove_prefix(std::min(bar + 3, words.size()));
  } else if (unit.kind == NodeKind::kSection) {
    unit.heading = std::string(words);
    return;
  }
  if (!words.empty()) unit.members.push_back({std::string(words), {}});
}

// The designation off the front of a line. Nothing when it has none.
bool ReadDesignation(std::string_view& words, NodeKind above, Unit& unit) {
  constexpr std::string_view kSign = "§ ";
  if (words.substr(0, kSign.size()) == kSign) {
    const std::size_t dot = words.find(". ");
    if (dot == std::string_view::npos) return false;
    unit.kind = NodeKind::kSection;
    unit.label = std::string(words.substr(kSign.size(), dot - kSign.size()));
    words.remove_prefix(dot + 2);
    return true;
  }
  const std::size_t close = words.find(')');
  if (words[0] != '(' || close == std::string_view::npos || close > 6) return false;
  unit.label = std::string(words.substr(1, close - 1));
  unit.kind = KindOf(unit.label, above);
  words.remove_prefix(std::min(close + 2, words.size()));
  return true;
}

// The lines from `at` on that stand at `depth` or deeper, as members of a unit of the kind `above`.
// Text stands at the depth of its unit.
std::vector<Member> ReadMembers(const std::vector<Line>& lines, std::size_t depth, NodeKind above,
                                std::size_t& at) {
  std::vector<Member> members;
  while (at < lines.size()) {
    std::string_view words = lines[at].text;
    Unit unit;
    const bool starts_unit = ReadDesignation(words, above, unit);
    const bool own_text = !starts_unit && lines[at].depth + 1 == depth;
    if (lines[at].depth < depth && !own_text) break;
    ++at;
    if (!starts_unit) {
      members.push_back({std::string(words), {}});
      continue;
    }
    SetWords(words, unit);
    std::vector<Member> inner = ReadMembers(lines, lines[at - 1].depth + 1, unit.kind, at);
    unit.members.insert(unit.members.end(), inner.begin(), inner.end());
    members.push_back({"", {std::move(unit)}});
  }
  return members;
}

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

bool HasUnits(const std::vector<Member>& members) {
  for (const Member& member : members) {
    if (!member.unit.empty()) return true;
  }
  return false;
}

// ---- the Code -----------------------------------------------------------------------------------

std::string UslmUnit(const Unit& unit, const std::string& above);

// The words of a unit without units, each paragraph apart.
std::string UslmContent(const std::vector<Member>& members) {
  if (members.size() == 1) return fmt::format("<content>{}</content>", Escaped(members[0].text));
  std::string content = "<content>";
  for (const Member& member : members) content += fmt::format("<p>{}</p>", Escaped(member.text));
  return content + "</content>";
}

std::string UslmMembers(const std::vector<Member>& members, const std::string& identifier) {
  if (members.empty()) return "";
  if (!HasUnits(members)) return UslmContent(members);
  std::string out;
  for (const Member& member : members) {
    if (!member.unit.empty()) {
      out += UslmUnit(member.unit.front(), identifier);
    } else {
      const std::string_view element = out.empty() ? "chapeau" : "continuation";
      out += fmt::format("<{0}>{1}</{0}>", element, Escaped(member.text));
    }
  }
  return out;
}

std::string UslmUnit(const Unit& unit, const std::string& above) {
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

std::string DtdMembers(const std::vector<Member>& members);

std::string DtdUnit(const Unit& unit) {
  const std::string printed = unit.kind == NodeKind::kSection ? fmt::format("{}.", unit.label)
                                                              : fmt::format("({})", unit.label);
  const std::string heading =
      unit.heading.empty() ? "" : fmt::format("<header>{}</header>", Escaped(unit.heading));
  return fmt::format("<{0}><enum>{1}</enum>{2}{3}</{0}>\n", IdOf(unit.kind), printed, heading,
                     DtdMembers(unit.members));
}

// Words behind units are a continuation; before them, each paragraph is a text.
std::string DtdMembers(const std::vector<Member>& members) {
  std::string out;
  bool behind_unit = false;
  for (const Member& member : members) {
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
  explicit BillWriter(std::string_view text) : lines_(LinesOf(text)) {}

  std::string Write() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
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

  void WriteLevel(const Line& line) {
    std::string_view words = line.text;
    Unit unit;
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
    const std::vector<Line> lines = LinesOf(block);
    std::size_t at = 0;
    out_ +=
        fmt::format("<quoted-block>{}<after-quoted-block>{}</after-quoted-block></quoted-block>",
                    DtdMembers(ReadMembers(lines, 0, NodeKind::kLevel, at)), behind);
    return last;
  }

  std::vector<Line> lines_;
  std::vector<NodeKind> open_;
  int sections_ = 1;
  std::string out_;
};

}  // namespace

std::string LawXml(std::string_view identifier, std::string_view text) {
  const std::vector<Line> lines = LinesOf(text);
  std::string out;
  std::size_t at = 0;
  for (const Member& member : ReadMembers(lines, 0, NodeKind::kLevel, at)) {
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
