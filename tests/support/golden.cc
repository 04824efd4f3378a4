// A golden file is read line by line; the difference that a failed case shows is a plain table of
// longest common subsequences, written apart from the diff that the product ships so that neither
// can hide a fault of the other.
#include "support/golden.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>

#include "base/files.h"

namespace ramseyer::test_support {
namespace {

constexpr std::string_view kMarker = "--- ";
constexpr std::string_view kExpected = "expected";
constexpr size_t kContextLines = 3;
constexpr size_t kMaxTableCells = 4'000'000;

// Lines with their "\n"; the last may be without.
std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const size_t length = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

std::string WithNewline(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

struct EditLine {
  char sign = ' ';  // ' ' in both, '-' expected only, '+' actual only
  std::string_view text;
};

using Lines = std::vector<std::string_view>;

// The middle of two texts, whose common beginning and end are set aside, as an edit script.
std::vector<EditLine> EditScript(const Lines& expected, const Lines& actual) {
  const size_t rows = expected.size();
  const size_t columns = actual.size();
  std::vector<EditLine> script;
  size_t i = 0;
  size_t j = 0;
  if ((rows + 1) * (columns + 1) <= kMaxTableCells) {
    // common[i][j]: length of the longest common subsequence of expected[i..] and actual[j..].
    std::vector<std::vector<unsigned>> common(rows + 1, std::vector<unsigned>(columns + 1, 0));
    for (size_t r = rows; r-- > 0;) {
      for (size_t c = columns; c-- > 0;) {
        common[r][c] = expected[r] == actual[c] ? common[r + 1][c + 1] + 1
                                                : std::max(common[r + 1][c], common[r][c + 1]);
      }
    }
    while (i < rows && j < columns) {
      if (expected[i] == actual[j]) {
        script.push_back({' ', expected[i++]});
        ++j;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        script.push_back({'-', expected[i++]});
      } else {
        script.push_back({'+', actual[j++]});
      }
    }
  }
  while (i < rows) script.push_back({'-', expected[i++]});
  while (j < columns) script.push_back({'+', actual[j++]});
  return script;
}

// Keeps the changed lines and the lines close to one.
std::string PrintScript(const std::vector<EditLine>& script) {
  std::vector<bool> shown(script.size(), false);
  for (size_t i = 0; i < script.size(); ++i) {
    if (script[i].sign == ' ') continue;
    const size_t first = i < kContextLines ? 0 : i - kContextLines;
    const size_t last = std::min(script.size(), i + kContextLines + 1);
    std::fill(shown.begin() + static_cast<std::ptrdiff_t>(first),
              shown.begin() + static_cast<std::ptrdiff_t>(last), true);
  }
  std::string out;
  for (size_t i = 0; i < script.size(); ++i) {
    if (shown[i]) {
      out += script[i].sign;
      out += WithNewline(std::string(script[i].text));
    } else if (i == 0 || shown[i - 1]) {
      out += "...\n";
    }
  }
  return out;
}

bool Updating() {
  const char* value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

}  // namespace

const std::string* GoldenCase::Find(std::string_view name) const {
  for (const GoldenSection& section : inputs) {
    if (section.name == name) return &section.text;
  }
  return nullptr;
}

const std::string& GoldenCase::Input(std::string_view name) const {
  static const std::string kNothing;
  if (const std::string* text = Find(name)) return *text;
  ADD_FAILURE() << path << ": no section \"--- " << name << "\"";
  return kNothing;
}

Result<GoldenCase> ParseGolden(std::string path, std::string_view bytes) {
  GoldenCase golden;
  golden.path = std::move(path);
  std::string* open = &golden.preamble;
  bool in_expected = false;
  for (std::string_view line : SplitLines(bytes)) {
    if (in_expected || line.substr(0, kMarker.size()) != kMarker) {
      *open += line;
      continue;
    }
    std::string name(line.substr(kMarker.size()));
    while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back())) != 0) {
      name.pop_back();
    }
    if (name == kExpected) {
      in_expected = true;
      open = &golden.expected;
    } else if (golden.Find(name) != nullptr) {
      return Fail("the section \"" + name + "\" stands twice in " + golden.path);
    } else {
      golden.inputs.push_back({std::move(name), ""});
      open = &golden.inputs.back().text;
    }
  }
  if (golden.inputs.empty() && !in_expected) {
    return Fail("no line \"--- name\" begins a section in " + golden.path);
  }
  return golden;
}

std::string PrintGolden(const GoldenCase& golden) {
  std::string out = golden.preamble;
  for (const GoldenSection& section : golden.inputs) {
    out += std::string(kMarker) + section.name + "\n" + WithNewline(section.text);
  }
  return out + std::string(kMarker) + std::string(kExpected) + "\n" + golden.expected;
}

std::string DescribeDifference(std::string_view expected, std::string_view actual) {
  if (expected == actual) return "";
  const Lines left = SplitLines(expected);
  const Lines right = SplitLines(actual);
  size_t head = 0;
  while (head < left.size() && head < right.size() && left[head] == right[head]) ++head;
  size_t tail = 0;
  while (tail < left.size() - head && tail < right.size() - head &&
         left[left.size() - 1 - tail] == right[right.size() - 1 - tail]) {
    ++tail;
  }
  const auto middle = [&](const Lines& lines) {
    return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                 lines.end() - static_cast<std::ptrdiff_t>(tail));
  };
  std::vector<EditLine> script;
  for (size_t i = 0; i < head; ++i) script.push_back({' ', left[i]});
  for (const EditLine& line : EditScript(middle(left), middle(right))) script.push_back(line);
  for (size_t i = left.size() - tail; i < left.size(); ++i) script.push_back({' ', left[i]});
  return PrintScript(script);
}

std::vector<std::string> GoldenFiles(std::string_view folder) {
  const std::filesystem::path root = std::filesystem::path(RAMSEYER_SOURCE_DIR) / folder;
  std::vector<std::string> paths;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(root, ignored)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string GoldenName(const testing::TestParamInfo<std::string>& info) {
  std::string name = std::filesystem::path(info.param).stem().string();
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

void CheckGolden(const std::string& path, const GoldenFunction& function) {
  const Result<std::string> bytes = ReadFile(path);
  ASSERT_TRUE(bytes.has_value()) << ToString(bytes.error());
  Result<GoldenCase> golden = ParseGolden(path, *bytes);
  ASSERT_TRUE(golden.has_value()) << ToString(golden.error());
  const std::string actual = WithNewline(function(*golden));
  if (Updating()) {
    golden->expected = actual;
    const Result<void> written = WriteFile(path, PrintGolden(*golden));
    ASSERT_TRUE(written.has_value()) << ToString(written.error());
    return;
  }
  EXPECT_EQ(DescribeDifference(golden->expected, actual), "")
      << path << "\nLines behind - are expected, lines behind + are what came out; UPDATE_GOLDEN=1 "
      << "accepts them.";
}

}  // namespace ramseyer::test_support
