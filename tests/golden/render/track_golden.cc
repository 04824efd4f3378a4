// How the tracker's answers look: documents put into a store, and what it is asked.
//
//   --- code 119-1 2025-01-10                 title 1 at a release point; a section of it is
//   5|Flag                                    "number|heading", its subsections below it
//   (a)|In general|The flag is red.
//   --- bill H. R. 10|Introduced-in-House|20250301     a section of the bill a line
//   --- law 119|5|20250401                             a public law
//   --- ask                                  what, and of what
//   log 1 U.S.C. 5
//   --- options                              of text, as for reports
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "render/json/track_json.h"
#include "render/text/track_text.h"
#include "render/version.h"
#include "report/track.h"
#include "store/file_document.h"
#include "support/golden.h"
#include "support/run_program.h"
#include "support/track_documents.h"

namespace ramseyer {
namespace {

using test_support::CodeSection;
using test_support::GoldenCase;

std::vector<std::string> Split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream input(text);
  for (std::string part; std::getline(input, part, at);) parts.push_back(part);
  return parts;
}

std::vector<CodeSection> SectionsOf(const std::string& text) {
  std::vector<CodeSection> sections;
  for (const std::string& line : Split(text, '\n')) {
    if (line.starts_with('(')) {
      sections.back().subsections.push_back(line);
    } else {
      const std::vector<std::string> parts = Split(line, '|');
      sections.push_back({parts.at(0), parts.at(1), {}});
    }
  }
  return sections;
}

// The document of an input, or "" for one that is none.
std::string XmlOf(const std::string& name, const std::string& text) {
  const std::string kind = name.substr(0, name.find(' '));
  const std::string rest = name.substr(std::min(kind.size() + 1, name.size()));
  if (kind == "code") {
    const std::vector<std::string> parts = Split(rest, ' ');
    return test_support::CodeXml(parts.at(0), parts.at(1), SectionsOf(text));
  }
  const std::vector<std::string> parts = Split(rest, '|');
  if (kind == "bill") {
    const std::string day = parts.size() > 2 ? parts[2] : "";
    return test_support::BillXml("119", parts.at(0), parts.at(1), day, Split(text, '\n'));
  }
  if (kind == "law") {
    return test_support::PublicLawXml(parts.at(0), parts.at(1), parts.at(2), Split(text, '\n'));
  }
  return "";
}

Store Filled(const GoldenCase& golden, const test_support::TemporaryFolder& folder) {
  Result<Store> store = Store::Open((folder.path() / "store.db").string(), StoreAccess::kWrite);
  EXPECT_TRUE(store.has_value());
  for (const test_support::GoldenSection& input : golden.inputs) {
    const std::string xml = XmlOf(input.name, input.text);
    if (xml.empty()) continue;
    const auto filed = FileDocument(input.name + ".xml", xml, "");
    EXPECT_TRUE(filed.has_value()) << input.name;
    EXPECT_TRUE(store->Add(*filed).value()) << input.name;
  }
  return std::move(*store);
}

// Calls `render` with the answer to what is asked.
template <typename Render>
std::string Answer(const GoldenCase& golden, Render render) {
  const test_support::TemporaryFolder folder;
  Store store = Filled(golden, folder);
  const std::string ask = Split(golden.Input("ask"), '\n').at(0);
  const std::string what = ask.substr(0, ask.find(' '));
  const std::string of = ask.substr(std::min(what.size() + 1, ask.size()));
  if (what == "list") return render(MakeList(store).value());
  if (what == "versions") return render(MakeVersions(store, of).value());
  if (what == "log") return render(MakeLog(store, of).value());
  if (what == "blame") return render(MakeBlame(store, of).value());
  if (what == "collisions") return render(MakeCollisions(store).value());
  const std::size_t when = of.rfind(" at ");
  return render(MakeText(store, of.substr(0, when), of.substr(when + 4)).value());
}

TextOptions OptionsOf(const GoldenCase& golden) {
  TextOptions options;
  const std::string* given = golden.Find("options");
  std::istringstream words(given == nullptr ? "" : *given);
  for (std::string word; words >> word;) {
    if (word == "width") words >> options.width;
    if (word == "unchanged") options.show_unchanged = true;
  }
  return options;
}

RAMSEYER_GOLDEN_STAGE(RenderTrackText, "tests/golden/render/track_text",
                      [](const GoldenCase& golden) {
                        return Answer(golden, [&](const auto& model) {
                          return RenderTrackText(model, OptionsOf(golden));
                        });
                      })

RAMSEYER_GOLDEN_STAGE(RenderTrackJson, "tests/golden/render/track_json",
                      [](const GoldenCase& golden) {
                        std::string json = Answer(
                            golden, [](const auto& model) { return RenderTrackJson(model); });
                        json.replace(json.find(Version()), Version().size(), "VERSION");
                        return json;
                      })

}  // namespace
}  // namespace ramseyer
