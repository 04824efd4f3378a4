#include "amend/language/folded_words.h"

#include <cstring>

#include "base/eight_bytes.h"

namespace ramseyer::language {

FoldedWords::FoldedWords(std::string_view text) : bytes_(text.begin(), text.end()) {
  std::size_t at = 0;
  for (; at + 8 <= bytes_.size(); at += 8) {
    const EightBytes lowered = Lowered(LoadEight(bytes_.data() + at));
    std::memcpy(bytes_.data() + at, &lowered, sizeof lowered);
  }
  for (; at < bytes_.size(); ++at) {
    if (bytes_[at] >= 'A' && bytes_[at] <= 'Z')
      bytes_[at] = static_cast<char>(bytes_[at] - 'A' + 'a');
  }
}

}  // namespace ramseyer::language
