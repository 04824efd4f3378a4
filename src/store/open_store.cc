// Opening the file: how it is written, who may, and what is refused.
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "store/schema.h"
#include "store/store_impl.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

constexpr int kBusyMilliseconds = 30'000;

Place At(const std::string& path) { return Place{path, 0, 0, 0}; }

// The path as a URI, for the options that only a URI can say.
std::string UriOf(const std::string& path, std::string_view options) {
  std::string uri = "file:";
  for (const char c : fs::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = std::isalnum(byte) != 0 || c == '/' || c == '-' || c == '_' || c == '.';
    if (plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", byte);
    }
  }
  return uri + std::string(options);
}

SQLite::Database OpenForWriting(const std::string& path) {
  return {path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds};
}

bool HasLog(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path + "-wal", error);
  return !error && size > 0;
}

// A log needs a file beside it that can be written. Where there is no log, as after the last writer
// closed the store, the file is read as one that never changes.
SQLite::Database OpenForReading(const std::string& path) {
  return {UriOf(path, HasLog(path) ? "?mode=ro" : "?mode=ro&immutable=1"),
          SQLite::OPEN_READONLY | SQLite::OPEN_URI, kBusyMilliseconds};
}

bool CanWriteBeside(const std::string& path) {
  const fs::path folder = fs::absolute(path).parent_path();
  return ::access(folder.c_str(), W_OK) == 0 && ::access(path.c_str(), W_OK) == 0;
}

std::string Refusal(SchemaState state) {
  if (state == SchemaState::kNewer) {
    return "is a store of a newer version of ramseyer, which this one can not read";
  }
  if (state == SchemaState::kForeign) return "is an SQLite database, but not a store of ramseyer";
  return "is a store of an older version of ramseyer, and can not be written to bring it up to "
         "date";
}

}  // namespace

Error StoreError(const std::string& path, const SQLite::Exception& thrown) {
  switch (thrown.getErrorCode()) {
    case SQLITE_NOTADB:
      return {"is not an SQLite database", At(path)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"is held by another process", At(path)};
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return {
          fmt::format("can not be read or written, as on a full disk ({}); what was stored before "
                      "is kept",
                      thrown.what()),
          At(path)};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return {fmt::format("can not be opened or written: {}", thrown.what()), At(path)};
    default:
      return {fmt::format("the store failed: {}", thrown.what()), At(path)};
  }
}

std::string DefaultStorePath() {
  const auto value = [](const char* name) -> std::string {
    const char* set = std::getenv(name);
    return set == nullptr ? "" : set;
  };
  const std::string data = value("XDG_DATA_HOME");
  // The XDG rules: a path that is not absolute is to be ignored.
  if (!data.empty() && data.front() == '/') return data + "/ramseyer/store.db";
  const std::string home = value("HOME");
  return home.empty() ? "" : home + "/.local/share/ramseyer/store.db";
}

Result<Store> Store::Open(const std::string& path, StoreAccess access) {
  if (path.empty()) return Fail("there is no home folder for the store: name it with --store FILE");
  std::error_code error;
  const bool exists = fs::exists(path, error);
  if (fs::is_directory(path, error)) {
    return Fail("is a directory; the file of the store was expected", At(path));
  }
  if (!exists && access == StoreAccess::kRead) {
    return Fail("no store here; `ramseyer track add` makes one", At(path));
  }
  if (!exists) {
    const fs::path folder = fs::absolute(path).parent_path();
    fs::create_directories(folder, error);
    if (error)
      return Fail(fmt::format("its folder can not be made: {}", error.message()), At(path));
  }
  const bool writable = !exists || CanWriteBeside(path);
  if (access == StoreAccess::kWrite && !writable) {
    return Fail("can not be written: the file or its folder is read-only", At(path));
  }
  auto opened = Guarded(path, [&]() -> Result<Store> {
    SQLite::Database database = writable ? OpenForWriting(path) : OpenForReading(path);
    database.exec("PRAGMA foreign_keys = ON");
    const SchemaState state = StateOf(database);
    const bool refused = state == SchemaState::kNewer || state == SchemaState::kForeign ||
                         (state == SchemaState::kOlder && !writable);
    if (refused) return Fail(Refusal(state), At(path));
    if (writable) {
      database.exec("PRAGMA journal_mode = WAL");
      database.exec("PRAGMA synchronous = NORMAL");
      if (state == SchemaState::kOlder) Migrate(database);
    }
    return Store(std::make_unique<Impl>(Impl{path, std::move(database), writable}));
  });
  if (!opened) return tl::make_unexpected(opened.error());
  return std::move(*opened);
}

}  // namespace ramseyer
