#include "fuzz/scratch_file.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/check.h"

namespace ramseyer::fuzz {
namespace {

// Removed with all it holds when the process ends.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("ramseyer-fuzz-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string FilePath() const { return (path_ / "input").string(); }

 private:
  std::filesystem::path path_;
};

const std::string& Path() {
  static const Folder kFolder;
  static const std::string kPath = kFolder.FilePath();
  return kPath;
}

}  // namespace

const std::string& ScratchFile(std::string_view bytes) {
  std::ofstream out(Path(), std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  RAMSEYER_CHECK(out.good());
  return Path();
}

void RemoveScratchStore() {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    std::error_code ignored;
    std::filesystem::remove(Path() + suffix, ignored);
  }
}

}  // namespace ramseyer::fuzz
