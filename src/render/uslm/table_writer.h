// Tables, lists in columns and tables of contents of amended law.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/manuscript.h"
#include "render/uslm/provision_source.h"

namespace ramseyer {

// The element `table` of the source with what the bill did to its cells: changed cells rewritten,
// rows of which every cell was struck left out, rows put in built like the row beside them. `lines`
// are all lines of the order, struck ones included, that stand in the table.
std::string WriteAmendedTable(const ProvisionSource& source, XmlNodeId table,
                              const Manuscript& manuscript, const std::vector<LineId>& lines);

// A table of cells that the bill put in.
std::string WriteNewTable(const Manuscript& manuscript, const std::vector<LineId>& lines);

}  // namespace ramseyer
