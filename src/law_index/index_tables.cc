// The file: a header with the version, the number of records of each table and a hash of all behind
// it; then the tables, one after the other, in the byte order of the machine that made the cache.
#include "law_index/index_tables.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <tuple>
#include <type_traits>
#include <utility>

#include "document/source_credit.h"

namespace ramseyer {
namespace {

// To be raised whenever a table, or what is read off a file of law, changes.
constexpr std::array<char, 8> kVersion = {'l', 'a', 'w', 'i', 'd', 'x', '0', '1'};

struct IndexHeader {
  std::array<char, 8> version = kVersion;
  std::array<std::uint64_t, 6> counts{};
  ContentHash hash;
};

class TableMaker {
 public:
  IndexTables Make(const std::vector<IndexedFile>& files) {
    for (const IndexedFile& file : files) AddFile(file);
    const auto text = [this](PoolSpan span) { return tables_.Text(span); };
    std::sort(tables_.holders.begin(), tables_.holders.end(), [&](const auto& a, const auto& b) {
      return std::tuple(text(a.identifier), a.file, a.section) <
             std::tuple(text(b.identifier), b.file, b.section);
    });
    std::sort(tables_.credits.begin(), tables_.credits.end(), [&](const auto& a, const auto& b) {
      return std::tuple(text(a.key), a.section) < std::tuple(text(b.key), b.section);
    });
    auto& dates = tables_.act_dates;
    std::stable_sort(dates.begin(), dates.end(),
                     [&](const auto& a, const auto& b) { return text(a.act) < text(b.act); });
    const auto same_act = [&](const auto& a, const auto& b) { return text(a.act) == text(b.act); };
    dates.erase(std::unique(dates.begin(), dates.end(), same_act), dates.end());
    return std::move(tables_);
  }

 private:
  PoolSpan Keep(std::string_view text) {
    const PoolSpan span{static_cast<std::uint32_t>(tables_.text.size()),
                        static_cast<std::uint32_t>(text.size())};
    tables_.text.append(text);
    return span;
  }

  void AddFile(const IndexedFile& file) {
    FileRecord record;
    record.stamp = file.stamp;
    record.hash = file.hash;
    record.path = Keep(file.path);
    record.first_section = static_cast<std::uint32_t>(tables_.sections.size());
    record.whole = file.scan ? 0 : 1;
    const auto number = static_cast<std::uint32_t>(tables_.files.size());
    if (file.scan) {
      record.number = Keep(file.scan->number);
      for (const std::string& identifier : file.scan->outline_identifiers) {
        tables_.holders.push_back({Keep(identifier), number, kOutline});
      }
      for (const ScannedSection& section : file.scan->sections) AddSection(section, number);
    }
    tables_.files.push_back(record);
  }

  void AddSection(const ScannedSection& section, std::uint32_t file) {
    const auto number = static_cast<std::uint32_t>(tables_.sections.size());
    const PoolSpan identifier = Keep(section.identifier);
    tables_.holders.push_back({identifier, file, number});
    for (const std::string& other : section.other_identifiers) {
      tables_.holders.push_back({Keep(other), file, number});
    }
    tables_.sections.push_back({identifier, Keep(section.credit), file, section.cut_begin,
                                section.cut_end, section.line_after, section.line_start_after});
    const auto credit = ParseSourceCredit(section.credit);
    if (!credit || credit->section.empty()) return;
    if (!credit->date.empty()) {
      tables_.act_dates.push_back({Keep(credit->act), Keep(credit->date), file});
    }
    for (const std::string& key : CreditKeysOf(*credit, section.identifier)) {
      tables_.credits.push_back({Keep(key), number});
    }
  }

  IndexTables tables_;
};

template <typename Record>
void AppendRecords(const std::vector<Record>& records, std::string& bytes) {
  static_assert(std::is_trivially_copyable_v<Record>);
  if (records.empty()) return;
  const std::size_t before = bytes.size();
  bytes.resize(before + records.size() * sizeof(Record));
  std::memcpy(bytes.data() + before, records.data(), records.size() * sizeof(Record));
}

template <typename Record>
bool TakeRecords(std::string_view& bytes, std::uint64_t count, std::vector<Record>& records) {
  if (count > bytes.size() / sizeof(Record)) return false;
  records.resize(count);
  if (count > 0) std::memcpy(records.data(), bytes.data(), count * sizeof(Record));
  bytes.remove_prefix(count * sizeof(Record));
  return true;
}

}  // namespace

std::uint32_t IndexTables::EndOfSections(std::uint32_t file) const {
  return file + 1 < files.size() ? files[file + 1].first_section
                                 : static_cast<std::uint32_t>(sections.size());
}

IndexTables MakeTables(const std::vector<IndexedFile>& files) { return TableMaker().Make(files); }

std::vector<IndexedFile> FilesOf(const IndexTables& tables) {
  std::vector<IndexedFile> files;
  for (const FileRecord& record : tables.files) {
    IndexedFile file{std::string(tables.Text(record.path)), record.stamp, record.hash,
                     std::nullopt};
    if (record.whole == 0) {
      file.scan.emplace();
      file.scan->number = tables.Text(record.number);
    }
    files.push_back(std::move(file));
  }
  for (const SectionRecord& record : tables.sections) {
    files[record.file].scan->sections.push_back({std::string(tables.Text(record.identifier)),
                                                 {},
                                                 std::string(tables.Text(record.credit)),
                                                 record.cut_begin,
                                                 record.cut_end,
                                                 record.line_after,
                                                 record.line_start_after});
  }
  for (const HolderRecord& holder : tables.holders) {
    ScannedTitle& scan = *files[holder.file].scan;
    std::string identifier(tables.Text(holder.identifier));
    if (holder.section == kOutline) {
      scan.outline_identifiers.push_back(std::move(identifier));
    } else if (holder.identifier.begin != tables.sections[holder.section].identifier.begin) {
      const std::uint32_t first = tables.files[holder.file].first_section;
      scan.sections[holder.section - first].other_identifiers.push_back(std::move(identifier));
    }
  }
  return files;
}

std::string BytesOf(const IndexTables& tables) {
  std::string bytes(sizeof(IndexHeader), '\0');
  AppendRecords(tables.files, bytes);
  AppendRecords(tables.sections, bytes);
  AppendRecords(tables.holders, bytes);
  AppendRecords(tables.credits, bytes);
  AppendRecords(tables.act_dates, bytes);
  bytes += tables.text;
  IndexHeader header;
  header.counts = {tables.files.size(),   tables.sections.size(),  tables.holders.size(),
                   tables.credits.size(), tables.act_dates.size(), tables.text.size()};
  header.hash = HashOf(std::string_view(bytes).substr(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

std::optional<IndexTables> TablesFrom(std::string_view bytes) {
  IndexHeader header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  bytes.remove_prefix(sizeof header);
  if (header.version != kVersion || header.hash != HashOf(bytes)) return std::nullopt;
  IndexTables tables;
  const bool whole = TakeRecords(bytes, header.counts[0], tables.files) &&
                     TakeRecords(bytes, header.counts[1], tables.sections) &&
                     TakeRecords(bytes, header.counts[2], tables.holders) &&
                     TakeRecords(bytes, header.counts[3], tables.credits) &&
                     TakeRecords(bytes, header.counts[4], tables.act_dates) &&
                     bytes.size() == header.counts[5];
  if (!whole) return std::nullopt;
  tables.text = bytes;
  return tables;
}

}  // namespace ramseyer
