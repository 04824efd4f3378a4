// YAML read strictly: what is not expected is an error with its place. The watch layer's own view
// of yaml-cpp.
#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace ramseyer::watch_yaml {

class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  // The one document of the text. Errors: no YAML, or none of its documents.
  [[nodiscard]] Result<YAML::Node> Parse(const std::string& yaml) const;

  // The node must be a map with no other keys than these, each once. `what` names it in messages.
  [[nodiscard]] Result<void> ExpectMap(const YAML::Node& node, std::string_view what,
                                       const std::vector<std::string_view>& keys) const;
  [[nodiscard]] Result<void> ExpectList(const YAML::Node& node, std::string_view what) const;

  // A scalar that is not empty.
  [[nodiscard]] Result<std::string> String(const YAML::Node& node, std::string_view what) const;

  // A list of such scalars; one alone is a list of one.
  [[nodiscard]] Result<std::vector<std::string>> Strings(const YAML::Node& node,
                                                         std::string_view what) const;

  Place PlaceOf(const YAML::Node& node) const { return At(node.Mark()); }

 private:
  Place At(const YAML::Mark& mark) const;

  std::string file_;
};

}  // namespace ramseyer::watch_yaml
