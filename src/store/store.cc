#include "store/store.h"

#include <algorithm>
#include <utility>

#include "base/sha256.h"
#include "document/release_point.h"
#include "store/store_impl.h"

namespace ramseyer {
namespace {

constexpr const char* kDocumentColumns =
    "document.key, document.hash, document.type, document.label, document.stage, "
    "document.congress, document.number, document.identifier, document.date, "
    "document.release_point, document.positive_law, document.file, document.instructions, "
    "document.sections";
constexpr int kDocumentColumnCount = 14;

constexpr const char* kInstructionColumns =
    R"(document, number, action, target, identifier, section, citation, words, line, "column")";

std::string TextIn(SQLite::Statement& row, int column) { return row.getColumn(column).getString(); }

StoredDocument DocumentIn(SQLite::Statement& row) {
  StoredDocument document;
  document.key = row.getColumn(0).getInt64();
  document.hash = TextIn(row, 1);
  document.type = TextIn(row, 2);
  document.label = TextIn(row, 3);
  document.stage = TextIn(row, 4);
  document.congress = TextIn(row, 5);
  document.number = TextIn(row, 6);
  document.identifier = TextIn(row, 7);
  document.date = TextIn(row, 8);
  document.release_point = TextIn(row, 9);
  document.positive_law = row.getColumn(10).getInt() != 0;
  document.file = TextIn(row, 11);
  document.instructions = static_cast<std::size_t>(row.getColumn(12).getInt64());
  document.sections = static_cast<std::size_t>(row.getColumn(13).getInt64());
  return document;
}

StoredInstruction InstructionIn(SQLite::Statement& row) {
  StoredInstruction instruction;
  instruction.document = row.getColumn(0).getInt64();
  instruction.number = row.getColumn(1).getUInt();
  instruction.action = TextIn(row, 2);
  instruction.target = TextIn(row, 3);
  instruction.identifier = TextIn(row, 4);
  instruction.section = TextIn(row, 5);
  instruction.citation = TextIn(row, 6);
  instruction.words = TextIn(row, 7);
  instruction.line = row.getColumn(8).getUInt();
  instruction.column = row.getColumn(9).getUInt();
  return instruction;
}

std::vector<StoredInstruction> ReadAll(SQLite::Statement& query) {
  std::vector<StoredInstruction> instructions;
  while (query.executeStep()) instructions.push_back(InstructionIn(query));
  return instructions;
}

void BindNumber(SQLite::Statement& statement, int index, std::int64_t number) {
  statement.bind(index, number);
}

// A new row for the document, or nothing when it is there.
std::optional<DocumentKey> InsertDocument(SQLite::Database& database, const FiledDocument& filed) {
  const StoredDocument& document = filed.document;
  SQLite::Statement insert(
      database,
      "INSERT INTO document(hash, type, label, stage, congress, number, identifier, date, "
      "release_point, positive_law, file, instructions, sections) "
      "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
  int column = 0;
  for (const std::string* text :
       {&document.hash, &document.type, &document.label, &document.stage, &document.congress,
        &document.number, &document.identifier, &document.date, &document.release_point}) {
    insert.bind(++column, *text);
  }
  insert.bind(++column, document.positive_law ? 1 : 0);
  insert.bind(++column, document.file);
  BindNumber(insert, ++column, static_cast<std::int64_t>(filed.instructions.size()));
  BindNumber(insert, ++column, static_cast<std::int64_t>(filed.sections.size()));
  if (insert.exec() == 0) return std::nullopt;
  return database.getLastInsertRowid();
}

void InsertContent(SQLite::Database& database, DocumentKey key, const std::string& bytes) {
  SQLite::Statement insert(database, "INSERT INTO content(document, bytes) VALUES(?, ?)");
  BindNumber(insert, 1, key);
  insert.bindNoCopy(2, bytes.data(), static_cast<int>(bytes.size()));
  insert.exec();
}

void InsertInstructions(SQLite::Database& database, DocumentKey key,
                        const std::vector<StoredInstruction>& instructions) {
  SQLite::Statement insert(database, std::string("INSERT INTO instruction(") + kInstructionColumns +
                                         ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const StoredInstruction& one : instructions) {
    BindNumber(insert, 1, key);
    insert.bind(2, one.number);
    int column = 2;
    for (const std::string* text :
         {&one.action, &one.target, &one.identifier, &one.section, &one.citation, &one.words}) {
      insert.bind(++column, *text);
    }
    insert.bind(9, one.line);
    insert.bind(10, one.column);
    insert.exec();
    insert.reset();
  }
}

void InsertSections(SQLite::Database& database, DocumentKey key,
                    const std::vector<StoredSection>& sections) {
  SQLite::Statement text(database,
                         "INSERT INTO section_text(hash, heading, text, xml) VALUES(?, ?, ?, ?) "
                         "ON CONFLICT DO NOTHING");
  SQLite::Statement section(database,
                            "INSERT INTO section(identifier, document, text) "
                            "SELECT ?, ?, key FROM section_text WHERE hash = ?");
  for (const StoredSection& one : sections) {
    // The same words at another release point are the same text, whatever the ids in its markup.
    const std::string hash = Sha256Hex(one.identifier + '\n' + one.text);
    text.bind(1, hash);
    text.bind(2, one.heading);
    text.bind(3, one.text);
    text.bind(4, one.xml);
    text.exec();
    text.reset();
    section.bind(1, one.identifier);
    BindNumber(section, 2, key);
    section.bind(3, hash);
    section.exec();
    section.reset();
  }
}

// Of several documents of one release point the one added last.
void KeepLastOfEachRelease(std::vector<SectionVersion>& versions) {
  std::stable_sort(versions.begin(), versions.end(),
                   [](const SectionVersion& a, const SectionVersion& b) {
                     return ReleasedBefore(a.document.release_point, b.document.release_point);
                   });
  std::vector<SectionVersion> kept;
  for (SectionVersion& version : versions) {
    const bool again =
        !kept.empty() && kept.back().document.release_point == version.document.release_point;
    if (again) kept.pop_back();
    kept.push_back(std::move(version));
  }
  versions = std::move(kept);
}

}  // namespace

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

bool Store::writable() const { return impl_->writable; }

Result<bool> Store::Add(const FiledDocument& filed) {
  return Guarded(impl_->path, [&] {
    SQLite::Database& database = impl_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const auto key = InsertDocument(database, filed);
    if (!key) return false;
    InsertContent(database, *key, filed.content);
    InsertInstructions(database, *key, filed.instructions);
    InsertSections(database, *key, filed.sections);
    transaction.commit();
    return true;
  });
}

Result<std::vector<StoredDocument>> Store::Documents() {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(
        impl_->database, std::string("SELECT ") + kDocumentColumns + " FROM document ORDER BY key");
    std::vector<StoredDocument> documents;
    while (query.executeStep()) documents.push_back(DocumentIn(query));
    return documents;
  });
}

