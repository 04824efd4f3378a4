// Any bytes at all: the XML reader refuses them with an error, or gives a tree whose offsets hold.
#include "fuzz/fuzz_input.h"
#include "fuzz/laws.h"
#include "text/source.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  Result<Source> source = Source::FromBytes("fuzz.xml", std::string(fuzz::BytesOf(data, size)));
  if (!source) return 0;
  const Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  if (tree) fuzz::CheckTree(*tree);
  return 0;
}
