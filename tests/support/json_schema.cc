#include "support/json_schema.h"

#include "support/run_program.h"

namespace ramseyer::test_support {

std::string SchemaViolations(std::string_view schema, std::string_view json) {
  // The system's Python is the one that Debian's package is for; another may come first in PATH.
  constexpr const char* kPython = "/usr/bin/python3";
  const std::string root = RAMSEYER_SOURCE_DIR;
  const TemporaryFolder folder;
  const ProgramRun run =
      RunProgram(kPython, {root + "/tests/support/validate_json.py",
                           root + "/schemas/" + std::string(schema), folder.Write("a.json", json)});
  if (run.code == 0) return "";
  return run.out.empty() ? "validate_json.py failed: " + run.err : run.out;
}

}  // namespace ramseyer::test_support
