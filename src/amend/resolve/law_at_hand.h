// The law in files, of which no more is read than is asked for.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "amend/resolve/law_library.h"
#include "base/result.h"

namespace ramseyer {

struct LawAtHandOptions {
  // Where indexes of large law are kept (fetch/cache.h: CacheFolder); "" to keep none.
  std::string cache_folder;

  // Law of fewer bytes is read whole: that is quicker than keeping an index of it.
  std::uint64_t smallest_indexed = std::uint64_t{8} << 20;
};

class LawAtHand {
 public:
  // The law of all XML files of every path, as LawLibrary::Load has it. Errors: those of
  // LawLibrary::Load; of a file that an index could be made of, none.
  [[nodiscard]] static Result<LawAtHand> Open(const std::vector<std::string>& paths,
                                              const LawAtHandOptions& options);

  // Whether there is no law at all, loaded or not.
  bool empty() const { return library_.empty(); }

  // Calls `use` with the law, and again with more of it loaded until it has asked for nothing that
  // was not loaded; what it made of the law the last time is what it would have made of all of it.
  // So `use` must forget what it made before, and show nothing to anyone. An error of `use` counts
  // only then. Errors: the last one of `use`, or more of the law can not be read.
  [[nodiscard]] Result<void> With(const std::function<Result<void>(const LawLibrary&)>& use);

  // The same for threads: each uses a copy of the law as it is loaded; once they are done, what the
  // copies missed is loaded, and those that missed anything begin again. Errors of Load: more of
  // the law can not be read.
  LawLibrary Copy() const { return library_; }
  [[nodiscard]] Result<void> Load(WantedLaw missed) { return library_.Load(std::move(missed)); }

 private:
  explicit LawAtHand(LawLibrary library) : library_(std::move(library)) {}

  LawLibrary library_;
};

}  // namespace ramseyer
