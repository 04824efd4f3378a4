// Words of a text, for the mutations of lines and of trees.
#pragma once

#include <string>
#include <string_view>

#include "fuzz/random.h"

namespace ramseyer::fuzz {

// Puts a phrase in between two words, takes words out, repeats some, or puts in words of `from`.
std::string MutateWords(std::string words, std::string_view from, Random& random);

}  // namespace ramseyer::fuzz
