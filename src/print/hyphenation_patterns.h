// The file hyph_en_US.dic of Debian's hyphen-en-us, which the build puts into the program.
#pragma once

#include <cstddef>

namespace ramseyer {

extern const unsigned char kHyphenationPatterns[];
extern const std::size_t kHyphenationPatternsSize;

}  // namespace ramseyer
