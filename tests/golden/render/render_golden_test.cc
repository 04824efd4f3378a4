// How reports look, each case naming one of the reports in support/sample_reports.h and the
// options; and how the instructions of a bill look, each case giving what stands in its legis-body.
#include <gtest/gtest.h>

#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "base/sha256.h"
#include "formats/read.h"
#include "render/html/html_renderer.h"
#include "render/html/script.h"
#include "render/html/style.h"
#include "render/json/instructions_json.h"
#include "render/json/report_json.h"
#include "render/markdown/markdown_renderer.h"
#include "render/patch/patch_renderer.h"
#include "render/text/instructions_text.h"
#include "render/text/text_renderer.h"
#include "render/uslm_report/uslm_report.h"
#include "render/version.h"
#include "support/golden.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string Replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string FirstWord(const std::string& text) {
  std::string word;
  std::istringstream(text) >> word;
  return word;
}

// Escape sequences as a reader can see them.
std::string Text(const Report& report, const std::string& options) {
  TextOptions text;
  std::istringstream words(options);
  for (std::string word; words >> word;) {
    if (word == "width") words >> text.width;
    if (word == "color") text.color = true;
    if (word == "unchanged") text.show_unchanged = true;
  }
  return Replaced(RenderText(report, text), "\x1b", "␛");
}

// Without the style sheet, the script and their digests, which have tests of their own.
std::string Html(const Report& report) {
  std::string html = RenderHtml(report);
  for (const std::string& part : {StyleSheet(), Script()}) {
    html = Replaced(Replaced(html, part, "…"), Sha256Base64(part), "…");
  }
  return Replaced(html, Version(), "VERSION");
}

RAMSEYER_GOLDEN_STAGE(RenderText, "tests/golden/render/text", [](const GoldenCase& golden) {
  return Text(test_support::ReportNamed(FirstWord(golden.Input("report"))),
              golden.Input("options"));
})

RAMSEYER_GOLDEN_STAGE(RenderHtml, "tests/golden/render/html", [](const GoldenCase& golden) {
  return Html(test_support::ReportNamed(FirstWord(golden.Input("report"))));
})

RAMSEYER_GOLDEN_STAGE(RenderJson, "tests/golden/render/json", [](const GoldenCase& golden) {
  return Replaced(RenderJson(test_support::ReportNamed(FirstWord(golden.Input("report")))),
                  Version(), "VERSION");
})

RAMSEYER_GOLDEN_STAGE(RenderMarkdown, "tests/golden/render/markdown", [](const GoldenCase& golden) {
  return RenderMarkdown(test_support::ReportNamed(FirstWord(golden.Input("report"))));
})

RAMSEYER_GOLDEN_STAGE(RenderPatch, "tests/golden/render/patch", [](const GoldenCase& golden) {
  return RenderPatch(test_support::ReportNamed(FirstWord(golden.Input("report"))));
})

RAMSEYER_GOLDEN_STAGE(RenderUslmReport, "tests/golden/render/uslm_report",
                      [](const GoldenCase& golden) {
                        return RenderUslmReport(
                            test_support::ReportNamed(FirstWord(golden.Input("report"))));
                      })

std::vector<BillInstructions> BillIn(const GoldenCase& golden) {
  auto source = Source::FromBytes(
      "bill.xml", "<bill><legis-body>\n" + golden.Input("bill") + "</legis-body></bill>");
  EXPECT_TRUE(source.has_value());
  auto document = ReadDocument(std::move(*source));
  EXPECT_TRUE(document.has_value()) << ToString(document.error());
  auto bill = std::make_shared<const Document>(std::move(*document));
  InstructionList instructions = ReadInstructions(*bill);
  return {{std::move(bill), std::move(instructions)}};
}

RAMSEYER_GOLDEN_STAGE(RenderInstructionsText, "tests/golden/render/instructions_text",
                      [](const GoldenCase& golden) {
                        return RenderInstructionsText(BillIn(golden), 80);
                      })

RAMSEYER_GOLDEN_STAGE(RenderInstructionsJson, "tests/golden/render/instructions_json",
                      [](const GoldenCase& golden) {
                        return Replaced(RenderInstructionsJson(BillIn(golden)), Version(),
                                        "VERSION");
                      })

}  // namespace
}  // namespace ramseyer
