// Golden cases of writing a bill: a document of any format leads to its USLM, from the preface on.
#include <string>

#include "formats/read.h"
#include "render/uslm/bill_writer.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

// Without the declaration, the root and the metadata, which are the same in all cases but one.
std::string FromPreface(const std::string& bytes) {
  for (const std::string_view meta : {"</meta>\n", "<meta/>\n"}) {
    const std::size_t end = bytes.find(meta);
    if (end != std::string::npos) return bytes.substr(end + meta.size());
  }
  return bytes;
}

RAMSEYER_GOLDEN_STAGE(UslmBill, "tests/golden/uslm_bill",
                      [](const GoldenCase& golden) -> std::string {
                        const bool whole = golden.Find("whole") != nullptr;
                        Result<Source> source = Source::FromBytes(
                            "document.xml", golden.Input(whole ? "whole" : "document"));
                        if (!source) return ToString(source.error());
                        const Result<Document> document = ReadDocument(std::move(*source));
                        if (!document) return ToString(document.error());
                        const Result<std::string> bytes = WriteUslmBill(*document);
                        if (!bytes) return ToString(bytes.error());
                        return whole ? *bytes : FromPreface(*bytes);
                      })

}  // namespace
}  // namespace ramseyer
