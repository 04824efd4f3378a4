// The tables of an index as they stand in its file: records of fixed size over one text, sorted for
// binary search, so that an index of the whole Code is ready as soon as its bytes are there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "law_index/file_stamp.h"
#include "law_index/title_scan.h"

namespace ramseyer {

// What is known of one file of law.
struct IndexedFile {
  std::string path;
  FileStamp stamp;
  ContentHash hash;
  std::optional<ScannedTitle> scan;  // nothing for a file that can only be read whole
};

struct PoolSpan {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct FileRecord {
  FileStamp stamp;
  ContentHash hash;
  PoolSpan path;
  PoolSpan number;                  // of the title; empty for a file that can only be read whole
  std::uint32_t first_section = 0;  // in IndexTables::sections; its last is before the next file's
  std::uint32_t whole = 0;          // 1 for a file that can only be read whole
};

struct SectionRecord {
  PoolSpan identifier;
  PoolSpan credit;
  std::uint32_t file = 0;
  std::uint32_t cut_begin = 0;
  std::uint32_t cut_end = 0;
  std::uint32_t line_after = 0;
  std::uint32_t line_start_after = 0;
};

inline constexpr std::uint32_t kOutline = 0xFFFFFFFF;

// An identifier, and what has it: a section or the outline of a file. Sorted by identifier, file
// and section.
struct HolderRecord {
  PoolSpan identifier;
  std::uint32_t file = 0;
  std::uint32_t section = kOutline;
};

// A key of document/source_credit.h and a section found under it. Sorted by key and section.
struct CreditRecord {
  PoolSpan key;
  std::uint32_t section = 0;
};

// An Act and its date, as the first section that shows it has it. Sorted by Act.
struct ActDateRecord {
  PoolSpan act;
  PoolSpan date;
  std::uint32_t file = 0;
};

struct IndexTables {
  std::vector<FileRecord> files;
  std::vector<SectionRecord> sections;
  std::vector<HolderRecord> holders;
  std::vector<CreditRecord> credits;
  std::vector<ActDateRecord> act_dates;
  std::string text;

  std::string_view Text(PoolSpan span) const {
    return std::string_view(text).substr(span.begin, span.size);
  }
  // One past the last section of a file.
  std::uint32_t EndOfSections(std::uint32_t file) const;
};

// O(n log n).
IndexTables MakeTables(const std::vector<IndexedFile>& files);

// What MakeTables was given. O(size).
std::vector<IndexedFile> FilesOf(const IndexTables& tables);

// The bytes of an index file, and back: nothing for bytes of another version, and for any that are
// torn or damaged, which the checksum over them tells. O(size).
std::string BytesOf(const IndexTables& tables);
std::optional<IndexTables> TablesFrom(std::string_view bytes);

}  // namespace ramseyer
