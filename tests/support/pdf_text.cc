#include "support/pdf_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "support/run_program.h"

namespace ramseyer::test_support {
namespace {

enum class Side : std::uint8_t { kOld, kNew };

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Whether words with this title ("struck, change 3") are of the side; words without are of both.
bool Stands(std::string_view title, Side side) {
  if (StartsWith(title, "struck") || StartsWith(title, "moved from")) return side == Side::kOld;
  if (StartsWith(title, "inserted") || StartsWith(title, "moved to")) return side == Side::kNew;
  return true;
}

// Goes over the elements of the documents' words and collects those of one side.
class Projector {
 public:
  explicit Projector(Side side) : side_(side) {}

  std::string Run(const std::vector<PdfElement>& elements) {
    for (const PdfElement& element : elements) {
      if (element.name == "Sect" || element.name == "Table") documents_ = false;
      if (element.name == "Art") documents_ = true;
      Read(element);
    }
    return Canonical(words_);
  }

 private:
  void Read(const PdfElement& element) {
    if (element.name == "P" || element.name == "TR") BeginLine(element.title);
    if (element.name == "TH") cell_ = 2;
    if (element.name == "TD") ++cell_;
    const bool words = element.name == "Span" || element.name == "Link";
    if (words && (element.text == "Present law" || element.text == "Old text")) {
      documents_ = columns_ = true;
    }
    if (!documents_ || !words || element.title == "number of change") return;
    if (columns_ && cell_ != (side_ == Side::kOld ? 0 : 1)) return;
    if (!columns_ && (!belongs_ || !Stands(element.title, side_))) return;
    words_ += element.text;
  }

  // A line whose start is not of this side goes on in the line before. A moved line belongs to one
  // side with all that it holds.
  void BeginLine(std::string_view title) {
    constexpr std::string_view kBegins = "begins: ";
    cell_ = -1;
    if (title == "continues") return;
    const std::string_view fate =
        StartsWith(title, kBegins) ? title.substr(kBegins.size()) : std::string_view();
    belongs_ = !(side_ == Side::kOld && StartsWith(fate, "moved to")) &&
               !(side_ == Side::kNew && StartsWith(fate, "moved from"));
    if (Stands(fate, side_)) words_ += ' ';
  }

  Side side_;
  std::string words_;
  bool documents_ = false;  // whether these are words of the documents
  bool columns_ = false;
  bool belongs_ = true;
  int cell_ = -1;
};

// "P "begins: inserted" (block)": the name, and the title between quotation marks.
void ReadElement(std::string_view line, PdfElement& element) {
  element.name = line.substr(0, line.find_first_of(" :"));
  const std::size_t open = line.find('"');
  if (open == std::string_view::npos) return;
  element.title = line.substr(open + 1, line.rfind('"') - open - 1);
}

}  // namespace

bool HasTool(const std::string& program) {
  constexpr int kNotFound = 127;  // env(1)
  return RunProgram("/usr/bin/env", {program, "--help"}).code != kNotFound;
}

std::vector<PdfElement> ElementsOf(const std::string& pdf) {
  const TemporaryFolder folder;
  const std::string path = folder.Write("print.pdf", pdf);
  const ProgramRun run = RunProgram("/usr/bin/env", {"pdfinfo", "-struct-text", path});
  EXPECT_EQ(run.code, 0) << run.err;
  std::vector<PdfElement> elements;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string::npos) continue;
    const std::string_view rest = std::string_view(line).substr(indent);
    if (rest.front() == '"') {
      elements.back().text += rest.substr(1, rest.size() - 2);
    } else if (rest.front() != '/' && !StartsWith(rest, "Object ")) {
      elements.push_back({indent / 2, "", "", ""});
      ReadElement(rest, elements.back());
    }
  }
  return elements;
}

std::string RejectAll(const std::vector<PdfElement>& elements) {
  return Projector(Side::kOld).Run(elements);
}

std::string AcceptAll(const std::vector<PdfElement>& elements) {
  return Projector(Side::kNew).Run(elements);
}

std::string Canonical(std::string_view words) {
  std::istringstream in{std::string(words)};
  std::string canonical;
  for (std::string word; in >> word;) {
    constexpr std::string_view kDash = "—";
    const bool behind_dash =
        canonical.size() >= kDash.size() &&
        canonical.compare(canonical.size() - kDash.size(), kDash.size(), kDash) == 0;
    if (!canonical.empty() && !behind_dash) canonical += ' ';
    canonical += word;
  }
  return canonical;
}

std::string Difference(const std::string& actual, const std::string& expected) {
  if (actual == expected) return "";
  const auto [at, expected_at] =
      std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  const auto begin =
      static_cast<std::size_t>(std::max<std::ptrdiff_t>(at - actual.begin() - 40, 0));
  return "\"" + actual.substr(begin, 80) + "\" where \"" + expected.substr(begin, 80) +
         "\" is expected";
}

std::string JoinedLines(const Report& report, const SectionLines& lines_of) {
  std::string words;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : lines_of(section)) words += ' ' + line;
  }
  return Canonical(words);
}

}  // namespace ramseyer::test_support
