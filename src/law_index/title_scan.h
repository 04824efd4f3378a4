// Where the sections of a file of the Code stand, told from its tags, so that a title can be read
// without the sections that nobody asks for:
//
//   <title identifier="/us/usc/t47"> … <chapter> …          the outline: always read
//     <section identifier="/us/usc/t47/s230"><num>…</num><heading>…</heading>
//       …                                                   what a shell leaves out
//     </section>
//
// A shell stands where its section stands and is called what it is called, and every other section
// reads as it does in the whole file. Proven against the full reading over the corpus by
// tests/unit/law_index/title_scan_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {

// A section that stands in no other. Offsets are bytes of the file.
struct ScannedSection {
  std::string
      identifier;  // folded (document/citation.h), the first one where the file gives several
  // All folded identifiers that do not merely go on from `identifier` with a slash: its further
  // ones, and those of provisions in it that the file calls otherwise.
  std::vector<std::string> other_identifiers;
  std::string credit;  // the first clause of its source credit, as the document has the words
  std::uint32_t cut_begin =
      0;  // what the shell leaves out; empty for a section that is always read
  std::uint32_t cut_end = 0;
  std::uint32_t line_after = 1;        // of the file, in which `cut_end` stands
  std::uint32_t line_start_after = 0;  // where that line begins

  friend bool operator==(const ScannedSection&, const ScannedSection&) = default;
};

struct ScannedTitle {
  std::string number;                            // "47", as DocumentInfo::number
  std::vector<std::string> outline_identifiers;  // folded, of all that stands in no section
  std::vector<ScannedSection> sections;          // in document order

  friend bool operator==(const ScannedTitle&, const ScannedTitle&) = default;
};

// Nothing when the file can only be read whole: it is no file of the Code, is malformed, or has
// something that is known from none (a source credit of a section within a section). O(size).
std::optional<ScannedTitle> ScanTitle(std::string_view bytes);

}  // namespace ramseyer
