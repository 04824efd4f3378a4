// A report as a PDF, typeset as law is printed.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "report/report.h"

namespace ramseyer {

enum class PdfStyle : std::uint8_t {
  kRamseyer,  // House Rule XIII: omitted matter in bold black brackets, new matter italic
  kCordon,    // Senate Rule XXVI: omitted matter struck through, new matter italic
  kRedline,   // red strikethrough, blue double underline, moves green; bars and change numbers
  kColumns,   // the old text beside the new one
};

// "ramseyer" for amendments, as committees print them; "redline" for comparisons.
PdfStyle DefaultPdfStyle(ReportKind kind);

struct PdfOptions {
  PdfStyle style = PdfStyle::kRedline;
  bool full = false;  // unchanged provisions too, not a row of asterisks
};

// A tagged PDF 1.5 on US Letter pages, with its fonts embedded: documents, legend and an index of
// the sections affected; the sections; for an amendment each instruction with its words and what
// became of it, linked to its changes and back; the summary.
//
// The text before and after can be told from the tree. Words of the documents stand in elements
// "Art", or in the two columns of a "Table". In an "Art" changed words are titled with their fate
// and number ("struck, change 3"), and the first paragraph of a line with the fate of its start
// ("begins: inserted") unless that is kept. A row that goes on from the page before is titled
// "continues"; signs of the print (brackets, asterisks, ¶) are "Lbl".
//
// Without SOURCE_DATE_EPOCH in the environment it bears no date; the same report gives the same
// bytes. O(size of the report). Errors: a font is not installed, or the file can not be made.
[[nodiscard]] Result<std::string> RenderPdf(const Report& report, const PdfOptions& options);

}  // namespace ramseyer
