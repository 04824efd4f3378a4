// Reports on any documents as PDF, in each of the four styles.
#include "base/check.h"
#include "fuzz/fuzz_input.h"
#include "render/pdf/pdf_renderer.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ramseyer;  // NOLINT(google-build-using-namespace)
  const auto report = fuzz::ReportIn(fuzz::BytesOf(data, size));
  if (!report) return 0;
  for (const PdfStyle style :
       {PdfStyle::kRamseyer, PdfStyle::kCordon, PdfStyle::kRedline, PdfStyle::kColumns}) {
    const Result<std::string> pdf = RenderPdf(*report, {style, true});
    RAMSEYER_CHECK(pdf && pdf->substr(0, 5) == "%PDF-");
  }
  return 0;
}
