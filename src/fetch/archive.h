// Zip archives that may be hostile.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"

namespace ramseyer {

// The bytes of the entry called `name`, as the archive at `path` has it. Errors: it is no zip
// archive or a damaged one (the entry's checksum is verified); any entry's name would leave the
// folder it is unpacked in ("../x", "/x", "C:\x"); the entry is missing, encrypted, a link, or
// more than the limits file-size (unpacked), archive-files and archive-growth allow
// (base/limits.h). Nothing is believed of sizes that the archive states: bytes are counted as they
// come.
[[nodiscard]] Result<std::string> ReadArchiveEntry(const std::string& path,
                                                   const std::string& name);

// The library that reads archives, as loaded: "libzip 1.7.3".
std::string ArchiveLibrary();

}  // namespace ramseyer
