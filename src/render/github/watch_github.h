// The hits of a watch for a GitHub workflow: commands that annotate files, and a page for the job.
#pragma once

#include <string>

#include "report/watch_report.h"

namespace ramseyer {

// A workflow command for every hit that the baseline does not know ("::warning file=…::…", by the
// severity of its entry) and for every file that could not be read, one a line, and the counts. The
// words of documents can not begin a command of their own. O(hits).
std::string RenderWorkflowCommands(const WatchReport& report);

// The same as Markdown for GITHUB_STEP_SUMMARY: a table of the hits, with their redlines behind
// folds, files that could not be read, and the counts. O(size of the report).
std::string RenderJobSummary(const WatchReport& report);

}  // namespace ramseyer
