// Bills and amendments as the Congressional Record prints them: plain text whose indentation,
// capitals and quotation marks say what XML says with elements.
//
//     SEC. 6. GAO STUDY.                                    a section: at the text's own margin
//
//       (a) In General.--Section 5 is amended by adding     a paragraph: two columns in
//     at the end the following:
//       ``(4) The term `venture' means--                    a quoted block: every paragraph opens
//       ``(A) a corporation; or                             with ``, the last one ends with ''
//       ``(B) an individual.''.
//
// Lines become paragraphs (paragraphs.h), paragraphs words and quotations (words.h), designations
// levels by the series in which they are counted (levels.h), and the paragraphs a document here.
#pragma once

#include <string_view>

#include "document/document_builder.h"

namespace ramseyer {

// Whether bytes that are not XML read like the Record's bills or amendments: "Be it enacted", a
// section's caption ("SEC. 5."), or an instruction ("Page 5, line 12, strike") begins a line.
// O(size).
bool LooksLikeRecord(std::string_view bytes);

// Appends the document that `bytes`, the builder's source, print. A text that begins with an
// instruction is a list of amendments, each with the matter that it puts in; all else is a bill.
// Headings stay in the capitals of the print. No word is lost. O(size).
void ReadRecord(std::string_view bytes, DocumentBuilder& builder);

}  // namespace ramseyer
