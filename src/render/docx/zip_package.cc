#include "render/docx/zip_package.h"

#include <fmt/format.h>
#include <zip.h>

#include <memory>

#include "base/released_by.h"

namespace ramseyer::docx {
namespace {

// 1 January 1980, where the dates of zip archives begin.
constexpr zip_uint16_t kFirstDate = (0U << 9U) | (1U << 5U) | 1U;
constexpr zip_uint16_t kMidnight = 0;

using SourceHandle = std::unique_ptr<zip_source_t, ReleasedBy<zip_source_free>>;
using ArchiveHandle = std::unique_ptr<zip_t, ReleasedBy<zip_discard>>;

tl::unexpected<Error> FailToWrite(const char* reason) {
  return Fail(fmt::format("the document can not be put into a zip archive: {}", reason));
}

// The part's bytes are read when the archive is closed; until then they must stay.
bool AddPart(zip_t* archive, const PackagePart& part) {
  SourceHandle bytes(zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0));
  if (!bytes) return false;
  const zip_int64_t index =
      zip_file_add(archive, part.name.c_str(), bytes.get(), ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
  if (index < 0) return false;
  static_cast<void>(bytes.release());  // the archive's now
  const auto entry = static_cast<zip_uint64_t>(index);
  return zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 0) == 0 &&
         zip_file_set_dostime(archive, entry, kMidnight, kFirstDate, 0) == 0;
}

Result<std::string> ReadBack(zip_source_t* buffer) {
  zip_stat_t stat;
  if (zip_source_stat(buffer, &stat) != 0 || zip_source_open(buffer) != 0) {
    return FailToWrite(zip_error_strerror(zip_source_error(buffer)));
  }
  std::string bytes(static_cast<std::size_t>(stat.size), '\0');
  const zip_int64_t read = zip_source_read(buffer, bytes.data(), bytes.size());
  zip_source_close(buffer);
  if (read < 0 || static_cast<std::size_t>(read) != bytes.size()) {
    return FailToWrite(zip_error_strerror(zip_source_error(buffer)));
  }
  return bytes;
}

}  // namespace

Result<std::string> ZipPackage(const std::vector<PackagePart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  const SourceHandle buffer(zip_source_buffer_create(nullptr, 0, 0, &error));
  if (!buffer) return FailToWrite(zip_error_strerror(&error));
  zip_source_keep(buffer.get());  // closing the archive lets go of it once
  ArchiveHandle archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
  if (!archive) {
    zip_source_free(buffer.get());
    return FailToWrite(zip_error_strerror(&error));
  }
  for (const PackagePart& part : parts) {
    if (!AddPart(archive.get(), part)) return FailToWrite(zip_strerror(archive.get()));
  }
  if (zip_close(archive.get()) != 0) return FailToWrite(zip_strerror(archive.get()));
  static_cast<void>(archive.release());  // closed
  return ReadBack(buffer.get());
}

}  // namespace ramseyer::docx
