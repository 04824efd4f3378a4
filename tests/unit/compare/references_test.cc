#include "compare/references.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "compare/compare.h"
#include "support/outline.h"

namespace ramseyer {
namespace {

using Strings = std::vector<std::string>;

struct Words {
  Document document;
  WordTable table;

  explicit Words(const std::string& outline) : document(test_support::ReadOutline("x", outline)) {
    Interner exact;
    Interner folded;
    table = ReadWords(document, CommitteeReading::kAfter, {}, exact, folded);
  }

  // The last leaf of the document.
  NodeId Leaf() const { return NodeId(document.size() - 1); }

  std::string Text(WordRange range) const {
    return std::string(
        document.Text({table.ranges[range.begin].begin, table.ranges[range.end - 1].end}));
  }

  // "section 5(b)", "(1) within 1": the references of the last leaf.
  Strings References() const {
    Strings said;
    for (const Reference& reference : FindReferences(document, table, table.Own(Leaf()))) {
      said.push_back(Text(reference.words));
      if (reference.within) said.back() += " within " + std::to_string(*reference.within);
    }
    return said;
  }

  // The citations of the provisions that the references of the last leaf name.
  Strings Targets() const {
    const std::vector<Reference> references = FindReferences(document, table, table.Own(Leaf()));
    const ReferenceResolver resolver(document, table);
    Strings said;
    for (std::size_t i = 0; i < references.size(); ++i) {
      const NodeId target = resolver.Resolve(Leaf(), references, i);
      said.push_back(target.valid() ? document.CitationOf(target) : "");
    }
    return said;
  }
};

Strings ReferencesIn(const std::string& sentence) {
  return Words("SEC. 1. | " + sentence + "\n").References();
}

TEST(References, AreReadWithTheirPaths) {
  EXPECT_EQ(ReferencesIn("Subject to section 5(b)(1) and title II of this Act."),
            (Strings{"section 5(b)(1)", "title II"}));
  EXPECT_EQ(ReferencesIn("Sec. 12A. Fees"), Strings{"Sec. 12A"});
  EXPECT_EQ(ReferencesIn("The section of the road in question."), Strings());
}

TEST(References, OfAListAreOneEach) {
  EXPECT_EQ(ReferencesIn("under sections 5, 6(a), or 7 and paragraphs (1) through (3)"),
            (Strings{"sections 5", "6(a)", "7", "paragraphs (1)", "(3)"}));
}

TEST(References, SayWithinWhatTheyAre) {
  EXPECT_EQ(
      ReferencesIn("clause (i) or (ii) of paragraph (1) of section 5"),
      (Strings{"clause (i) within 2", "(ii) within 2", "paragraph (1) within 3", "section 5"}));
}

TEST(References, ToAnotherLawAreLeftOut) {
  EXPECT_EQ(ReferencesIn("section 5 of the Clean Air Act"), Strings());
  EXPECT_EQ(ReferencesIn("paragraph (1) of section 5 of Public Law 110–2 and section 6"),
            Strings{"section 6"});
}

constexpr char kBill[] =
    "TITLE I | WATER\n"
    "  SEC. 1. | Grants | The Administrator shall make grants.\n"
    "    (a) | Terms\n"
    "      (1) | A term is five years.\n"
    "      (2) | A term ends with the year.\n"
    "TITLE II | AIR\n"
    "  SEC. 1. | Loans | The Administrator shall make loans.\n"
    "  SEC. 2. | Rules | The Administrator shall make rules.\n"
    "    (a) | Rates\n"
    "      (1) | A rate is five percent.\n"
    "      (2) | ";

TEST(ReferenceResolver, CountsFromTheInsideOut) {
  EXPECT_EQ(
      Words(std::string(kBill) + "Paragraph (1), subsection (a)(1), and section 2(a).\n").Targets(),
      (Strings{"title II, section 2(a)(1)", "title II, section 2(a)(1)",
               "title II, section 2(a)"}));
}

TEST(ReferenceResolver, TakesTheNearestSectionOfANumber) {
  EXPECT_EQ(
      Words(std::string(kBill) + "Section 1 and subsection (a) of section 1 of title I.\n")
          .Targets(),
      (Strings{"title II, section 1", "title I, section 1(a)", "title I, section 1", "title I"}));
}

TEST(ReferenceResolver, DoesNotGuess) {
  EXPECT_EQ(Words(std::string(kBill) + "Section 9 and paragraph (7).\n").Targets(),
            (Strings{"", ""}));
}

TEST(FollowedReferences, AreThoseToTheSameProvision) {
  const Document before = test_support::ReadOutline(
      "old",
      "SEC. 1. | Fees | The fee is set under section 2 or 3.\n"
      "SEC. 2. | Rules | The Administrator shall make rules on the fees for every river.\n"
      "SEC. 3. | Audits | The Inspector General shall audit each port once in every year.\n");
  const Document after = test_support::ReadOutline(
      "new",
      "SEC. 1. | Fees | The fee is set under section 3 or 2.\n"
      "SEC. 2. | Scope | This Act applies to every river.\n"
      "SEC. 3. | Rules | The Administrator shall make rules on the fees for every river.\n"
      "SEC. 4. | Audits | The Inspector General shall audit each port once in every year.\n");
  const Comparison comparison = Compare(before, after);
  Strings followed;
  for (std::uint32_t i = 0; i < comparison.old_words.size(); ++i) {
    if (comparison.followed.of_old[i] != 0) {
      followed.emplace_back(before.Text(comparison.old_words.ranges[i]));
    }
  }
  // Section 2 has become section 3; that section 3 became section 2 is a change.
  EXPECT_EQ(followed, (Strings{"section", "2"}));
}

}  // namespace
}  // namespace ramseyer
