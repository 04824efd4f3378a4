#include "app/track_add.h"

#include <fmt/format.h>

#include <cstdio>
#include <set>
#include <utility>

#include "app/progress.h"
#include "app/terminal.h"
#include "base/files.h"
#include "base/parallel.h"
#include "base/sha256.h"
#include "document/release_point.h"
#include "render/characters.h"
#include "render/track_words.h"
#include "render/words.h"
#include "report/track.h"
#include "store/file_document.h"
#include "store/store.h"

namespace ramseyer {
namespace {

// What became of reading a file: a document, or nothing when the store has it already.
using Read = Result<std::optional<FiledDocument>>;

class Adder {
 public:
  Adder(const TrackAddOptions& options, Store& store) : options_(options), store_(store) {}

  Result<ExitCode> Run() {
    const auto documents = store_.Documents();
    if (!documents) return tl::make_unexpected(documents.error());
    for (const StoredDocument& document : *documents) {
      known_.insert(KeyOf(document.hash, document.release_point));
      known_.insert(KeyOf(document.hash, ""));
    }
    ListFiles();
    DoInOrder<Read>(
        files_.size(), JobsFor(options_.jobs), [this](std::size_t i) { return ReadOne(files_[i]); },
        [this](std::size_t i, Read read) { return Take(i, std::move(read)); });
    if (broken_) return tl::make_unexpected(*broken_);
    if (added_ > 0) {
      progress_.Show("comparing", files_.size(), files_.size(), "the edits of pending bills");
      const auto collisions = MakeCollisions(store_);
      if (!collisions) return tl::make_unexpected(collisions.error());
    }
    Say(fmt::format("{} added, {} in the store already, {} failed", added_, there_, failed_));
    return failed_ > 0 ? ExitCode::kBadInput : ExitCode::kDone;
  }

 private:
  static std::string KeyOf(const std::string& hash, const std::string& release) {
    return hash + '@' + release;
  }

  void ListFiles() {
    for (const std::string& path : options_.paths) {
      auto listed = ListXmlFiles(path);
      if (!listed) {
        Fail(listed.error());
        continue;
      }
      files_.insert(files_.end(), listed->begin(), listed->end());
    }
  }

  // On any thread.
  Read ReadOne(const std::string& file) const {
    auto bytes = ReadFile(file);
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (known_.count(KeyOf(Sha256Hex(*bytes), options_.release)) > 0) return std::nullopt;
    auto filed = FileDocument(file, std::move(*bytes), options_.release);
    if (!filed) return tl::make_unexpected(filed.error());
    return std::move(*filed);
  }

  bool Take(std::size_t index, Read read) {
    progress_.Show("adding", index + 1, files_.size(), files_[index]);
    if (!read) {
      Fail(read.error());
      return true;
    }
    if (!*read) {
      ++there_;
      return true;
    }
    const auto added = store_.Add(**read);
    if (!added) {
      broken_ = added.error();
      return false;
    }
    if (!*added) {
      ++there_;
      return true;
    }
    ++added_;
    Say(fmt::format("added {}: {}", Visible(files_[index]), Visible(NameOf((*read)->document))));
    return true;
  }

  void Fail(const Error& error) {
    progress_.Wipe();
    SayError(error);
    ++failed_;
  }

  void Say(const std::string& line) {
    progress_.Wipe();
    fmt::print("{}\n", line);
    std::fflush(stdout);
  }

  const TrackAddOptions& options_;
  Store& store_;
  Progress progress_;
  std::set<std::string> known_;
  std::vector<std::string> files_;
  std::optional<Error> broken_;
  std::size_t added_ = 0;
  std::size_t there_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace

Result<ExitCode> TrackAdd(const TrackAddOptions& options) {
  if (!options.release.empty() && !ParseReleasePoint(options.release)) {
    return Fail(fmt::format("\"{}\" is not a release point: \"119-36\" and \"115-164not141\" are",
                            options.release));
  }
  auto store = Store::Open(options.store, StoreAccess::kWrite);
  if (!store) return tl::make_unexpected(store.error());
  return Adder(options, *store).Run();
}

}  // namespace ramseyer
