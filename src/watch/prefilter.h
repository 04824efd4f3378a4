// Whether a bill can have a hit at all, told from the bytes of its file: most bills name nothing
// that is watched, and need not be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "watch/watch_list.h"

namespace ramseyer {

// A hit on 47 U.S.C. 230 needs that citation in the bill, in words or as a link, or "title 47" and
// the number 230; one on an Act, or through one of the major Acts, the number of its section and
// the Act's name; a section within a range that the bill names needs the range.
// Law adds names that no byte of a bill tells: with law every bill has to be read.
class Prefilter {
 public:
  explicit Prefilter(const WatchList& list);

  // False only when the watch finds no hit in the document without law, references included. A
  // number that markup parts in its midst is read as what stands before the markup. O(size).
  bool MayHit(std::string_view xml) const;

 private:
  // All of what a hit needs.
  struct Clue {
    std::string label;        // of one section of the Code: "300aa"
    std::uint32_t first = 0;  // its number without letters, or those of a range; 0: any
    std::uint32_t last = 0;
    std::uint32_t title = 0;  // of the Code; 0 for an Act, and for a number that no title has
    std::optional<std::size_t> name;  // of an Act: in `names_`
  };

  Clue ClueOf(const CitedProvision& provision) const;
  std::size_t NameIndex(std::string_view name);
  void AddKnownActs(const CitedProvision& provision);

  std::vector<Clue> clues_;
  std::vector<std::string> names_;
};

}  // namespace ramseyer
