#include "law_index/law_index.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "base/sha256.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExtension = ".index";
constexpr std::size_t kMostKept = 32;  // of the whole Code each has 10 MB

// A file held open, and the stretches of it that are read.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  std::optional<FileStamp> Stamp() const {
    return descriptor_ < 0 ? std::nullopt : StampOf(descriptor_);
  }

  // Puts `size` bytes from `offset` on at `to`. False when there are fewer.
  bool Read(std::uint64_t offset, std::size_t size, char* to) const {
    while (size > 0) {
      const ssize_t got = ::pread(descriptor_, to, size, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      to += got;
      offset += static_cast<std::uint64_t>(got);
      size -= static_cast<std::size_t>(got);
    }
    return true;
  }

 private:
  int descriptor_;
};

// The bytes of a file of `size` bytes.
struct FileBuffer {
  std::unique_ptr<char[]> bytes;
  std::size_t size = 0;

  std::string_view view() const { return {bytes.get(), size}; }
};

// Nothing when the file can not be read or changes under way.
std::optional<FileBuffer> ReadWhole(const std::string& path, const FileStamp& stamp) {
  const OpenFile file(path);
  FileBuffer buffer{std::make_unique_for_overwrite<char[]>(stamp.size), stamp.size};
  const bool whole = file.Stamp() == stamp && file.Read(0, stamp.size, buffer.bytes.get()) &&
                     file.Stamp() == stamp;
  if (!whole) return std::nullopt;
  return buffer;
}

// Brings what is known of a file up to its present state.
void BringUpToDate(IndexedFile& file) {
  const auto stamp = StampOf(file.path);
  if (stamp == file.stamp) return;
  const bool can_be_read = stamp && stamp->size <= LimitOf(Limit::kFileSize);
  const auto buffer = can_be_read ? ReadWhole(file.path, *stamp) : std::nullopt;
  if (!buffer) {
    file = {file.path, {}, {}, std::nullopt};
    return;
  }
  const ContentHash hash = HashOf(buffer->view());
  if (hash != file.hash) file.scan = ScanTitle(buffer->view());
  file.hash = hash;
  file.stamp = *stamp;
}

// Law that can be read is worth more than an index that can be kept: a failure is passed over. A
// file that is still fresh is kept with a stamp that no file has, to be known by its bytes.
void Keep(IndexTables tables, const std::string& kept) {
  for (FileRecord& file : tables.files) {
    if (IsFresh(file.stamp)) file.stamp = {};
  }
  [[maybe_unused]] const Result<void> written = WriteFile(kept, BytesOf(tables));
}

// Removes the indexes that were written longest ago from the folder of `kept`, but for kMostKept:
// folders of law come and go, and an index that is asked for again is only made again.
void RemoveOldest(const std::string& kept) {
  std::error_code failed;
  std::vector<std::pair<fs::file_time_type, fs::path>> indexes;
  for (fs::directory_iterator at(fs::path(kept).parent_path(), failed), end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() != kExtension) continue;
    indexes.emplace_back(at->last_write_time(failed), at->path());
  }
  if (failed || indexes.size() <= kMostKept) return;
  std::sort(indexes.rbegin(), indexes.rend());
  for (std::size_t i = kMostKept; i < indexes.size(); ++i) fs::remove(indexes[i].second, failed);
}

std::optional<IndexTables> ReadKept(const std::string& kept) {
  if (kept.empty()) return std::nullopt;
  const Result<std::string> bytes = ReadFile(kept);
  return bytes ? TablesFrom(*bytes) : std::nullopt;
}

bool IsUpToDate(const IndexTables& tables, const std::vector<std::string>& files) {
  if (tables.files.size() != files.size()) return false;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const FileRecord& known = tables.files[i];
    if (tables.Text(known.path) != files[i] || StampOf(files[i]) != known.stamp) return false;
  }
  return true;
}

// What was known of the files, by path, or nothing but their paths.
std::vector<IndexedFile> KnownOf(const std::optional<IndexTables>& tables,
                                 const std::vector<std::string>& files) {
  std::map<std::string, IndexedFile, std::less<>> known;
  if (tables) {
    for (IndexedFile& file : FilesOf(*tables)) {
      std::string path = file.path;
      known.insert_or_assign(std::move(path), std::move(file));
    }
  }
  std::vector<IndexedFile> indexed;
  for (const std::string& path : files) {
    const auto found = known.find(path);
    indexed.push_back(found == known.end() ? IndexedFile{path, {}, {}, std::nullopt}
                                           : found->second);
  }
  return indexed;
}

}  // namespace

