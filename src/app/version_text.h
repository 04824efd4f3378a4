// What --version prints.
#pragma once

#include <string>

namespace ramseyer {

// "ramseyer 0.1.0", and lines that name the libraries it was built with, and those that speak to
// the network as they are loaded now.
std::string VersionText();

}  // namespace ramseyer
