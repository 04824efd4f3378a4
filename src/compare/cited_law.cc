#include "compare/cited_law.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "text/fold.h"

namespace ramseyer {
namespace {

bool BeginsWithDigit(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool IsLabel(std::string_view word) {
  return word.size() >= 3 && word.front() == '(' && word.back() == ')';
}

// A leaf's words, one after the other.
class LeafReader {
 public:
  LeafReader(const Document& document, const WordTable& words, WordRange range)
      : document_(document), words_(words), range_(range) {}

  // The law cited at a word, "" for none; `at` goes past it.
  std::string Read(std::uint32_t& at) const {
    if (!MayBegin(Word(at))) {
      ++at;
      return "";
    }
    for (const auto form : {&LeafReader::Code, &LeafReader::TitleOfCode, &LeafReader::PublicLaw,
                            &LeafReader::Statutes}) {
      std::uint32_t end = at;
      std::string citation = (this->*form)(end);
      if (citation.empty()) continue;
      at = end;
      return citation;
    }
    ++at;
    return "";
  }

 private:
  // Whether a citation may begin with the word: most words are told by their first letter.
  static bool MayBegin(std::string_view word) {
    const char first = word.front();
    return (first >= '0' && first <= '9') || first == 's' || first == 'S' || first == 'P';
  }

  std::string_view Word(std::uint32_t at) const {
    return at < range_.end ? document_.Text(words_.ranges[at]) : std::string_view();
  }

  std::uint32_t SkipComma(std::uint32_t at) const { return Word(at) == "," ? at + 1 : at; }

  // "230(c)(1)": a section and the labels that touch it.
  std::string Section(std::uint32_t& at) const {
    if (!BeginsWithDigit(Word(at))) return "";
    std::string section(Word(at++));
    while (IsLabel(Word(at)) && words_.ranges[at - 1].end == words_.ranges[at].begin) {
      section += Word(at++);
    }
    return section;
  }

  // "47 U.S.C. 230(c)(1)".
  std::string Code(std::uint32_t& at) const {
    const std::string_view code = Word(at + 1);
    if (!BeginsWithDigit(Word(at)) || (code != "U.S.C." && code != "U.S.C" && code != "USC")) {
      return "";
    }
    const std::string title(Word(at));
    at += 2;
    const std::string section = Section(at);
    if (section.empty()) return "";
    const bool note = Word(at) == "note";
    return fmt::format("{} U.S.C. {}{}", title, section, note ? " note" : "");
  }

  // "section 230(c)(1) of title 47, United States Code".
  std::string TitleOfCode(std::uint32_t& at) const {
    if (Word(at) != "section" && Word(at) != "Section") return "";
    ++at;
    const std::string section = Section(at);
    if (section.empty() || Word(at) != "of" || Word(at + 1) != "title") return "";
    const std::string title(Word(at + 2));
    at = SkipComma(at + 3);
    if (!BeginsWithDigit(title) || Word(at) != "United" || Word(at + 1) != "States" ||
        Word(at + 2) != "Code") {
      return "";
    }
    at += 3;
    return fmt::format("{} U.S.C. {}", title, section);
  }

  std::string PublicLaw(std::uint32_t& at) const {
    if (Word(at) != "Public" || Word(at + 1) != "Law" || !BeginsWithDigit(Word(at + 2))) return "";
    at += 3;
    return fmt::format("Public Law {}", Word(at - 1));
  }

  // "110 Stat. 133".
  std::string Statutes(std::uint32_t& at) const {
    if (!BeginsWithDigit(Word(at)) || Word(at + 1) != "Stat") return "";
    const std::uint32_t page = Word(at + 2) == "." ? at + 3 : at + 2;
    if (!BeginsWithDigit(Word(page))) return "";
    std::string citation = fmt::format("{} Stat. {}", Word(at), Word(page));
    at = page + 1;
    return citation;
  }

  const Document& document_;
  const WordTable& words_;
  WordRange range_;
};

}  // namespace

std::vector<CitedLaw> FindCitedLaw(const Document& document, const WordTable& words) {
  std::vector<CitedLaw> cited;
  std::unordered_set<std::string> seen;
  for (const NodeId leaf : words.order) {
    const WordRange own = words.Own(leaf);
    const LeafReader reader(document, words, own);
    for (std::uint32_t at = own.begin; at < own.end;) {
      const std::uint32_t begin = at;
      std::string citation = reader.Read(at);
      if (citation.empty()) continue;
      citation = Fold(citation).text();
      if (seen.insert(citation).second) cited.push_back({citation, begin});
    }
  }
  return cited;
}

std::vector<CitedLaw> CitedOnlyIn(const std::vector<CitedLaw>& cited,
                                  const std::vector<CitedLaw>& others) {
  std::unordered_set<std::string_view> known;
  for (const CitedLaw& other : others) known.insert(other.citation);
  std::vector<CitedLaw> only;
  std::copy_if(cited.begin(), cited.end(), std::back_inserter(only),
               [&](const CitedLaw& law) { return known.count(law.citation) == 0; });
  return only;
}

}  // namespace ramseyer
