// bench_dtl OLD NEW: what dtl alone takes to compare two lists of words, one a line. Prints how
// many it strikes and adds, which are more than need be where it meets more than two million points
// and goes on from where it stands.
#include <cstdint>
#include <cstdio>
#include <dtl/dtl.hpp>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using Numbers = std::unordered_map<std::string, std::uint32_t>;

std::vector<std::uint32_t> ReadWords(const char* file, Numbers& numbers) {
  std::vector<std::uint32_t> words;
  std::ifstream in(file);
  for (std::string word; std::getline(in, word);) {
    words.push_back(
        numbers.emplace(word, static_cast<std::uint32_t>(numbers.size())).first->second);
  }
  return words;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: bench_dtl OLD NEW\n");
    return 2;
  }
  Numbers numbers;
  const std::vector<std::uint32_t> old_words = ReadWords(argv[1], numbers);
  const std::vector<std::uint32_t> new_words = ReadWords(argv[2], numbers);
  dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff(old_words, new_words);
  diff.compose();
  std::size_t struck = 0;
  std::size_t added = 0;
  for (const auto& [word, info] : diff.getSes().getSequence()) {
    if (info.type == dtl::SES_DELETE) ++struck;
    if (info.type == dtl::SES_ADD) ++added;
  }
  std::printf("%zu struck, %zu added\n", struck, added);
  return 0;
}
