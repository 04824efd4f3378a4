#include "fetch/archive.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>

#include "base/limits.h"
#include "base/released_by.h"

namespace ramseyer {
namespace {

using Archive = std::unique_ptr<zip_t, ReleasedBy<zip_discard>>;
using ArchivedFile = std::unique_ptr<zip_file_t, ReleasedBy<zip_fclose>>;

Result<Archive> Open(const std::string& path) {
  int code = 0;
  Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
  if (archive != nullptr) return archive;
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  const std::string why = zip_error_strerror(&error);
  zip_error_fini(&error);
  return Fail(fmt::format("is no zip archive that can be read: {}", why));
}

bool LeavesItsFolder(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return true;
  if (name.size() > 1 && name[1] == ':') return true;
  while (!name.empty()) {
    const std::string_view step = name.substr(0, name.find('/'));
    if (step == "..") return true;
    name.remove_prefix(std::min(step.size() + 1, name.size()));
  }
  return false;
}

Result<void> CheckNames(zip_t* archive, const std::string& path) {
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  if (count > 0 && static_cast<std::uint64_t>(count) > LimitOf(Limit::kArchiveFiles)) {
    return tl::make_unexpected(LimitExceeded(Limit::kArchiveFiles, Place{path, 0, 0, 0}));
  }
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS);
    if (name == nullptr || LeavesItsFolder(name)) {
      return Fail("the archive holds a file whose name leaves its folder; nothing of it is used");
    }
  }
  return {};
}

bool IsLink(zip_t* archive, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return false;
  return system == ZIP_OPSYS_UNIX && S_ISLNK(attributes >> 16U);
}

Result<std::string> Unpack(zip_t* archive, zip_uint64_t index, std::uintmax_t archive_bytes) {
  const ArchivedFile file(zip_fopen_index(archive, index, 0));
  if (file == nullptr) return Fail(fmt::format("can not be unpacked: {}", zip_strerror(archive)));
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    const zip_int64_t count = zip_fread(file.get(), buffer, sizeof buffer);
    if (count < 0) {
      return Fail(fmt::format("the archive is damaged: {}", zip_file_strerror(file.get())));
    }
    if (count == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(count));
    if (bytes.size() > LimitOf(Limit::kFileSize)) {
      return tl::make_unexpected(LimitExceeded(Limit::kFileSize, {}));
    }
    if (bytes.size() / LimitOf(Limit::kArchiveGrowth) > archive_bytes) {
      return tl::make_unexpected(LimitExceeded(Limit::kArchiveGrowth, {}));
    }
  }
}

}  // namespace

Result<std::string> ReadArchiveEntry(const std::string& path, const std::string& name) {
  const Result<Archive> archive = Open(path);
  if (!archive) return tl::make_unexpected(archive.error());
  if (Result<void> checked = CheckNames(archive->get(), path); !checked) {
    return tl::make_unexpected(checked.error());
  }
  const zip_int64_t found = zip_name_locate(archive->get(), name.c_str(), 0);
  if (found < 0) return Fail(fmt::format("the archive holds no file {}", name));
  const auto index = static_cast<zip_uint64_t>(found);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(archive->get(), index, 0, &stat) != 0 ||
      (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) == 0) {
    return Fail(fmt::format("the archive is damaged: {}", zip_strerror(archive->get())));
  }
  if (stat.encryption_method != ZIP_EM_NONE) return Fail("the archive is encrypted");
  if (IsLink(archive->get(), index)) return Fail(fmt::format("{} is a link, no file", name));
  std::error_code unknown;
  return Unpack(archive->get(), index, std::filesystem::file_size(path, unknown));
}

std::string ArchiveLibrary() { return fmt::format("libzip {}", zip_libzip_version()); }

}  // namespace ramseyer
