#include "fuzz/mutated_case.h"

#include <fmt/format.h>

#include <filesystem>
#include <utility>

#include "base/files.h"
#include "fuzz/mutation.h"

namespace ramseyer::fuzz {
namespace {

constexpr std::size_t kMostMutations = 8;

// Trees mostly: what no reader takes is soon refused and tests little.
std::string Mutate(std::string bytes, Random& random) {
  switch (random.Below(10)) {
    case 0:
      return MutateBytes(std::move(bytes), random);
    case 1:
      return MutateEncoding(bytes, random);
    default:
      for (std::size_t times = 1 + random.Below(kMostMutations); times > 0; --times) {
        bytes = MutateXml(std::move(bytes), random);
      }
      return bytes;
  }
}

}  // namespace

Result<std::vector<DocumentSet>> DocumentSets(const std::vector<std::string>& paths,
                                              std::size_t max_bytes) {
  std::vector<DocumentSet> sets;
  for (const std::string& path : paths) {
    const auto files = ListXmlFiles(path);
    if (!files) return tl::make_unexpected(files.error());
    DocumentSet set;
    for (const std::string& file : *files) {
      if (std::filesystem::file_size(file) <= max_bytes) set.push_back(file);
    }
    if (set.empty()) {
      return Fail(fmt::format("holds no XML file of at most {} bytes", max_bytes),
                  Place{path, 0, 0, 0});
    }
    sets.push_back(std::move(set));
  }
  return sets;
}

Result<MutatedCase> MakeCase(const std::vector<DocumentSet>& sets, std::uint64_t seed,
                             std::uint64_t number) {
  Random seeds(seed);
  Random random(seeds.Next() + number);
  const DocumentSet& set = random.Of<DocumentSet>(sets);
  MutatedCase made;
  made.file = random.Of<std::string>(set);
  auto bytes = ReadFile(made.file);
  if (!bytes) return tl::make_unexpected(bytes.error());
  made.original = std::move(*bytes);
  made.mutated = Mutate(made.original, random);
  return made;
}

}  // namespace ramseyer::fuzz
