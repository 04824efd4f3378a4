#include "base/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "base/limits.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

Place FileOnly(const std::string& path) { return Place{path, 0, 0, 0}; }

}  // namespace

bool HasXmlExtension(const std::string& path) {
  std::string extension = fs::path(path).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".xml";
}

Result<std::string> ReadFile(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Fail("no such file", FileOnly(path));
  if (fs::is_directory(status)) return Fail("is a directory; a file was expected", FileOnly(path));
  std::ifstream in(path, std::ios::binary);
  if (!in) return Fail(fmt::format("can not be opened: {}", std::strerror(errno)), FileOnly(path));
  std::string bytes;
  const std::uint64_t most = LimitOf(Limit::kFileSize);
  const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
  if (!error && size <= most) bytes.reserve(static_cast<std::size_t>(size));
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most) {
      return tl::make_unexpected(LimitExceeded(Limit::kFileSize, FileOnly(path)));
    }
  }
  if (in.bad()) return Fail("can not be read to its end", FileOnly(path));
  return bytes;
}

Result<std::vector<std::string>> ListXmlFiles(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Fail("no such file or directory", FileOnly(path));
  if (!fs::is_directory(status)) return std::vector<std::string>{path};
  std::vector<std::string> files;
  for (auto it = fs::recursive_directory_iterator(path, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (it->is_regular_file(error) && HasXmlExtension(it->path().string())) {
      files.push_back(it->path().string());
    }
  }
  if (error) return Fail(fmt::format("can not be listed: {}", error.message()), FileOnly(path));
  if (files.empty()) return Fail("the directory holds no .xml file", FileOnly(path));
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace ramseyer
