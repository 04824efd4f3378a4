// A document, or a part of it, as JSON, for programs.
#pragma once

#include <string>

#include "document/document.h"

namespace ramseyer {

// The subtree of `id` as nested objects, and what the document says of itself:
//
//   {"version", "document": 1, "label", "type", …, "nodes": {"kind": "section",
//    "designation": "230", "identifier": "/us/usc/t47/s230", "place": {…}, "children": [
//      {"kind": "content", "text": "…", "marks": [{"kind": "quote", "begin": 3, "end": 9}], …}]}}
//
// Offsets of marks are bytes of UTF-8 within the node's own text. What is not there has no key. UTF-8,
// indented, keys in a fixed order. O(size of the subtree).
std::string DumpJson(const Document& document, NodeId id);

}  // namespace ramseyer
