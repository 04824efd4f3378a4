// ramseyer validate as a user meets it.
#include <gtest/gtest.h>

#include <string>

#include "support/run_program.h"

namespace ramseyer {
namespace {

using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::TemporaryFolder;

constexpr const char* kSchema =
    "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"bill\">"
    "<xs:complexType><xs:attribute name=\"stage\" use=\"required\"/></xs:complexType></xs:element>"
    "</xs:schema>\n";

TEST(CliValidate, ExitCodeSaysWhetherTheDocumentIsValid) {
  const TemporaryFolder folder;
  const std::string schema = folder.Write("bill.xsd", kSchema);
  const std::string good = folder.Write("good.xml", "<bill stage=\"introduced\"/>\n");
  const ProgramRun valid = RunProgram(RAMSEYER_PROGRAM, {"validate", good, "--schema", schema});
  EXPECT_EQ(valid.code, 0) << valid.err;
  EXPECT_EQ(valid.out, good + ": valid by " + schema + "\n");
  const std::string bad = folder.Write("bad.xml", "<!-- a bill -->\n<bill/>\n");
  const ProgramRun invalid = RunProgram(RAMSEYER_PROGRAM, {"validate", bad, "--schema", schema});
  EXPECT_EQ(invalid.code, 1) << invalid.err;
  EXPECT_EQ(invalid.out,
            bad + ":2: Element 'bill': The attribute 'stage' is required but missing.\n");
  const std::string broken = folder.Write("broken.xml", "<bill>\n");
  const ProgramRun malformed =
      RunProgram(RAMSEYER_PROGRAM, {"validate", broken, "--schema", schema});
  EXPECT_EQ(malformed.code, 2);
  EXPECT_EQ(malformed.out, "");
  EXPECT_NE(malformed.err.find("ramseyer: error: " + broken + ":2:"), std::string::npos)
      << malformed.err;
}

TEST(CliValidate, NeedsASchemaAndSaysHowToNameOne) {
  const TemporaryFolder folder;
  const std::string file =
      folder.Write("bill.xml", "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"/>");
  const ProgramRun none =
      RunProgram("/usr/bin/env", {"-u", "RAMSEYER_SCHEMAS", RAMSEYER_PROGRAM, "validate", file});
  EXPECT_EQ(none.code, 2);
  for (const char* way : {"--schema ", "--schemas ", "RAMSEYER_SCHEMAS"}) {
    EXPECT_NE(none.err.find(way), std::string::npos) << none.err;
  }
  const ProgramRun empty = RunProgram("/usr/bin/env", {"RAMSEYER_SCHEMAS=" + folder.path().string(),
                                                       RAMSEYER_PROGRAM, "validate", file});
  EXPECT_EQ(empty.code, 2);
  EXPECT_NE(empty.err.find("holds no schema for the namespace"), std::string::npos) << empty.err;
}

}  // namespace
}  // namespace ramseyer
