#include "app/version_text.h"

#include <fmt/format.h>

#include "fetch/archive.h"
#include "fetch/transfer.h"

namespace ramseyer {

std::string VersionText() {
  return fmt::format("ramseyer {}\nbuilt with {}\nfetches with {}, {}", RAMSEYER_VERSION,
                     RAMSEYER_BUILT_WITH, TransferLibraries(), ArchiveLibrary());
}

}  // namespace ramseyer
