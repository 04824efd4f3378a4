// The files that a command was given to read.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace ramseyer {

// The XML files named by each path in turn (ListXmlFiles); "-" stands for a list of paths on stdin,
// one a line. Errors: those of ListXmlFiles for the first path that fails.
[[nodiscard]] Result<std::vector<std::string>> InputFiles(const std::vector<std::string>& paths);

}  // namespace ramseyer
