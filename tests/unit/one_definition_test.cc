// Types that share a name and a namespace in two headers are one to the linker: whichever functions
// it keeps, the others work on the wrong layout. No compiler sees both, so the headers are read
// here.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

namespace ramseyer {
namespace {

TEST(OneDefinition, NoTwoHeadersDefineATypeOfTheSameName) {
  static const std::regex kNamespace(R"(^namespace (ramseyer[\w:]*) \{.*)");
  static const std::regex kType(
      R"(^(?:struct|class|enum class|enum) (?:\[\[nodiscard\]\] )?([\w:]+)[^;]*\{.*)");
  const std::filesystem::path source = std::filesystem::path(RAMSEYER_SOURCE_DIR) / "src";
  std::map<std::string, std::string> defined_in;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source)) {
    if (entry.path().extension() != ".h") continue;
    std::ifstream header(entry.path());
    std::string space;
    std::smatch match;
    for (std::string line; std::getline(header, line);) {
      if (std::regex_match(line, match, kNamespace)) space = match[1].str();
      if (!std::regex_match(line, match, kType)) continue;
      const std::string name = space + "::" + match[1].str();
      const auto [other, first] = defined_in.emplace(name, entry.path().string());
      EXPECT_TRUE(first) << name << " is defined in " << other->second << " and in "
                         << entry.path();
    }
  }
  EXPECT_GT(defined_in.size(), 100U);
}

}  // namespace
}  // namespace ramseyer
