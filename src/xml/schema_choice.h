// Which of the schemas in a folder a document is to be held against.
#pragma once

#include <string>

#include "base/result.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// The path of a schema in or below `folder`: the one that the root's @xsi:schemaLocation names for
// the root's namespace, found by the last part of that address; without such an attribute the
// newest schema of the namespace ("uslm-2.1.0.xsd" is newer than "uslm-2.0.17.xsd"). Of several
// files of one name the first by path. Errors: no such folder; a document without a namespace (the
// Bill DTD); a schema that is not there, with its name. O(files in the folder).
[[nodiscard]] Result<std::string> ChooseSchema(const XmlTree& tree, const std::string& folder);

}  // namespace ramseyer
