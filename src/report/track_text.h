// The text of a section out of the store, line by line.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "report/report.h"
#include "report/track.h"

namespace ramseyer {

// The section of a title with one section (ReadSection); invalid when it has none.
NodeId SectionIn(const Document& title);

// Its lines, all kept, each with its citation ("47 U.S.C. 230(e)(1)"). O(section).
std::vector<ReportLine> TextLinesOf(const Document& title, const std::string& section);

// Those of the provision. All of them when the citation is the section's.
std::vector<ReportLine> LinesWithin(std::vector<ReportLine> lines, const std::string& citation);

// What changed between two texts of a provision: whole report, and the lines of its section alone.
Report CompareTexts(const Document& old_title, const Document& new_title);
std::vector<ReportLine> SectionLines(const Report& comparison);

// Whether one identifier is the other or that of something in it.
bool Related(const std::string& a, const std::string& b);

}  // namespace ramseyer
