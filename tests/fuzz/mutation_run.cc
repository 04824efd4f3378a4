// Thousands of documents that were broken in some way: each must lead to a result or to a clear
// error, within its limits of time and memory. For the sanitizers to see everything, the readers,
// the comparison, the execution and the renderers run in this process's children; with --program
// the program itself is run.
//
//   mutation_run --cases 20000 --seed 1 samples ../shared/corpus/bills-119 …
//
// Prints how many cases ended how, and every failure with the file it is kept in. Exit code 0
// without failures, 1 with some, 2 for bad arguments.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/files.h"
#include "fuzz/check_case.h"
#include "fuzz/check_program.h"
#include "fuzz/mutated_case.h"
#include "fuzz/worker.h"

namespace ramseyer::fuzz {
namespace {

struct RunOptions {
  std::vector<std::string> paths;
  std::uint64_t first = 0;
  std::uint64_t cases = 1000;
  std::uint64_t seed = 1;
  std::size_t max_bytes = 100'000;
  std::size_t seconds = 20;
  std::size_t megabytes = 2048;
  std::string program;
  std::string keep;  // a folder
};

MutatedCase CaseOf(const std::vector<DocumentSet>& sets, const RunOptions& options,
                   std::uint64_t number) {
  auto made = MakeCase(sets, options.seed, number);
  RAMSEYER_CHECK(made.has_value());
  return std::move(*made);
}

// "refused 12, read 30, amended 8", or by exit codes.
std::string CountsOf(const WorkResult& result, bool program) {
  const char* const outcomes[] = {"refused", "read", "amended"};
  std::string counts;
  for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
    if (!counts.empty()) counts += ", ";
    counts += program ? fmt::format("exit code {}: {}", i, result.outcomes[i])
                      : fmt::format("{} {}", outcomes[i], result.outcomes[i]);
  }
  return counts;
}

void PrintFailure(const WorkFailure& failure, const std::vector<DocumentSet>& sets,
                  const RunOptions& options) {
  const MutatedCase made = CaseOf(sets, options, failure.item);
  fmt::print("case {} of seed {}: {}: made of {}\n", failure.item, options.seed, failure.reason,
             made.file);
  if (options.keep.empty()) return;
  const std::string path = fmt::format("{}/{}-{}.xml", options.keep, options.seed, failure.item);
  RAMSEYER_CHECK(WriteFile(path, made.mutated).has_value());
  fmt::print("  kept in {}\n", path);
}

int Run(const RunOptions& options) {
  const auto sets = DocumentSets(options.paths, options.max_bytes);
  const auto sound = ReadSamples();
  if (!sets || !sound) {
    fmt::print(stderr, "mutation_run: error: {}\n", ToString(sets ? sound.error() : sets.error()));
    return 2;
  }
  const WorkLimits limits{std::chrono::seconds(options.seconds), options.megabytes << 20U};
  const auto start = std::chrono::steady_clock::now();
  const WorkResult result =
      RunInWorkers(options.first, options.cases, limits, [&](std::uint64_t number) {
        const MutatedCase made = CaseOf(*sets, options, number);
        if (!options.program.empty()) return CheckProgram(options.program, made, number);
        return static_cast<std::uint8_t>(CheckCase(made, *sound, number));
      });
  for (const WorkFailure& failure : result.failures) PrintFailure(failure, *sets, options);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print("{} cases of seed {} in {:.0f} s: {}; {} failed\n", options.cases, options.seed,
             took.count(), CountsOf(result, !options.program.empty()), result.failures.size());
  return result.failures.empty() ? 0 : 1;
}

}  // namespace
}  // namespace ramseyer::fuzz

int main(int argc, char** argv) {
  CLI::App app(
      "Runs mutated documents through the readers, the comparison, the execution and the "
      "renderers");
  ramseyer::fuzz::RunOptions options;
  app.add_option("path", options.paths, "Documents, or folders of them")->required();
  app.add_option("--cases", options.cases, "How many")->capture_default_str();
  app.add_option("--first", options.first, "The number of the first")->capture_default_str();
  app.add_option("--seed", options.seed, "Of all random choices")->capture_default_str();
  app.add_option("--max-bytes", options.max_bytes, "Larger files are left out")
      ->capture_default_str();
  app.add_option("--seconds", options.seconds, "For one case")->capture_default_str();
  app.add_option("--megabytes", options.megabytes, "Resident at once")->capture_default_str();
  app.add_option("--program", options.program, "Run this program on each case");
  app.add_option("--keep", options.keep, "A folder for the cases that failed");
  CLI11_PARSE(app, argc, argv);
  return ramseyer::fuzz::Run(options);
}
