// Cases for the run over mutated documents: a document of a set, changed a few times. The same seed
// and number give the same case on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"

namespace ramseyer::fuzz {

// Files of one kind. A set is drawn first and then a file of it, so that a set of two files is as
// much at work as one of a thousand.
using DocumentSet = std::vector<std::string>;

// The sets named by paths, files and folders, without files larger than `max_bytes`. Errors: those
// of ListXmlFiles; a path without a file of that size.
[[nodiscard]] Result<std::vector<DocumentSet>> DocumentSets(const std::vector<std::string>& paths,
                                                            std::size_t max_bytes);

struct MutatedCase {
  std::string file;      // that it was made of
  std::string original;  // its bytes
  std::string mutated;
};

// Errors: the file can not be read.
[[nodiscard]] Result<MutatedCase> MakeCase(const std::vector<DocumentSet>& sets, std::uint64_t seed,
                                           std::uint64_t number);

}  // namespace ramseyer::fuzz
