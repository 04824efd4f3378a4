// A function for each command, which describes its options to _arguments and hands what follows a
// subcommand on to the function of that one.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/shell/completions.h"

namespace ramseyer {
namespace {

// Within single quotes, in the brackets of an option specification.
std::string Quoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else if (c == '\n') {
      quoted += ' ';
    } else {
      if (c == '[' || c == ']' || c == ':' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted;
}

std::string FunctionName(const CommandNode& command) {
  std::string name = "_" + command.path;
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

// What completes a value: its choices, or files.
std::string Action(const CommandOption& option) {
  if (option.choices.empty()) return "_files";
  return fmt::format("({})", fmt::join(option.choices, " "));
}

std::string OptionLines(const CommandOption& option) {
  std::string lines;
  const std::string value =
      option.value.empty() ? "" : fmt::format(":{}:{}", Quoted(option.value), Action(option));
  for (const std::string& name : option.names) {
    lines += fmt::format("    '{}{}[{}]{}' \\\n", option.repeated ? "*" : "", name,
                         Quoted(option.description), value);
  }
  return lines;
}

std::string Options(const CommandNode& command) {
  std::string lines;
  for (const CommandOption& option : command.options) lines += OptionLines(option);
  return lines;
}

// A command that takes arguments.
std::string LeafFunction(const CommandNode& command) {
  std::string body = fmt::format("{}() {{\n  _arguments \\\n", FunctionName(command));
  body += Options(command);
  const bool choices = !command.positionals.empty() && !command.positionals.front().choices.empty();
  const std::string action = choices ? Action(command.positionals.front()) : "_files";
  return body + fmt::format("    '*: :{}'\n}}\n\n", action);
}

// A command that takes subcommands.
std::string BranchFunction(const CommandNode& command) {
  std::string names;
  std::string cases;
  for (const CommandNode& below : command.commands) {
    names += fmt::format("        '{}:{}'\n", below.name, Quoted(Summary(below)));
    cases += fmt::format("        {}) {} ;;\n", below.name, FunctionName(below));
  }
  return fmt::format(
      "{}() {{\n  local state line\n  local -a commands\n  _arguments -C \\\n{}"
      "    '1: :->command' \\\n    '*:: :->arguments'\n"
      "  case $state in\n    command)\n      commands=(\n{}      )\n"
      "      _describe command commands\n      ;;\n"
      "    arguments)\n      case $words[1] in\n{}      esac\n      ;;\n  esac\n}}\n\n",
      FunctionName(command), Options(command), names, cases);
}

}  // namespace

std::string ZshCompletion(const CommandNode& program) {
  std::string script =
      fmt::format("#compdef {0}\n# made by \"{0} completion zsh\"\n\n", program.name);
  for (const CommandNode* command : AllCommands(program)) {
    script += command->commands.empty() ? LeafFunction(*command) : BranchFunction(*command);
  }
  return script + fmt::format("_{0} \"$@\"\n", program.name);
}

}  // namespace ramseyer
