#include "app/limit_option.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/limits.h"

namespace ramseyer {
namespace {

// As CLI11 wants it: what is wrong, or "".
std::string WhatIsWrong(const std::string& assignment) {
  const Result<void> checked = CheckLimit(assignment);
  return checked ? "" : checked.error().message;
}

Result<void> SetAll(const std::vector<std::string>& assignments) {
  for (const std::string& assignment : assignments) {
    if (Result<void> set = SetLimit(assignment); !set) return set;
  }
  return {};
}

}  // namespace

void AddLimitOption(CLI::App& command) {
  const auto set = [](const std::vector<std::string>& assignments) {
    if (const Result<void> done = SetAll(assignments); !done) {
      throw CLI::ValidationError("--limit", done.error().message);
    }
  };
  command
      .add_option_function<std::vector<std::string>>(
          "--limit", set,
          "Raise or lower a limit on what is read, NAME=VALUE; “ramseyer --help” lists them")
      ->type_name("NAME=VALUE")
      ->allow_extra_args(false)
      ->check(CLI::Validator(WhatIsWrong, ""));
  for (CLI::App* below : command.get_subcommands({})) {
    const bool is_group_of_options = below->get_name().empty();
    if (!is_group_of_options) AddLimitOption(*below);
  }
}

}  // namespace ramseyer
