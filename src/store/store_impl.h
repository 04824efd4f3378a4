// What the files of the store share: the open database, and its errors as results.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <type_traits>
#include <utility>

#include "store/store.h"

namespace ramseyer {

struct Store::Impl {
  std::string path;
  SQLite::Database database;
  bool writable = false;
};

// "can not be written: attempt to write a readonly database".
Error StoreError(const std::string& path, const SQLite::Exception& thrown);

// Runs `work`, which may throw what SQLiteCpp throws.
template <typename Work>
auto Guarded(const std::string& path, Work work) -> Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& thrown) {
    return tl::make_unexpected(StoreError(path, thrown));
  }
}

}  // namespace ramseyer
