// What a reader sees: words between spaces, "[-struck-]{+inserted+}". Stops are light, and a change
// likes to begin and end at them.
#include "diff/polish.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "diff/diff.h"
#include "diff/intern.h"

namespace ramseyer {
namespace {

struct Words {
  std::vector<std::string> words;
  std::vector<TokenId> ids;
  std::vector<std::uint8_t> weight;
  std::vector<std::uint8_t> border;

  Grain grain() const { return {weight, border}; }
};

bool IsStop(const std::string& word) { return word == "," || word == "." || word == ";"; }

Words Read(const std::string& text, Interner& interner) {
  static const std::set<std::string> kLight = {"the", "of", "and", ",", ".", ";"};
  Words words;
  std::istringstream in(text);
  words.border.push_back(3);
  for (std::string word; in >> word;) {
    if (IsStop(word)) words.border.back() = 0;
    words.words.push_back(word);
    words.ids.push_back(interner.Intern(word));
    words.weight.push_back(kLight.count(word) > 0 ? 1 : kContentWeight);
    words.border.push_back(word == "." ? 3 : IsStop(word) ? 2 : 1);
  }
  words.border.back() = 3;
  return words;
}

std::string Redline(const std::string& before, const std::string& after) {
  Interner interner;
  const Words a = Read(before, interner);
  const Words b = Read(after, interner);
  const Script script = Polish(a.ids, b.ids, a.grain(), b.grain(), Diff(a.ids, b.ids));
  EXPECT_TRUE(IsScript(a.ids, b.ids, script)) << before << " -> " << after;
  std::string out;
  const auto add = [&out](const std::string& piece) { out += (out.empty() ? "" : " ") + piece; };
  const auto join = [](const Words& words, std::uint32_t begin, std::uint32_t end) {
    std::string joined;
    for (; begin < end; ++begin) joined += (joined.empty() ? "" : " ") + words.words[begin];
    return joined;
  };
  std::uint32_t at = 0;
  for (const Hunk& hunk : script) {
    if (hunk.a_begin > at) add(join(a, at, hunk.a_begin));
    if (hunk.a_size() > 0) add("[-" + join(a, hunk.a_begin, hunk.a_end) + "-]");
    if (hunk.b_size() > 0) add("{+" + join(b, hunk.b_begin, hunk.b_end) + "+}");
    at = hunk.a_end;
  }
  if (at < a.ids.size()) add(join(a, at, static_cast<std::uint32_t>(a.ids.size())));
  return out;
}

TEST(Polish, SlidesToTheBetterBorders) {
  // The raw script may insert "of fish . The sale" as well.
  EXPECT_EQ(Redline("The sale of meat .", "The sale of fish . The sale of meat ."),
            "{+The sale of fish .+} The sale of meat .");
  EXPECT_EQ(Redline("a dog ; a bird", "a dog ; a cat ; a bird"), "a dog ; {+a cat ;+} a bird");
}

TEST(Polish, JoinsHunksThatCanMeet) {
  EXPECT_EQ(Redline("x y", "x a x b y"), "x {+a x b+} y");
  EXPECT_EQ(Redline("p q r", "p n q q r"), "p {+n q+} q r");
}

TEST(Polish, AbsorbsALoneArticleBetweenRewrittenPhrases) {
  EXPECT_EQ(Redline("large cats chase the small mice daily", "old dogs eat the fresh meat nightly"),
            "[-large cats chase the small mice daily-] {+old dogs eat the fresh meat nightly+}");
}

TEST(Polish, KeepsAWordThatMeansSomething) {
  EXPECT_EQ(Redline("big dog eats the bone", "small cat eats a fish"),
            "[-big dog-] {+small cat+} eats [-the bone-] {+a fish+}");
}

TEST(Polish, NeverTurnsInsertionsIntoAReplacement) {
  EXPECT_EQ(Redline("eat the meat", "dogs always eat slowly the fresh red meat"),
            "{+dogs always+} eat {+slowly+} the {+fresh red+} meat");
}

TEST(Polish, KeepsTheLawOnRandomPairs) {
  std::mt19937 random(17);
  const std::vector<std::string> lexicon = {"the", "of", ",", ".", "dog", "cat", "eats", "sees"};
  const auto sentence = [&] {
    std::string text;
    for (std::size_t i = random() % 25; i > 0; --i)
      text += lexicon[random() % lexicon.size()] + " ";
    return text;
  };
  for (int run = 0; run < 3000; ++run) {
    Redline(sentence(), sentence());
    ASSERT_FALSE(testing::Test::HasFailure());
  }
}

}  // namespace
}  // namespace ramseyer
