// Documents that were written to harm, through every command and every format of the program: what
// they say comes out as words.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/files.h"
#include "render/characters.h"
#include "support/docx_file.h"
#include "support/track_documents.h"
#include "unit/app/run_ramseyer.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::BillXml;
using test_support::CodeXml;
using test_support::Contains;
using test_support::ProgramRun;
using test_support::RunRamseyer;
using test_support::StrikeAndInsert;
using test_support::TemporaryFolder;

// As a document can hold it: an escape of the C1 controls, marks, overrides and isolates of
// direction, a tag, and a line separator; markup, a link, a formula, commands of a workflow.
constexpr std::string_view kHostile =
    "&lt;script>alert(1)&lt;/script> \xC2\x9B"
    "31m &#x202E;sdrow&#x202C; \xE2\x81\xA6x\xE2\x81\xA9 "
    "\xF3\xA0\x81\xA1 \xE2\x80\xA8 [go](javascript:alert(2)) =HYPERLINK(2) &lt;/style> ]]&gt; "
    "\n::set-output name=a::b\n::error::c\n";

class HostileDocuments : public testing::Test {
 protected:
  HostileDocuments() {
    const std::string words(kHostile);
    const std::vector<std::string> sections = {
        StrikeAndInsert("5(a)", "red", "blue " + words), words + " " + words,
        "Section 5(b) of title 1, United States Code, is amended by striking “" + words + "”."};
    folder_.Write("bill.xml",
                  BillXml("119", "H. R. 10 " + words, "Introduced-in-House", "20250301", sections));
    folder_.Write("later.xml", BillXml("119", "H. R. 10 " + words, "Engrossed-in-House", "20250401",
                                       {StrikeAndInsert("5(a)", "red", "green " + words)}));
    folder_.Write("amendment.txt", "Page 1, line 3, strike “red” and insert “" + words + "”.\n");
    folder_.Write("usc/usc01.xml",
                  CodeXml("119-1", "2025-01-10",
                          {{"5",
                            "Colours " + words,
                            {"(a)|General|The colour is red " + words, "(b)|Else|" + words}}}));
    folder_.Write("watch.yaml",
                  "watch:\n  - cite: 1 U.S.C. 5\n    label: \"\\e[31m </script> \\u202E "
                  "\\n::error::d\"\n");
  }

  std::string Path(const std::string& name) const { return (folder_.path() / name).string(); }

  // What the command writes in the format.
  std::string Written(std::vector<std::string> command, const std::string& format) const {
    const std::string out = Path("out." + format);
    command.insert(command.end(), {"--format", format, "--output", out});
    const ProgramRun run = RunRamseyer(command);
    EXPECT_TRUE(run.code == 0 || run.code == 1 || run.code == 3) << format << run.code << run.err;
    const Result<std::string> bytes = ReadFile(out);
    EXPECT_TRUE(bytes) << command[0] << " " << format;
    return bytes.value_or("");
  }

  std::vector<std::string> Compare() const {
    return {"compare", Path("bill.xml"), Path("later.xml")};
  }
  std::vector<std::string> Amend() const {
    return {"amend", Path("bill.xml"), "--law", Path("usc")};
  }
  std::vector<std::string> AmendBill() const {
    return {"amend", Path("bill.xml"), "--with", Path("amendment.txt")};
  }
  std::vector<std::string> Watch() const {
    return {"watch", Path("bill.xml"), "-w", Path("watch.yaml"), "--law", Path("usc")};
  }
  std::vector<std::string> Track(std::vector<std::string> question) const {
    question.insert(question.begin(), "track");
    question.insert(question.end(), {"--store", Path("store.db")});
    return question;
  }

  TemporaryFolder folder_;
};

struct Asked {
  std::vector<std::string> command;
  std::vector<std::string> formats;
};

void ExpectOnlyWords(std::string_view bytes, const std::string& what) {
  EXPECT_FALSE(bytes.empty()) << what;
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const char32_t character = TakeCharacter(rest);
    if (character == '\n' || character == '\t') continue;
    ASSERT_FALSE(IsTreacherous(character))
        << what << fmt::format(" holds U+{:04X}", static_cast<std::uint32_t>(character));
  }
  EXPECT_EQ(bytes.find("\n::set-output"), std::string_view::npos) << what;
  EXPECT_EQ(bytes.find("\n::error::c"), std::string_view::npos) << what;
  EXPECT_EQ(bytes.find("\n::error::d"), std::string_view::npos) << what;
}

