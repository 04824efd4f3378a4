// Edits that replace a whole field of a line, and how a law prints its headings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/operation.h"

namespace ramseyer {

// The “.—” that runs a heading into its text in positive-law titles.
inline constexpr std::string_view kRunIn = ".—";

std::string_view WithoutRunIn(std::string_view heading);

// Nothing when the field reads so already.
void ReplaceField(const Manuscript& manuscript, LineId line, Field field, const std::string& words,
                  std::vector<Edit>& edits);

// `heading` without “.—”, which is added where the law has it. Nothing when the heading reads so
// already but for capitals, which are the printer's.
void ReplaceHeading(const Manuscript& manuscript, LineId line, std::string heading,
                    std::vector<Edit>& edits);

}  // namespace ramseyer
