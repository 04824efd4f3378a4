// What every part of a print is composed with.
#pragma once

#include <map>
#include <string>

#include "render/pdf/flow.h"
#include "render/pdf/line_spans.h"
#include "render/pdf/pdf_renderer.h"
#include "render/pdf/typesetter.h"

namespace ramseyer::pdf {

struct PrintContext {
  const Report& report;
  const PdfOptions& options;
  const PageFrame& frame;
  const Typesetter& typesetter;
  ChangeLinks& links;
};

// The destination at the head of a section.
std::string SectionAnchor(std::size_t index);

// Destinations of the parts: the index, the text, the instructions and the summary.
inline constexpr char kIndexAnchor[] = "index";
inline constexpr char kTextAnchor[] = "text";
inline constexpr char kInstructionsAnchor[] = "instructions";
inline constexpr char kNotExecutedAnchor[] = "not-executed";
inline constexpr char kFindingsAnchor[] = "findings";
inline constexpr char kSummaryAnchor[] = "summary";

// The part in front: title, documents, legend, what was not executed, index of sections affected.
std::vector<PdfGroup> ComposeFront(const PrintContext& print);

// The sections. Words of theirs lead to the instructions of the part behind.
std::vector<PdfGroup> ComposeSections(const PrintContext& print);

// The part behind: instructions with links to their changes, whose pages `page_of` knows; findings,
// summary, and of a comparison amounts, dates and law cited.
std::vector<PdfGroup> ComposeAppendix(const PrintContext& print,
                                      const std::map<std::string, std::size_t>& page_of);

}  // namespace ramseyer::pdf
