// Reads a legislative document of any known format into the one model.
//
// A text that does not begin with "<" is one of the Congressional Record (formats/record). The
// format of XML is told by the root element's local name, not by its namespace (there are four):
//   bill, resolution, amendment-doc with `legis-body` and such  -> Bill DTD   (formats/billdtd)
//   bill, resolution, pLaw, statuteCompilation, engrossedAmendment,
//   legislativeReport and others in a GPO namespace             -> USLM 2.x   (formats/uslm)
//   uscDoc, or a bare section of the Code                       -> USLM 1.0   (formats/uslm)
#pragma once

#include <string>

#include "base/result.h"
#include "document/document.h"
#include "text/source.h"

namespace ramseyer {

// Errors: XML that is not well-formed or beyond a limit (base/limits.h), an unknown root element
// (the message lists the known ones), or text that is not the Record's. No word of the document is
// lost, whatever elements it uses: an element that is not known becomes a kGroup, its words kText
// leaves. O(size).
[[nodiscard]] Result<Document> ReadDocument(Source source);

// What ReadDocument would fail with, without reading the document. O(size).
[[nodiscard]] Result<void> CheckDocument(const Source& source);

// Reads the file first (Source::FromFile).
[[nodiscard]] Result<Document> ReadDocumentFile(const std::string& path);

}  // namespace ramseyer