LawIndex LawIndex::Open(const std::vector<std::string>& files, const std::string& kept) {
  std::optional<IndexTables> tables = ReadKept(kept);
  if (tables && IsUpToDate(*tables, files)) return LawIndex(std::move(*tables));
  std::vector<IndexedFile> indexed = KnownOf(tables, files);
  ForEachInParallel(indexed.size(), JobsFor(0), [&](std::size_t i) { BringUpToDate(indexed[i]); });
  IndexTables made = MakeTables(indexed);
  if (!kept.empty()) {
    Keep(made, kept);
    RemoveOldest(kept);
  }
  return LawIndex(std::move(made));
}

std::vector<LawIndex::Holder> LawIndex::HoldersOf(std::string_view identifier) const {
  std::vector<Holder> holders;
  const auto& all = tables_.holders;
  for (std::size_t end = identifier.find('/', 1);; end = identifier.find('/', end + 1)) {
    const std::string_view prefix = identifier.substr(0, end);
    auto at = std::lower_bound(all.begin(), all.end(), prefix,
                               [this](const HolderRecord& record, std::string_view wanted) {
                                 return tables_.Text(record.identifier) < wanted;
                               });
    for (; at != all.end() && tables_.Text(at->identifier) == prefix; ++at) {
      holders.push_back({at->file, at->section});
    }
    if (end == std::string_view::npos) break;
  }
  const auto before = [](const Holder& a, const Holder& b) {
    return std::pair(a.file, a.section) < std::pair(b.file, b.section);
  };
  std::sort(holders.begin(), holders.end(), before);
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  return holders;
}

std::optional<std::string_view> LawIndex::CreditOf(std::string_view identifier) const {
  std::optional<std::uint32_t> only;
  for (const Holder& holder : HoldersOf(identifier)) {
    if (holder.section == kOutline) continue;
    if (only) return std::nullopt;
    only = holder.section;
  }
  if (!only || tables_.Text(tables_.sections[*only].identifier) != identifier) return std::nullopt;
  return tables_.Text(tables_.sections[*only].credit);
}

std::vector<std::string> LawIndex::SectionsUnder(std::string_view key) const {
  std::vector<std::string> identifiers;
  auto at = std::lower_bound(tables_.credits.begin(), tables_.credits.end(), key,
                             [this](const CreditRecord& record, std::string_view wanted) {
                               return tables_.Text(record.key) < wanted;
                             });
  for (; at != tables_.credits.end() && tables_.Text(at->key) == key; ++at) {
    identifiers.emplace_back(tables_.Text(tables_.sections[at->section].identifier));
  }
  return identifiers;
}

std::optional<LawIndex::ActDate> LawIndex::DateOf(std::string_view act) const {
  const auto at = std::lower_bound(tables_.act_dates.begin(), tables_.act_dates.end(), act,
                                   [this](const ActDateRecord& record, std::string_view wanted) {
                                     return tables_.Text(record.act) < wanted;
                                   });
  if (at == tables_.act_dates.end() || tables_.Text(at->act) != act) return std::nullopt;
  return ActDate{std::string(tables_.Text(at->date)), at->file};
}

Result<Source> LawIndex::ReadExcerpt(std::uint32_t number,
                                     std::span<const std::uint32_t> sections) const {
  const FileRecord& record = tables_.files[number];
  const std::string path = PathOf(number);
  std::vector<ExcerptPart> parts = {ExcerptPart()};
  std::string bytes;
  const OpenFile file(path);
  const auto stamp = file.Stamp();
  bool sound = stamp == record.stamp;
  const auto append_up_to = [&](std::uint64_t end) {
    const std::size_t size = end - parts.back().offset;
    bytes.resize(parts.back().begin + size);
    sound = sound && file.Read(parts.back().offset, size, bytes.data() + parts.back().begin);
  };
  for (std::uint32_t i = record.first_section; i < tables_.EndOfSections(number); ++i) {
    const SectionRecord& section = tables_.sections[i];
    if (section.cut_begin == section.cut_end) continue;
    if (std::binary_search(sections.begin(), sections.end(), i)) continue;
    append_up_to(section.cut_begin);
    parts.push_back({static_cast<std::uint32_t>(bytes.size()), section.cut_end, section.line_after,
                     section.line_start_after});
  }
  append_up_to(record.stamp.size);
  if (!sound || file.Stamp() != stamp) {
    return Fail("was changed while it was read", Place{path, 0, 0, 0});
  }
  return Source::FromExcerpt(path, std::move(bytes), std::move(parts));
}

std::string IndexFileOf(const std::vector<std::string>& paths, const std::string& cache_folder) {
  std::string all;
  for (const std::string& path : paths) {
    std::error_code unknown;
    // Files are called as the path has them, and so are kept by either name of it.
    all += fs::absolute(path, unknown).lexically_normal().string() + '\n' + path + '\n';
  }
  return (fs::path(cache_folder) / "law" / (Sha256Hex(all) + kExtension)).string();
}

}  // namespace ramseyer
