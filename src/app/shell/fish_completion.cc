// A "complete" command for each subcommand and option, with the condition under which it is
// offered.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/shell/completions.h"

namespace ramseyer {
namespace {

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c == '\n' ? ' ' : c;
  }
  return quoted + "'";
}

// True when the words so far name the command and none of its subcommands; the names in its path,
// but for the program's, must have been seen.
std::string Condition(const CommandNode& command, bool at_subcommand) {
  std::vector<std::string> parts;
  std::string_view rest = command.path;
  rest.remove_prefix(std::min(rest.find(' '), rest.size()));
  while (!rest.empty()) {
    rest.remove_prefix(1);
    const std::string_view name = rest.substr(0, rest.find(' '));
    parts.push_back(fmt::format("__fish_seen_subcommand_from {}", name));
    rest.remove_prefix(name.size());
  }
  if (!command.commands.empty() && (at_subcommand || parts.empty())) {
    std::string names;
    for (const CommandNode& below : command.commands) names += " " + below.name;
    parts.push_back("not __fish_seen_subcommand_from" + names);
  }
  return fmt::format("{}", fmt::join(parts, "; and "));
}

std::string OptionLine(const std::string& beginning, const CommandOption& option) {
  std::string line = beginning;
  for (const std::string& name : option.names) {
    const bool is_long = name.size() > 2;
    line += fmt::format(" {} {}", is_long ? "-l" : "-s", name.substr(is_long ? 2 : 1));
  }
  if (!option.value.empty()) line += option.choices.empty() ? " -r -F" : " -x";
  if (!option.choices.empty()) {
    line += fmt::format(" -a {}", Quoted(fmt::format("{}", fmt::join(option.choices, " "))));
  }
  return line + fmt::format(" -d {}\n", Quoted(option.description));
}

}  // namespace

std::string FishCompletion(const CommandNode& program) {
  std::string script =
      fmt::format("# fish completion for {0}, made by \"{0} completion fish\"\n", program.name);
  for (const CommandNode* command : AllCommands(program)) {
    const std::string beginning =
        fmt::format("complete -c {} -n {}", program.name, Quoted(Condition(*command, false)));
    for (const CommandOption& option : command->options) script += OptionLine(beginning, option);
    for (const CommandNode& below : command->commands) {
      script += fmt::format("complete -c {} -n {} -f -a {} -d {}\n", program.name,
                            Quoted(Condition(*command, true)), below.name, Quoted(Summary(below)));
    }
    for (const CommandOption& positional : command->positionals) {
      if (positional.choices.empty()) continue;
      script += fmt::format("{} -f -a {}\n", beginning,
                            Quoted(fmt::format("{}", fmt::join(positional.choices, " "))));
    }
  }
  return script;
}

}  // namespace ramseyer
