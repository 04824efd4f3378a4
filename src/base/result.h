// The first channel for what goes wrong: a call could not do its job (a file that can not be read,
// malformed XML, a bad option, a limit reached). Text that can be read but not understood is a
// Finding (base/finding.h), never an Error.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/place.h"

namespace ramseyer {

struct Error {
  std::string message;  // says what was expected and what stood there instead, in one sentence
  Place place;          // file, and line and column when there is one
};

template <typename T>
using Result = tl::expected<T, Error>;

// "file:line:column: message", as printed behind "ramseyer: error: ".
std::string ToString(const Error& error);

// Shorthand for returning an error from a function that yields a Result.
inline tl::unexpected<Error> Fail(std::string message, Place place = {}) {
  return tl::make_unexpected(Error{std::move(message), std::move(place)});
}

}  // namespace ramseyer
