#include "watch/watch_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/files.h"
#include "watch/yaml_reader.h"

namespace ramseyer {
namespace {

std::optional<WatchSeverity> SeverityNamed(std::string_view name) {
  for (const WatchSeverity severity :
       {WatchSeverity::kError, WatchSeverity::kWarning, WatchSeverity::kNote}) {
    if (IdOf(severity) == name) return severity;
  }
  return std::nullopt;
}

// Reads the members of one entry, stopping at the first error.
class EntryReader {
 public:
  EntryReader(const watch_yaml::Reader& reader, const YAML::Node& node)
      : reader_(reader), node_(node) {}

  Result<WatchEntry> Read() {
    for (const auto step : {&EntryReader::Shape, &EntryReader::Cite, &EntryReader::Label,
                            &EntryReader::Owners, &EntryReader::Severity, &EntryReader::Actions}) {
      if (Result<void> done = (this->*step)(); !done) return tl::make_unexpected(done.error());
    }
    entry_.rule = SlugOf(entry_.provision);
    if (!entry_.actions.empty()) entry_.rule += fmt::format(":{}", fmt::join(entry_.actions, "+"));
    return std::move(entry_);
  }

 private:
  Result<void> Shape() {
    return reader_.ExpectMap(node_, "an entry of the watch list",
                             {"cite", "label", "owners", "severity", "actions"});
  }

  Result<void> Cite() {
    if (!node_["cite"])
      return Fail("expected \"cite\" in an entry of the watch list", reader_.PlaceOf(node_));
    entry_.place = reader_.PlaceOf(node_["cite"]);
    auto cite = reader_.String(node_["cite"], "\"cite\"");
    if (!cite) return tl::make_unexpected(cite.error());
    auto provision = ParseCitedProvision(*cite);
    if (!provision) return Fail(provision.error().message, entry_.place);
    entry_.cite = std::move(*cite);
    entry_.provision = std::move(*provision);
    return {};
  }

  Result<void> Label() {
    if (!node_["label"]) return {};
    auto label = reader_.String(node_["label"], "\"label\"");
    if (!label) return tl::make_unexpected(label.error());
    entry_.label = std::move(*label);
    return {};
  }

  Result<void> Owners() {
    if (!node_["owners"]) return {};
    auto owners = reader_.Strings(node_["owners"], "\"owners\"");
    if (!owners) return tl::make_unexpected(owners.error());
    entry_.owners = std::move(*owners);
    return {};
  }

  Result<void> Severity() {
    if (!node_["severity"]) return {};
    const auto name = reader_.String(node_["severity"], "\"severity\"");
    if (!name) return tl::make_unexpected(name.error());
    const auto severity = SeverityNamed(*name);
    if (!severity) {
      return Fail(fmt::format("unknown severity \"{}\": expected error, warning or note", *name),
                  reader_.PlaceOf(node_["severity"]));
    }
    entry_.severity = *severity;
    return {};
  }

  Result<void> Actions() {
    if (!node_["actions"]) return {};
    auto actions = reader_.Strings(node_["actions"], "\"actions\"");
    if (!actions) return tl::make_unexpected(actions.error());
    const std::vector<std::string>& known = WatchActions();
    for (const std::string& action : *actions) {
      if (std::find(known.begin(), known.end(), action) != known.end()) continue;
      return Fail(fmt::format("unknown action \"{}\": expected {}", action, fmt::join(known, ", ")),
                  reader_.PlaceOf(node_["actions"]));
    }
    std::sort(actions->begin(), actions->end());
    actions->erase(std::unique(actions->begin(), actions->end()), actions->end());
    entry_.actions = std::move(*actions);
    return {};
  }

  const watch_yaml::Reader& reader_;
  const YAML::Node& node_;
  WatchEntry entry_;
};

}  // namespace

std::string_view IdOf(WatchSeverity severity) {
  switch (severity) {
    case WatchSeverity::kError:
      return "error";
    case WatchSeverity::kWarning:
      return "warning";
    case WatchSeverity::kNote:
      return "note";
  }
  return "";
}

bool WatchEntry::Wants(std::string_view action) const {
  return actions.empty() || std::find(actions.begin(), actions.end(), action) != actions.end();
}

const std::vector<std::string>& WatchActions() {
  static const std::vector<std::string> kActions = {
      "strike",         "strike-insert", "insert",   "add",    "restate",
      "redesignate",    "designate",     "move",     "repeal", "no-text-effect",
      "not-understood", "definition",    "reference"};
  return kActions;
}

Result<WatchList> ParseWatchList(std::string file, const std::string& yaml) {
  const watch_yaml::Reader reader(file);
  WatchList list;
  list.file = std::move(file);
  const auto root = reader.Parse(yaml);
  if (!root) return tl::make_unexpected(root.error());
  if (auto map = reader.ExpectMap(*root, "a watch list", {"watch"}); !map) {
    return tl::make_unexpected(map.error());
  }
  const YAML::Node entries = (*root)["watch"];
  if (!entries || !entries.IsSequence() || entries.size() == 0) {
    return Fail("expected \"watch\": a list of at least one entry with a \"cite\"",
                reader.PlaceOf(*root));
  }
  std::map<std::string, Place> seen;
  for (const YAML::Node& node : entries) {
    auto entry = EntryReader(reader, node).Read();
    if (!entry) return tl::make_unexpected(entry.error());
    const auto [before, is_new] = seen.emplace(entry->rule, entry->place);
    if (!is_new) {
      return Fail(
          fmt::format("\"{}\" is watched already, by line {}", entry->cite, before->second.line),
          entry->place);
    }
    list.entries.push_back(std::move(*entry));
  }
  return list;
}

Result<WatchList> LoadWatchList(const std::string& path) {
  const Result<std::string> bytes = ReadFile(path);
  if (!bytes) return tl::make_unexpected(bytes.error());
  return ParseWatchList(path, *bytes);
}

}  // namespace ramseyer
