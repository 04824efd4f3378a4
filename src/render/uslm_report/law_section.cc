// The lines of a report are flat; elements nest. A line that starts a provision opens a level and
// closes those as deep as itself; any other line is a paragraph of the innermost level that is not
// deeper. What holds levels has its own words in <chapeau> and <continuation>, what holds none in
// <content> and <p>: the schema lets the two not mix.
#include "render/uslm_report/law_section.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/node_kind.h"
#include "render/html/escape.h"

namespace ramseyer {
namespace {

enum class Whole : std::uint8_t { kMixed, kAdded, kDeleted };

bool IsAdded(PieceKind kind) { return kind == PieceKind::kInserted || kind == PieceKind::kMovedTo; }

bool IsDeleted(PieceKind kind) {
  return kind == PieceKind::kStruck || kind == PieceKind::kMovedFrom;
}

class SectionWriter {
 public:
  SectionWriter(const ReportSection& section, std::string& out)
      : section_(section), lines_(section.lines), out_(out) {}

  void Write() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (StartsLevel(lines_[i])) {
        CloseTo(lines_[i].depth);
        OpenLevel(i);
      } else {
        CloseTo(lines_[i].depth + 1);
        WriteParagraph(lines_[i]);
      }
    }
    CloseTo(0);
  }

 private:
  struct OpenElement {
    int depth = 0;
    std::string_view name;
    bool holds_levels = false;
    bool level_seen = false;
    bool words_seen = false;
    Whole whole = Whole::kMixed;
  };

  static bool StartsLevel(const ReportLine& line) { return line.style == LineStyle::kProvision; }

  static std::string_view ElementOf(NodeKind kind) {
    const bool plain = !IsLevel(kind) || kind == NodeKind::kAppropriations;
    return plain ? IdOf(NodeKind::kLevel) : IdOf(kind);
  }

  // One past the last line of the level that line `first` starts.
  std::size_t EndOfLevel(std::size_t first) const {
    std::size_t end = first + 1;
    while (end < lines_.size() && lines_[end].depth >= lines_[first].depth &&
           !(StartsLevel(lines_[end]) && lines_[end].depth == lines_[first].depth)) {
      ++end;
    }
    return end;
  }

  // What became of all the words of the lines [begin, end), when it is the same.
  Whole WholeOf(std::size_t begin, std::size_t end) const {
    bool added = true;
    bool deleted = true;
    const auto see = [&](PieceKind kind) {
      added = added && IsAdded(kind);
      deleted = deleted && IsDeleted(kind);
    };
    for (std::size_t i = begin; i < end; ++i) {
      see(lines_[i].start);
      for (const auto* field : {&lines_[i].designation, &lines_[i].heading, &lines_[i].text}) {
        for (const ReportPiece& piece : *field) see(piece.kind);
      }
    }
    return added ? Whole::kAdded : deleted ? Whole::kDeleted : Whole::kMixed;
  }

  void CloseTo(int depth) {
    while (!open_.empty() && open_.back().depth >= depth) {
      out_ += fmt::format("</{}>\n", open_.back().name);
      open_.pop_back();
    }
  }

  void OpenLevel(std::size_t first) {
    const ReportLine& line = lines_[first];
    const std::size_t end = EndOfLevel(first);
    if (!open_.empty()) open_.back().level_seen = true;
    OpenElement level{line.depth, ElementOf(line.kind)};
    level.holds_levels =
        std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                    lines_.begin() + static_cast<std::ptrdiff_t>(end), StartsLevel);
    const bool inside = !open_.empty() && open_.back().whole != Whole::kMixed;
    level.whole = inside ? open_.back().whole : WholeOf(first, end);
    out_ += fmt::format("<{}", level.name);
    if (open_.empty() && !section_.identifier.empty()) {
      out_ += fmt::format(" identifier=\"{}\"", EscapeHtml(section_.identifier));
    }
    if (!inside && level.whole == Whole::kAdded) out_ += " changed=\"added\"";
    if (!inside && level.whole == Whole::kDeleted) out_ += " changed=\"deleted\"";
    out_ += '>';
    open_.push_back(level);
    WriteField("num", line.designation, line);
    WriteField("heading", line.heading, line);
    WriteField(NameOfWords(), line.text, line);
  }

  // The element for words of the innermost level where they stand.
  std::string_view NameOfWords() const {
    if (open_.empty()) return "p";
    const OpenElement& level = open_.back();
    if (level.holds_levels) return level.level_seen ? "continuation" : "chapeau";
    return level.words_seen ? "p" : "content";
  }

  void WriteParagraph(const ReportLine& line) {
    std::vector<ReportPiece> words;
    for (const auto* field : {&line.designation, &line.heading, &line.text}) {
      if (!words.empty() && !field->empty()) words.push_back({PieceKind::kKept, " ", {}});
      words.insert(words.end(), field->begin(), field->end());
    }
    WriteField(NameOfWords(), words, line);
  }

  void WriteField(std::string_view name, const std::vector<ReportPiece>& pieces,
                  const ReportLine& line) {
    if (pieces.empty()) return;
    if (!open_.empty() && name != "num" && name != "heading") open_.back().words_seen = true;
    out_ += fmt::format("<{}>", name);
    for (const ReportPiece& piece : pieces) WritePiece(piece, line);
    out_ += fmt::format("</{}>", name);
  }

  void WritePiece(const ReportPiece& piece, const ReportLine& line) {
    // What is struck from a line that moved stood at its old place.
    const bool elsewhere = line.start == PieceKind::kMovedTo && IsDeleted(piece.kind);
    if (piece.text.empty() || elsewhere) return;
    const std::string words = EscapeHtml(piece.text);
    const bool told = !open_.empty() && open_.back().whole != Whole::kMixed;
    if (told || piece.kind == PieceKind::kKept) {
      out_ += words;
    } else if (IsAdded(piece.kind)) {
      out_ += fmt::format("<addedText>{}</addedText>", words);
    } else {
      out_ += fmt::format("<deletedText>【{}】</deletedText>", words);
    }
  }

  const ReportSection& section_;
  const std::vector<ReportLine>& lines_;
  std::string& out_;
  std::vector<OpenElement> open_;
};

}  // namespace

void WriteLawSection(const ReportSection& section, std::string& out) {
  SectionWriter(section, out).Write();
}

}  // namespace ramseyer
