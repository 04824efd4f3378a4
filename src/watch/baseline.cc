#include "watch/baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "base/files.h"
#include "watch/yaml_reader.h"

namespace ramseyer {
namespace {

constexpr std::size_t kFingerprintDigits = 16;

void Mix(std::string_view bytes, std::uint64_t& hash) {
  constexpr std::uint64_t kPrime = 0x100000001B3;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  hash = (hash ^ 0xFFU) * kPrime;  // no byte of UTF-8: "ab" and "c" are not "a" and "bc"
}

bool IsFingerprint(std::string_view text) {
  return text.size() == kFingerprintDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string FingerprintOf(const HitIdentity& hit) {
  std::uint64_t hash = 0xCBF29CE484222325;
  for (const std::string* part : {&hit.bill, &hit.rule, &hit.action, &hit.provision, &hit.words}) {
    Mix(*part, hash);
  }
  Mix(fmt::format("{}", hit.ordinal), hash);
  return fmt::format("{:016x}", hash);
}

// JSON is YAML, so that one reader of this layer reads both.
Result<Baseline> Baseline::Parse(std::string file, const std::string& json) {
  const watch_yaml::Reader reader(std::move(file));
  const auto root = reader.Parse(json);
  if (!root) return tl::make_unexpected(root.error());
  if (auto map = reader.ExpectMap(*root, "a baseline", {"ramseyer", "hits"}); !map) {
    return tl::make_unexpected(map.error());
  }
  const YAML::Node hits = (*root)["hits"];
  if (!hits || !hits.IsSequence()) {
    return Fail("expected \"hits\": a list of hits with a \"fingerprint\"", reader.PlaceOf(*root));
  }
  Baseline baseline;
  for (const YAML::Node& hit : hits) {
    const YAML::Node fingerprint = hit.IsMap() ? hit["fingerprint"] : YAML::Node();
    if (!fingerprint || !fingerprint.IsScalar() || !IsFingerprint(fingerprint.Scalar())) {
      return Fail(fmt::format("expected a hit with a \"fingerprint\" of {} hexadecimal digits",
                              kFingerprintDigits),
                  reader.PlaceOf(hit));
    }
    baseline.fingerprints_.insert(fingerprint.Scalar());
  }
  return baseline;
}

Result<Baseline> Baseline::Load(const std::string& path) {
  const Result<std::string> bytes = ReadFile(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return Parse(path, *bytes);
}

}  // namespace ramseyer
