// Words of amended law as markup: words that were there keep the elements they stood in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/manuscript.h"
#include "render/uslm/provision_source.h"

namespace ramseyer {

// A stretch of live words; its origin as in Piece.
struct LiveSpan {
  std::string_view text;
  std::uint32_t origin = Piece::kNoOrigin;
};

// What the field reads after the bill, stretch by stretch; Manuscript::Live is their text. The text
// of a line includes that of lines that joined it. Views live as long as the manuscript does.
std::vector<LiveSpan> LiveSpans(const Manuscript& manuscript, LineId line, Field field);

// The markup of the spans. Spans of the law are copied from the source with the elements around
// them (opened again where a split cut them) and the footnotes that stand behind them; new words
// take the elements that both neighbours stand in. `source` may be null when no span has an origin.
std::string WriteInline(const ProvisionSource* source, const std::vector<LiveSpan>& spans);

}  // namespace ramseyer
