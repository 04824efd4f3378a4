#include "render/markdown/escape_markdown.h"

#include "render/characters.h"

namespace ramseyer {
namespace {

constexpr std::string_view kNothing = "<!-- -->";

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsWord(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '+' ||
         c == '-';
}

// Escapes the character; `before` and `after` are what stands around it.
std::string Escaped(char c, std::string_view before, std::string_view after,
                    std::string_view backslash) {
  const bool leads_word = !after.empty() && IsWord(after.front());
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '$':
      return "<span>$</span>";
    case '@':
      return "@" + std::string(kNothing);
    case '#':
      return std::string(backslash) + "#" + std::string(kNothing);
    case ':':
      if (after.substr(0, 2) == "//") return "&#58;";
      return leads_word ? ":" + std::string(kNothing) : ":";
    case '.':
      return before.ends_with("www") || before.ends_with("WWW") ? "&#46;" : ".";
    case '-':
      return before.ends_with("GH") || before.ends_with("gh") ? "-" + std::string(kNothing) : "-";
    case '\\':
    case '`':
    case '*':
    case '_':
    case '[':
    case ']':
    case '|':
    case '~':
    case '^':
      return std::string(backslash) + c;
    default:
      return {c};
  }
}

std::string Escape(std::string_view text, std::string_view backslash) {
  const std::string visible = Visible(text);
  const std::string_view all = visible;
  std::string out;
  out.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    out += Escaped(all[i], all.substr(0, i), all.substr(i + 1), backslash);
  }
  return out;
}

}  // namespace

std::string EscapeMarkdown(std::string_view text) { return Escape(text, "\\"); }

std::string EscapeMarkdownHtml(std::string_view text) { return Escape(text, ""); }

std::string GuardParagraph(std::string_view escaped) {
  const std::size_t begin = escaped.find_first_not_of(' ');
  if (begin == std::string_view::npos) return "";
  std::string paragraph(escaped.substr(begin, escaped.find_last_not_of(' ') + 1 - begin));
  const char first = paragraph.front();
  if (first == '-' || first == '+' || first == '=') return '\\' + paragraph;
  std::size_t digits = 0;
  while (digits < paragraph.size() && IsDigit(paragraph[digits])) ++digits;
  const bool numbers = digits > 0 && digits < paragraph.size() &&
                       (paragraph[digits] == '.' || paragraph[digits] == ')');
  if (numbers) paragraph.insert(digits, 1, '\\');
  return paragraph;
}

}  // namespace ramseyer