TEST_F(HostileDocuments, AreOnlyWordsInEveryFormatOfText) {
  ASSERT_EQ(RunRamseyer(Track({"add", Path("bill.xml"), Path("later.xml"), Path("usc")})).code, 0);
  const std::vector<std::string> report = {"text",  "html",   "json", "markdown",
                                           "patch", "before", "after"};
  const std::vector<Asked> all = {
      {{"show", Path("bill.xml")}, {"text", "json"}},
      {{"show", Path("bill.xml"), "--lines"}, {"text"}},
      {{"instructions", Path("bill.xml")}, {"text", "json"}},
      {Compare(), report},
      {Amend(), report},
      {AmendBill(), report},
      {Watch(), {"text", "json", "sarif", "github", "junit"}},
      {{"explain", Path("bill.xml"), "1 U.S.C. 5(a)", "--law", Path("usc")}, {"text", "json"}},
      {Track({"list"}), {"text", "json"}},
      {Track({"log", "1 U.S.C. 5"}), {"text", "json"}},
      {Track({"collisions"}), {"text", "json"}},
      {Track({"at", "1 U.S.C. 5", "--release", "119-1"}), {"text", "json"}},
      {Track({"blame", "1 U.S.C. 5"}), {"text", "json"}},
      {Track({"export"}), {"json"}}};
  for (const Asked& one : all) {
    for (const std::string& format : one.formats) {
      const std::string what = testing::PrintToString(one.command) + " as " + format;
      ExpectOnlyWords(Written(one.command, format), what);
    }
  }
}

TEST_F(HostileDocuments, BringNoElementIntoMarkup) {
  for (const auto& [command, format] :
       std::vector<std::pair<std::vector<std::string>, std::string>>{
           {Compare(), "html"}, {Amend(), "html"}, {AmendBill(), "html"}, {Watch(), "junit"}}) {
    const std::string bytes = Written(command, format);
    EXPECT_FALSE(Contains(bytes, "<script>alert")) << format;
    EXPECT_FALSE(Contains(bytes, "</style> ]]")) << format;
    EXPECT_FALSE(Contains(bytes, "=\"javascript:")) << format;
  }
}

TEST_F(HostileDocuments, BringNoFieldAndNoLinkIntoAWordFile) {
  for (const std::vector<std::string>& command : {Compare(), Amend(), AmendBill()}) {
    for (const auto& [name, bytes] : test_support::DocxParts(Written(command, "docx"))) {
      EXPECT_FALSE(Contains(bytes, "TargetMode=\"External\"")) << name;
      EXPECT_FALSE(Contains(bytes, "instrText>=HYPERLINK")) << name;
      EXPECT_FALSE(Contains(bytes, "<script>")) << name;
      if (name.ends_with(".xml")) ExpectOnlyWords(bytes, name);
    }
  }
}

// A line of JSON is answered with one line, and errors quote no more than words.
TEST_F(HostileDocuments, AreOnlyWordsInLinesOfJsonAndInErrors) {
  const std::string lines = folder_.Write(
      "lines", "{\"bill\": {\"path\": \"" + Path("bill.xml") +
                   "\"}}\n{\"bill\": {\"text\": \"<"
                   "bad\\u001b\\u202e\", \"name\": \"\\u001b[31m\\n::error::d\\u202e\"}}\n");
  const ProgramRun run = test_support::RunProgram(
      "/bin/sh", {"-c", "exec '" RAMSEYER_PROGRAM "' instructions --ndjson < '" + lines + "'"});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
  ExpectOnlyWords(run.out, "lines of JSON");
  const std::string bad = folder_.Write("bad\x1b[31m.xml",
                                        "<bill>\xC2\x9B"
                                        "31m</\xE2\x80\xAE>");
  const ProgramRun refused = RunRamseyer({"show", bad});
  EXPECT_EQ(refused.code, 2);
  ExpectOnlyWords(refused.err, "an error");
}

}  // namespace
}  // namespace ramseyer
