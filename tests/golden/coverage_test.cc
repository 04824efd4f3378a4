// Every kind of instruction, every reason to refuse one, and every form of amendment that is read
// has a golden that shows what becomes of it on the law. What has none stands in a list with the
// reason.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include "amend/language/instruction.h"
#include "base/files.h"
#include "base/finding.h"
#include "support/golden.h"

namespace ramseyer::test_support {
namespace {

struct Exemption {
  std::string_view id;
  std::string_view reason;
};

constexpr std::string_view kBillFolder = "tests/golden/bill_amendments";

// Forms that are understood and, by design, not executed: their goldens show the refusal.
constexpr Exemption kRefusedForms[] = {
    {"insert_in_order", "the order that is meant (of the alphabet, of time) is not in the words"},
    {"this_act", "the bill amends itself, and it is no law yet"},
};

constexpr Exemption kRefusedBillForms[] = {
    {"at_the_place_of_an_order", "the place that is meant is not in the words"},
};

const Exemption* Find(const auto& list, std::string_view id) {
  const auto found =
      std::find_if(std::begin(list), std::end(list), [&](const auto& one) { return one.id == id; });
  return found == std::end(list) ? nullptr : &*found;
}

std::vector<GoldenCase> Cases(std::string_view folder) {
  std::vector<GoldenCase> cases;
  for (const std::string& path : GoldenFiles(folder)) {
    const Result<std::string> bytes = ReadFile(path);
    EXPECT_TRUE(bytes.has_value()) << path;
    Result<GoldenCase> golden = ParseGolden(path, bytes.value_or(""));
    EXPECT_TRUE(golden.has_value()) << path;
    if (golden) cases.push_back(std::move(*golden));
  }
  return cases;
}

// All in which instructions are executed: on the law and on bills.
std::vector<GoldenCase> Executed() {
  std::vector<GoldenCase> cases = Cases("tests/golden/amend");
  for (GoldenCase& golden : Cases(kBillFolder)) cases.push_back(std::move(golden));
  return cases;
}

bool Shows(const GoldenCase& golden, std::string_view words) {
  return golden.expected.find(words) != std::string::npos;
}

bool AnyShows(const std::vector<GoldenCase>& cases, std::string_view words) {
  return std::any_of(cases.begin(), cases.end(),
                     [&](const GoldenCase& golden) { return Shows(golden, words); });
}

// ---- instructions -------------------------------------------------------------------------------

std::vector<Action> EveryAction() {
  static_assert(std::variant_size_v<Action> == 10, "a new action needs a line here and a golden");
  Strike strike_insert;
  strike_insert.insert = {{"words", {}}};
  Insert insert;
  insert.where.side = Side::kAfter;
  return {Strike{},  strike_insert,          insert,         Insert{},
          Restate{}, Redesignate{},          Designate{},    Move{},
          Repeal{},  RedesignateFollowing{}, NoTextEffect{}, NotUnderstood{}};
}

TEST(GoldenCoverage, EveryActionIsExecutedInAGolden) {
  const std::vector<GoldenCase> cases = Executed();
  for (const Action& action : EveryAction()) {
    const std::string_view id = IdOf(action);
    const bool unread = std::holds_alternative<NotUnderstood>(action);
    const bool none = std::holds_alternative<NoTextEffect>(action);
    const std::string_view fate = unread ? "refused" : none ? "no text effect" : "executed";
    EXPECT_TRUE(AnyShows(cases, fmt::format(" {}: {} ", fate, id)))
        << "no golden shows " << id << " " << fate;
  }
}

// As the instructions' goldens print it.
std::string_view NameOf(NoEffectKind kind) {
  switch (kind) {
    case NoEffectKind::kMargins:
      return "margins";
    case NoEffectKind::kSubstitution:
      return "substitution";
    case NoEffectKind::kEffectiveDate:
      return "effective date";
    case NoEffectKind::kMention:
      return "mention";
  }
  return "";
}

TEST(GoldenCoverage, EveryKindWithoutEffectHasAGolden) {
  const std::vector<GoldenCase> cases = Cases("tests/golden/instructions");
  for (int i = 0; i <= static_cast<int>(NoEffectKind::kMention); ++i) {
    const std::string_view name = NameOf(static_cast<NoEffectKind>(i));
    EXPECT_TRUE(AnyShows(cases, fmt::format("  effect: {}\n", name))) << name;
  }
}

// ---- findings -----------------------------------------------------------------------------------

TEST(GoldenCoverage, EveryFindingHasAGolden) {
  const std::vector<GoldenCase> cases = Executed();
  for (const FindingKind kind : AllFindingKinds()) {
    EXPECT_TRUE(AnyShows(cases, fmt::format("\n    {}: ", IdOf(kind))))
        << "no golden shows the finding " << IdOf(kind);
  }
}

// ---- forms --------------------------------------------------------------------------------------

std::vector<std::string> EveryForm() {
  return {
#define RAMSEYER_AMENDMENT_FORM(id, example) id,
#include "instructions/forms.def"
#undef RAMSEYER_AMENDMENT_FORM
  };
}

std::set<std::string> FormsOf(const GoldenCase& golden) {
  std::set<std::string> forms;
  if (const std::string* ids = golden.Find("form")) {
    std::istringstream words(*ids);
    for (std::string id; words >> id;) forms.insert(id);
  }
  return forms;
}

TEST(GoldenCoverage, EveryFormIsExecutedInAGolden) {
  std::set<std::string> executed;
  std::set<std::string> refused;
  for (const GoldenCase& golden : Cases("tests/golden/amend")) {
    (Shows(golden, " refused: ") ? refused : executed).merge(FormsOf(golden));
  }
  for (const std::string& form : EveryForm()) {
    const bool exempt = Find(kRefusedForms, form) != nullptr;
    EXPECT_EQ(executed.count(form), exempt ? 0U : 1U)
        << (exempt ? "executed, and needs no exemption: " : "no golden executes the form ") << form;
    EXPECT_EQ(refused.count(form), exempt ? 1U : 0U)
        << (exempt ? "no golden shows the refusal of " : "a golden shows a refusal of ") << form;
  }
}

TEST(GoldenCoverage, GoldensNameFormsThatThereAre) {
  const std::vector<std::string> forms = EveryForm();
  for (const GoldenCase& golden : Cases("tests/golden/amend")) {
    for (const std::string& id : FormsOf(golden)) {
      EXPECT_NE(std::find(forms.begin(), forms.end(), id), forms.end())
          << golden.path << ": " << id;
    }
  }
}

// ---- forms of amendments to bills
// -----------------------------------------------------------------

struct BillForm {
  std::string_view id;
  std::string_view words;
};

constexpr BillForm kBillForms[] = {
#define RAMSEYER_BILL_AMENDMENT_FORM(id, words) {id, words},
#include "bill_amendments/forms.def"
#undef RAMSEYER_BILL_AMENDMENT_FORM
};

bool HoldsWords(const GoldenCase& golden, std::string_view words) {
  return std::any_of(golden.inputs.begin(), golden.inputs.end(), [&](const GoldenSection& input) {
    std::string one_line = input.text;
    for (std::size_t at = 0; (at = one_line.find("\n     ", at)) != std::string::npos;) {
      one_line.replace(at, 6, "");
    }
    return one_line.find(words) != std::string::npos;
  });
}

TEST(GoldenCoverage, EveryFormOfABillAmendmentIsExecutedInAGolden) {
  const std::vector<GoldenCase> cases = Cases(kBillFolder);
  for (const BillForm& form : kBillForms) {
    const auto golden = std::find_if(cases.begin(), cases.end(), [&](const GoldenCase& one) {
      return std::filesystem::path(one.path).stem() == form.id;
    });
    ASSERT_NE(golden, cases.end()) << "no golden of " << form.id;
    EXPECT_TRUE(HoldsWords(*golden, form.words))
        << golden->path << " does not hold “" << form.words;
    const bool refused = Shows(*golden, " refused: ");
    EXPECT_EQ(refused, Find(kRefusedBillForms, form.id) != nullptr) << golden->path;
    EXPECT_FALSE(Shows(*golden, "not-understood")) << golden->path;
  }
}

TEST(GoldenCoverage, ExemptionsAreOfWhatThereIsAndSayWhy) {
  const std::vector<std::string> forms = EveryForm();
  for (const Exemption& one : kRefusedForms) {
    EXPECT_NE(std::find(forms.begin(), forms.end(), one.id), forms.end()) << one.id;
    EXPECT_FALSE(one.reason.empty()) << one.id;
  }
}

}  // namespace
}  // namespace ramseyer::test_support
