#include "formats/record/paragraphs.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "text/spaces.h"

namespace ramseyer {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint32_t kParagraphIndent = 2;
constexpr std::uint32_t kTabWidth = 8;

struct IndentedLine {
  ByteRange words;  // empty: a blank line
  std::uint32_t indent = 0;
};

IndentedLine LineIn(std::string_view bytes, std::uint32_t begin, std::uint32_t end) {
  IndentedLine line;
  while (begin < end && (bytes[begin] == ' ' || bytes[begin] == '\t')) {
    line.indent =
        bytes[begin] == '\t' ? (line.indent / kTabWidth + 1) * kTabWidth : line.indent + 1;
    ++begin;
  }
  while (end > begin && std::isspace(static_cast<unsigned char>(bytes[end - 1])) != 0) --end;
  line.words = {begin, end};
  return line;
}

std::vector<IndentedLine> LinesOf(std::string_view bytes) {
  std::vector<IndentedLine> lines;
  const auto size = static_cast<std::uint32_t>(bytes.size());
  std::uint32_t at = bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark ? 3 : 0;
  while (at < size) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find('\n', at), size));
    lines.push_back(LineIn(bytes, at, end));
    at = end + 1;
  }
  return lines;
}

// The indentation such that most lines have it or a paragraph's, the lesser one of two that are
// alike.
std::uint32_t MarginOf(const std::vector<IndentedLine>& lines) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const IndentedLine& line : lines) {
    if (!line.words.empty()) ++counts[line.indent];
  }
  std::uint32_t margin = 0;
  std::size_t most = 0;
  for (const auto& [indent, count] : counts) {
    const auto paragraphs = counts.find(indent + kParagraphIndent);
    const std::size_t both = count + (paragraphs == counts.end() ? 0 : paragraphs->second);
    if (both > most) margin = indent;
    most = std::max(most, both);
  }
  return margin;
}

bool IsUniform(const std::vector<IndentedLine>& lines, std::uint32_t margin) {
  return std::all_of(lines.begin(), lines.end(), [&](const IndentedLine& line) {
    return line.words.empty() || line.indent == margin;
  });
}

class Cutter {
 public:
  Cutter(std::string_view bytes, std::vector<IndentedLine> lines)
      : bytes_(bytes),
        lines_(std::move(lines)),
        margin_(MarginOf(lines_)),
        uniform_(IsUniform(lines_, margin_)) {}

  std::vector<RecordParagraph> Cut() {
    bool behind_blank = true;
    for (const IndentedLine& line : lines_) {
      if (line.words.empty()) {
        behind_blank = true;
        continue;
      }
      if (behind_blank || Begins(line)) {
        paragraphs_.push_back({PlacementOf(line), {}});
      }
      paragraphs_.back().lines.push_back(line.words);
      behind_blank = false;
    }
    return std::move(paragraphs_);
  }

 private:
  // Whether a line that follows another begins a paragraph of its own.
  bool Begins(const IndentedLine& line) const {
    if (uniform_) return true;
    switch (paragraphs_.back().placement) {
      case RecordPlacement::kCaption:
      case RecordPlacement::kCentred:
        return false;
      case RecordPlacement::kHanging:
        return line.indent < margin_;
      default:
        return line.indent >= margin_ + kParagraphIndent;
    }
  }

  RecordPlacement PlacementOf(const IndentedLine& line) const {
    if (line.indent < margin_) return RecordPlacement::kHanging;
    if (BeginsRecordCaption(bytes_.substr(line.words.begin, line.words.size()))) {
      return RecordPlacement::kCaption;
    }
    if (line.indent > margin_ + kParagraphIndent) return RecordPlacement::kCentred;
    return line.indent > margin_ || uniform_ ? RecordPlacement::kParagraph
                                             : RecordPlacement::kFlush;
  }

  std::string_view bytes_;
  std::vector<IndentedLine> lines_;
  std::uint32_t margin_;
  bool uniform_;
  std::vector<RecordParagraph> paragraphs_;
};

}  // namespace

bool BeginsRecordCaption(std::string_view line) {
  static constexpr auto kNames = std::to_array<std::string_view>(
      {"SECTION ", "SEC. ", "Sec. ", "DIVISION ", "TITLE ", "Subtitle ", "SUBTITLE ", "PART ",
       "CHAPTER ", "Subpart ", "Subchapter "});
  while (!line.empty() && line.front() == '`') line.remove_prefix(1);
  const auto name = std::find_if(kNames.begin(), kNames.end(), [&](std::string_view candidate) {
    return line.substr(0, candidate.size()) == candidate;
  });
  if (name == kNames.end()) return false;
  line.remove_prefix(name->size());
  const std::size_t end = std::min(line.find_first_of(" -."), line.size());
  const bool section = name->substr(0, 1) == "S" && name->find('u') == std::string_view::npos &&
                       name->find("SUB") == std::string_view::npos;
  if (section) return end > 0 && std::isdigit(static_cast<unsigned char>(line[0])) != 0;
  return end > 0 && line.substr(end, 2) == "--";
}

std::vector<RecordParagraph> ReadRecordParagraphs(std::string_view bytes) {
  return Cutter(bytes, LinesOf(bytes)).Cut();
}

}  // namespace ramseyer
