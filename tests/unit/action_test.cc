// The GitHub action, the README's example workflow and the pre-commit hook, by running their steps
// as a runner would: bash, the step's environment, the files that GITHUB_OUTPUT and others name.
// Steps that use other actions (checkout, upload) are not run, and the program is not built anew.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/files.h"
#include "support/json_schema.h"
#include "support/run_program.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;
using test_support::ProgramRun;
using test_support::RunProgram;
using test_support::TemporaryFolder;
using Words = std::map<std::string, std::string>;

const std::string kRoot = RAMSEYER_SOURCE_DIR;

std::string Replaced(std::string text, const Words& expressions) {
  for (const auto& [name, value] : expressions) {
    const std::string what = "${{ " + name + " }}";
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += value.size()) {
      text.replace(at, what.size(), value);
    }
  }
  return text;
}

// A folder that looks like a checkout with the samples in it, and a runner's files.
class Runner {
 public:
  Runner() {
    fs::create_directory_symlink(fs::path(kRoot) / "samples", folder_.path() / "samples");
    for (const char* name : {"output", "summary"}) folder_.Write(name, "");
    fs::create_directory(folder_.path() / "temp");
  }

  std::string Path(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string Read(const std::string& name) const { return ReadFile(Path(name)).value_or(""); }

  ProgramRun Run(const std::string& script, Words environment) const {
    environment["RUNNER_TEMP"] = Path("temp");
    environment["GITHUB_OUTPUT"] = Path("output");
    environment["GITHUB_STEP_SUMMARY"] = Path("summary");
    std::vector<std::string> arguments = {"-C", folder_.path().string()};
    for (const auto& [name, value] : environment) arguments.push_back(name + "=" + value);
    for (const char* word : {"bash", "--noprofile", "--norc", "-eo", "pipefail"}) {
      arguments.emplace_back(word);
    }
    arguments.push_back(folder_.Write("step.sh", script));
    return RunProgram("/usr/bin/env", arguments);
  }

  // What steps wrote for later ones: "steps.watch.outputs.code".
  Words Outputs(const std::string& step) const {
    Words outputs;
    std::istringstream lines(Read("output"));
    for (std::string line; std::getline(lines, line);) {
      const std::size_t equals = line.find('=');
      outputs["steps." + step + ".outputs." + line.substr(0, equals)] = line.substr(equals + 1);
    }
    return outputs;
  }

 private:
  TemporaryFolder folder_;
};

struct ActionRun {
  int code = 0;  // of the first step that failed
  std::string out;
};

// Runs the action's own steps with the inputs that a workflow gives it.
ActionRun RunAction(const Runner& runner, const Words& with) {
  const YAML::Node action = YAML::LoadFile(kRoot + "/action.yml");
  Words expressions = {{"github.action_path", kRoot}};
  for (const auto& input : action["inputs"]) {
    const auto name = input.first.as<std::string>();
    const bool required = input.second["required"] && input.second["required"].as<bool>();
    EXPECT_TRUE(!required || with.count(name) > 0) << name;
    expressions["inputs." + name] =
        with.count(name) > 0 ? with.at(name) : input.second["default"].as<std::string>("");
  }
  for (const auto& [name, value] : with) {
    EXPECT_TRUE(action["inputs"][name].IsDefined()) << "no input is called " << name;
  }
  ActionRun done;
  for (const YAML::Node& step : action["runs"]["steps"]) {
    if (step["uses"]) continue;
    if (step["if"] && step["if"].as<std::string>() == "inputs.program == ''") continue;
    EXPECT_FALSE(step["if"].IsDefined());
    EXPECT_EQ(step["shell"].as<std::string>(), "bash");
    const auto script = step["run"].as<std::string>();
    // Inputs reach a script by its environment alone: as words of it they would be run.
    EXPECT_EQ(script.find("${{"), std::string::npos);
    Words environment;
    for (const auto& one : step["env"]) {
      environment[one.first.as<std::string>()] =
          Replaced(one.second.as<std::string>(), expressions);
    }
    const ProgramRun run = runner.Run(script, environment);
    done.out += run.out;
    if (run.code != 0) {
      done.code = run.code;
      return done;
    }
    if (step["id"]) expressions.merge(runner.Outputs(step["id"].as<std::string>()));
  }
  return done;
}

// The first block of YAML in the README.
YAML::Node WorkflowOfReadme() {
  std::ifstream in(kRoot + "/README.md");
  std::string yaml;
  bool inside = false;
  for (std::string line; std::getline(in, line);) {
    if (line == "```yaml") {
      inside = true;
    } else if (inside && line == "```") {
      break;
    } else if (inside) {
      yaml += line + '\n';
    }
  }
  return YAML::Load(yaml);
}

TEST(Action, TheWorkflowOfTheReadmeFindsTheHits) {
  const YAML::Node workflow = WorkflowOfReadme();
  ASSERT_EQ(workflow["permissions"]["security-events"].as<std::string>(), "write");
  Words with;
  for (const YAML::Node& step : workflow["jobs"]["watch"]["steps"]) {
    if (step["uses"].as<std::string>().find("/ramseyer@") == std::string::npos) continue;
    for (const auto& input : step["with"]) {
      with[input.first.as<std::string>()] = input.second.as<std::string>();
    }
  }
  ASSERT_EQ(with.count("watchlist"), 1U);
  with["program"] = RAMSEYER_PROGRAM;
  const Runner runner;
  const ActionRun run = RunAction(runner, with);
  EXPECT_EQ(run.code, 1) << run.out;
  EXPECT_NE(run.out.find("::error file=samples/s1693-115-is.xml,line=49,"), std::string::npos)
      << run.out;
  EXPECT_NE(runner.Read("summary").find("## Watched law"), std::string::npos);
  EXPECT_NE(runner.Read("output").find("hits=true"), std::string::npos);
  EXPECT_EQ(test_support::SchemaViolations("../tests/support/sarif_2_1_0.schema.json",
                                           runner.Read("ramseyer.sarif")),
            "");
}

TEST(Action, ABadListFailsTheJobWithoutSarif) {
  const Runner runner;
  const ActionRun run = RunAction(
      runner, {{"watchlist", "none.yaml"}, {"paths", "samples"}, {"program", RAMSEYER_PROGRAM}});
  EXPECT_EQ(run.code, 2) << run.out;
  EXPECT_FALSE(fs::exists(runner.Path("ramseyer.sarif")));
}

TEST(Action, HitsNeedNotFailTheJobAndInputsAreNoScript) {
  const Runner runner;
  const ActionRun run = RunAction(runner, {{"watchlist", "samples/watch.yaml"},
                                           {"paths", "samples/s1693-115-is.xml\n"},
                                           {"sarif", "a $(touch owned) b.sarif"},
                                           {"fail", "false"},
                                           {"program", RAMSEYER_PROGRAM}});
  EXPECT_EQ(run.code, 0) << run.out;
  EXPECT_TRUE(fs::exists(runner.Path("a $(touch owned) b.sarif")));
  EXPECT_FALSE(fs::exists(runner.Path("owned")));
}

TEST(Action, WhatItBuildsWithIsThere) {
  EXPECT_TRUE(fs::exists(kRoot + "/.ci/install.sh"));
  const std::string presets = ReadFile(kRoot + "/CMakePresets.json").value_or("");
  EXPECT_NE(presets.find("\"release\""), std::string::npos);
}

TEST(PreCommit, TheHookRunsOnFilesThatItIsGiven) {
  const YAML::Node hook = YAML::LoadFile(kRoot + "/.pre-commit-hooks.yaml")[0];
  std::string command = "PATH=\"" + fs::path(RAMSEYER_PROGRAM).parent_path().string() +
                        ":$PATH\"; cp samples/watch.yaml .; " + hook["entry"].as<std::string>();
  for (const YAML::Node& argument : hook["args"]) command += ' ' + argument.as<std::string>();
  const Runner runner;
  const ProgramRun hits =
      runner.Run(command + " samples/s1693-115-is.xml samples/s1693-115-rs.xml", {});
  EXPECT_EQ(hits.code, 1) << hits.err;
  EXPECT_NE(hits.out.find("in 2 of 2 files"), std::string::npos) << hits.out;
  EXPECT_EQ(hook["language"].as<std::string>(), "system");
}

}  // namespace
}  // namespace ramseyer
