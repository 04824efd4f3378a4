#include "amend/resolve/law_at_hand.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

#include "base/files.h"
#include "base/limits.h"
#include "law_index/file_stamp.h"

namespace ramseyer {
namespace {

// The XML files of all paths; nothing when a path names none.
std::optional<std::vector<std::string>> FilesOfAll(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const auto listed = ListXmlFiles(path);
    if (!listed) return std::nullopt;
    files.insert(files.end(), listed->begin(), listed->end());
  }
  return files;
}

// An index would answer without the bytes that are too many.
Result<void> CheckSizes(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    const auto stamp = StampOf(file);
    if (stamp && stamp->size > LimitOf(Limit::kFileSize)) {
      return tl::make_unexpected(LimitExceeded(Limit::kFileSize, Place{file, 0, 0, 0}));
    }
  }
  return {};
}

std::uint64_t SizeOf(const std::vector<std::string>& files) {
  return std::accumulate(files.begin(), files.end(), std::uint64_t{0},
                         [](std::uint64_t size, const std::string& file) {
                           const auto stamp = StampOf(file);
                           return size + (stamp ? stamp->size : 0);
                         });
}

Result<LawLibrary> OpenLibrary(const std::vector<std::string>& paths,
                               const LawAtHandOptions& options) {
  const auto files = FilesOfAll(paths);
  // Loading tells the first thing that is wrong, be it a path or a file.
  if (!files || SizeOf(*files) < options.smallest_indexed) return LawLibrary::Load(paths);
  if (Result<void> small = CheckSizes(*files); !small) return tl::make_unexpected(small.error());
  const std::string kept =
      options.cache_folder.empty() ? "" : IndexFileOf(paths, options.cache_folder);
  return LawLibrary::FromIndex(std::make_shared<const LawIndex>(LawIndex::Open(*files, kept)));
}

}  // namespace

Result<LawAtHand> LawAtHand::Open(const std::vector<std::string>& paths,
                                  const LawAtHandOptions& options) {
  Result<LawLibrary> library = OpenLibrary(paths, options);
  if (!library) return tl::make_unexpected(library.error());
  return LawAtHand(std::move(*library));
}

Result<void> LawAtHand::With(const std::function<Result<void>(const LawLibrary&)>& use) {
  for (;;) {
    Result<void> used = use(library_);
    if (library_.missed().empty()) return used;
    if (Result<void> loaded = library_.LoadMissed(); !loaded) return loaded;
  }
}

}  // namespace ramseyer
