// What no output lets through, whatever a document, its name or its citations hold: characters that
// drive a terminal or turn the writing, links that lead out, scripts, fields and actions.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "render/characters.h"
#include "render/docx/docx_renderer.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/markdown/markdown_renderer.h"
#include "render/patch/patch_renderer.h"
#include "render/patch/report_lines.h"
#include "render/pdf/pdf_renderer.h"
#include "render/text/text_renderer.h"
#include "render/uslm_report/uslm_report.h"
#include "support/docx_file.h"
#include "support/pdf_text.h"
#include "support/run_program.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

// Every output that is text, by the name of its format.
std::map<std::string, std::string> TextOutputs() {
  const Report report = test_support::HostileReport();
  return {{"text", RenderText(report, TextOptions())},
          {"html", RenderHtml(report)},
          {"json", RenderJson(report)},
          {"markdown", RenderMarkdown(report)},
          {"patch", RenderPatch(report)},
          {"before", RenderBefore(report)},
          {"after", RenderAfter(report)},
          {"uslm-report", RenderUslmReport(report)}};
}

TEST(HostileOutputs, HoldNoTreacherousCharacter) {
  for (const auto& [format, bytes] : TextOutputs()) {
    EXPECT_NE(bytes, "") << format;
    std::string_view rest = bytes;
    while (!rest.empty()) {
      const char32_t character = TakeCharacter(rest);
      if (character == '\n' || character == '\t') continue;
      ASSERT_FALSE(IsTreacherous(character))
          << format << " holds U+" << std::hex << static_cast<std::uint32_t>(character);
    }
  }
}

TEST(HostileOutputs, ALineOfTheirsBeginsNoWorkflowCommand) {
  for (const auto& [format, bytes] : TextOutputs()) {
    EXPECT_EQ(bytes.find("\n::"), std::string::npos) << format;
  }
}

TEST(HostileOutputs, LinksOfHtmlStayOnThePage) {
  const std::string html = RenderHtml(test_support::HostileReport());
  const std::regex link("(href|src|action)\\s*=\\s*[\"']?([^\"' >]*)", std::regex::icase);
  // What is escaped is words.
  for (std::sregex_iterator it(html.begin(), html.end(), link), end; it != end; ++it) {
    EXPECT_EQ((*it)[2].str().substr(0, 1), "#") << it->str();
  }
}

// In a block of HTML brackets are words; an empty comment breaks the address wherever it stands.
TEST(HostileOutputs, MarkdownHasNoLink) {
  const std::string markdown = RenderMarkdown(test_support::HostileReport());
  EXPECT_EQ(markdown.find("(javascript:alert"), std::string::npos);
  EXPECT_NE(markdown.find("\\[link\\]"), std::string::npos);
}

TEST(HostileOutputs, AWordFileHasNoFieldOfADocumentAndNoLinkOut) {
  for (const auto& [name, bytes] :
       test_support::DocxParts(RenderDocx(test_support::HostileReport()).value())) {
    EXPECT_EQ(bytes.find("w:instrText>=HYPERLINK"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("w:instr=\"=HYPERLINK"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("Target=\"javascript"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("TargetMode=\"External\""), std::string::npos) << name;
    EXPECT_EQ(bytes.find("\xE2\x81\xA6"), std::string::npos) << name;
  }
}

TEST(HostileOutputs, APdfHasNoActionButLinksWithinIt) {
  RAMSEYER_NEED_TOOL("qpdf");
  const test_support::TemporaryFolder folder;
  const std::string file =
      folder.Write("a.pdf", RenderPdf(test_support::HostileReport(), PdfOptions()).value());
  const std::string plain = (folder.path() / "plain.pdf").string();
  const auto run = test_support::RunProgram(
      "/usr/bin/qpdf",
      {"--qdf", "--object-streams=disable", "--stream-data=compress", file, plain});
  ASSERT_EQ(run.code, 0) << run.err;
  const std::string objects = ReadFile(plain).value();
  for (const char* action : {"/URI", "/JavaScript", "/JS ", "/Launch", "/OpenAction", "/AA ",
                             "/EmbeddedFile", "/SubmitForm", "/GoToR"}) {
    EXPECT_EQ(objects.find(action), std::string::npos) << action;
  }
}

}  // namespace
}  // namespace ramseyer
