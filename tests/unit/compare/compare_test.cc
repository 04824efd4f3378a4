// What became of each provision and word, on small documents in outline.
#include "compare/compare.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "document/document_builder.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

using test_support::ReadOutline;

struct Pair {
  Document before;
  Document after;
  Comparison comparison;

  Pair(const char* old_outline, const char* new_outline)
      : before(ReadOutline("old", old_outline)),
        after(ReadOutline("new", new_outline)),
        comparison(Compare(before, after)) {}

  // "(a) -> (b) renumbered", one for each provision that is not unchanged.
  std::vector<std::string> Results() const {
    std::vector<std::string> results;
    for (const ProvisionResult& result : comparison.provisions) {
      if (result.unchanged()) continue;
      std::string said;
      if (!result.inserted()) said += before.CitationOf(result.old_node);
      said += " ->";
      if (!result.deleted()) said += " " + after.CitationOf(result.new_node);
      if (result.modified) said += " modified";
      if (result.renumbered) said += " renumbered";
      if (result.moved) said += " moved";
      if (result.split_from.valid()) said += " split from " + before.CitationOf(result.split_from);
      if (result.merged_into.valid())
        said += " merged into " + after.CitationOf(result.merged_into);
      results.push_back(said);
    }
    return results;
  }
};

using Strings = std::vector<std::string>;

constexpr char kBill[] =
    "SEC. 1. | Short title | This Act may be cited as the Coast Act.\n"
    "SEC. 2. | Grants | The Administrator shall make grants.\n"
    "  (a) | Amount | A grant may not exceed half of the cost of the project.\n"
    "  (b) | Term | A grant is made for a term of five years.\n"
    "SEC. 3. | Report | The Administrator shall report annually to Congress on the grants made "
    "under this Act and on the condition of the coasts.\n";

TEST(Compare, ADocumentIsUnchangedAgainstItself) {
  const Pair pair(kBill, kBill);
  EXPECT_EQ(pair.Results(), Strings());
  for (const WordFate fate : pair.comparison.fates.of_old) EXPECT_EQ(fate, WordFate::kKept);
}

TEST(Compare, TellsInsertedRenumberedAndModified) {
  const Pair pair(
      kBill,
      "SEC. 1. | Short title | This Act may be cited as the Coast Act.\n"
      "SEC. 2. | Grants | The Administrator shall make grants.\n"
      "  (a) | Eligibility | Any coastal State may apply to the Administrator.\n"
      "  (b) | Amount | A grant may not exceed half of the cost of the project.\n"
      "  (c) | Term | A grant is made for a term of three years.\n"
      "SEC. 3. | Report | The Administrator shall report annually to Congress on the grants made "
      "under this Act and on the condition of the coasts.\n");
  EXPECT_EQ(pair.Results(), (Strings{" -> section 2(a)", "section 2(a) -> section 2(b) renumbered",
                                     "section 2(b) -> section 2(c) modified renumbered"}));
}

TEST(Compare, TellsDeletedAndMoved) {
  const Pair pair(
      kBill,
      "SEC. 1. | Report | The Administrator shall report annually to Congress on the grants made "
      "under this Act and on the condition of the coasts.\n"
      "SEC. 2. | Short title | This Act may be cited as the Coast Act.\n"
      "SEC. 3. | Grants | The Administrator shall make grants.\n"
      "  (a) | Term | A grant is made for a term of five years.\n");
  EXPECT_EQ(pair.Results(),
            (Strings{"section 3 -> section 1 renumbered moved", "section 1 -> section 2 renumbered",
                     "section 2 -> section 3 renumbered", "section 2(b) -> section 3(a) renumbered",
                     "section 2(a) ->"}));
}

constexpr char kOne[] =
    "SEC. 4. | Enforcement | This section applies to every provider.\n"
    "  (a) | In general | The Commission may bring an action against a provider. No provider shall "
    "be "
    "liable for an action taken in good faith to restrict access to obscene material on a "
    "service.\n"
    "  (b) | Rules | The Commission shall issue regulations.\n";
constexpr char kTwo[] =
    "SEC. 4. | Enforcement | This section applies to every provider.\n"
    "  (a) | In general | The Commission may bring an action against a provider.\n"
    "  (b) | Good faith | No provider shall be liable for an action taken in good faith to "
    "restrict "
    "access to obscene material on a service.\n"
    "  (c) | Rules | The Commission shall issue regulations.\n";

