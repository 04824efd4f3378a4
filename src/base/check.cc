#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace ramseyer {

void CheckFailed(const char* file, int line, const char* statement) {
  std::fprintf(stderr, "ramseyer: internal error at %s:%d: %s does not hold. Please report it.\n",
               file, line, statement);
  std::abort();
}

}  // namespace ramseyer
