// Any text: its words cover it without a gap, and its folding leads back to it.
#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "text/fold.h"
#include "text/source.h"
#include "text/spaces.h"
#include "text/words.h"

namespace ramseyer::fuzz {
namespace {

void CheckWords(std::string_view text) {
  std::uint32_t end = 0;
  for (const Token& token : Segment(text)) {
    RAMSEYER_CHECK(token.range.begin == end && !token.range.empty());
    const std::string_view word = text.substr(end, token.range.size());
    RAMSEYER_CHECK((token.kind == TokenKind::kSpace) == IsBlank(word));
    end = token.range.end;
  }
  RAMSEYER_CHECK(end == text.size());
}

void CheckFold(std::string_view text, FoldOptions options) {
  const FoldedText folded = Fold(text, options);
  const auto size = static_cast<std::uint32_t>(folded.text().size());
  RAMSEYER_CHECK(Fold(folded.text(), options).text() == folded.text());
  for (std::uint32_t at = 0; at < size; ++at) {
    const ByteRange original = folded.ToOriginal({at, at + 1});
    RAMSEYER_CHECK(original.begin < original.end && original.end <= text.size());
    const ByteRange back = folded.ToFolded(original);
    RAMSEYER_CHECK(back.begin <= at && at < back.end);
  }
}

}  // namespace
}  // namespace ramseyer::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const Result<Source> source =
      Source::FromBytes("words.txt", std::string(fuzz::BytesOf(data, size)));
  if (!source) return 0;
  fuzz::CheckWords(source->bytes());
  fuzz::CheckFold(source->bytes(), {});
  FoldOptions letters;
  letters.letter_case = true;
  fuzz::CheckFold(source->bytes(), letters);
  return 0;
}
