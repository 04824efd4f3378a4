// What a run reads is never written over by what it writes.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace ramseyer {

// Error: one of `files` would replace an input: a file that `inputs` names, by whatever path or
// link, an XML file in a folder that it names, or a file in the cache folder (fetch/cache.h), where
// fetched documents and the index of the law are kept. Inputs that are no paths ("auto", a bill's
// name) are passed over. O(files · inputs).
[[nodiscard]] Result<void> CheckInputsKept(const std::vector<FileBytes>& files,
                                           const std::vector<std::string>& inputs);

}  // namespace ramseyer
