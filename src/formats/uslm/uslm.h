// Reads United States Legislative Markup: the Code (1.0), and GPO's bills, laws, compilations,
// engrossed amendments and reports (2.x).
#pragma once

#include "document/document_builder.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// Appends the document to a fresh builder and fills its info.
void ReadUslm(const XmlTree& tree, DocumentBuilder& builder);

}  // namespace ramseyer
