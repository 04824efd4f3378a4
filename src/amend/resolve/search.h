// Finds quoted words in a scope, through the Code's editorial forms when they do not stand there as
// quoted, and says in a caution how they were matched.
#pragma once

#include <string_view>
#include <vector>

#include "amend/resolve/scope.h"

namespace ramseyer {

// Every place of the words in the text, in order. Empty when there is none in any form.
std::vector<ByteRange> Search(ResolveContext& context, const Scope& scope, const LiveText& text,
                              std::string_view words);

// Every place of the words in the text as they stand, whatever their capitals.
std::vector<ByteRange> SearchAnyCase(const LiveText& text, std::string_view words);

// The place at the end of the text; at most one.
std::vector<ByteRange> SearchAtEnd(ResolveContext& context, const Scope& scope, const LiveText& text,
                                   std::string_view words);

}  // namespace ramseyer
