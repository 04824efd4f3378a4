// Items of a table of contents whose designation and heading stand in one run: "Sec. 2. Findings."
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "xml/xml_tree.h"

namespace ramseyer {

// Length of the designation at the front of an entry, its stop or dash included: "Sec. 2. ",
// "TITLE I—", "230."; 0 when there is none. Spaces before it count, those behind it do not.
// O(size).
std::size_t EntryDesignationLength(std::string_view entry);

// The source offset at which the heading begins: behind "Sec. 2. ", "TITLE I—" or "230. ". That of
// the first word when there is no designation, that of the last one's end when there is no heading.
// `runs` are the runs of text of the entry.
std::uint32_t HeadingOfEntry(const XmlTree& tree, std::span<const XmlNodeId> runs);

}  // namespace ramseyer
