#include "store/schema.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

namespace ramseyer {
namespace {

constexpr const char* kDocuments = R"sql(
CREATE TABLE document(
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  type TEXT NOT NULL,
  label TEXT NOT NULL,
  stage TEXT NOT NULL,
  congress TEXT NOT NULL,
  number TEXT NOT NULL,
  identifier TEXT NOT NULL,
  date TEXT NOT NULL,
  release_point TEXT NOT NULL,
  positive_law INTEGER NOT NULL,
  file TEXT NOT NULL,
  instructions INTEGER NOT NULL,
  sections INTEGER NOT NULL,
  UNIQUE(hash, release_point));
CREATE INDEX document_identifier ON document(identifier);

CREATE TABLE content(
  document INTEGER PRIMARY KEY REFERENCES document(key) ON DELETE CASCADE,
  bytes BLOB NOT NULL);

CREATE TABLE instruction(
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  action TEXT NOT NULL,
  target TEXT NOT NULL,
  identifier TEXT NOT NULL,
  section TEXT NOT NULL,
  citation TEXT NOT NULL,
  words TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  PRIMARY KEY(document, number)) WITHOUT ROWID;
CREATE INDEX instruction_section ON instruction(section, document);

CREATE TABLE section_text(
  key INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  heading TEXT NOT NULL,
  text TEXT NOT NULL,
  xml TEXT NOT NULL);

CREATE TABLE section(
  identifier TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
  text INTEGER NOT NULL REFERENCES section_text(key),
  PRIMARY KEY(identifier, document)) WITHOUT ROWID;
CREATE INDEX section_document ON section(document);
)sql";

// What a bill does to a text is worked out once; a row in edit_run says that it was.
constexpr const char* kEdits = R"sql(
CREATE TABLE edit_run(
  document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
  text INTEGER NOT NULL REFERENCES section_text(key),
  PRIMARY KEY(document, text)) WITHOUT ROWID;

CREATE TABLE edit(
  document INTEGER NOT NULL,
  text INTEGER NOT NULL,
  instruction INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  refused TEXT NOT NULL,
  FOREIGN KEY(document, text) REFERENCES edit_run(document, text) ON DELETE CASCADE);
CREATE INDEX edit_of ON edit(document, text);
)sql";

constexpr auto kMigrations = std::to_array<const char*>({kDocuments, kEdits});

int Pragma(SQLite::Database& database, const char* name) {
  return database.execAndGet(fmt::format("PRAGMA {}", name)).getInt();
}

}  // namespace

std::span<const char* const> Migrations() { return kMigrations; }

SchemaState StateOf(SQLite::Database& database) {
  const int version = Pragma(database, "user_version");
  if (Pragma(database, "application_id") != kStoreApplication) {
    const bool empty =
        version == 0 && database.execAndGet("SELECT count(*) FROM sqlite_master").getInt() == 0;
    return empty ? SchemaState::kOlder : SchemaState::kForeign;
  }
  if (version > static_cast<int>(kMigrations.size())) return SchemaState::kNewer;
  return version < static_cast<int>(kMigrations.size()) ? SchemaState::kOlder
                                                        : SchemaState::kCurrent;
}

void Migrate(SQLite::Database& database, std::size_t last) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (auto i = static_cast<std::size_t>(Pragma(database, "user_version")); i < last; ++i) {
    database.exec(kMigrations[i]);
    database.exec(fmt::format("PRAGMA user_version = {}", i + 1));
  }
  database.exec(fmt::format("PRAGMA application_id = {}", kStoreApplication));
  transaction.commit();
}

}  // namespace ramseyer
