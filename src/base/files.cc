#include "base/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/limits.h"

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

bool HasXmlExtension(const fs::path& path) {
  std::string extension = path.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return extension == ".xml";
}

Place FileOnly(const std::string& path) { return Place{path, 0, 0, 0}; }

// A file that is written and not yet in its place; gone with its owner unless it is put there.
class PartFile {
 public:
  static Result<PartFile> Write(const std::string& path, std::string_view bytes) {
    std::error_code error;
    const fs::path parent = fs::path(path).parent_path();
    if (!parent.empty()) fs::create_directories(parent, error);
    if (error) {
      return Fail(fmt::format("its folder can not be made: {}", error.message()), FileOnly(path));
    }
    PartFile part(path);
    std::ofstream out(part.temporary_, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) return Fail("can not be written", FileOnly(path));
    return part;
  }

  PartFile(PartFile&& other) noexcept
      : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, "")) {}
  PartFile& operator=(PartFile&&) = delete;

  ~PartFile() {
    std::error_code ignored;
    if (!temporary_.empty()) fs::remove(temporary_, ignored);
  }

  Result<void> Force() const { return ForceToDisk(temporary_); }

  Result<void> Place() {
    std::error_code error;
    fs::rename(temporary_, path_, error);
    if (error) {
      return Fail(fmt::format("can not be replaced: {}", error.message()), FileOnly(path_));
    }
    temporary_.clear();
    return {};
  }

 private:
  explicit PartFile(const std::string& path)
      : path_(path), temporary_(fmt::format("{}.{}.part", path, ::getpid())) {}

  std::string path_;
  std::string temporary_;
};

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) return Fail("no such file", FileOnly(path));
  if (fs::is_directory(status)) return Fail("is a directory; a file was expected", FileOnly(path));
  std::ifstream in(path, std::ios::binary);
  if (!in) return Fail(fmt::format("can not be opened: {}", std::strerror(errno)), FileOnly(path));
  std::string bytes;
  const std::uintmax_t size = fs::is_regular_file(status) ? fs::file_size(path, error) : 0;
  if (!error && size <= kMaxFileBytes) bytes.reserve(static_cast<std::size_t>(size));
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer) || in.gcount() > 0) {
    bytes.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > kMaxFileBytes) {
      return Fail(fmt::format("is larger than {} bytes", kMaxFileBytes), FileOnly(path));
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
    if (it->is_regular_file(error) && HasXmlExtension(it->path())) {
      files.push_back(it->path().string());
    }
  }
  if (error) return Fail(fmt::format("can not be listed: {}", error.message()), FileOnly(path));
  if (files.empty()) return Fail("the directory holds no .xml file", FileOnly(path));
  std::sort(files.begin(), files.end());
  return files;
}

Result<void> WriteFiles(const std::vector<FileBytes>& files) {
  std::vector<PartFile> parts;
  for (const FileBytes& file : files) {
    Result<PartFile> part = PartFile::Write(file.path, file.bytes);
    if (!part) return tl::make_unexpected(part.error());
    parts.push_back(std::move(*part));
  }
  for (PartFile& part : parts) {
    if (Result<void> placed = part.Place(); !placed) return placed;
  }
  return {};
}

Result<void> WriteFile(const std::string& path, std::string_view bytes) {
  Result<PartFile> part = PartFile::Write(path, bytes);
  if (!part) return tl::make_unexpected(part.error());
  return part->Place();
}

Result<void> ForceToDisk(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int why = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (done) return {};
  return Fail(fmt::format("can not be written to the disk: {}", std::strerror(why)),
              FileOnly(path));
}

Result<void> WriteFileDurably(const std::string& path, std::string_view bytes) {
  Result<PartFile> part = PartFile::Write(path, bytes);
  if (!part) return tl::make_unexpected(part.error());
  if (Result<void> forced = part->Force(); !forced) return forced;
  if (Result<void> placed = part->Place(); !placed) return placed;
  return ForceToDisk(fs::absolute(path).parent_path().string());
}

}  // namespace ramseyer
