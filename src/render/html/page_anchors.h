// Permalinks: names for the provisions on a page that stay the same when the report is made anew.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// Names a provision by its citation: "at-47-USC-230-b-4". One that the changes take away is named
// "was-47-USC-230-b-4", for the new text may have another at the same place; provisions that share
// a citation are counted in the order of the page, "at-section-2", "at-section-2-2". Names are
// letters, digits and hyphens, whatever the documents say, and none is given twice.
class PageAnchors {
 public:
  // O(size of the report's citations).
  explicit PageAnchors(const Report& report);

  // Of a section of the report, by its index; never empty.
  const std::string& Section(std::size_t section) const { return sections_[section]; }

  // Of a line of a section; "" for one that starts no provision, and for the line that starts the
  // section itself.
  const std::string& Line(std::size_t section, std::size_t line) const {
    return lines_[section][line];
  }

 private:
  std::string Take(std::string_view citation, PieceKind start);

  std::unordered_map<std::string, std::size_t> taken_;  // how often a name was asked for
  std::vector<std::string> sections_;
  std::vector<std::vector<std::string>> lines_;
};

}  // namespace ramseyer
