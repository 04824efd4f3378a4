// A file of this process alone, for what is only read by its path.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer::fuzz {

// Its path; the file holds `bytes` now, and is gone when the process ends.
const std::string& ScratchFile(std::string_view bytes);

// Removes what SQLite keeps beside a database at that path, and the file itself.
void RemoveScratchStore();

}  // namespace ramseyer::fuzz