Result<std::string> Store::Content(DocumentKey document) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database, "SELECT bytes FROM content WHERE document = ?");
    BindNumber(query, 1, document);
    return query.executeStep() ? TextIn(query, 0) : std::string();
  });
}

Result<std::vector<StoredInstruction>> Store::InstructionsOn(const std::string& section) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database, std::string("SELECT ") + kInstructionColumns +
                                                 " FROM instruction WHERE section = ? "
                                                 "ORDER BY document, number");
    query.bind(1, section);
    return ReadAll(query);
  });
}

Result<std::vector<StoredInstruction>> Store::InstructionsOnUnit(const std::string& identifier) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database,
                            std::string("SELECT ") + kInstructionColumns +
                                " FROM instruction WHERE section = '' AND identifier = ? "
                                "ORDER BY document, number");
    query.bind(1, identifier);
    return ReadAll(query);
  });
}

Result<std::vector<StoredInstruction>> Store::AllInstructions() {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database, std::string("SELECT ") + kInstructionColumns +
                                                 " FROM instruction ORDER BY document, number");
    return ReadAll(query);
  });
}

Result<std::vector<StoredInstruction>> Store::InstructionsOf(DocumentKey document) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database, std::string("SELECT ") + kInstructionColumns +
                                                 " FROM instruction WHERE document = ? "
                                                 "ORDER BY number");
    BindNumber(query, 1, document);
    return ReadAll(query);
  });
}

