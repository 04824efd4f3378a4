#include <utility>
#include <vector>

#include "fuzz/mutation.h"
#include "fuzz/mutation_words.h"
#include "fuzz/vocabulary.h"

namespace ramseyer::fuzz {
namespace {

std::vector<std::string> LinesOf(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

void Indent(std::string& line, Random& random) {
  if (random.OneIn(2)) {
    line.insert(0, 2, ' ');
  } else if (line.substr(0, 2) == "  ") {
    line.erase(0, 2);
  }
}

void Redesignate(std::string& line, Random& random) {
  const std::size_t begin = std::min(line.find_first_not_of(" |"), line.size());
  const std::size_t end = std::min(line.find(' ', begin), line.size());
  line.replace(begin, end - begin, random.Of(Designations()));
}

}  // namespace

std::string MutateLines(std::string_view text, Random& random) {
  std::vector<std::string> lines = LinesOf(text);
  if (lines.empty()) lines.emplace_back();
  const std::size_t one = random.Below(lines.size());
  const std::size_t other = random.Below(lines.size());
  switch (random.Below(8)) {
    case 0:
      std::swap(lines[one], lines[other]);
      break;
    case 1: {
      const std::string copy = lines[one];
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(other), copy);
      break;
    }
    case 2:
      lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(one));
      break;
    case 3:
      Indent(lines[one], random);
      break;
    case 4:
      Redesignate(lines[one], random);
      break;
    default:
      lines[one] = MutateWords(std::move(lines[one]), std::string(lines[other]), random);
  }
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace ramseyer::fuzz
