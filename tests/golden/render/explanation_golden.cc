// How explanations look: a bill and a law (amend_case.h), and the provision to be explained.
//
//   --- citation
//   18 U.S.C. 5(a)
//   --- options              of text, as for reports: "width 60 color unchanged"
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "golden/amend/amend_case.h"
#include "render/json/explanation_json.h"
#include "render/text/explanation_text.h"
#include "render/version.h"
#include "report/explanation.h"
#include "support/golden.h"

namespace ramseyer {
namespace {

using test_support::GoldenCase;

std::string Replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
    text.replace(at, what.size(), with);
  }
  return text;
}

Explanation Explained(const GoldenCase& golden) {
  const Document bill = test_support::BillOf(golden);
  const LawLibrary law = LawLibrary::FromDocuments(test_support::LawOf(golden));
  std::string citation;
  std::istringstream input(golden.Input("citation"));
  std::getline(input, citation);
  Result<Explanation> explanation = Explain(bill, law, Amend(bill, law), citation);
  EXPECT_TRUE(explanation.has_value()) << ToString(explanation.error());
  return std::move(*explanation);
}

TextOptions OptionsOf(const GoldenCase& golden) {
  TextOptions options;
  const std::string* given = golden.Find("options");
  std::istringstream words(given == nullptr ? "" : *given);
  for (std::string word; words >> word;) {
    if (word == "width") words >> options.width;
    if (word == "color") options.color = true;
    if (word == "unchanged") options.show_unchanged = true;
  }
  return options;
}

RAMSEYER_GOLDEN_STAGE(RenderExplanationText, "tests/golden/render/explanation_text",
                      [](const GoldenCase& golden) {
                        // Escape sequences as a reader can see them.
                        return Replaced(RenderExplanationText(Explained(golden), OptionsOf(golden)),
                                        "\x1b", "␛");
                      })

RAMSEYER_GOLDEN_STAGE(RenderExplanationJson, "tests/golden/render/explanation_json",
                      [](const GoldenCase& golden) {
                        return Replaced(RenderExplanationJson(Explained(golden)), Version(),
                                        "VERSION");
                      })

}  // namespace
}  // namespace ramseyer
