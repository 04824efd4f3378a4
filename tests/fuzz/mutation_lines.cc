#include <utility>
#include <vector>

#include "fuzz/mutation.h"
#include "fuzz/mutation_words.h"
#include "fuzz/vocabulary.h"

namespace ramseyer::fuzz {
namespace {

constexpr std::string_view kMarker = "--- ";  // begins a section of a golden case
constexpr std::size_t kMostTaken = 4;         // lines from another text

// Without what a golden case expects, which is no input.
std::vector<std::string> LinesOf(std::string_view text) {
  text = text.substr(0, text.find("\n--- expected"));
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    lines.emplace_back(line);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

std::string TextOf(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

// Seldom one that begins a section: without it the sections of a case are not what they were.
std::size_t SomeLine(const std::vector<std::string>& lines, Random& random) {
  std::size_t line = random.Below(lines.size());
  for (int tries = 0; tries < 3 && lines[line].starts_with(kMarker); ++tries) {
    line = random.Below(lines.size());
  }
  return line;
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
  const std::size_t one = SomeLine(lines, random);
  const std::size_t other = SomeLine(lines, random);
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
  return TextOf(lines);
}

std::string CrossLines(std::string_view text, std::string_view other, Random& random) {
  std::vector<std::string> lines = LinesOf(text);
  const std::vector<std::string> others = LinesOf(other);
  const std::size_t at = SomeLine(lines, random);
  const std::size_t begin = SomeLine(others, random);
  const std::size_t taken = 1 + random.Below(std::min(kMostTaken, others.size() - begin));
  const auto from = others.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = lines.begin() + static_cast<std::ptrdiff_t>(at);
  lines.insert(random.OneIn(2) ? lines.erase(to) : to, from,
               from + static_cast<std::ptrdiff_t>(taken));
  return TextOf(lines);
}

}  // namespace ramseyer::fuzz
