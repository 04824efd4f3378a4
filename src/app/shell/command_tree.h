// The commands and options of the program as plain data, read off the command line's own
// definition: completions and manual pages are made of it, so that they say what --help says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace ramseyer {

// An option, a flag or a positional argument.
struct CommandOption {
  std::vector<std::string> names;  // "-f", "--format"; none for a positional
  std::string value;               // what stands for its value: "FORMAT"; "" for a flag
  std::string description;
  std::vector<std::string> choices;  // the values it takes; none when it takes any
  std::string default_value;         // as --help words it; "" when there is none
  bool required = false;
  bool repeated = false;  // takes any number of values
};

struct CommandNode {
  std::string name;  // "bill"
  std::string path;  // from the program down: "ramseyer fetch bill"
  std::string description;
  std::string footer;  // laid out in lines, as --help prints it
  std::vector<CommandOption> options;
  std::vector<CommandOption> positionals;
  std::vector<CommandNode> commands;  // its subcommands
};

// The whole tree below the program. O(options).
CommandNode ReadCommandTree(const CLI::App& program);

// The first line of a description, for lists.
std::string_view Summary(const CommandNode& command);

// The command and all below it, each before its subcommands. The tree must outlive the list.
std::vector<const CommandNode*> AllCommands(const CommandNode& command);

}  // namespace ramseyer
