#include "app/inputs_kept.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "fetch/cache.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

// Whether `path` lies below `folder`; both with their links followed.
bool LiesIn(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return in_folder == folder.end() && in_path != path.end();
}

bool IsKeptInCache(const fs::path& output) {
  const Result<std::string> folder = CacheFolder();
  if (!folder) return false;
  std::error_code unknown;
  const fs::path file = fs::canonical(output, unknown);
  const fs::path cache = fs::canonical(*folder, unknown);
  return !unknown && LiesIn(file, cache);
}

bool IsRead(const fs::path& output, const std::string& input) {
  std::error_code unknown;
  if (!fs::is_directory(input, unknown)) return fs::equivalent(output, input, unknown);
  const fs::path file = fs::canonical(output, unknown);
  const fs::path folder = fs::canonical(input, unknown);
  return !unknown && HasXmlExtension(file.string()) && LiesIn(file, folder);
}

}  // namespace

Result<void> CheckInputsKept(const std::vector<FileBytes>& files,
                             const std::vector<std::string>& inputs) {
  for (const FileBytes& file : files) {
    std::error_code unknown;
    if (!fs::is_regular_file(file.path, unknown)) continue;
    const bool is_read = std::any_of(inputs.begin(), inputs.end(), [&](const std::string& input) {
      return IsRead(file.path, input);
    });
    if (is_read || IsKeptInCache(file.path)) {
      return Fail("is read by this run and would be written over: name another output",
                  Place{file.path, 0, 0, 0});
    }
  }
  return {};
}

}  // namespace ramseyer
