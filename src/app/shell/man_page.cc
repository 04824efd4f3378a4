#include "app/shell/man_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace ramseyer {
namespace {

// Text that roff prints as it is: dashes that can be copied, nothing taken for a request.
std::string Escaped(std::string_view text) {
  std::string escaped;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) escaped += "\\&";
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
    line_start = c == '\n';
  }
  return escaped;
}

std::string Bold(std::string_view text) { return fmt::format("\\fB{}\\fR", Escaped(text)); }
std::string Italic(std::string_view text) { return fmt::format("\\fI{}\\fR", Escaped(text)); }

std::string Sentence(std::string_view text) {
  return Escaped(text) + (text.ends_with('.') ? "" : ".");
}

std::string Heading(std::string_view name) { return fmt::format(".SH {}\n", name); }

// "[OPTION]... bill", "SUBCOMMAND".
std::string Synopsis(const CommandNode& command) {
  std::string line = Bold(command.path);
  if (!command.options.empty()) line += fmt::format(" [{}]...", Italic("OPTION"));
  for (const CommandOption& positional : command.positionals) {
    const std::string name = Italic(positional.value) + (positional.repeated ? "..." : "");
    line += positional.required ? " " + name : fmt::format(" [{}]", name);
  }
  if (!command.commands.empty()) line += " " + Italic("COMMAND");
  return line + "\n";
}

std::string Term(const CommandOption& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back(Bold(name));
  std::string term = fmt::format("{}", fmt::join(names, ", "));
  if (!option.value.empty()) term += (names.empty() ? "" : " ") + Italic(option.value);
  if (option.repeated) term += "...";
  return term;
}

std::string Described(const CommandOption& option) {
  std::string text = Sentence(option.description);
  if (!option.choices.empty()) {
    text +=
        fmt::format("\nOne of {}.", Escaped(fmt::format("{}", fmt::join(option.choices, ", "))));
  }
  if (!option.default_value.empty()) {
    text += fmt::format("\nBy default {}.", Escaped(option.default_value));
  }
  if (option.required && !option.names.empty()) text += "\nMust be given.";
  return text + "\n";
}

std::string Options(std::string_view heading, const std::vector<CommandOption>& options) {
  std::string section;
  for (const CommandOption& option : options) {
    section += fmt::format(".TP\n{}\n{}", Term(option), Described(option));
  }
  return section.empty() ? "" : Heading(heading) + section;
}

std::string Commands(const CommandNode& command) {
  std::string section;
  for (const CommandNode& below : command.commands) {
    section += fmt::format(".TP\n{}\n{}\n", Bold(below.name), Sentence(Summary(below)));
  }
  return section.empty() ? "" : Heading("COMMANDS") + section;
}

// Lines with columns or an indent are to stay as they are.
bool IsLaidOut(std::string_view line) { return line.find("  ") != std::string_view::npos; }

// The footer: prose is filled, what is laid out stays so, "Examples:" begins a section.
std::string Footer(std::string_view footer) {
  std::string section;
  bool laid_out = false;
  while (!footer.empty()) {
    const std::string_view line = footer.substr(0, footer.find('\n'));
    footer.remove_prefix(std::min(line.size() + 1, footer.size()));
    if (IsLaidOut(line) != laid_out) section += laid_out ? ".fi\n" : ".nf\n";
    laid_out = IsLaidOut(line);
    if (line.empty()) {
      section += ".PP\n";
    } else if (line == "Examples:") {
      section += Heading("EXAMPLES");
    } else {
      section += Escaped(line) + "\n";
    }
  }
  if (laid_out) section += ".fi\n";
  return section.empty() ? "" : Heading("NOTES") + section;
}

std::string SeeAlso(const CommandNode& program, const CommandNode& command) {
  std::vector<std::string> pages;
  const bool is_program = command.path == program.path;
  if (!is_program) pages.push_back(fmt::format("{}(1)", Bold(ManPageName(program))));
  for (const CommandNode& below : command.commands) {
    pages.push_back(fmt::format("{}(1)", Bold(ManPageName(below))));
  }
  if (pages.empty()) return "";
  return fmt::format("{}{}\n", Heading("SEE ALSO"), fmt::join(pages, ",\n"));
}

std::string Title(const CommandNode& command, const std::string& version) {
  std::string name = ManPageName(command);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return fmt::format(".TH \"{}\" 1 \"\" \"ramseyer {}\" \"User Commands\"\n", Escaped(name),
                     Escaped(version));
}

}  // namespace

std::string ManPageName(const CommandNode& command) {
  std::string name = command.path;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string ManPage(const CommandNode& program, const CommandNode& command,
                    const std::string& version) {
  std::string page = Title(command, version);
  page += Heading("NAME") +
          fmt::format("{} \\- {}\n", Escaped(ManPageName(command)), Escaped(Summary(command)));
  page += Heading("SYNOPSIS") + Synopsis(command);
  page += Heading("DESCRIPTION") + Sentence(command.description) + "\n";
  page += Options("ARGUMENTS", command.positionals);
  page += Options("OPTIONS", command.options);
  page += Commands(command);
  page += Footer(command.footer);
  page += SeeAlso(program, command);
  return page;
}

}  // namespace ramseyer
