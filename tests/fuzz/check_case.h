// What is done with a mutated document.
#pragma once

#include <cstdint>

#include "amend/resolve/law_library.h"
#include "document/document.h"
#include "fuzz/mutated_case.h"

namespace ramseyer::fuzz {

// Documents that are sound: a bill, and the law that it amends.
struct SoundDocuments {
  Document bill;
  LawLibrary law;
};

// The bill and the law of the project's samples. Errors: those of reading.
[[nodiscard]] Result<SoundDocuments> ReadSamples();

enum class CaseOutcome : std::uint8_t {
  kRefused,  // with an error that names the file
  kRead,     // no instruction of it was executed
  kAmended,
};

// Reads the document; where it can be read, compares it with the original, executes it on the sound
// law (a Code title: the sound bill on it), and writes the reports: once in a while as PDF and
// DOCX. Everything by the laws of laws.h.
CaseOutcome CheckCase(const MutatedCase& made, const SoundDocuments& sound, std::uint64_t number);

}  // namespace ramseyer::fuzz
