#include "render/html/page_anchors.h"

#include <fmt/format.h>

namespace ramseyer {
namespace {

bool IsLetterOrDigit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// "47 U.S.C. 230(b)(4)" as "-47-USC-230-b-4". The case stays: (i) and (I) are two provisions.
std::string Hyphenated(std::string_view citation) {
  std::string name;
  bool apart = true;
  for (const char c : citation) {
    if (c == '.') continue;
    if (!IsLetterOrDigit(c)) {
      apart = true;
      continue;
    }
    if (apart) name += '-';
    name += c;
    apart = false;
  }
  return name;
}

}  // namespace

PageAnchors::PageAnchors(const Report& report) {
  for (const ReportSection& section : report.sections) {
    const PieceKind start = section.lines.empty() ? PieceKind::kKept : section.lines.front().start;
    sections_.push_back(Take(section.citation, start));
    std::vector<std::string>& lines = lines_.emplace_back();
    for (const ReportLine& line : section.lines) {
      const bool named = line.style == LineStyle::kProvision && !line.citation.empty() &&
                         line.citation != section.citation;
      lines.push_back(named ? Take(line.citation, line.start) : "");
    }
  }
}

std::string PageAnchors::Take(std::string_view citation, PieceKind start) {
  const bool gone = start == PieceKind::kStruck || start == PieceKind::kMovedFrom;
  const std::string name = (gone ? "was" : "at") + Hyphenated(citation);
  std::string unique = name;
  // "section 2" twice and a "section 2-2" beside them ask for one name.
  while (taken_.count(unique) != 0) unique = fmt::format("{}-{}", name, ++taken_[name]);
  taken_.emplace(unique, 1);
  return unique;
}

}  // namespace ramseyer