TEST(Compare, TellsSplitAndMerged) {
  EXPECT_EQ(Pair(kOne, kTwo).Results(), (Strings{"section 4(a) -> section 4(a) modified",
                                                 " -> section 4(b) split from section 4(a)",
                                                 "section 4(b) -> section 4(c) renumbered"}));
  EXPECT_EQ(Pair(kTwo, kOne).Results(), (Strings{"section 4(a) -> section 4(a) modified",
                                                 "section 4(c) -> section 4(b) renumbered",
                                                 "section 4(b) -> merged into section 4(a)"}));
}

TEST(Compare, TheMinimalScriptKeepsEveryWordItCan) {
  const Document before =
      ReadOutline("old", "SEC. 1. | | the grant recipient shall submit annual reports\n");
  const Document after =
      ReadOutline("new", "SEC. 1. | | the loan holder shall file quarterly accounts\n");
  const auto kept = [&](bool minimal) {
    CompareOptions options;
    options.minimal = minimal;
    const Comparison comparison = Compare(before, after, options);
    return std::count(comparison.fates.of_old.begin(), comparison.fates.of_old.end(),
                      WordFate::kKept);
  };
  // "shall" between two rewritten phrases is absorbed for readers.
  EXPECT_GT(kept(true), kept(false));
}

TEST(Compare, EqualSectionsOfTwoTitlesStayInTheirTitles) {
  const char* outline =
      "TITLE I | WATER\n"
      "  SEC. 1. | Effective date | This title takes effect on October 1, 2019, for all purposes.\n"
      "TITLE II | AIR\n"
      "  SEC. 1. | Effective date | This title takes effect on October 1, 2019, for all "
      "purposes.\n";
  const Document document = ReadOutline("both", outline);
  const Comparison comparison = Compare(document, document);
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    EXPECT_EQ(comparison.alignment.new_of[i], NodeId(i));
  }
}

TEST(Compare, MovedWordsAreTheSameWords) {
  const Pair pair(
      "SEC. 1. | One | First things are said here. The Secretary of the Interior shall publish in "
      "the Federal Register a list of all reservoirs that supply drinking water to a city.\n"
      "SEC. 2. | Two | Other things are said in this section.\n",
      "SEC. 1. | One | First things are said here.\n"
      "SEC. 2. | Two | Other things are said in this section. The Secretary of the Interior shall "
      "publish in the Federal Register a list of all reservoirs that supply drinking water to a "
      "city.\n");
  const WordFates& fates = pair.comparison.fates;
  ASSERT_EQ(fates.passages.size(), 1U);
  const MovedPassage& passage = fates.passages[0];
  ASSERT_EQ(passage.old_words.size(), passage.new_words.size());
  for (std::uint32_t k = 0; k < passage.new_words.size(); ++k) {
    EXPECT_EQ(fates.of_new[passage.new_words.begin + k], WordFate::kMoved);
    EXPECT_EQ(fates.old_word_of[passage.new_words.begin + k], passage.old_words.begin + k);
  }
  EXPECT_EQ(pair.before.Text(pair.comparison.old_words.ranges[passage.old_words.begin]), "The");
}

TEST(Compare, AHeadingPrintedBeforeTheDesignationIsNoChange) {
  const auto build = [](bool heading_first) {
    DocumentBuilder builder(*Source::FromBytes("bill", "x"));
    builder.Open(NodeKind::kSection, {0, 1});
    builder.SetDesignation("402");
    const auto leaf = [&](NodeKind kind, const char* words) {
      builder.Open(kind, {0, 1});
      builder.Append(words, 0);
      builder.Close();
    };
    if (heading_first) leaf(NodeKind::kHeading, "Program");
    leaf(NodeKind::kDesignation, "Sec. 402.");
    if (!heading_first) leaf(NodeKind::kHeading, "Program");
    leaf(NodeKind::kContent, "The Bank shall establish a program.");
    builder.Close();
    return builder.Finish();
  };
  const Document before = build(true);
  const Document after = build(false);
  const Comparison comparison = Compare(before, after);
  for (const WordFate fate : comparison.fates.of_new) EXPECT_EQ(fate, WordFate::kKept);
}

