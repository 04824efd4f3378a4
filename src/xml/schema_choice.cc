#include "xml/schema_choice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <system_error>
#include <vector>

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

struct KnownNamespace {
  std::string_view name;
  std::string_view schemas;  // how the names of its schemas begin, before the version
};
constexpr auto kNamespaces = std::to_array<KnownNamespace>({
    {"http://schemas.gpo.gov/xml/uslm", "uslm-"},
    {"http://xml.house.gov/schemas/uslm/1.0", "USLM-"},
});

Result<std::vector<fs::path>> SchemasIn(const std::string& folder) {
  std::error_code error;
  std::vector<fs::path> schemas;
  for (auto it = fs::recursive_directory_iterator(folder, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (it->path().extension() == ".xsd") schemas.push_back(it->path());
  }
  if (error) {
    return Fail(fmt::format("the folder of schemas can not be listed: {}", error.message()),
                Place{folder, 0, 0, 0});
  }
  std::sort(schemas.begin(), schemas.end());
  return schemas;
}

// The last part of the address that the document names for the namespace; "" when it names none.
std::string NamedSchema(const XmlTree& tree, std::string_view name_space) {
  std::istringstream words{std::string(tree.Attribute(tree.root(), "schemaLocation"))};
  std::string name;
  std::string address;
  while (words >> name >> address) {
    if (name == name_space) return fs::path(address).filename().string();
  }
  return "";
}

// {2, 0, 17} of "uslm-2.0.17"; empty when something else stands behind the beginning.
std::vector<int> VersionOf(const fs::path& schema, std::string_view beginning) {
  const std::string stem = schema.stem().string();
  if (stem.substr(0, beginning.size()) != beginning) return {};
  std::vector<int> version;
  std::istringstream numbers(stem.substr(beginning.size()));
  for (int number = 0; numbers >> number;) {
    version.push_back(number);
    if (numbers.get() == std::istringstream::traits_type::eof()) return version;
  }
  return {};
}

const fs::path* NewestOf(const std::vector<fs::path>& schemas, std::string_view name_space) {
  const auto* known =
      std::find_if(kNamespaces.begin(), kNamespaces.end(),
                   [&](const KnownNamespace& candidate) { return candidate.name == name_space; });
  if (known == kNamespaces.end()) return nullptr;
  const fs::path* newest = nullptr;
  std::vector<int> newest_version;
  for (const fs::path& schema : schemas) {
    const std::vector<int> version = VersionOf(schema, known->schemas);
    if (version <= newest_version) continue;
    newest = &schema;
    newest_version = version;
  }
  return newest;
}

}  // namespace

Result<std::string> ChooseSchema(const XmlTree& tree, const std::string& folder) {
  const Place place = tree.source().PlaceOf(tree.node(tree.root()).source.begin);
  const std::string_view name_space = tree.Attribute(tree.root(), "xmlns");
  if (name_space.empty()) {
    return Fail(
        "is in no namespace, as documents of the Bill DTD are: name its schema with --schema",
        place);
  }
  const Result<std::vector<fs::path>> schemas = SchemasIn(folder);
  if (!schemas) return tl::make_unexpected(schemas.error());
  const std::string named = NamedSchema(tree, name_space);
  if (named.empty()) {
    const fs::path* newest = NewestOf(*schemas, name_space);
    if (newest != nullptr) return newest->string();
    return Fail(fmt::format("{} holds no schema for the namespace {}: name one with --schema",
                            folder, name_space),
                place);
  }
  const auto found = std::find_if(schemas->begin(), schemas->end(), [&](const fs::path& schema) {
    return schema.filename() == named;
  });
  if (found != schemas->end()) return found->string();
  return Fail(fmt::format("names the schema {}, which {} does not hold: name one with --schema",
                          named, folder),
              place);
}

}  // namespace ramseyer
