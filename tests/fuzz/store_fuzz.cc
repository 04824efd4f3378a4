// Any bytes as a document for the store: refused, or filed so that all of it can be asked for.
#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "fuzz/scratch_file.h"
#include "report/track.h"
#include "store/file_document.h"
#include "store/store.h"

namespace ramseyer::fuzz {
namespace {

void CheckSections(Store& store, const StoredDocument& document) {
  const auto sections = store.SectionsOf(document.key);
  RAMSEYER_CHECK(sections && sections->size() == document.sections);
  for (const auto& [identifier, text] : *sections) {
    const auto versions = store.VersionsOf(identifier);
    RAMSEYER_CHECK(versions && !versions->empty());
    const auto section = ReadSection(versions->front());
    RAMSEYER_CHECK(section || !section.error().message.empty());
  }
}

void CheckFiled(const FiledDocument& filed) {
  RemoveScratchStore();
  auto store = Store::Open(ScratchFile(""), StoreAccess::kWrite);
  RAMSEYER_CHECK(store.has_value());
  RAMSEYER_CHECK(*store->Add(filed));
  RAMSEYER_CHECK(!*store->Add(filed));
  const auto documents = store->Documents();
  RAMSEYER_CHECK(documents && documents->size() == 1);
  const StoredDocument& document = documents->front();
  RAMSEYER_CHECK(*store->Content(document.key) == filed.content);
  const auto instructions = store->InstructionsOf(document.key);
  RAMSEYER_CHECK(instructions && instructions->size() == document.instructions);
  for (const StoredInstruction& instruction : *instructions) {
    if (!instruction.section.empty()) RAMSEYER_CHECK(store->InstructionsOn(instruction.section));
  }
  CheckSections(*store, document);
  RAMSEYER_CHECK(MakeList(*store).has_value() && MakeExport(*store).has_value());
  RAMSEYER_CHECK(MakeCollisions(*store).has_value());
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto filed = FileDocument("fuzz.xml", std::string(fuzz::BytesOf(data, size)), "119-36");
  if (filed) fuzz::CheckFiled(*filed);
  return 0;
}
