// How a provision became what a bill would make of it, as text for people.
#pragma once

#include <string>

#include "render/text/text_renderer.h"
#include "report/explanation.h"

namespace ramseyer {

// The steps in the bill's order: for each its place in the bill, its words, what was found, and
// what it changed on the text as the steps before it left it, or why it was not executed; then the
// provision as it would read. `show_unchanged` prints lines that a step leaves alone too. As
// RenderText in width, colour and control characters. O(size of the explanation).
std::string RenderExplanationText(const Explanation& explanation, const TextOptions& options);

}  // namespace ramseyer
