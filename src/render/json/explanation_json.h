// How a provision became what a bill would make of it, for programs.
#pragma once

#include <string>

#include "report/explanation.h"

namespace ramseyer {

// All of the explanation, as schemas/explain.schema.json describes it. O(size of the explanation).
std::string RenderExplanationJson(const Explanation& explanation);

}  // namespace ramseyer
