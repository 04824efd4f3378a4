#include "compare/word_table.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "document/document_builder.h"
#include "support/outline.h"
#include "text/words.h"

namespace ramseyer {
namespace {

using Strings = std::vector<std::string>;

struct Table {
  Document document;
  Interner exact;
  Interner folded;
  WordTable words;

  explicit Table(Document read, const WordTableOptions& options = {})
      : document(std::move(read)),
        words(ReadWords(document, CommitteeReading::kAfter, options, exact, folded)) {}

  Strings Shown() const {
    Strings shown;
    for (const ByteRange range : words.ranges) shown.emplace_back(document.Text(range));
    return shown;
  }

  Strings Compared() const {
    Strings compared;
    for (const TokenId id : words.exact) compared.emplace_back(exact.Text(id));
    return compared;
  }
};

Document Sentence(const std::string& sentence) {
  return test_support::ReadOutline("x", "SEC. 1. | | " + sentence + "\n");
}

TEST(WordTable, WordsAreThoseOfTheWholeTextCutAtOnce) {
  const std::string sentence =
      "The “U.S. Code” (47 U.S.C. 230(c)(1)), $1,000,000—or 1½ times State’s, e.g., 300aa–1; to: "
      "x. "
      "interactive-service don't 5,000.50 (xviii) et seq. §§ 3304";
  Strings expected;
  Strings tail;
  for (const Token& token : Segment(sentence)) {
    if (token.kind == TokenKind::kSpace) continue;
    tail.emplace_back(sentence.substr(token.range.begin, token.range.size()));
    // Labels are put together.
    const std::size_t n = tail.size();
    if (n < 3 || tail[n - 1] != ")" || tail[n - 3] != "(") continue;
    if (tail[n - 2] != "c" && tail[n - 2] != "1" && tail[n - 2] != "xviii") continue;
    tail[n - 3] = "(" + tail[n - 2] + ")";
    tail.resize(n - 2);
  }
  const Table table(Sentence(sentence));
  expected = {"SEC", ".", "1", "."};
  expected.insert(expected.end(), tail.begin(), tail.end());
  EXPECT_EQ(table.Shown(), expected);
}

TEST(WordTable, PlainWordsAreCutByUnicodesRulesToo) {
  const unsigned seed = std::random_device()();
  SCOPED_TRACE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view kAlphabet = "aaabcXY,.;:'1-";
  std::string sentence = "x";
  for (int i = 0; i < 3000; ++i) {
    sentence += ' ';
    for (auto length = random() % 7 + 1; length > 0; --length) {
      sentence += kAlphabet[random() % kAlphabet.size()];
    }
  }
  Strings expected = {"SEC", ".", "1", "."};
  for (const Token& token : Segment(sentence)) {
    if (token.kind == TokenKind::kSpace) continue;
    expected.push_back(sentence.substr(token.range.begin, token.range.size()));
  }
  EXPECT_EQ(Table(Sentence(sentence)).Shown(), expected);
}

TEST(WordTable, CaseAndFormattingAreComparedUnlessIgnored) {
  const std::string sentence = "The “Act” – THE \"act\" - the";
  EXPECT_EQ(Table(Sentence(sentence)).Compared(),
            (Strings{"SEC", ".", "1", ".", "The", "“", "Act", "”", "–", "THE", "\"", "act", "\"",
                     "-", "the"}));
  WordTableOptions options;
  options.ignore_case = true;
  options.ignore_formatting = true;
  EXPECT_EQ(Table(Sentence(sentence), options).Compared(),
            (Strings{"sec", ".", "1", ".", "the", "\"", "act", "\"", "-", "the", "\"", "act", "\"",
                     "-", "the"}));
}

TEST(WordTable, IgnoredPunctuationStandsWithItsWord) {
  WordTableOptions options;
  options.ignore_punctuation = true;
  const Table table(Sentence("“Fees, (if any) —” are due; so."), options);
  EXPECT_EQ(table.Shown(),
            (Strings{"SEC.", "1.", "“Fees,", "(if", "any)", "—” are", "due;", "so."}));
  EXPECT_EQ(table.Compared(), (Strings{"SEC", "1", "Fees", "if", "any", "are", "due", "so"}));
  EXPECT_EQ(Table(Sentence("— ;"), options).Compared(), (Strings{"SEC", "1", ""}));
}

TEST(WordTable, HeadingsFootnotesAndContentsCanBeLeftOut) {
  DocumentBuilder builder(*Source::FromBytes("bill", "x"));
  const auto leaf = [&](NodeKind kind, const char* words) {
    builder.Open(kind, {0, 1});
    builder.Append(words, 0);
    builder.Close();
  };
  builder.Open(NodeKind::kTableOfContents, {0, 1});
  builder.Open(NodeKind::kTableOfContentsItem, {0, 1});
  leaf(NodeKind::kHeading, "entry");
  builder.Close();
  builder.Close();
  builder.Open(NodeKind::kSection, {0, 1});
  leaf(NodeKind::kHeading, "heading");
  leaf(NodeKind::kContent, "words");
  leaf(NodeKind::kFootnote, "note");
  builder.Close();
  const Document document = builder.Finish();
  const auto read = [&](const WordTableOptions& options) {
    Interner exact;
    Interner folded;
    Strings words;
    for (const ByteRange range :
         ReadWords(document, CommitteeReading::kAfter, options, exact, folded).ranges) {
      words.emplace_back(document.Text(range));
    }
    return words;
  };
  EXPECT_EQ(read({}), (Strings{"entry", "heading", "words", "note"}));
  WordTableOptions options;
  options.headings = false;
  EXPECT_EQ(read(options), (Strings{"entry", "words", "note"}));
  options.contents = false;
  options.footnotes = false;
  EXPECT_EQ(read(options), Strings{"words"});
}

TEST(WordTable, AcrossFormatsOnlyNumbersAndWordsOfHeadingsCount) {
  WordTableOptions options;
  options.across_formats = true;
  const Table printed(test_support::ReadOutline("x", "SEC. 12. | SHORT TITLE.— | This Act.\n"),
                      options);
  const Table plain(test_support::ReadOutline("x", "12. | Short title | This Act.\n"), options);
  EXPECT_EQ(printed.Compared(), (Strings{"12", "short", "title", "This", "Act", "."}));
  EXPECT_EQ(printed.Shown()[0], "SEC. 12.");
  EXPECT_EQ(printed.Shown()[2], "TITLE.—");
  EXPECT_EQ(plain.Compared(), printed.Compared());
}

}  // namespace
}  // namespace ramseyer
