// Hits that are known already, so that a run fails only on new ones.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/result.h"

namespace ramseyer {

// What tells a hit from others, in any version of its bill's file: neither line nor section of the
// bill is in it.
struct HitIdentity {
  std::string bill;  // "/us/bill/119/hr/1"
  std::string rule;  // of the entry
  std::string action;
  std::string provision;    // touched
  std::string words;        // the instruction's own words
  std::size_t ordinal = 0;  // among hits of the bill that are alike in all of this
};

// Sixteen hexadecimal digits (FNV-1a, 64 bits); the same in every run and on every machine.
std::string FingerprintOf(const HitIdentity& hit);

class Baseline {
 public:
  // Reads {"ramseyer": …, "hits": [{"fingerprint": …, …}]}, as schemas/baseline.schema.json
  // describes it. Errors with file, line and column: no JSON, or another shape.
  [[nodiscard]] static Result<Baseline> Parse(std::string file, const std::string& json);

  // Reads the file first (base/files.h).
  [[nodiscard]] static Result<Baseline> Load(const std::string& path);

  bool Knows(std::string_view fingerprint) const {
    return fingerprints_.count(std::string(fingerprint)) > 0;
  }
  std::size_t size() const { return fingerprints_.size(); }

 private:
  std::unordered_set<std::string> fingerprints_;
};

}  // namespace ramseyer
