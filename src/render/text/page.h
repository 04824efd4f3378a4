// Lines of styled text on a page of limited width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// How a stretch of text looks on a terminal with colour; without colour nothing of it shows.
struct TextStyle {
  PieceKind kind = PieceKind::kKept;
  bool bold = false;
  bool dim = false;

  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

inline constexpr TextStyle kPlainText{};
inline constexpr TextStyle kBoldText{PieceKind::kKept, true, false};
inline constexpr TextStyle kDimText{PieceKind::kKept, false, true};

struct StyledSpan {
  std::string text;
  TextStyle style;
};
using StyledText = std::vector<StyledSpan>;

// A page that paragraphs are set on, from top to bottom.
class TextPage {
 public:
  TextPage(int width, bool color);

  int width() const { return width_; }
  bool color() const { return color_; }

  // Sets a paragraph, broken at spaces: its first line behind `first`, the others behind `rest`
  // (indentation, a list's number). A word that is wider than a line is broken where the line ends.
  // The text must hold no control characters (Visible, render/characters.h).
  void Paragraph(const StyledText& text, std::string_view first, std::string_view rest);
  void Paragraph(const StyledText& text, int indent);

  // An empty line, unless there is one already or the page is empty.
  void Gap();

  // A line across the page.
  void Rule();

  std::string Take() { return std::move(out_); }

 private:
  void EndLine(std::string_view prefix, const StyledText& line);

  int width_;
  bool color_;
  std::string out_;
};

}  // namespace ramseyer
