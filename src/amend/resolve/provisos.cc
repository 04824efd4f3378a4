#include "amend/resolve/provisos.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "amend/resolve/sentences.h"

namespace ramseyer {
namespace {

constexpr auto kOpenings = std::to_array<std::string_view>(
    {"Provided, That", "Provided That", "Provided further, That", "Provided further That",
     "Provided, further, That", "Provided, however, That", "Provided however, That",
     "And provided, That", "And provided further, That", "And provided, further, That"});

bool OpensAt(std::string_view text) {
  return std::any_of(kOpenings.begin(), kOpenings.end(), [&](std::string_view opening) {
    return text.substr(0, opening.size()) == opening;
  });
}

// Where the words before `at` end: spaces and the colon in front of a proviso are of neither.
std::uint32_t EndBefore(std::string_view text, std::size_t at) {
  const std::size_t last = text.find_last_not_of(" :\n", at - 1);
  return static_cast<std::uint32_t>(last + 1);
}

}  // namespace

std::vector<ByteRange> ProvisosOf(const LiveText& live) {
  std::vector<ByteRange> provisos;
  const std::string_view text = live.text();
  for (const ByteRange& sentence : SentencesOf(live)) {
    const std::size_t first = provisos.size();
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (!OpensAt(text.substr(at))) continue;
      if (provisos.size() > first) provisos.back().end = EndBefore(text, at);
      provisos.push_back({at, sentence.end});
    }
  }
  return provisos;
}

}  // namespace ramseyer
