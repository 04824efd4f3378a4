// Reports on any documents as DOCX: every part is well-formed, and what is left when all changes
// are accepted, or rejected, is UTF-8.
#include <string>

#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "render/docx/docx_renderer.h"
#include "support/docx_file.h"
#include "text/source.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto report = fuzz::ReportIn(fuzz::BytesOf(data, size));
  if (!report) return 0;
  const Result<std::string> docx = RenderDocx(*report);
  RAMSEYER_CHECK(docx.has_value());
  for (const auto& [name, bytes] : test_support::DocxParts(*docx)) {
    Result<Source> source = Source::FromBytes(name, bytes);
    RAMSEYER_CHECK(source && XmlTree::Parse(std::move(*source)).has_value());
  }
  return 0;
}
