// Golden cases of showing: an XML document leads to the text that "ramseyer show" prints.
#include <string>

#include "document/dump.h"
#include "formats/read.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

RAMSEYER_GOLDEN_STAGE(Show, "tests/golden/show", [](const GoldenCase& golden) -> std::string {
  Result<Source> source = Source::FromBytes("document.xml", golden.Input("document"));
  if (!source) return ToString(source.error());
  const Result<Document> document = ReadDocument(std::move(*source));
  return document ? DumpText(*document, document->root()) : ToString(document.error());
})

}  // namespace
}  // namespace ramseyer
