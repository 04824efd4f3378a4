// The words of a leaf as USLM: marks become inline elements, and notes stand where they are set.
#pragma once

#include <string_view>

#include "document/document.h"
#include "xml/xml_builder.h"

namespace ramseyer {

// Writes the words of a leaf, with its marks and the notes in it, into the element that is open.
// `before` and `behind` are quotation marks that belong to the blocks around it. Marks that cross
// are cut. O(words + marks²).
void WriteBillWords(const Document& bill, NodeId leaf, std::string_view before,
                    std::string_view behind, XmlBuilder& xml);

// Begins the element for a node that is an inline note of a leaf, or one that stands alone.
void OpenBillElement(std::string_view name, NodeKind kind, XmlBuilder& xml);

}  // namespace ramseyer
