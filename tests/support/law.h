// Law made up for tests, and manuscripts in print.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/manuscript.h"
#include "document/document.h"
#include "formats/read.h"

namespace ramseyer::test_support {
namespace law_print {

inline std::string Joined(const std::string& designation, const std::string& heading,
                          const std::string& text) {
  std::string line;
  for (const std::string* part : {&designation, &heading, &text}) {
    if (part->empty()) continue;
    line += (line.empty() ? "" : " | ") + *part;
  }
  return line;
}

inline std::string_view Bullet(LineRole role) {
  return role == LineRole::kUnit ? "" : role == LineRole::kText ? "- " : "= ";
}

inline std::string Marked(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (piece.original() && piece.live()) {
      text += piece.text;
    } else if (piece.original()) {
      text += "[-" + piece.text + "-]";
    } else if (piece.live()) {
      text += "{+" + piece.text + "+}";
    } else {
      text += "{+[-" + piece.text + "-]+}";
    }
  }
  return text;
}

}  // namespace law_print

// A Code title with the section given inside a chapter: the elements below <chapter>, as USLM.
// Fails the running test when it can not be read.
inline Document CodeTitle(std::string_view sections, bool positive_law = false) {
  Result<Source> source = Source::FromBytes(
      "usc99.xml",
      fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<uscDoc xmlns=\"http://xml.house.gov/schemas/uslm/1.0\" "
                  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" identifier=\"/us/usc/t99\">\n"
                  "<meta><dc:title>Title 99</dc:title><dc:type>USCTitle</dc:type>"
                  "<docNumber>99</docNumber>"
                  "<property role=\"is-positive-law\">{}</property></meta>\n"
                  "<main><title identifier=\"/us/usc/t99\"><num value=\"99\">Title 99—</num>"
                  "<heading>KITES</heading>\n"
                  "<chapter identifier=\"/us/usc/t99/ch1\"><num value=\"1\">CHAPTER 1—</num>"
                  "<heading>FLYING</heading>\n{}\n</chapter></title></main></uscDoc>\n",
                  positive_law ? "yes" : "no", sections));
  EXPECT_TRUE(source.has_value());
  Result<Document> document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << (document ? "" : ToString(document.error()));
  return std::move(*document);
}

// One line a printed line: two spaces of indentation a level; designation, heading and text parted
// by " | "; "-" before what starts no unit, "=" before a cell.
inline std::string Print(const std::vector<Manuscript::PlainLine>& lines) {
  std::string page;
  for (const Manuscript::PlainLine& line : lines) {
    page += std::string(static_cast<std::size_t>(line.depth) * 2, ' ');
    page += law_print::Bullet(line.role);
    page += law_print::Joined(line.designation, line.heading, line.text) + "\n";
  }
  return page;
}

// The lines of the order with their marks: [-struck-]{+inserted+}; a line whose start was struck or
// put in is marked "-" or "+" at its front, and a moved one "m".
inline std::string PrintMarked(const Manuscript& manuscript) {
  std::string page;
  for (const LineId id : manuscript.order()) {
    const Line& line = manuscript.line(id);
    page += line.struck_by.valid() ? "-" : line.inserted_by.valid() ? "+" : " ";
    page += line.moved_by.valid() ? "m " : "  ";
    page += std::string(static_cast<std::size_t>(line.depth) * 2, ' ');
    page += law_print::Bullet(line.role);
    page += law_print::Joined(law_print::Marked(line.designation), law_print::Marked(line.heading),
                              law_print::Marked(line.text)) +
            "\n";
  }
  return page;
}

}  // namespace ramseyer::test_support
