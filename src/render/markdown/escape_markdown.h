// Characters of documents in GitHub's Markdown.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// The text for use anywhere inside a paragraph, a table's cell or an inline element: what marks
// text up is escaped (also "|" and "$", which begins a formula), addresses become no links, and
// "@name",
// "#12", "GH-12" and ":name:" mean nothing: an empty comment parts them, because GitHub looks for
// those in the finished page. Treacherous characters are spelled out (Visible,
// render/characters.h). O(size).
std::string EscapeMarkdown(std::string_view text);

// The same for a block of HTML in Markdown, where backslashes are words like any other.
std::string EscapeMarkdownHtml(std::string_view text);

// Escapes what only the beginning of a paragraph makes markup ("1.", "-", "+", "=") in a paragraph
// made of escaped text, and takes spaces off its ends.
std::string GuardParagraph(std::string_view escaped);

}  // namespace ramseyer
