// Golden cases of layout: a bill leads to the lines of its print, with their numbers.
#include <string>

#include "formats/read.h"
#include "print/print_dump.h"
#include "print/print_layout.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

RAMSEYER_GOLDEN_STAGE(Print, "tests/golden/print", [](const GoldenCase& golden) -> std::string {
  Result<Source> source = Source::FromBytes("bill.xml", golden.Input("bill"));
  if (!source) return ToString(source.error());
  const Result<Document> bill = ReadDocument(std::move(*source));
  if (!bill) return ToString(bill.error());
  return DumpPrint(*bill, LayOutPrint(*bill), bill->root());
})

}  // namespace
}  // namespace ramseyer
