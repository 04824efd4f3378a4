// The tables of a report in Markdown, row by row, so that a table can end where the space does.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// One row an instruction, by its index in the report: number, place, words, target, what became of
// it and why, the numbers of its changes.
std::vector<std::string> InstructionRows(const Report& report);
std::string InstructionTableHead();

// One row a finding that belongs to no instruction.
std::vector<std::string> FindingRows(const Report& report);
std::string FindingTableHead();

// One row a dollar amount, date or cited law that is not in both documents.
std::vector<std::string> SubstanceRows(const Report& report);
std::string SubstanceTableHead();

}  // namespace ramseyer
