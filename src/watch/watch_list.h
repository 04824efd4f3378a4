// The list of provisions that somebody watches, as a YAML file:
//
//   watch:
//     - cite: 47 U.S.C. 230(c)
//       label: intermediary liability
//       owners: [platform-team]
//       severity: error            # error, warning (when nothing is said) or note
//       actions: [repeal, strike]  # only what these do; all when nothing is said
//
// schemas/watchlist.schema.json describes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/place.h"
#include "base/result.h"
#include "watch/cited_provision.h"

namespace ramseyer {

enum class WatchSeverity : std::uint8_t { kError, kWarning, kNote };

// "error", "warning", "note".
std::string_view IdOf(WatchSeverity severity);

struct WatchEntry {
  std::string cite;  // as the list has it
  CitedProvision provision;
  std::string label;
  std::vector<std::string> owners;
  WatchSeverity severity = WatchSeverity::kWarning;
  std::vector<std::string> actions;  // sorted; none for all
  std::string rule;  // stable: "usc/t47/s230/c", with its actions when there are some
  Place place;       // of the cite in the list

  // Whether the entry asks for hits of this action.
  bool Wants(std::string_view action) const;
};

struct WatchList {
  std::string file;
  std::vector<WatchEntry> entries;  // never empty
};

// What `actions` may name: the actions of instructions (IdOf of an Action), "definition" and
// "reference".
const std::vector<std::string>& WatchActions();

// Reads a list. Errors, each with file, line, column and what was expected: no YAML; another shape
// than the one above, or a key that is not known or stands twice; a cite that can not be read; an
// action or severity that there is not; the same cite with the same actions twice; no entries.
[[nodiscard]] Result<WatchList> ParseWatchList(std::string file, const std::string& yaml);

// Reads the file first (base/files.h).
[[nodiscard]] Result<WatchList> LoadWatchList(const std::string& path);

}  // namespace ramseyer
