#include "base/result.h"

#include <fmt/format.h>

namespace ramseyer {

std::string ToString(const Error& error) {
  if (error.place.file.empty()) return error.message;
  return fmt::format("{}: {}", ToString(error.place), error.message);
}

}  // namespace ramseyer
