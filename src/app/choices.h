// Options whose values are names of something.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <string>

namespace ramseyer {

// Takes a name for the value that it stands for, in any case; help and completions show the names.
// `values` must outlive the option.
template <typename Value>
CLI::Validator NamedValues(const std::map<std::string, Value>& values) {
  std::string names;
  for (const auto& [name, value] : values) names += (names.empty() ? "{" : ",") + name;
  return CLI::CheckedTransformer(values, CLI::ignore_case).description(names + "}");
}

}  // namespace ramseyer
