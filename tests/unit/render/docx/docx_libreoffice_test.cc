// What a word processor makes of the file: LibreOffice opens it, finds its comments, and when it
// accepts or rejects all changes has the words of the report.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "render/docx/docx_renderer.h"
#include "support/corpus.h"
#include "support/run_program.h"
#include "support/sample_reports.h"
#include "unit/render/docx/docx_words.h"

namespace ramseyer {
namespace {

using test_support::CorpusPath;

constexpr const char* kPython = "/usr/bin/python3";  // that of the system, which has uno

bool HasLibreOffice() {
  return test_support::RunProgram("/bin/sh", {"-c", "command -v soffice"}).code == 0 &&
         test_support::RunProgram(kPython, {"-c", "import uno"}).code == 0;
}

struct NamedReport {
  std::string name;
  Report report;
};

std::vector<NamedReport> Reports() {
  std::vector<NamedReport> reports;
  for (const char* sample : {"amendment", "comparison", "hostile"}) {
    reports.push_back({sample, test_support::ReportNamed(sample)});
  }
  if (!test_support::HasCorpus("fosta/usc")) return reports;
  for (const char* bill : {"fosta/BILLS-115s1693is.xml", "fosta/BILLS-115hr1865enr.xml"}) {
    reports.push_back({std::filesystem::path(bill).stem(),
                       test_support::AmendFiles(CorpusPath(bill), CorpusPath("fosta/usc"))});
  }
  for (const auto& [old_file, new_file] :
       {std::pair("114hr1732ih", "114hr1732rh"), std::pair("114s1523is", "114s1523enr"),
        std::pair("114hr2289ih", "114hr2289rh")}) {
    const std::string folder = "versions/bills-dtd_xcential/BILLS-";
    reports.push_back(
        {new_file, test_support::CompareFiles(CorpusPath(folder + old_file + ".xml"),
                                              CorpusPath(folder + new_file + ".xml"))});
  }
  return reports;
}

std::vector<std::string> LawOf(const nlohmann::json& paragraphs) {
  std::vector<test_support::DecidedParagraph> decided;
  for (const auto& paragraph : paragraphs) decided.push_back({paragraph.at(0), paragraph.at(1)});
  return test_support::LawOfParagraphs(decided);
}

std::size_t CommentsIn(const std::string& bytes) {
  const auto tree = test_support::DocxTree(test_support::DocxParts(bytes), "word/comments.xml");
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree.node(XmlNodeId(i)).name == "comment") ++count;
  }
  return count;
}

TEST(DocxInLibreOffice, AcceptingAllGivesTheNewWordsAndRejectingAllTheOld) {
  if (!HasLibreOffice()) {
    GTEST_SKIP() << "soffice and python3-uno are not installed: skipped";
  }
  const test_support::TemporaryFolder folder;
  const std::vector<NamedReport> reports = Reports();
  std::vector<std::string> arguments = {RAMSEYER_SOURCE_DIR "/tests/support/docx_decisions.py"};
  std::vector<std::size_t> comments;
  for (const NamedReport& report : reports) {
    const Result<std::string> bytes = RenderDocx(report.report);
    ASSERT_TRUE(bytes.has_value()) << ToString(bytes.error());
    arguments.push_back(folder.Write(report.name + ".docx", *bytes));
    comments.push_back(CommentsIn(*bytes));
  }
  const test_support::ProgramRun run = test_support::RunProgram(kPython, arguments);
  ASSERT_EQ(run.code, 0) << run.err;
  const nlohmann::json files = nlohmann::json::parse(run.out);
  ASSERT_EQ(files.size(), reports.size());
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Report& report = reports[i].report;
    EXPECT_EQ(files[i].at("comments"), comments[i]) << reports[i].name;
    for (const bool accept : {false, true}) {
      EXPECT_EQ(test_support::FirstDifference(test_support::LawOfReport(report, accept),
                                              LawOf(files[i].at(accept ? "accepted" : "rejected"))),
                "")
          << reports[i].name << (accept ? ", accepted" : ", rejected");
    }
  }
}

}  // namespace
}  // namespace ramseyer
