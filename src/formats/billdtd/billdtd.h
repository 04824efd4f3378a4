// Reads the Bill DTD: bills, resolutions and amendments of both Houses.
#pragma once

#include "document/document_builder.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// Appends the document to a fresh builder and fills its info.
void ReadBillDtd(const XmlTree& tree, DocumentBuilder& builder);

}  // namespace ramseyer
