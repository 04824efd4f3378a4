#include "fetch/listing.h"

#include <nlohmann/json.hpp>

#include "fetch/received.h"

namespace ramseyer {
namespace {

using Json = nlohmann::json;

constexpr const char* kFiles = "files";
constexpr const char* kName = "justFileName";
constexpr const char* kFolder = "folder";

bool IsFile(const Json& entry) {
  if (!entry.is_object() || !entry.contains(kName) || !entry[kName].is_string()) return false;
  return !entry.contains(kFolder) || entry[kFolder] != true;
}

}  // namespace

Result<std::vector<std::string>> ReadListing(std::string_view json) {
  if (IsWebPage(json)) return Fail("the server sent a web page in place of a listing");
  const Json listing = Json::parse(json, nullptr, false);
  if (!listing.is_object() || !listing.contains(kFiles) || !listing[kFiles].is_array()) {
    return Fail("the server sent something else in place of a listing");
  }
  std::vector<std::string> names;
  for (const Json& entry : listing[kFiles]) {
    if (IsFile(entry)) names.push_back(entry[kName].get<std::string>());
  }
  return names;
}

}  // namespace ramseyer
