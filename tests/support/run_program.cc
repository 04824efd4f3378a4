#include "support/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace ramseyer::test_support {
namespace {

std::string Slurp(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void Redirect(int descriptor, const std::string& path, int flags) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(126);
}

// Ended by a null pointer; lives as long as what it is made of.
std::vector<char*> ArgumentsOf(const std::string& program,
                               const std::vector<std::string>& arguments) {
  std::vector<char*> argv = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  return argv;
}

// The child's side of a terminal whose name is `name`.
void AttachTerminal(const std::string& name, int columns) {
  ::setsid();
  const winsize size{24, static_cast<unsigned short>(columns), 0, 0};
  Redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
  Redirect(STDOUT_FILENO, name, O_RDWR);
  if (::ioctl(STDOUT_FILENO, TIOCSWINSZ, &size) != 0) ::_exit(126);
  if (::dup2(STDOUT_FILENO, STDERR_FILENO) < 0) ::_exit(126);
}

// Reads until the other side is closed by its last process.
std::string ReadTerminal(int descriptor) {
  std::string all;
  char buffer[1 << 12];
  for (ssize_t count = 0; (count = ::read(descriptor, buffer, sizeof buffer)) > 0;) {
    all.append(buffer, static_cast<std::size_t>(count));
  }
  return all;
}

}  // namespace

ProgramRun RunProgram(const std::string& program, const std::vector<std::string>& arguments) {
  const TemporaryFolder folder;
  const std::string out = (folder.path() / "out").string();
  const std::string err = (folder.path() / "err").string();
  const std::vector<char*> argv = ArgumentsOf(program, arguments);
  const pid_t child = ::fork();
  if (child == 0) {
    Redirect(STDIN_FILENO, "/dev/null", O_RDONLY);
    Redirect(STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC);
    Redirect(STDERR_FILENO, err, O_WRONLY | O_CREAT | O_TRUNC);
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
  ProgramRun run;
  int status = 0;
  if (::waitpid(child, &status, 0) == child && WIFEXITED(status)) run.code = WEXITSTATUS(status);
  run.out = Slurp(out);
  run.err = Slurp(err);
  return run;
}

ProgramRun RunOnTerminal(const std::string& program, const std::vector<std::string>& arguments,
                         int columns, const std::vector<std::string>& variables) {
  const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
  ProgramRun run;
  if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0) return run;
  const std::string name = ::ptsname(terminal);
  const std::vector<char*> argv = ArgumentsOf(program, arguments);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(terminal);
    AttachTerminal(name, columns);
    ::setenv("TERM", "xterm", 1);
    ::unsetenv("NO_COLOR");
    for (const std::string& variable : variables) ::putenv(const_cast<char*>(variable.c_str()));
    ::execv(program.c_str(), argv.data());
    ::_exit(127);
  }
  run.out = ReadTerminal(terminal);
  ::close(terminal);
  int status = 0;
  if (::waitpid(child, &status, 0) == child && WIFEXITED(status)) run.code = WEXITSTATUS(status);
  return run;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = testing::TempDir() + "ramseyer-XXXXXX";
  const char* made = ::mkdtemp(pattern.data());
  path_ = made == nullptr ? "" : made;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

std::string TemporaryFolder::Write(std::string_view name, std::string_view bytes) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file.string();
}

}  // namespace ramseyer::test_support