Result<std::vector<SectionVersion>> Store::VersionsOf(const std::string& section) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database,
                            std::string("SELECT ") + kDocumentColumns +
                                ", section_text.key, section_text.heading, section_text.xml "
                                "FROM section JOIN document ON document.key = section.document "
                                "JOIN section_text ON section_text.key = section.text "
                                "WHERE section.identifier = ? ORDER BY document.key");
    query.bind(1, section);
    std::vector<SectionVersion> versions;
    while (query.executeStep()) {
      SectionVersion version;
      version.document = DocumentIn(query);
      version.text = query.getColumn(kDocumentColumnCount).getInt64();
      version.heading = TextIn(query, kDocumentColumnCount + 1);
      version.xml = TextIn(query, kDocumentColumnCount + 2);
      versions.push_back(std::move(version));
    }
    KeepLastOfEachRelease(versions);
    return versions;
  });
}

Result<std::vector<std::pair<std::string, TextKey>>> Store::SectionsOf(DocumentKey document) {
  return Guarded(impl_->path, [&] {
    SQLite::Statement query(impl_->database,
                            "SELECT identifier, text FROM section WHERE document = ? "
                            "ORDER BY identifier");
    BindNumber(query, 1, document);
    std::vector<std::pair<std::string, TextKey>> sections;
    while (query.executeStep()) {
      sections.emplace_back(TextIn(query, 0), query.getColumn(1).getInt64());
    }
    return sections;
  });
}

Result<std::optional<std::vector<StoredEdit>>> Store::EditsOf(DocumentKey document, TextKey text) {
  return Guarded(impl_->path, [&]() -> std::optional<std::vector<StoredEdit>> {
    SQLite::Statement run(impl_->database,
                          "SELECT 1 FROM edit_run WHERE document = ? AND text = ?");
    BindNumber(run, 1, document);
    BindNumber(run, 2, text);
    if (!run.executeStep()) return std::nullopt;
    SQLite::Statement query(impl_->database,
                            "SELECT instruction, begin, end, refused FROM edit "
                            "WHERE document = ? AND text = ? ORDER BY rowid");
    BindNumber(query, 1, document);
    BindNumber(query, 2, text);
    std::vector<StoredEdit> edits;
    while (query.executeStep()) {
      edits.push_back({query.getColumn(0).getUInt(), query.getColumn(1).getUInt(),
                       query.getColumn(2).getUInt(), TextIn(query, 3)});
    }
    return edits;
  });
}

Result<void> Store::SaveEdits(DocumentKey document, TextKey text,
                              const std::vector<StoredEdit>& edits) {
  return Guarded(impl_->path, [&] {
    SQLite::Database& database = impl_->database;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement run(database,
                          "INSERT INTO edit_run(document, text) VALUES(?, ?) "
                          "ON CONFLICT DO NOTHING");
    BindNumber(run, 1, document);
    BindNumber(run, 2, text);
    if (run.exec() == 0) return;
    SQLite::Statement insert(database,
                             "INSERT INTO edit(document, text, instruction, begin, end, refused) "
                             "VALUES(?, ?, ?, ?, ?, ?)");
    for (const StoredEdit& edit : edits) {
      BindNumber(insert, 1, document);
      BindNumber(insert, 2, text);
      insert.bind(3, edit.instruction);
      insert.bind(4, edit.begin);
      insert.bind(5, edit.end);
      insert.bind(6, edit.refused);
      insert.exec();
      insert.reset();
    }
    transaction.commit();
  });
}

}  // namespace ramseyer
