// Formats and where they go: what is chosen, what is refused, and that nothing is half written.
#include "app/output.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "render/characters.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::ProgramRun;
using test_support::RunOnTerminal;
using test_support::TemporaryFolder;

const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples/";
const std::string kOld = kSamples + "s1693-115-is.xml";
const std::string kNew = kSamples + "s1693-115-rs.xml";

OutputOptions Options(std::vector<std::string> formats, std::string output) {
  OutputOptions options;
  options.known = {kTextFormat, {"html", ".html"}, {"pdf", ".pdf", true}, {"uslm", ""}};
  options.formats = std::move(formats);
  options.output = std::move(output);
  return options;
}

// "html>report.html": each destination.
std::string Chosen(std::vector<std::string> formats, std::string output) {
  const auto destinations = DestinationsOf(Options(std::move(formats), std::move(output)));
  if (!destinations) return "error: " + destinations.error().message;
  std::string all;
  for (const Destination& destination : *destinations) {
    if (!all.empty()) all += ' ';
    all += std::string(destination.format.name) + '>' + destination.path;
  }
  return all;
}

TEST(Destinations, OneFormatGoesToTheOutputAsItIs) {
  EXPECT_EQ(Chosen({}, ""), "text>");
  EXPECT_EQ(Chosen({"html"}, "-"), "html>");
  EXPECT_EQ(Chosen({"html"}, "a/page.v2"), "html>a/page.v2");
}

TEST(Destinations, TheExtensionDecidesWhereNoFormatIsNamed) {
  EXPECT_EQ(Chosen({}, "report.html"), "html>report.html");
  EXPECT_EQ(Chosen({}, "a.b/report"), "text>a.b/report");
  EXPECT_EQ(Chosen({"text"}, "report.html"), "text>report.html");
  EXPECT_EQ(Chosen({}, "report.papyrus"),
            "error: no format is known by \".papyrus\": name one with --format (text, html, pdf, "
            "uslm)");
}

TEST(Destinations, SeveralFormatsAddTheirExtensionsToTheStem) {
  EXPECT_EQ(Chosen({"html", "text", "html"}, "out/report"),
            "html>out/report.html text>out/report.txt");
  EXPECT_EQ(Chosen({"html", "pdf"}, "report.html"), "html>report.html pdf>report.pdf");
  EXPECT_EQ(Chosen({"html", "text"}, "s.1693"), "html>s.1693.html text>s.1693.txt");
  EXPECT_EQ(Chosen({"html", "uslm"}, "report"), "html>report.html uslm>report");
  EXPECT_EQ(Chosen({"html", "text"}, "").substr(0, 22), "error: several formats");
}

// Stdout is a terminal while it lives.
class StdoutOnTerminal {
 public:
  StdoutOnTerminal() : terminal_(::posix_openpt(O_RDWR | O_NOCTTY)), before_(::dup(STDOUT_FILENO)) {
    std::fflush(stdout);
    ::grantpt(terminal_);
    ::unlockpt(terminal_);
    const int side = ::open(::ptsname(terminal_), O_RDWR | O_NOCTTY);
    ::dup2(side, STDOUT_FILENO);
    ::close(side);
  }
  ~StdoutOnTerminal() {
    std::fflush(stdout);
    ::dup2(before_, STDOUT_FILENO);
    ::close(before_);
    ::close(terminal_);
  }
  StdoutOnTerminal(const StdoutOnTerminal&) = delete;
  StdoutOnTerminal& operator=(const StdoutOnTerminal&) = delete;

 private:
  int terminal_;
  int before_;
};

TEST(Destinations, ATerminalIsNoPlaceForBinaryFormats) {
  std::string binary;
  std::string text;
  {
    const StdoutOnTerminal terminal;
    binary = Chosen({"pdf"}, "");
    text = Chosen({"html"}, "");
  }
  EXPECT_EQ(binary, "error: --format pdf is not for a terminal: name a file with --output FILE");
  EXPECT_EQ(text, "html>");
  EXPECT_EQ(Chosen({"pdf"}, "report.pdf"), "pdf>report.pdf");
}

std::string Bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<std::string> NamesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    names.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

ProgramRun RunRamseyer(const std::vector<std::string>& arguments) {
  return test_support::RunProgram(RAMSEYER_PROGRAM, arguments);
}

TEST(Output, EachFormatIsTheFileThatItWouldBeAlone) {
  const TemporaryFolder folder;
  const std::string stem = (folder.path() / "report").string();
  const ProgramRun run = RunRamseyer(
      {"compare", kOld, kNew, "--format", "html", "--format", "json,text", "--output", stem});
  EXPECT_EQ(run.code, 1) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(NamesIn(folder.path()),
            (std::vector<std::string>{"report.html", "report.json", "report.txt"}));
  for (const char* format : {"html", "json"}) {
    const ProgramRun alone = RunRamseyer({"compare", kOld, kNew, "-f", format});
    EXPECT_EQ(Bytes(stem + "." + format), alone.out) << format;
  }
}

