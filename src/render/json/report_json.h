// A report as JSON, for programs.
#pragma once

#include <span>
#include <string>

#include "report/report.h"

namespace ramseyer {

// All of the report, as schemas/report.schema.json describes it: "ramseyer" says the version of the
// program and of the format. Changes and instructions are referred to by their numbers, from 1, as
// in the other renderings. What is not there (a place, a change of kept words) has no key. UTF-8,
// indented, keys in a fixed order. O(size of the report).
std::string RenderJson(const Report& report);

// Several reports made together: {"ramseyer", "reports"}.
std::string RenderJson(std::span<const Report> reports);

}  // namespace ramseyer
