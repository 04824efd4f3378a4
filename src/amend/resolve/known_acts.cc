#include "amend/resolve/known_acts.h"

#include <algorithm>
#include <cctype>

namespace ramseyer {
namespace {

bool SameName(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

}  // namespace

const std::vector<KnownAct>& KnownActs() {
  static const std::vector<KnownAct> kActs = {
#define RAMSEYER_ACT(name, credit, classification) {name, credit, classification},
#include "amend/resolve/known_acts.def"
#undef RAMSEYER_ACT
  };
  return kActs;
}

const KnownAct* FindKnownAct(std::string_view name) {
  const std::vector<KnownAct>& acts = KnownActs();
  const auto found = std::find_if(acts.begin(), acts.end(),
                                  [&](const KnownAct& act) { return SameName(act.name, name); });
  return found == acts.end() ? nullptr : &*found;
}

std::optional<UscCitation> ClassificationOf(const KnownAct& act, std::string_view section) {
  std::string_view rest = act.classification;
  std::string_view title;
  while (!rest.empty()) {
    const std::size_t stop = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, stop);
    rest.remove_prefix(std::min(stop + 1, rest.size()));
    if (word.ends_with(':')) {
      title = word.substr(0, word.size() - 1);
      continue;
    }
    if (word.ends_with(';')) word.remove_suffix(1);
    const std::size_t equals = word.find('=');
    if (word.substr(0, equals) != section) continue;
    return UscCitation{std::string(title), std::string(word.substr(equals + 1)), {}, false};
  }
  return std::nullopt;
}

}  // namespace ramseyer
