// The architecture, checked on the #include lines of src/: a layer includes only itself and the
// layers before it, and a third-party library is included only by the folder that owns it.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kLayers = {
    "base",  "text",  "xml",   "document", "formats", "law_index", "diff",  "compare",
    "print", "amend", "watch", "store",    "report",  "render",    "fetch", "app"};

struct ThirdParty {
  std::string header;               // how its includes begin
  std::vector<std::string> owners;  // folders of src/ that may include it
};

const std::vector<ThirdParty> kThirdParty = {
    {"tbb/", {"base/"}},         {"xxhash.h", {"law_index/"}},
    {"unicode/", {"text/"}},     {"pugixml", {"xml/"}},
    {"libxml/", {"xml/"}},       {"dtl/", {"diff/"}},
    {"hyphen.h", {"print/"}},
    {"yaml-cpp/", {"watch/"}},   {"CLI/", {"app/"}},
    {"curl/", {"fetch/"}},       {"zip.h", {"render/docx/", "fetch/"}},
    {"SQLiteCpp/", {"store/"}},  {"sqlite3", {"store/"}},
    {"sqlite3", {"store/"}},     {"nlohmann/", {"render/json/", "fetch/", "app/"}},
    {"pango/", {"render/pdf/"}}, {"cairo", {"render/pdf/"}},
    {"hb.h", {"render/pdf/"}},   {"fontconfig/", {"render/pdf/"}},
    {"qpdf/", {"render/pdf/"}},
};

struct Include {
  std::string file;  // relative to src/, with forward slashes
  int line = 0;
  std::string header;
};

bool StartsWith(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

std::vector<Include> IncludesOf(const fs::path& path, const std::string& name) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"].*$)");
  std::vector<Include> includes;
  std::ifstream in(path);
  std::string text;
  for (int line = 1; std::getline(in, text); ++line) {
    std::smatch match;
    if (std::regex_match(text, match, kInclude)) includes.push_back({name, line, match[1].str()});
  }
  return includes;
}

std::vector<Include> AllIncludes() {
  const fs::path root = fs::path(RAMSEYER_SOURCE_DIR) / "src";
  std::vector<Include> all;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cc" && extension != ".def") continue;
    const std::string name = entry.path().lexically_relative(root).generic_string();
    for (Include& include : IncludesOf(entry.path(), name)) all.push_back(std::move(include));
  }
  return all;
}

// Position in kLayers of the first folder of `path`, or kLayers.size() when it is not a layer.
size_t LayerOf(std::string_view path) {
  const std::string_view folder = path.substr(0, path.find('/'));
  return static_cast<size_t>(std::find(kLayers.begin(), kLayers.end(), folder) - kLayers.begin());
}

std::string Describe(const Include& include) {
  return "src/" + include.file + ":" + std::to_string(include.line) + " includes " + include.header;
}

TEST(Layering, EverySourceFileBelongsToALayer) {
  const std::vector<Include> includes = AllIncludes();
  ASSERT_FALSE(includes.empty());
  for (const Include& include : includes) {
    EXPECT_LT(LayerOf(include.file), kLayers.size()) << "src/" << include.file;
  }
}

TEST(Layering, ALayerIncludesOnlyItselfAndLayersBeforeIt) {
  for (const Include& include : AllIncludes()) {
    const size_t included = LayerOf(include.header);
    if (included == kLayers.size()) continue;
    EXPECT_LE(included, LayerOf(include.file)) << Describe(include);
  }
}

TEST(Layering, AThirdPartyLibraryHasOneOwner) {
  for (const Include& include : AllIncludes()) {
    for (const ThirdParty& library : kThirdParty) {
      if (!StartsWith(include.header, library.header)) continue;
      const bool owned =
          std::any_of(library.owners.begin(), library.owners.end(),
                      [&](const std::string& owner) { return StartsWith(include.file, owner); });
      EXPECT_TRUE(owned) << Describe(include);
    }
  }
}

// Parsing an instruction never looks at the law, executing never looks at the words; resolution
// sees both.
TEST(Layering, TheStagesOfAmendAreKeptApart) {
  for (const Include& include : AllIncludes()) {
    if (StartsWith(include.file, "amend/language/")) {
      EXPECT_FALSE(StartsWith(include.header, "amend/resolve/") ||
                   StartsWith(include.header, "amend/execute/"))
          << Describe(include);
    }
    if (StartsWith(include.file, "amend/execute/")) {
      EXPECT_FALSE(StartsWith(include.header, "amend/language/") ||
                   StartsWith(include.header, "amend/resolve/"))
          << Describe(include);
    }
  }
}

TEST(Layering, AProjectHeaderIsIncludedByItsPathBelowSrc) {
  const fs::path root = fs::path(RAMSEYER_SOURCE_DIR) / "src";
  for (const Include& include : AllIncludes()) {
    if (LayerOf(include.header) == kLayers.size()) continue;
    EXPECT_TRUE(fs::exists(root / include.header)) << Describe(include);
  }
}

}  // namespace
}  // namespace ramseyer
