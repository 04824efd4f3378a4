#include "base/place.h"

#include <fmt/format.h>

namespace ramseyer {

std::string ToString(const Place& place) {
  if (place.line == 0) return place.file;
  return fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

}  // namespace ramseyer
