#include "diff/intern.h"

namespace ramseyer {

TokenId Interner::Intern(std::string_view text) {
  const TokenId id = index_.Number(text);
  if (id == texts_.size()) {
    texts_.emplace_back(text);
    index_.Rebind(id, texts_.back());
  }
  return id;
}

std::vector<TokenId> Interner::InternAll(const Interner& other) {
  std::vector<TokenId> ids;
  ids.reserve(other.size());
  for (const std::string& text : other.texts_) ids.push_back(Intern(text));
  return ids;
}

}  // namespace ramseyer
