// Lines are read into the builder as they come; the shape of a designation and the level around it
// say what kind of level it opens, as in the drafting manual: (a), (1), (A), (i), (I), (aa).
#include "bill_text.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <vector>

#include "document/document_builder.h"

namespace ramseyer::test_support {
namespace {

struct Line {
  std::size_t depth = 0;
  std::string_view text;
  std::uint32_t offset = 0;
};

std::vector<Line> LinesOf(std::string_view text) {
  std::vector<Line> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    if (spaces < line.size()) {
      lines.push_back({spaces / 2, line.substr(spaces), static_cast<std::uint32_t>(at + spaces)});
    }
    at = end + 1;
  }
  return lines;
}

class Writer {
 public:
  explicit Writer(Source source) : text_(source.bytes()), builder_(std::move(source)) {}

  Document Write() {
    const std::vector<Line> lines = LinesOf(text_);
    builder_.Open(NodeKind::kBody, {0, static_cast<std::uint32_t>(text_.size())});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      if (line.text[0] == '|') {
        CloseTo(line.depth);
        Block(lines, i);
      } else if (line.text.substr(0, 2) == "> ") {
        CloseTo(line.depth);
        Leaf(NodeKind::kAfterQuotation, line, 2);
      } else if (line.text.substr(0, 2) == "+ ") {
        CloseTo(line.depth);
        Leaf(NodeKind::kContinuation, line, 2);
      } else {
        CloseTo(line.depth);
        Level(line);
      }
    }
    CloseTo(0);
    builder_.Close();
    return builder_.Finish();
  }

 private:
  void CloseTo(std::size_t depth) {
    while (open_.size() > depth) {
      builder_.Close();
      open_.pop_back();
    }
  }

  static NodeKind KindOf(std::string_view label, NodeKind above) {
    if (std::isdigit(static_cast<unsigned char>(label[0])) != 0) return NodeKind::kParagraph;
    const bool upper = std::isupper(static_cast<unsigned char>(label[0])) != 0;
    if (above == NodeKind::kSection) return NodeKind::kSubsection;
    if (upper) return above == NodeKind::kClause ? NodeKind::kSubclause : NodeKind::kSubparagraph;
    return above == NodeKind::kSubclause ? NodeKind::kItem : NodeKind::kClause;
  }

  void Level(const Line& line) {
    const ByteRange range{line.offset, line.offset + static_cast<std::uint32_t>(line.text.size())};
    std::size_t skip = 0;
    if (open_.empty()) {
      builder_.Open(NodeKind::kSection, range);
      builder_.SetDesignation(std::to_string(++sections_));
      open_.push_back(NodeKind::kSection);
    } else {
      const std::size_t close = line.text.find(')');
      ASSERT_TRUE(line.text[0] == '(' && close != std::string_view::npos) << line.text;
      const std::string_view label = line.text.substr(1, close - 1);
      const NodeKind kind = KindOf(label, open_.back());
      builder_.Open(kind, range);
      builder_.SetDesignation(std::string(label));
      open_.push_back(kind);
      skip = std::min(close + 2, line.text.size());
    }
    if (skip < line.text.size()) Leaf(NodeKind::kText, line, skip);
  }

  void Leaf(NodeKind kind, const Line& line, std::size_t skip) {
    const std::string_view words = line.text.substr(skip);
    const auto at = line.offset + static_cast<std::uint32_t>(skip);
    builder_.Open(kind, {at, at + static_cast<std::uint32_t>(words.size())});
    builder_.Append(words, at);
    builder_.Close();
  }

  void Block(const std::vector<Line>& lines, std::size_t& i) {
    const Line& first = lines[i];
    builder_.Open(NodeKind::kQuotedBlock,
                  {first.offset, first.offset + static_cast<std::uint32_t>(first.text.size())});
    while (true) {
      Leaf(NodeKind::kText, lines[i], std::min<std::size_t>(2, lines[i].text.size()));
      if (i + 1 == lines.size() || lines[i + 1].text[0] != '|') break;
      ++i;
    }
    builder_.Close();
  }

  std::string_view text_;
  DocumentBuilder builder_;
  std::vector<NodeKind> open_;
  int sections_ = 0;
};

}  // namespace

Document BillFromText(std::string_view text) {
  auto source = Source::FromBytes("bill.txt", std::string(text));
  EXPECT_TRUE(source.has_value());
  return Writer(std::move(*source)).Write();
}

}  // namespace ramseyer::test_support
