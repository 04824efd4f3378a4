// The numbers by which a file can name law, read from its bytes: markup is not told from words, so
// that there may be more of them than the document has, and never fewer.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {

inline constexpr std::uint32_t kMostSectionNumber = 99999;

// "300aa" of "300aa–1", in small letters: what tells most sections apart, however dashes are
// written.
std::string LeadingLabel(std::string_view text);

// "230" of "230A"; 0 when the text begins otherwise, or with a number of no section.
std::uint32_t LeadingNumber(std::string_view text);

class NumbersInXml {
 public:
  // O(size).
  explicit NumbersInXml(std::string_view xml);

  // Whether the section with this leading label may be named: cited ("47 U.S.C. 230",
  // "usc/47/230"), or by its number anywhere while "title 47" stands somewhere; and the same for
  // any section whose number is one from `first` to `last`. O(citations + last - first).
  bool MayName(std::uint32_t title, std::string_view label) const;
  bool MayName(std::uint32_t title, std::uint32_t first, std::uint32_t last) const;

  // Whether the title is named at all.
  bool MayName(std::uint32_t title) const;

  // Whether a number from `first` to `last` stands anywhere, or a range that has one.
  bool HasAnyOf(std::uint32_t first, std::uint32_t last) const;

 private:
  struct Cited {
    std::uint32_t title = 0;
    std::string section;  // its leading label; "" for the title alone
  };
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void AddNumber(std::size_t begin, std::size_t end);
  void AddCitation(std::uint32_t title, std::size_t end);
  void AddLink(std::uint32_t title, std::size_t end);
  void AddRanges();
  bool MayNameBesideTitle(std::uint32_t title, std::uint32_t first, std::uint32_t last) const;
  bool InRange(std::uint32_t first, std::uint32_t last) const;

  std::string_view xml_;
  std::bitset<kMostSectionNumber + 1> numbers_;
  std::bitset<kMostSectionNumber + 1> titles_;  // named as "title 47"
  std::vector<Cited> cited_;
  std::vector<Range> ranges_;
};

}  // namespace ramseyer
