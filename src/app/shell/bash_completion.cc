// One function: it walks the words to the subcommand that they name, then looks at the word before
// the cursor (an option with choices?) and at the word under it (a dash?).
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/shell/completions.h"

namespace ramseyer {
namespace {

constexpr const char* kBeginning = R"(# bash completion for {0}, made by "{0} completion bash"
_{0}() {{
  local cur="${{COMP_WORDS[COMP_CWORD]}}" prev="${{COMP_WORDS[COMP_CWORD - 1]}}"
  local at="{0}" i choices=""
  COMPREPLY=()
  # bash parts --option=value at the equals sign.
  if [[ $prev == "=" ]]; then prev="${{COMP_WORDS[COMP_CWORD - 2]}}"; fi
  if [[ $cur == "=" ]]; then cur=""; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at ${{COMP_WORDS[i]}}" in
      {1}) at="$at ${{COMP_WORDS[i]}}" ;;
    esac
  done
)";

constexpr const char* kEnd = R"(
  if [[ -n $choices ]]; then
    compopt +o default 2>/dev/null
    local before=""
    if [[ $cur == *,* ]]; then before="${{cur%,*}},"; fi
    COMPREPLY=($(compgen -P "$before" -W "$choices" -- "${{cur##*,}}"))
  fi
}}
complete -o default -F _{0} {0}
)";

std::string Joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

// The options of the command that take a value, as patterns of "command option", to their choices.
std::string ChoiceCases(const CommandNode& command) {
  std::string cases;
  for (const CommandOption& option : command.options) {
    if (option.value.empty()) continue;
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) {
      patterns.push_back(fmt::format("\"{} {}\"", command.path, name));
    }
    const std::string then =
        option.choices.empty() ? "return" : fmt::format("choices=\"{}\"", Joined(option.choices));
    cases += fmt::format("    {}) {} ;;\n", fmt::join(patterns, "|"), then);
  }
  return cases;
}

std::string OptionsCase(const CommandNode& command) {
  std::vector<std::string> names;
  for (const CommandOption& option : command.options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return fmt::format("      \"{} -\"*) choices=\"{}\" ;;\n", command.path, Joined(names));
}

// What stands where no option does: a subcommand, a positional with choices, or a file, for which
// nothing is offered.
std::string WordsCase(const CommandNode& command) {
  std::vector<std::string> words;
  for (const CommandNode& below : command.commands) words.push_back(below.name);
  if (words.empty() && !command.positionals.empty()) words = command.positionals.front().choices;
  if (words.empty()) return fmt::format("      \"{} \"*) ;;\n", command.path);
  return fmt::format("      \"{} \"*) choices=\"{}\" ;;\n", command.path, Joined(words));
}

}  // namespace

std::string BashCompletion(const CommandNode& program) {
  std::vector<std::string> paths;
  std::string choices;
  std::string words;
  const std::vector<const CommandNode*> all = AllCommands(program);
  for (const CommandNode* command : all) {
    if (command != &program) paths.push_back(fmt::format("\"{}\"", command->path));
    choices += ChoiceCases(*command);
  }
  // A deeper command first: its path begins with that of the one above.
  for (auto command = all.rbegin(); command != all.rend(); ++command) {
    words += OptionsCase(**command) + WordsCase(**command);
  }
  return fmt::format(kBeginning, program.name, fmt::join(paths, "|")) +
         "  case \"$at $prev\" in\n" + choices + "  esac\n  if [[ -z $choices ]]; then\n" +
         "    case \"$at $cur\" in\n" + words + "    esac\n  fi" + fmt::format(kEnd, program.name);
}

}  // namespace ramseyer
