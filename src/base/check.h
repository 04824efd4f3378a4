// The third channel for what goes wrong (after Result and Finding): our own bug. A CHECK never
// guards against bad input; it states what the code around it has already made true.
#pragma once

namespace ramseyer {

// Prints the place and the broken statement on stderr and aborts.
[[noreturn]] void CheckFailed(const char* file, int line, const char* statement);

}  // namespace ramseyer

#define RAMSEYER_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::ramseyer::CheckFailed(__FILE__, __LINE__, #condition))
