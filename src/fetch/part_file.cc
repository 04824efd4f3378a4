#include "fetch/part_file.h"

#include <fmt/format.h>

#include <filesystem>
#include <system_error>

namespace ramseyer {
namespace fs = std::filesystem;
namespace {

constexpr int kWhole = 200;
constexpr int kPiece = 206;

std::uint64_t SizeOf(const std::string& path) {
  std::error_code absent;
  const std::uintmax_t size = fs::file_size(path, absent);
  return absent ? 0 : size;
}

}  // namespace

PartFile::PartFile(const std::string& file, Limit limit)
    : path_(file + ".part"),
      limit_(limit),
      max_bytes_(LimitOf(limit)),
      validators_(ReadValidators(path_)) {
  size_ = SizeOf(path_);
  if (size_ > max_bytes_ || RangeValidator(validators_).empty()) Discard();
}

Result<void> PartFile::Take(const HttpHead& head, std::string_view bytes) {
  if (head.status != kWhole && head.status != kPiece) {
    dropped_ += bytes.size();
    if (dropped_ <= max_bytes_) return {};
    return Fail(fmt::format("the server answered {} without an end", head.status));
  }
  if (open_ == nullptr) {
    if (Result<void> begun = Begin(head); !begun) return begun;
  }
  if (bytes.size() > max_bytes_ - size_) {
    return tl::make_unexpected(LimitExceeded(limit_, {}));
  }
  size_ += bytes.size();
  if (std::fwrite(bytes.data(), 1, bytes.size(), open_.get()) == bytes.size()) return {};
  return Fail("can not be written", Place{path_, 0, 0, 0});
}

Result<void> PartFile::EndAnswer(const HttpHead& head) {
  // A document without bytes is one, too.
  if (head.status == kWhole && open_ == nullptr) {
    if (Result<void> begun = Begin(head); !begun) return begun;
  }
  if (open_ == nullptr || std::fclose(open_.release()) == 0) return {};
  return Fail("can not be written", Place{path_, 0, 0, 0});
}

void PartFile::Discard() {
  open_.reset();
  std::error_code ignored;
  fs::remove(path_, ignored);
  static_cast<void>(WriteValidators(path_, {}));
  validators_ = {};
  size_ = 0;
  misplaced_ = false;
}

Result<void> PartFile::Begin(const HttpHead& head) {
  if (head.status == kPiece) {
    misplaced_ = !GoesOn(head);
    if (misplaced_) return Fail("the server sent another piece than was asked for");
    return Open("ab");
  }
  Discard();
  validators_ = {head.etag, head.last_modified};
  if (Result<void> opened = Open("wb"); !opened) return opened;
  return WriteValidators(path_, validators_);
}

Result<void> PartFile::Open(const char* mode) {
  open_.reset(std::fopen(path_.c_str(), mode));
  if (open_ != nullptr) return {};
  return Fail("can not be written", Place{path_, 0, 0, 0});
}

bool PartFile::GoesOn(const HttpHead& head) const {
  const bool same = head.etag.empty() || validators_.etag.empty() || head.etag == validators_.etag;
  return same && head.content_range.starts_with(fmt::format("bytes {}-", size_));
}

}  // namespace ramseyer
