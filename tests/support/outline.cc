#include "support/outline.h"

#include <cctype>
#include <vector>

#include "document/citation.h"
#include "document/document_builder.h"

namespace ramseyer::test_support {
namespace {

struct OutlineLine {
  std::size_t indent = 0;
  std::uint32_t offset = 0;  // of the first character behind the indentation
  bool quoted = false;
  char mark = ' ';  // '~' or '#'
  std::vector<std::string_view> parts;
};

std::string_view Trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> SplitParts(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t bar = text.find('|'); bar != std::string_view::npos; bar = text.find('|')) {
    parts.push_back(Trim(text.substr(0, bar)));
    text.remove_prefix(bar + 1);
  }
  parts.push_back(Trim(text));
  return parts;
}

std::vector<OutlineLine> ReadLines(std::string_view outline) {
  std::vector<OutlineLine> lines;
  for (std::size_t at = 0; at < outline.size();) {
    const std::size_t end = std::min(outline.find('\n', at), outline.size());
    std::string_view text = outline.substr(at, end - at);
    const std::size_t indent = text.find_first_not_of(' ');
    if (indent != std::string_view::npos) {
      OutlineLine line;
      line.indent = indent / 2;
      line.offset = static_cast<std::uint32_t>(at + indent);
      text.remove_prefix(indent);
      if (text.substr(0, 2) == "> ") {
        line.quoted = true;
        text.remove_prefix(2);
      }
      if (text.substr(0, 2) == "~ " || text.substr(0, 2) == "# ") {
        line.mark = text.front();
        text.remove_prefix(2);
      }
      line.parts = SplitParts(text);
      lines.push_back(std::move(line));
    }
    at = end + 1;
  }
  return lines;
}

NodeKind LevelOf(std::string_view designation, NodeKind around) {
  if (designation.substr(0, 5) == "TITLE") return NodeKind::kTitle;
  if (designation.substr(0, 8) == "DIVISION") return NodeKind::kDivision;
  const std::string bare = DesignationIn(designation);
  if (designation.substr(0, 1) != "(" || bare.empty()) return NodeKind::kSection;
  const auto first = static_cast<unsigned char>(bare.front());
  if (std::isdigit(first) != 0) return NodeKind::kParagraph;
  if (std::isupper(first) != 0) {
    return around == NodeKind::kClause ? NodeKind::kSubclause : NodeKind::kSubparagraph;
  }
  return around == NodeKind::kSubparagraph ? NodeKind::kClause : NodeKind::kSubsection;
}

class OutlineReader {
 public:
  OutlineReader(Source source, std::string_view outline)
      : builder_(std::move(source)), outline_(outline) {}

  Document Read() {
    for (const OutlineLine& line : ReadLines(outline_)) Add(line);
    CloseTo(0);
    return builder_.Finish();
  }

 private:
  struct Open {
    std::size_t indent = 0;
    NodeKind kind = NodeKind::kGroup;
    bool quoted = false;
  };

  void CloseTo(std::size_t depth) {
    for (; open_.size() > depth; open_.pop_back()) builder_.Close();
  }

  void Push(NodeKind kind, const OutlineLine& line) {
    builder_.Open(kind, SourceOf(line));
    open_.push_back({line.indent, kind, line.quoted});
  }

  ByteRange SourceOf(const OutlineLine& line) const {
    const std::string_view last = line.parts.back();
    return {line.offset, static_cast<std::uint32_t>(last.data() + last.size() - outline_.data())};
  }

  void Add(const OutlineLine& line) {
    while (!open_.empty() && !Holds(open_.back(), line)) CloseTo(open_.size() - 1);
    if (line.quoted && (open_.empty() || !open_.back().quoted)) Push(NodeKind::kQuotedBlock, line);
    if (line.mark == '#') {
      AddRow(line);
    } else if (line.mark == '~') {
      AddLeaf(NodeKind::kContinuation, line.parts.front());
    } else {
      AddLevel(line);
    }
  }

  // Whether a line stands in what is open: deeper, or as a further part of the same block or table.
  static bool Holds(const Open& open, const OutlineLine& line) {
    if (open.kind == NodeKind::kTable) return line.mark == '#' && line.indent == open.indent;
    if (open.kind == NodeKind::kQuotedBlock) return line.quoted && line.indent >= open.indent;
    return line.indent > open.indent && (!open.quoted || line.quoted);
  }

  void AddRow(const OutlineLine& line) {
    if (open_.empty() || open_.back().kind != NodeKind::kTable) Push(NodeKind::kTable, line);
    builder_.Open(NodeKind::kTableRow, SourceOf(line));
    for (const std::string_view cell : line.parts) AddLeaf(NodeKind::kTableCell, cell);
    builder_.Close();
  }

  void AddLevel(const OutlineLine& line) {
    NodeKind around = NodeKind::kGroup;
    for (const Open& open : open_) around = open.kind;
    const std::string_view designation = line.parts.front();
    Push(LevelOf(designation, around), line);
    builder_.SetDesignation(DesignationIn(designation));
    AddLeaf(NodeKind::kDesignation, designation);
    if (line.parts.size() > 2) AddLeaf(NodeKind::kHeading, line.parts[1]);
    if (line.parts.size() > 1) AddLeaf(NodeKind::kContent, line.parts.back());
  }

  void AddLeaf(NodeKind kind, std::string_view words) {
    if (words.empty()) return;
    const auto begin = static_cast<std::uint32_t>(words.data() - outline_.data());
    builder_.Open(kind, {begin, begin + static_cast<std::uint32_t>(words.size())});
    builder_.Append(words, begin);
    builder_.Close();
  }

  DocumentBuilder builder_;
  std::string_view outline_;
  std::vector<Open> open_;
};

}  // namespace

Document ReadOutline(std::string name, std::string_view outline) {
  Result<Source> source = Source::FromBytes(std::move(name), std::string(outline));
  return OutlineReader(*source, outline).Read();
}

}  // namespace ramseyer::test_support
