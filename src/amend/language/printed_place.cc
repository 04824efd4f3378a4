// Places in a bill's official print: "On page 5, line 10,", "Page 2, beginning on line 6,", "lines
// 3 through 10", "line 12 on page 3". A page that is not said again is the one named last.
#include <algorithm>
#include <cctype>
#include <charconv>

#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

constexpr std::size_t kLongestNumber = 4;

// The value of a plain number; 0 for anything else.
std::uint32_t NumberOf(const Token* token) {
  if (token == nullptr || token->kind != TokenKind::kNumber) return 0;
  const std::string_view digits = token->text;
  const bool plain =
      digits.size() <= kLongestNumber && std::all_of(digits.begin(), digits.end(), [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
      });
  std::uint32_t number = 0;
  if (plain) std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

bool Parser::PageNumber(std::uint32_t& page) {
  Attempt attempt(cursor_);
  if (!cursor_.AcceptAny({"page", "pages"})) return false;
  page = NumberOf(cursor_.Peek());
  cursor_.Advance();
  return page > 0 && attempt.Keep();
}

// "line 12", where `word` is "line".
bool Parser::LineNumber(std::string_view word, std::uint32_t& line) {
  Attempt attempt(cursor_);
  if (!word.empty() && !cursor_.Accept(word)) return false;
  line = NumberOf(cursor_.Peek());
  cursor_.Advance();
  return line > 0 && attempt.Keep();
}

// Whole lines, of the page named with them or before them.
bool Parser::Lines(PrintedLines& lines) {
  Attempt attempt(cursor_);
  cursor_.AcceptAny({"the matter on", "the matter in", "all of", "the matter beginning on"});
  std::uint32_t page = page_;
  if (PageNumber(page)) cursor_.Accept(",");
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t last_page = 0;
  if (LineNumber("lines", first)) {
    if (!cursor_.AcceptAny({"through", "and", "to"}) || !LineNumber("", last)) return false;
  } else if (LineNumber("line", first)) {
    last = first;
    Attempt through(cursor_);
    const bool far = cursor_.Accept("through") && (!PageNumber(last_page) || cursor_.Accept(","));
    std::uint32_t end = 0;
    if (far && LineNumber("line", end)) {
      last = end;
      through.Keep();
    } else {
      last_page = 0;
    }
  } else {
    return false;
  }
  {
    Attempt on(cursor_);
    if (cursor_.AcceptAny({"on", "of"}) && PageNumber(page)) on.Keep();
  }
  if (page == 0) return false;
  if (last_page == 0) last_page = page;
  if (last_page == page && last < first) return false;
  page_ = last_page;
  lines = {{page, first}, {last_page, last}};
  return attempt.Keep();
}

// Where what follows begins: "On page 5, line 10,", "Page 2, beginning on line 6,", "Line 3,".
bool Parser::PrintedPlacePhrase() {
  Attempt attempt(cursor_);
  cursor_.AcceptAny({"on", "at", "in", "beginning on", "starting on"});
  std::uint32_t page = 0;
  const bool paged = PageNumber(page);
  if (paged) {
    page_ = page;
    on_lines_.reset();
    cursor_.Accept(",");
  }
  Attempt lined(cursor_);
  cursor_.AcceptAny({"beginning on", "beginning in", "beginning at", "beginning with",
                     "starting on", "starting with", "on", "in", "at", "from"});
  PrintedLines lines;
  if (Lines(lines)) {
    on_lines_ = lines;
    cursor_.Accept(",");
    lined.Keep();
    return attempt.Keep();
  }
  return paged && attempt.Keep();
}

}  // namespace ramseyer::language
