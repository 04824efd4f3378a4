// The elements of the Bill DTD (bill.dtd, res.dtd, amend.dtd of xml.house.gov), one table per
// family.
#pragma once

#include <array>
#include <span>

#include "formats/element_rule.h"

namespace ramseyer {

std::span<const ElementRule> BillDtdLevels();
std::span<const ElementRule> BillDtdWords();
std::span<const ElementRule> BillDtdFrontMatter();
std::span<const ElementRule> BillDtdTables();
std::span<const ElementRule> BillDtdContents();
std::span<const ElementRule> BillDtdNotes();

}  // namespace ramseyer
