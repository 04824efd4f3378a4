// Text is cut into words that may change their style within ("statute[-.-]{+; or+}"), and the words
// are set on lines as they fit. Styles are switched on and off within each line, so that neither
// underlining nor colour runs into the indentation of the next.
#include "render/text/page.h"

#include <algorithm>
#include <utility>

#include "render/characters.h"

namespace ramseyer {
namespace {

constexpr int kLeastWidth = 40;
constexpr int kLeastTextWidth = 16;

struct Word {
  StyledText spans;
  int width = 0;
  TextStyle space;  // of the space before it
};

void Append(StyledText& text, std::string_view more, const TextStyle& style) {
  if (!text.empty() && text.back().style == style) {
    text.back().text += more;
  } else {
    text.push_back({std::string(more), style});
  }
}

std::vector<Word> WordsIn(const StyledText& text) {
  std::vector<Word> words;
  bool open = false;
  TextStyle space;
  for (const StyledSpan& span : text) {
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      if (end > 0) {
        if (!open) words.push_back({{}, 0, space});
        open = true;
        Append(words.back().spans, rest.substr(0, end), span.style);
        words.back().width += DisplayWidth(rest.substr(0, end));
      }
      if (end < rest.size()) {
        open = false;
        space = span.style;
      }
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return words;
}

// Cuts a word that is wider than `width` into pieces that are not.
std::vector<StyledText> Cut(const StyledText& word, int width) {
  std::vector<StyledText> pieces(1);
  int used = 0;
  for (const StyledSpan& span : word) {
    std::string_view rest = span.text;
    while (!rest.empty()) {
      const std::string_view before = rest;
      TakeCharacter(rest);
      const std::string_view character = before.substr(0, before.size() - rest.size());
      const int wide = DisplayWidth(character);
      if (used + wide > width) {
        pieces.emplace_back();
        used = 0;
      }
      Append(pieces.back(), character, span.style);
      used += wide;
    }
  }
  return pieces;
}

// The SGR parameters of a style (ECMA-48, 8.3.117); "" for plain text.
std::string SgrOf(const TextStyle& style) {
  std::string codes;
  const auto add = [&](std::string_view code) {
    if (!codes.empty()) codes += ';';
    codes += code;
  };
  if (style.bold) add("1");
  if (style.dim) add("2");
  switch (style.kind) {
    case PieceKind::kKept:
      break;
    case PieceKind::kStruck:
      add("31;9");
      break;
    case PieceKind::kInserted:
      add("94;4");
      break;
    case PieceKind::kMovedFrom:
      add("32;9");
      break;
    case PieceKind::kMovedTo:
      add("32;4");
      break;
  }
  return codes;
}

}  // namespace

TextPage::TextPage(int width, bool color) : width_(std::max(width, kLeastWidth)), color_(color) {}

void TextPage::EndLine(std::string_view prefix, const StyledText& line) {
  if (line.empty()) {
    out_ += prefix.substr(0, prefix.find_last_not_of(' ') + 1);
  } else {
    out_ += prefix;
  }
  for (const StyledSpan& span : line) {
    const std::string codes = color_ ? SgrOf(span.style) : "";
    if (codes.empty()) {
      out_ += span.text;
    } else {
      out_ += "\x1b[" + codes + "m" + span.text + "\x1b[0m";
    }
  }
  out_ += '\n';
}

void TextPage::Paragraph(const StyledText& text, std::string_view first, std::string_view rest) {
  std::string_view prefix = first;
  StyledText line;
  int used = 0;
  const auto room = [&] { return std::max(width_ - DisplayWidth(prefix), kLeastTextWidth); };
  const auto end_line = [&] {
    EndLine(prefix, line);
    line.clear();
    used = 0;
    prefix = rest;
  };
  for (const Word& word : WordsIn(text)) {
    if (used > 0 && used + 1 + word.width > room()) end_line();
    if (used > 0) {
      Append(line, " ", word.space);
      ++used;
    }
    if (word.width <= room()) {
      for (const StyledSpan& span : word.spans) Append(line, span.text, span.style);
      used += word.width;
      continue;
    }
    for (const StyledText& piece : Cut(word.spans, room())) {
      if (used > 0) end_line();
      for (const StyledSpan& span : piece) {
        Append(line, span.text, span.style);
        used += DisplayWidth(span.text);
      }
    }
  }
  if (used > 0) end_line();
}

void TextPage::Paragraph(const StyledText& text, int indent) {
  const std::string spaces(static_cast<std::size_t>(indent), ' ');
  Paragraph(text, spaces, spaces);
}

void TextPage::Gap() {
  const bool begun = !out_.empty();
  const bool gap = out_.size() >= 2 && out_.compare(out_.size() - 2, 2, "\n\n") == 0;
  if (begun && !gap) out_ += '\n';
}

void TextPage::Rule() {
  std::string rule;
  for (int i = 0; i < width_; ++i) rule += "─";
  EndLine("", {{rule, kDimText}});
}

}  // namespace ramseyer
