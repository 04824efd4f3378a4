// Every form of amendment that the language covers, and forms that it must not take.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "bill_text.h"
#include "instruction_dump.h"
#include "support/golden.h"

namespace ramseyer::test_support {
namespace {

RAMSEYER_GOLDEN_STAGE(Instructions, "tests/golden/instructions", [](const GoldenCase& golden) {
  const Document bill = BillFromText(golden.Input("bill"));
  return Dump(bill, ReadInstructions(bill));
})

struct Form {
  std::string id;
  std::string example;
};

std::vector<Form> AllForms() {
  return {
#define RAMSEYER_AMENDMENT_FORM(id, example) {id, example},
#include "forms.def"
#undef RAMSEYER_AMENDMENT_FORM
  };
}

// White space and indentation do not matter.
std::string Folded(const std::string& text) {
  std::string folded;
  for (const char c : text) {
    if (c == ' ' || c == '\n') {
      if (!folded.empty() && folded.back() != ' ') folded += ' ';
    } else {
      folded += c;
    }
  }
  return folded;
}

TEST(InstructionForms, EveryFormHasAGoldenThatHoldsItsExampleAndUnderstandsIt) {
  for (const Form& form : AllForms()) {
    const std::string path =
        std::string(RAMSEYER_SOURCE_DIR) + "/tests/golden/instructions/" + form.id + ".txt";
    const Result<std::string> bytes = ReadFile(path);
    ASSERT_TRUE(bytes.has_value()) << form.id << " has no golden";
    const Result<GoldenCase> golden = ParseGolden(path, *bytes);
    ASSERT_TRUE(golden.has_value()) << path;
    EXPECT_NE(Folded(golden->Input("bill")).find(Folded(form.example)), std::string::npos)
        << path << " does not hold “" << form.example << "”";
    EXPECT_EQ(golden->expected.find("not-understood"), std::string::npos) << path;
  }
}

TEST(InstructionForms, EveryGoldenIsOfAFormOrOfATrap) {
  const std::vector<Form> forms = AllForms();
  for (const std::string& path : GoldenFiles("tests/golden/instructions")) {
    const std::string name = std::filesystem::path(path).stem().string();
    const bool form =
        std::any_of(forms.begin(), forms.end(), [&](const Form& one) { return one.id == name; });
    EXPECT_TRUE(form || name.rfind("trap_", 0) == 0) << path;
  }
}

}  // namespace
}  // namespace ramseyer::test_support
