// Bounds on what is accepted, so that a hostile file can not take all memory or time. The list with
// each value and its reason is base/limits.def. Exceeding one is an Error that says how to raise
// it.
//
// The values belong to the process, as a limit of the operating system does: whoever starts the
// program sets them once, before the first file is read, and no function passes them on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer {

enum class Limit : std::uint8_t {
#define RAMSEYER_LIMIT(name, id, unit, value, most, reason) k##name,
#include "base/limits.def"
};

// The value in force. Safe to call from several threads at once. O(1).
std::uint64_t LimitOf(Limit limit);

// "is more than the limit file-size=1073741824 allows; raise it with --limit file-size=VALUE".
std::string BeyondLimit(Limit limit);

// The same as an error.
Error LimitExceeded(Limit limit, Place place);

// Takes "NAME=VALUE" on: "file-size=2G", "depth=400". Not to be called while other threads read.
// Errors: no limit has that name (the message lists them); the value is no number above 0, has a
// unit where things are counted, or is more than the program can hold.
[[nodiscard]] Result<void> SetLimit(std::string_view assignment);

// What SetLimit would fail with, without setting anything.
[[nodiscard]] Result<void> CheckLimit(std::string_view assignment);

// A line for each limit: its name, its value in force and what it bounds.
std::string LimitsHelp();

}  // namespace ramseyer