TEST(WordTable, LabelsAreOneWordAndPageNumbersNone) {
  Interner exact;
  Interner folded;
  const Document document = ReadOutline("x", "SEC. 3. | under section 3(b)(1), and (i)\n");
  const WordTable words = ReadWords(document, CommitteeReading::kAfter, {}, exact, folded);
  Strings read;
  for (const ByteRange range : words.ranges) read.emplace_back(document.Text(range));
  EXPECT_EQ(read, (Strings{"SEC", ".", "3", ".", "under", "section", "3", "(b)", "(1)", ",", "and",
                           "(i)"}));
}

TEST(WordTable, EitherTextOfAReportedBillIsRead) {
  DocumentBuilder builder(*Source::FromBytes("bill", "x"));
  for (const CommitteeText text : {CommitteeText::kStruck, CommitteeText::kInserted}) {
    builder.Open(NodeKind::kSection, {0, 1});
    builder.SetCommitteeText(text);
    builder.Open(NodeKind::kContent, {0, 1});
    builder.Append(text == CommitteeText::kStruck ? "struck" : "inserted", 0);
    builder.Close();
    builder.Close();
  }
  const Document document = builder.Finish();
  Interner exact;
  Interner folded;
  const auto read = [&](CommitteeReading reading) {
    Strings words;
    for (const ByteRange range : ReadWords(document, reading, {}, exact, folded).ranges) {
      words.emplace_back(document.Text(range));
    }
    return words;
  };
  EXPECT_EQ(read(CommitteeReading::kBefore), Strings{"struck"});
  EXPECT_EQ(read(CommitteeReading::kAfter), Strings{"inserted"});
  EXPECT_EQ(read(CommitteeReading::kBoth), (Strings{"struck", "inserted"}));
}

// `count` subsections of one section: "(a) | | words".
template <typename LineOf>
std::string OneSection(int count, const LineOf& line_of) {
  std::string outline = "SEC. 1. | In general | The following:\n";
  for (int i = 0; i < count; ++i) outline += "  " + line_of(i) + "\n";
  return outline;
}

// Counts by what became of the provisions of documents as long as real ones never are: what goes
// through all of a list for each provision would run for minutes on them.
struct ManyResults {
  int unchanged = 0;
  int renumbered = 0;
  int one_sided = 0;

  ManyResults(const std::string& old_outline, const std::string& new_outline) {
    const Pair pair(old_outline.c_str(), new_outline.c_str());
    for (const ProvisionResult& result : pair.comparison.provisions) {
      unchanged += result.unchanged() ? 1 : 0;
      renumbered += result.renumbered ? 1 : 0;
      one_sided += result.inserted() || result.deleted() ? 1 : 0;
    }
  }
};

TEST(Compare, VeryManyProvisionsOfOneDesignationAndOtherWords) {
  const auto words = [](const char* word) {
    std::string line = "(a) | |";
    for (int i = 0; i < 30; ++i) line += std::string(" ") + word + std::to_string(i);
    return line;
  };
  const ManyResults results(OneSection(5000, [&](int) { return words("one"); }),
                            OneSection(5000, [&](int) { return words("two"); }));
  EXPECT_EQ(results.unchanged, 1) << "section 1";
  EXPECT_EQ(results.one_sided, 10000);
}

TEST(Compare, VeryManyIdenticalProvisionsAndOneMore) {
  const auto line = [](int) { return std::string("(a) | | The same words."); };
  const ManyResults results(OneSection(20000, line), OneSection(20001, line));
  EXPECT_EQ(results.unchanged, 20001) << "section 1, too";
  EXPECT_EQ(results.one_sided, 1);
}

TEST(Compare, VeryManyReferencesBelowOneSection) {
  const auto lines = [](int by) {
    return OneSection(8000, [by](int i) {
      if (i < by) return std::string("(1) | | Another one.");
      const std::string own = std::to_string(i + 1);
      return "(" + own + ") | | Number " + std::to_string(i - by) + " as told in paragraph (" +
             own + ").";
    });
  };
  const std::string before = lines(0);
  const std::string after = lines(1);
  const Pair pair(before.c_str(), after.c_str());
  const std::vector<std::uint32_t>& followed = pair.comparison.followed.of_new;
  // The first ones are short, and like others by chance.
  EXPECT_GT(*std::max_element(followed.begin(), followed.end()), 7980U);
}

}  // namespace
}  // namespace ramseyer
