#include "app/shell/command_tree.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

namespace ramseyer {
namespace {

std::string UpperCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

// {"a", "b"} of the type name "TEXT:{a,b}", which the library makes of a set of choices.
std::vector<std::string> ChoicesIn(std::string_view type) {
  const std::size_t open = type.find('{');
  const std::size_t close = type.find('}');
  std::vector<std::string> choices;
  if (open == std::string_view::npos || close == std::string_view::npos) return choices;
  std::string_view rest = type.substr(open + 1, close - open - 1);
  while (!rest.empty()) {
    const std::string_view choice = rest.substr(0, rest.find(','));
    choices.emplace_back(choice);
    rest.remove_prefix(std::min(choice.size() + 1, rest.size()));
  }
  return choices;
}

CommandOption ReadOption(const CLI::Option& from) {
  CommandOption option;
  const bool takes_value = from.get_expected_max() > 0;
  for (const std::string& name : from.get_snames())
    option.names.push_back(fmt::format("-{}", name));
  for (const std::string& name : from.get_lnames())
    option.names.push_back(fmt::format("--{}", name));
  if (takes_value) {
    option.value =
        option.names.empty() ? from.get_name(true) : UpperCase(from.get_lnames().front());
    option.choices = ChoicesIn(from.get_type_name());
    option.default_value = from.get_default_str();
  }
  option.description = from.get_description();
  option.required = from.get_required();
  option.repeated = from.get_items_expected_max() >= CLI::detail::expected_max_vector_size;
  return option;
}

// The options and subcommands of `from`, and of the groups without a name in it, into the command.
void ReadInto(CommandNode& command, const CLI::App& from) {
  for (const CLI::Option* option : from.get_options({})) {
    auto& list = option->nonpositional() ? command.options : command.positionals;
    list.push_back(ReadOption(*option));
  }
  for (const CLI::App* below : from.get_subcommands([](const CLI::App*) { return true; })) {
    if (below->get_name().empty()) {
      ReadInto(command, *below);
      continue;
    }
    CommandNode& node = command.commands.emplace_back();
    node.name = below->get_name();
    node.path = command.path + " " + node.name;
    node.description = below->get_description();
    node.footer = below->get_footer();
    ReadInto(node, *below);
  }
}

}  // namespace

CommandNode ReadCommandTree(const CLI::App& program) {
  CommandNode tree;
  tree.name = tree.path = program.get_name();
  tree.description = program.get_description();
  tree.footer = program.get_footer();
  ReadInto(tree, program);
  return tree;
}

std::string_view Summary(const CommandNode& command) {
  return std::string_view(command.description).substr(0, command.description.find('\n'));
}

std::vector<const CommandNode*> AllCommands(const CommandNode& command) {
  std::vector<const CommandNode*> all = {&command};
  for (const CommandNode& below : command.commands) {
    const std::vector<const CommandNode*> more = AllCommands(below);
    all.insert(all.end(), more.begin(), more.end());
  }
  return all;
}

}  // namespace ramseyer
