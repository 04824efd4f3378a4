// What a print says that the document leaves to the printer, and what of its words tells how they
// are set.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace ramseyer {

// The enacting formula or resolving clause that a Bill DTD document implies; "" where the document
// holds its own, and for what has none.
std::string_view ImpliedFormula(const DocumentInfo& info);

// Whether the document gives only the number of such levels and not their name: "II" for "TITLE
// II".
bool ImpliesLevelName(const DocumentInfo& info, NodeKind level);

// The name of a level with a space behind it: "TITLE " for a title.
std::string LevelNameInCapitals(NodeKind level);

// Whether words end in a mark that no further mark may follow: a full stop, colon, semicolon, comma
// or em dash.
bool EndsInPoint(std::string_view words);

// Whether words of the front matter are the heading above the long title: "A BILL", "AN ACT".
bool IsCoverHeading(std::string_view words);

// Whether the level has a heading.
bool HasHeading(const Document& bill, NodeId level);

// Whether the heading of a level above the section has a line of its own below the designation, as
// in appropriations: "TITLE I", "DEPARTMENT OF COMMERCE". O(children).
bool HeadingStandsBelow(const Document& bill, NodeId designation);

}  // namespace ramseyer
