// Runs a program as a user would, and keeps what it said.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ramseyer::test_support {

struct ProgramRun {
  int code = -1;  // exit code; -1 when it did not exit by itself
  std::string out;
  std::string err;
};

// Runs `program` with the arguments, stdin empty, no terminal, and waits for its end.
[[nodiscard]] ProgramRun RunProgram(const std::string& program,
                                    const std::vector<std::string>& arguments);

// Runs `program` with stdout and stderr on one terminal of so many columns, and waits for its end:
// `out` is all that the terminal was sent. TERM is "xterm"; `variables` ("NO_COLOR=1") are added to
// the environment.
[[nodiscard]] ProgramRun RunOnTerminal(const std::string& program,
                                       const std::vector<std::string>& arguments, int columns,
                                       const std::vector<std::string>& variables = {});

// A folder of its own for one test, removed with all it holds at the end of its scope.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Writes a file and gives its path.
  std::string Write(std::string_view name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace ramseyer::test_support
