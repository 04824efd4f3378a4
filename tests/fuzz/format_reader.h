// What the fuzz targets of the three formats share: any tree of XML is given to the reader of one
// format, whatever its root element says.
#pragma once

#include <string>
#include <utility>

#include "amend/language/instruction.h"
#include "document/document_builder.h"
#include "fuzz/laws.h"
#include "text/source.h"
#include "xml/xml_tree.h"

namespace ramseyer::fuzz {

using FormatReader = void (*)(const XmlTree&, DocumentBuilder&);

inline void CheckFormat(std::string xml, FormatReader read) {
  Result<Source> source = Source::FromBytes("fuzz.xml", std::move(xml));
  if (!source) return;
  const Result<XmlTree> tree = XmlTree::Parse(*source);
  if (!tree) return;
  DocumentBuilder builder(std::move(*source));
  read(*tree, builder);
  const Document document = builder.Finish();
  CheckReading(document);
  CheckNoWordLost(*tree, document);
  CheckInstructions(document, ReadInstructions(document));
}

}  // namespace ramseyer::fuzz
