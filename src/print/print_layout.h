// A bill laid out as its official print: pages of 25 numbered lines. Amendments to bills name
// places by page and line ("page 5, line 12"), and a bill in XML has neither, so they are computed.
//
//   page 1            A BILL                                  cover: no numbers
//           1     Be it enacted by the Senate and House of Representa-
//           2  tives of the United States of America in Congress assembled,
//           3  SECTION 1. SHORT TITLE.
//
// The model and what it rests on: print/README.md. It is a model: a line may be off where the type
// of the print is wider or narrower than the table has it, or a word is divided otherwise.
// print/print_map.h brings it into agreement with places that are known.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace ramseyer {

inline constexpr int kLinesOfPage = 25;          // numbered ones
inline constexpr std::int64_t kLineHeight = 10;  // of a numbered line; all heights are
inline constexpr std::int64_t kPageHeight = kLinesOfPage * kLineHeight;  // in tenths of it

struct PrintedLine {
  std::uint32_t page = 0;    // from 1
  std::uint32_t number = 0;  // as printed, from 1; 0 for a line without a number
  std::int64_t top = 0;      // from the top of page 1, as if all pages were one
  int indent = 0;            // from the left margin, in the units of print/typeface.h
  std::uint32_t ranges_begin = 0;
  std::uint32_t ranges_end = 0;
  ByteRange words;
};

class PrintLayout {
 public:
  // All lines in the order of the print.
  std::span<const PrintedLine> lines() const { return lines_; }

  // The words of a line as printed: in capitals where the print has them, with the quotation marks
  // of quoted blocks, "SEC.", and the hyphen of a divided word. UTF-8; lives as long as the layout.
  std::string_view WordsOf(const PrintedLine& line) const {
    return std::string_view(words_).substr(line.words.begin, line.words.size());
  }

  // The ranges of Document::text() that a line carries, rising; none for words that the document
  // only implies (the enacting formula of a Bill DTD bill).
  std::span<const ByteRange> RangesOf(const PrintedLine& line) const {
    return std::span(ranges_).subspan(line.ranges_begin, line.ranges_end - line.ranges_begin);
  }

  // From the first to the last byte of text that a line carries; empty when it carries none.
  ByteRange TextOf(const PrintedLine& line) const;

  // The line that carries a byte of text: an index of lines(). A space at a line's end belongs to
  // the line before it; a byte that is not printed (an aside) to the line printed before it.
  // Nothing before the first word. O(log lines).
  std::optional<std::size_t> LineAt(std::uint32_t text_offset) const;

  // The numbered line of a page; nothing when there is none. O(log lines).
  std::optional<std::size_t> FindLine(std::uint32_t page, std::uint32_t number) const;

  // The numbered lines, as indices of lines(), rising.
  std::span<const std::uint32_t> numbered() const { return numbered_; }

  // Whether the document is a bill as introduced, so that the model's page 1 is the print's.
  bool first_page_known() const { return first_page_known_; }

 private:
  struct Carried {  // text from `begin` on stands in `line`
    std::uint32_t begin = 0;
    std::uint32_t line = 0;
  };

  std::vector<PrintedLine> lines_;
  std::vector<ByteRange> ranges_;
  std::vector<Carried> carried_;
  std::vector<std::uint32_t> numbered_;
  std::string words_;
  bool first_page_known_ = false;
  friend class LayoutWriter;
};

// Lays the bill out. The document may be of any format and type; what is no bill is laid out as if
// it were one. O(size of the text).
PrintLayout LayOutPrint(const Document& bill);

// The page (from 1) on which a line with its top at `top` stands.
std::int64_t PageAt(std::int64_t top);

}  // namespace ramseyer
