// How many instructions the hot paths take, against those recorded in counts.txt: a rise of more
// than a tenth fails. Counts do not depend on what else the machine does, but on what compiled the
// program; where that is not what the record says, nothing is compared. UPDATE_GUARDS=1 records.
#include <fmt/format.h>
#include <gnu/libc-version.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "support/run_program.h"

namespace ramseyer {
namespace {

constexpr double kMostRise = 1.10;

const std::string kRecord = std::string(RAMSEYER_SOURCE_DIR) + "/tests/guard/counts.txt";
const std::string kSamples = std::string(RAMSEYER_SOURCE_DIR) + "/samples";

// What the counts hold for.
std::string BuiltBy() {
  return fmt::format("{}, glibc {}", RAMSEYER_BUILT_BY, gnu_get_libc_version());
}

struct Counts {
  std::string built_by;
  std::map<std::string, double> instructions;
};

Counts Recorded() {
  Counts counts;
  std::ifstream in(kRecord);
  std::string comment;
  std::getline(in, comment);
  std::getline(in, counts.built_by);
  std::string name;
  double count = 0;
  while (in >> name >> count) counts.instructions[name] = count;
  return counts;
}

void Record(const Counts& counts) {
  std::ofstream out(kRecord);
  out << "Instructions that callgrind counts, for this build; written by UPDATE_GUARDS=1.\n"
      << counts.built_by << '\n';
  for (const auto& [name, count] : counts.instructions)
    out << fmt::format("{} {:.0f}\n", name, count);
}

// Callgrind says "Collected : 1234" when the program ends.
double Count(const std::string& name) {
  const test_support::TemporaryFolder folder;
  const test_support::ProgramRun run = test_support::RunProgram(
      "/usr/bin/env", {"valgrind", "--tool=callgrind", "--toggle-collect=RamseyerCounted",
                       "--callgrind-out-file=" + (folder.path() / "out").string(),
                       RAMSEYER_HOT_PATHS, name, kSamples});
  EXPECT_EQ(run.code, 0) << run.err;
  const std::string lead = "Collected : ";
  const std::size_t at = run.err.find(lead);
  EXPECT_NE(at, std::string::npos) << run.err;
  return at == std::string::npos ? 0 : std::strtod(run.err.c_str() + at + lead.size(), nullptr);
}

TEST(Guard, NoHotPathTakesMoreInstructionsThanRecorded) {
  if (test_support::RunProgram("/bin/sh", {"-c", "command -v valgrind"}).code != 0) {
    GTEST_SKIP() << "valgrind is missing: skipped";
  }
  const bool update = std::getenv("UPDATE_GUARDS") != nullptr;
  const Counts recorded = Recorded();
  if (!update && recorded.built_by != BuiltBy()) {
    GTEST_SKIP() << "the record is of \"" << recorded.built_by << "\", this is \"" << BuiltBy()
                 << "\": skipped";
  }
  Counts counts{BuiltBy(), {}};
  std::istringstream names(test_support::RunProgram(RAMSEYER_HOT_PATHS, {}).out);
  for (std::string name; names >> name;) counts.instructions[name] = Count(name);
  ASSERT_FALSE(counts.instructions.empty());
  if (update) return Record(counts);
  for (const auto& [name, count] : counts.instructions) {
    ASSERT_TRUE(recorded.instructions.count(name) > 0) << name << " is not in the record";
    const double before = recorded.instructions.at(name);
    EXPECT_LE(count, before * kMostRise)
        << name
        << fmt::format(" takes {:+.1f} % instructions: {:.0f}, recorded {:.0f}",
                       100 * (count / before - 1), count, before);
    RecordProperty(name, fmt::format("{:.0f}", count));
  }
}

}  // namespace
}  // namespace ramseyer
