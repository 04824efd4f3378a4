#include "render/version.h"

namespace ramseyer {

std::string_view Version() { return RAMSEYER_VERSION; }

}  // namespace ramseyer
