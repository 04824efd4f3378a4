// The tracker's database: documents, what they do, and the sections of the Code at each release
// point. An SQLite file with a write-ahead log: any number of processes may read while one writes;
// a second writer waits. What was committed survives a kill; what was not leaves no trace.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/records.h"

namespace ramseyer {

// $XDG_DATA_HOME/ramseyer/store.db, or ~/.local/share/ramseyer/store.db. "" without a home.
std::string DefaultStorePath();

enum class StoreAccess {
  kRead,   // the file must be there; a folder that can not be written will do
  kWrite,  // made when it is not there, with its folder
};

// Not to be shared by threads. Every call may fail: the disk is full, the file is damaged, another
// process held it for half a minute.
class Store {
 public:
  // Errors: no such file (kRead); can not be made or written (kWrite); not a store; a store of a
  // newer version of the program. An older one is brought up to date.
  [[nodiscard]] static Result<Store> Open(const std::string& path, StoreAccess access);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  // Stores the document with all that belongs to it, or nothing of it, in one transaction. False
  // when a document of the same bytes at the same release point is there. O(size · log store).
  [[nodiscard]] Result<bool> Add(const FiledDocument& filed);

  // All documents, in the order in which they were added.
  [[nodiscard]] Result<std::vector<StoredDocument>> Documents();

  // The bytes that the document was read from.
  [[nodiscard]] Result<std::string> Content(DocumentKey document);

  // Every instruction on the section or a part of it, by document, in the bill's order.
  [[nodiscard]] Result<std::vector<StoredInstruction>> InstructionsOn(const std::string& section);

  // Every instruction whose target is that unit above a section.
  [[nodiscard]] Result<std::vector<StoredInstruction>> InstructionsOnUnit(
      const std::string& identifier);

  // Every instruction of the store (or of one document) in order.
  [[nodiscard]] Result<std::vector<StoredInstruction>> AllInstructions();
  [[nodiscard]] Result<std::vector<StoredInstruction>> InstructionsOf(DocumentKey document);

  // The section as each title of the store has it, from the earliest release point on. Of several
  // files of one release point the one added last. `section` is an identifier, folded.
  [[nodiscard]] Result<std::vector<SectionVersion>> VersionsOf(const std::string& section);

  // The sections that a document of the Code holds, by identifier, each with the key of its text.
  [[nodiscard]] Result<std::vector<std::pair<std::string, TextKey>>> SectionsOf(
      DocumentKey document);

  // What the document does to the text, as SaveEdits was told. Nothing when it was not.
  [[nodiscard]] Result<std::optional<std::vector<StoredEdit>>> EditsOf(DocumentKey document,
                                                                       TextKey text);

  // Keeps what the document does to the text, in one transaction; what another process kept of the
  // same stays.
  [[nodiscard]] Result<void> SaveEdits(DocumentKey document, TextKey text,
                                       const std::vector<StoredEdit>& edits);

  // Whether the store can be written.
  bool writable() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace ramseyer
