#include "support/committee_substitute.h"

#include <fmt/format.h>

#include <cctype>
#include <regex>
#include <sstream>
#include <vector>

namespace ramseyer::test_support {
namespace {

void ReplaceAll(std::string* text, std::string_view old_words, std::string_view new_words) {
  for (std::size_t at = 0; (at = text->find(old_words, at)) != std::string::npos;
       at += new_words.size()) {
    text->replace(at, old_words.size(), new_words);
  }
}

// A paragraph begins behind an empty line, and where a line is set in; a heading goes on to the
// next empty line, however it is set in.
std::vector<std::string> ParagraphsOf(std::string_view record) {
  std::vector<std::string> paragraphs;
  std::istringstream in{std::string(record)};
  bool begins = true;
  for (std::string line; std::getline(in, line);) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string::npos) {
      begins = true;
      continue;
    }
    const std::size_t last = line.find_last_not_of(' ');
    const std::string words = line.substr(first, last + 1 - first);
    const bool heading =
        !paragraphs.empty() &&
        std::regex_search(paragraphs.back(), std::regex("^(``)?(SEC[.T]|Sec\\.|[0-9])"));
    if (begins || (first == 7 && !heading)) {
      paragraphs.push_back(words);
    } else {
      paragraphs.back() += ' ' + words;
    }
    begins = false;
  }
  return paragraphs;
}

class SubstituteWriter {
 public:
  void Paragraph(std::string words) {
    closes_ = quoting_ && words.size() > 3 && words.substr(words.size() - 3) == "''.";
    if (closes_) words.resize(words.size() - 3);
    std::smatch match;
    if (std::regex_match(words, match, std::regex(R"(SEC(?:TION|\.) (\w+\.) (.*)\.)"))) {
      Unwind(0);
      Open("section", match[1], match[2]);
    } else if (std::regex_match(words, match, std::regex(R"(``Sec\. (\w+\.) (.*))"))) {
      Quote();
      Open("section", "§" + match[1].str(), match[2]);
    } else if (std::regex_match(words, match, std::regex(R"(``(\w+\.) (.*?)(?:''\.)?)"))) {
      xml_ += fmt::format(
          "<quoted-block style=\"USC\"><toc><toc-entry level=\"section\">{} {}</toc-entry></toc>"
          "<after-quoted-block>.</after-quoted-block></quoted-block>",
          match[1].str(), Escaped(match[2]));
    } else if (std::regex_match(words, match,
                                std::regex(R"((``)?(\((\w+)\)) (?:([A-Z].*?)\.--)?(.*))"))) {
      Level(match);
    } else if (std::regex_search(words, std::regex("^shall be fined"))) {
      Unwind(open_.size() - 1);
      Element("continuation-text", words);
    } else {
      Element("text", words);
    }
    if (closes_) Unquote();
  }

  std::string Finish() {
    Unwind(0);
    return xml_;
  }

 private:
  struct Opened {
    std::string element;
    int rank = 0;
  };

  static int RankOfDesignation(const std::string& letter) {
    if (std::isdigit(static_cast<unsigned char>(letter[0])) != 0) return 3;
    return std::isupper(static_cast<unsigned char>(letter[0])) != 0 ? 4 : 2;
  }

  void Level(const std::smatch& match) {
    static const std::vector<std::string> kElements = {"", "section", "subsection", "paragraph",
                                                       "subparagraph"};
    const int rank = RankOfDesignation(match[3]);
    if (match[1].matched && !quoting_) Quote();
    while (open_.size() > floor_ && open_.back().rank >= rank) Close();
    Open(kElements[static_cast<std::size_t>(rank)], match[2], match[4]);
    Element("text", match[5]);
  }

  void Open(const std::string& element, const std::string& number, const std::string& heading) {
    xml_ += fmt::format("<{}><enum>{}</enum>", element, number);
    if (!heading.empty()) Element("header", heading);
    open_.push_back({element, element == "section" ? 1 : RankOfDesignation(number.substr(1))});
  }

  void Close() {
    xml_ += fmt::format("</{}>", open_.back().element);
    open_.pop_back();
  }

  void Unwind(std::size_t depth) {
    while (open_.size() > depth) Close();
  }

  void Quote() {
    xml_ += "<quoted-block style=\"USC\">";
    quoting_ = true;
    floor_ = open_.size();
  }

  void Unquote() {
    Unwind(floor_);
    xml_ += "<after-quoted-block>.</after-quoted-block></quoted-block>";
    quoting_ = false;
    floor_ = 0;
  }

  static std::string Escaped(std::string words) {
    ReplaceAll(&words, "``", "“");
    ReplaceAll(&words, "''", "”");
    ReplaceAll(&words, "'", "’");
    ReplaceAll(&words, "--", "—");
    return words;
  }

  void Element(const std::string& element, const std::string& words) {
    xml_ += fmt::format("<{0}>{1}</{0}>", element, Escaped(words));
  }

  std::string xml_;
  std::vector<Opened> open_;
  std::size_t floor_ = 0;  // how many levels are open outside the quoted block
  bool quoting_ = false;
  bool closes_ = false;  // the paragraph ends its quoted block
};

}  // namespace

std::string SubstituteAsBillDtd(std::string_view record, std::string_view long_title) {
  SubstituteWriter writer;
  for (const std::string& paragraph : ParagraphsOf(record)) {
    if (paragraph == "H.R. 1865" || paragraph.rfind("Be it enacted", 0) == 0) continue;
    writer.Paragraph(paragraph);
  }
  return fmt::format(
      "<bill bill-stage=\"Reported-in-House\" bill-type=\"olc\">\n"
      "<form><congress>115th CONGRESS</congress><legis-num>H. R. 1865</legis-num>"
      "<legis-type>A BILL</legis-type><official-title>{}</official-title></form>\n"
      "<legis-body style=\"OLC\" changed=\"added\" reported-display-style=\"italic\">\n{}\n"
      "</legis-body></bill>\n",
      long_title, writer.Finish());
}

}  // namespace ramseyer::test_support
