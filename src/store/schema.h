// The tables of the store and how they came to be: numbered migrations, each run once and whole.
#pragma once

#include <span>
#include <string>

namespace SQLite {
class Database;
}

namespace ramseyer {

// What marks an SQLite file as a store of this program ("RMSY").
inline constexpr int kStoreApplication = 0x524D5359;

// In order; a store at version N has gone through the first N (PRAGMA user_version).
std::span<const char* const> Migrations();

// What became of a database that was opened.
enum class SchemaState {
  kCurrent,
  kOlder,    // Migrate brings it up to date
  kNewer,    // made by a newer version of the program
  kForeign,  // not a store, and not empty
};
SchemaState StateOf(SQLite::Database& database);

// Runs the migrations up to number `last` that the database has not gone through, in one
// transaction; does nothing when another process was quicker. Throws SQLite::Exception.
void Migrate(SQLite::Database& database, std::size_t last = Migrations().size());

}  // namespace ramseyer
