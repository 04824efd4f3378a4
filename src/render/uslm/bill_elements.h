// Which element of USLM 2.1 stands for a node of a bill: the readers' tables (formats/uslm)
// backwards.
#pragma once

#include <string_view>

#include "document/document.h"

namespace ramseyer {

// The root element for documents of a type: "bill", "engrossedAmendment"; "" for one that is not
// written as a bill (the Code, compilations, reports).
std::string_view BillRootElement(DocumentType type);

// The element for a node below the root, with its namespace prefix. A kText leaf that needs none,
// because its words may stand directly in the sentence around them, has "". O(siblings).
std::string_view BillElement(const Document& bill, NodeId node);

}  // namespace ramseyer
