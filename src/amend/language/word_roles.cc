#include "amend/language/word_roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_map.h"
#include "document/node_kind.h"

namespace ramseyer::language {
namespace {

using WordAndRoles = std::pair<std::string_view, WordRoles>;

constexpr auto kWords = std::to_array<WordAndRoles>({
    {"striking", kAmends},
    {"inserting", kAmends},
    {"redesignating", kAmends},
    {"adding", kCanAmend},
    {"amending", kCanAmend},
    {"deleting", kCanAmend},
    {"designating", kCanAmend},
    {"transferring", kCanAmend},
    {"moving", kCanAmend},
    {"repealing", kCanAmend},
    {"is", kIsOrAre},
    {"are", kIsOrAre},
    {"be", kIsOrAre},
    {"such", kPointsBack},
    {"that", kPointsBack},
    {"said", kPointsBack},
    {"act", kNamesLaw},
    {"acts", kNamesLaw},
    {"code", kNamesLaw},
    {"resolution", kNamesLaw},
    {"statutes", kNamesLaw},
    {"compact", kNamesLaw},
    {"evidence", kNamesLaw},
    {"procedure", kNamesLaw},
    {"public", kNamesLaw},
    {"pub.", kNamesLaw},
    {"u.s.c.", kNamesLaw},
    {"usc", kNamesLaw},
    {"whenever", kGivesRule},
    {"wherever", kGivesRule},
    {"referred", kGivesAlias},
    {"enacting", kOfMatter},
    {"resolving", kOfMatter},
    {"matter", kOfMatter},
    {"applied", kApplies},
    {"administered", kApplies},
    {"amendment", kOfAmendments},
    {"amendments", kOfAmendments | kNamesLaw},
    {"repeal", kOfAmendments},
    {"repeals", kOfAmendments},
});

// Of every kind of node, its name for one and for several.
constexpr auto kKinds = std::to_array<std::pair<NodeGroup, std::array<std::string_view, 2>>>({
#define RAMSEYER_NODE_KIND(name, id, group, rank) {NodeGroup::group, {id, id "s"}},
#include "document/node_kinds.def"
#undef RAMSEYER_NODE_KIND
});

constexpr std::size_t kLevels = std::count_if(
    kKinds.begin(), kKinds.end(), [](const auto& kind) { return kind.first == NodeGroup::kLevel; });

constexpr WordMap kRoles([] {
  std::array<WordAndRoles, kWords.size() + 2 * kLevels> all{};
  std::copy(kWords.begin(), kWords.end(), all.begin());
  std::size_t count = kWords.size();
  for (const auto& [group, names] : kKinds) {
    if (group != NodeGroup::kLevel) continue;
    for (const std::string_view name : names) all[count++] = {name, kNamesLevel};
  }
  return all;
}());

}  // namespace

WordRoles RolesOf(std::string_view folded) {
  const WordRoles* const roles = kRoles.Find(folded);
  return roles == nullptr ? WordRoles{0} : *roles;
}

}  // namespace ramseyer::language
