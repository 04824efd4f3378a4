// Finding what a document says of itself in the elements before its provisions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "xml/xml_tree.h"

namespace ramseyer {

// The first element called `name` below `root`, at any depth, or an invalid id. O(size).
XmlNodeId FindElement(const XmlTree& tree, XmlNodeId root, std::string_view name);

// The first element of each name, in the order of `names`, as FindElement finds it. One pass:
// O(size + names).
std::vector<XmlNodeId> FindElements(const XmlTree& tree, XmlNodeId root,
                                    std::span<const std::string_view> names);

// The words of an element, white space folded; "" for an invalid id.
std::string WordsOfElement(const XmlTree& tree, XmlNodeId element);

// A Congress's number: "115" in "115th CONGRESS" and in "One Hundred Fifteenth Congress of the
// United States of America"; "" when there is none.
std::string CongressNumber(std::string_view printed);

// A session's number within its Congress: "1" in "1st Session", in "AT THE FIRST SESSION" and in
// "1";
// "" when there is none.
std::string SessionNumber(std::string_view printed);

// A measure's number in an identifier: "s1693" in "S. 1693", "hconres14" in "H. Con. Res. 14",
// "hr3" in "116 HR 3 RH"; "" when it is of no series of bills or resolutions.
std::string MeasureNumber(std::string_view printed);

// "/us/bill/115/s/1693" for congress "115" and measure "s1693", "/us/resolution/115/hres/4" for
// "hres4"; "" when either is missing.
std::string BillIdentifier(std::string_view congress, std::string_view measure);

// "S. 1693 (115th Congress)" for measure "s1693"; what is known when one of them is missing.
std::string BillLabel(std::string_view congress, std::string_view measure);

// "Reported in House" for "RH"; other words as they are, with spaces for hyphens.
std::string StageName(std::string_view stage);

}  // namespace ramseyer
