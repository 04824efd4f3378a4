// When another try is worth it, and how long to wait before it.
#pragma once

#include <chrono>
#include <ctime>
#include <optional>
#include <string_view>

namespace ramseyer {

// Tries of one download, the first included.
inline constexpr int kMaxTries = 4;

// A server that asks for more than this is left alone.
inline constexpr std::chrono::seconds kLongestWait{120};

// Whether an answer of this status may be another the next time: 429, and 5xx but for 501 and 505.
bool IsPassing(int status);

// What Retry-After asks for: "120", or a date of HTTP, which counts from `now`; never less than 0.
// Nothing when it is neither.
std::optional<std::chrono::seconds> ParseRetryAfter(std::string_view value, std::time_t now);

// The wait before the next try after `tries` of them failed: 1, 2, 4 … seconds, of which `jitter`
// in [0, 1) takes up to a quarter away, so that clients that failed together do not return
// together.
std::chrono::milliseconds Backoff(int tries, double jitter);

}  // namespace ramseyer
