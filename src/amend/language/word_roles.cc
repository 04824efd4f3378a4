#include "amend/language/word_roles.h"

#include "base/word_map.h"
#include "document/node_kind.h"

namespace ramseyer::language {
namespace {

constexpr WordMap kRoles(std::to_array<std::pair<std::string_view, WordRoles>>({
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
}));

bool IsNameOfLevel(std::string_view word) {
  if (LevelNamed(word)) return true;
  return word.ends_with('s') && LevelNamed(word.substr(0, word.size() - 1));
}

}  // namespace

WordRoles RolesOf(std::string_view folded) {
  const WordRoles* const roles = kRoles.Find(folded);
  if (roles != nullptr) return *roles;
  return IsNameOfLevel(folded) ? kNamesLevel : WordRoles{0};
}

}  // namespace ramseyer::language
