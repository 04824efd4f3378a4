// What the steps of resolution give: a value, or the typed reason why the instruction is refused.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/finding.h"

namespace ramseyer {

struct Refusal {
  FindingKind kind = FindingKind::kNotExecutable;
  std::string message;  // names the words and the candidates
};

template <typename T>
using Resolved = tl::expected<T, Refusal>;

inline tl::unexpected<Refusal> Refuse(FindingKind kind, std::string message) {
  return tl::make_unexpected(Refusal{kind, std::move(message)});
}

}  // namespace ramseyer
