// What the program was hardened with, as readelf and nm read it off the file.
#include <gtest/gtest.h>

#include <string>

#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::ProgramRun;
using test_support::RunProgram;

class Hardening : public testing::Test {
 protected:
  void SetUp() override {
    if (RAMSEYER_HARDENED == 0) GTEST_SKIP() << "built with RAMSEYER_HARDENING=OFF: skipped";
    const ProgramRun run =
        RunProgram("/usr/bin/readelf", {"-W", "-h", "-l", "-d", "--dyn-syms", RAMSEYER_PROGRAM});
    if (run.code != 0) GTEST_SKIP() << "readelf (binutils) is missing: skipped";
    elf_ = run.out;
  }

  bool Has(const std::string& what) const { return elf_.find(what) != std::string::npos; }

  std::string elf_;
};

TEST_F(Hardening, ThePlaceInMemoryIsRandom) {
  EXPECT_TRUE(Has("DYN (Position-Independent Executable file)") || Has("DYN (Shared object file)"));
  EXPECT_TRUE(Has(" PIE"));
}

TEST_F(Hardening, AddressesOfLibrariesAreReadOnly) {
  EXPECT_TRUE(Has("GNU_RELRO"));
  EXPECT_TRUE(Has("BIND_NOW") || Has(" NOW"));
}

TEST_F(Hardening, TheStackIsGuardedAndHoldsNoCode) {
  EXPECT_TRUE(Has("__stack_chk_fail"));
  const std::size_t stack = elf_.find("GNU_STACK");
  ASSERT_NE(stack, std::string::npos);
  const std::string line = elf_.substr(stack, elf_.find('\n', stack) - stack);
  EXPECT_NE(line.find(" RW "), std::string::npos) << line;
  EXPECT_EQ(line.find("RWE"), std::string::npos) << line;
}

TEST_F(Hardening, FunctionsOfTheCLibraryAreFortified) {
  if (RAMSEYER_FORTIFIED == 0) GTEST_SKIP() << "not optimised, or with sanitizers: skipped";
  EXPECT_TRUE(Has("_chk@GLIBC") || Has("_chk@@GLIBC")) << "no fortified function is called";
}

}  // namespace
}  // namespace ramseyer
