// The definitions that watched text uses: a provision of the law that says what a term means in a
// section, chapter or title, where the watched provision stands in that unit and uses the term.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "amend/resolve/law_library.h"
#include "watch/watch_list.h"

namespace ramseyer {

struct UsedDefinition {
  std::size_t entry = 0;   // of the list
  std::string term;        // "interactive computer service"
  CitedProvision defined;  // the provision that says what it means
};

// For every entry that the library has (not for whole titles, which hold their definitions). A
// definition counts only where the law itself says for which unit it holds ("In this chapter",
// "for purposes of this section"), and when the term stands in the watched text word for word, its
// plural counted in. O(library + definitions · watched text).
std::vector<UsedDefinition> DefinitionsUsed(const WatchList& list, const LawLibrary& library);

}  // namespace ramseyer
