// The whole Code at hand without reading it: what stands where in the files of a folder.
//
//   files ──► ScanTitle ──► IndexTables ◄──► a file in the cache folder
//                               │
//                               └──► LawIndex: who holds an identifier, who shows a section of an
//                                    Act, and an excerpt of a file with the sections asked for
//
// A file whose size and times are as they were is the file that was indexed; any other is hashed,
// and scanned again when its bytes are others. Two processes may keep the same index at once: each
// writes its own file whole and renames it, and a file that is not whole is made again.
// Beside it stand the indexes of other folders; those written longest ago are removed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "law_index/index_tables.h"
#include "text/source.h"

namespace ramseyer {

class LawIndex {
 public:
  // What holds provisions of an identifier; numbers of the index.
  struct Holder {
    std::uint32_t file = 0;
    std::uint32_t section = kOutline;

    friend bool operator==(const Holder&, const Holder&) = default;
  };

  // An index of the files, in their order. `kept` is the file that keeps it, or "" to keep none;
  // its folder is made. Files that can not be read, and an index that can not be kept, are no
  // errors: the former are to be read whole, which then tells why. Reads the files on all cores.
  // O(files), and O(size) of those that are new or changed.
  static LawIndex Open(const std::vector<std::string>& files, const std::string& kept);

  std::uint32_t file_count() const { return static_cast<std::uint32_t>(tables_.files.size()); }
  std::string PathOf(std::uint32_t file) const {
    return std::string(tables_.Text(tables_.files[file].path));
  }
  bool OnlyWhole(std::uint32_t file) const { return tables_.files[file].whole != 0; }

  // The number of the title that the file is of ("47"); "" where it is to be read whole.
  std::string_view NumberOf(std::uint32_t file) const {
    return tables_.Text(tables_.files[file].number);
  }

  // Everything that may hold a provision of the folded identifier: all that has it, or has one that
  // it goes on from ("/us/usc/t47/s230" for "/us/usc/t47/s230/e"). By file and section. Files to be
  // read whole are not among them. O(length log identifiers).
  std::vector<Holder> HoldersOf(std::string_view identifier) const;

  // The first clause of the source credit of the section with this folded identifier. Nothing when
  // no section, or more than one, may hold it: then the documents tell. O(log identifiers).
  std::optional<std::string_view> CreditOf(std::string_view identifier) const;

  // Identifiers of the sections found under a key (document/source_credit.h). O(log keys + result).
  std::vector<std::string> SectionsUnder(std::string_view key) const;

  // The date of an Act, and the file whose section tells it. Nothing when none does. O(log Acts).
  struct ActDate {
    std::string date;
    std::uint32_t file = 0;
  };
  std::optional<ActDate> DateOf(std::string_view act) const;

  // The file without the contents of its sections but those of `sections` (sorted). Errors: it can
  // not be read, or is no longer the file that was indexed. O(size of the excerpt + sections).
  [[nodiscard]] Result<Source> ReadExcerpt(std::uint32_t file,
                                           std::span<const std::uint32_t> sections) const;

 private:
  explicit LawIndex(IndexTables tables) : tables_(std::move(tables)) {}

  IndexTables tables_;
};

// The file in the cache folder that keeps the index of what these paths name, whatever files come
// and go in their folders.
std::string IndexFileOf(const std::vector<std::string>& paths, const std::string& cache_folder);

}  // namespace ramseyer
