// bench_words FILE: the words of a document, one a line: what programs are given that compare words
// and know nothing of XML.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "formats/read.h"

int main(int argc, char** argv) {
  using namespace ramseyer;
  if (argc != 2) {
    fmt::print(stderr, "usage: bench_words FILE\n");
    return 2;
  }
  const Result<Document> document = ReadDocumentFile(argv[1]);
  if (!document) {
    fmt::print(stderr, "bench_words: {}\n", ToString(document.error()));
    return 2;
  }
  for (std::uint32_t i = 0; i < document->size(); ++i) {
    std::string_view rest = document->TextOf(NodeId(i));
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      fmt::print("{}\n", word);
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
  }
  return 0;
}
