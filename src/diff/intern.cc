#include "diff/intern.h"

namespace ramseyer {

TokenId Interner::Intern(std::string_view text) {
  if (const auto known = ids_.find(text); known != ids_.end()) return known->second;
  const auto id = static_cast<TokenId>(texts_.size());
  texts_.emplace_back(text);
  ids_.emplace(texts_.back(), id);
  return id;
}

std::vector<TokenId> Interner::InternAll(const Interner& other) {
  std::vector<TokenId> ids;
  ids.reserve(other.size());
  for (const std::string& text : other.texts_) ids.push_back(Intern(text));
  return ids;
}

}  // namespace ramseyer