TEST(Output, SeveralReportsInSeveralFormats) {
  const TemporaryFolder folder;
  const std::string stem = (folder.path() / "steps").string();
  EXPECT_EQ(RunRamseyer({"compare", kOld, kNew, kOld, "-f", "html,json", "-o", stem}).code, 1);
  EXPECT_EQ(NamesIn(folder.path()), (std::vector<std::string>{"steps-1.html", "steps-2.html",
                                                              "steps-3.html", "steps.json"}));
}

TEST(Output, AmendedTitlesStandBesideTheReports) {
  const TemporaryFolder folder;
  const std::string stem = (folder.path() / "law").string();
  const ProgramRun run = RunRamseyer(
      {"amend", kOld, "--law", kSamples + "law", "--format", "uslm,json", "--output", stem});
  EXPECT_EQ(run.code, 0) << run.err;
  EXPECT_EQ(NamesIn(folder.path()),
            (std::vector<std::string>{"law", "law.json", "law/usc18.xml", "law/usc47.xml"}));
}

TEST(Output, NothingIsWrittenWhenOneFileCanNotBe) {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "report.json" / "in the way");
  const std::string stem = (folder.path() / "report").string();
  const ProgramRun run = RunRamseyer({"compare", kOld, kNew, "-f", "json,html", "-o", stem});
  EXPECT_EQ(run.code, 2);
  EXPECT_NE(run.err.find("report.json: can not be replaced"), std::string::npos) << run.err;
  EXPECT_EQ(NamesIn(folder.path()),
            (std::vector<std::string>{"report.json", "report.json/in the way"}));
}

TEST(Output, EverySubcommandTakesItsFormatFromTheExtension) {
  const TemporaryFolder folder;
  const std::vector<std::vector<std::string>> commands = {
      {"show", kOld},
      {"instructions", kOld},
      {"compare", kOld, kOld},
      {"amend", kOld, "--law", kSamples + "law"},
      {"explain", kOld, "230(e)", "--law", kSamples + "law"}};
  for (std::vector<std::string> command : commands) {
    const std::string path = (folder.path() / (command.front() + ".json")).string();
    command.insert(command.begin() + 1, {"--output", path});
    const ProgramRun run = RunRamseyer(command);
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_EQ(Bytes(path).substr(0, 1), "{") << command.front();
  }
}

TEST(Terminal, TextIsAsWideAsTheTerminalAndColoured) {
  for (const int columns : {60, 110}) {
    const ProgramRun run = RunOnTerminal(RAMSEYER_PROGRAM, {"compare", kOld, kNew}, columns);
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.out.find("\x1b[31;9m"), std::string::npos);
    const std::string plain = std::regex_replace(run.out, std::regex("\x1b\\[[0-9;]*[mK]"), "");
    int widest = 0;
    std::size_t begin = plain.find("Comparative") == std::string::npos ? plain.find("COMPARATIVE")
                                                                       : std::string::npos;
    ASSERT_NE(begin, std::string::npos) << plain.substr(0, 200);
    while (begin < plain.size()) {
      const std::size_t end = std::min(plain.find("\r\n", begin), plain.size());
      widest = std::max(widest, DisplayWidth(std::string_view(plain).substr(begin, end - begin)));
      begin = end + 2;
    }
    EXPECT_EQ(widest, columns);
  }
}

TEST(Terminal, NoColorIsHonoured) {
  const ProgramRun run =
      RunOnTerminal(RAMSEYER_PROGRAM, {"compare", kOld, kNew}, 80, {"NO_COLOR=1"});
  EXPECT_EQ(run.out.find("\x1b[31"), std::string::npos);
  EXPECT_NE(run.out.find("[-is warranted-]"), std::string::npos);
  const ProgramRun wanted = RunOnTerminal(
      RAMSEYER_PROGRAM, {"compare", kOld, kNew, "--color", "always"}, 80, {"NO_COLOR=1"});
  EXPECT_NE(wanted.out.find("\x1b[31;9m"), std::string::npos);
}

TEST(Terminal, LongWorkSaysWhatItIsAt) {
  const TemporaryFolder folder;
  const std::string stem = (folder.path() / "report").string();
  const ProgramRun run =
      RunOnTerminal(RAMSEYER_PROGRAM,
                    {"amend", kOld, "--law", kSamples + "law", "-f", "html,json", "-o", stem}, 80);
  EXPECT_EQ(run.code, 0) << run.out;
  for (const char* step : {"reading 1 of 2: ", "executing the instructions",
                           "rendering 1 of 2: html", "rendering 2 of 2: json"}) {
    EXPECT_NE(run.out.find(step), std::string::npos) << step << "\n" << run.out;
  }
  const std::string wiped = "\r\x1b[K";
  EXPECT_EQ(run.out.substr(run.out.size() - wiped.size()), wiped);
}

}  // namespace
}  // namespace ramseyer
