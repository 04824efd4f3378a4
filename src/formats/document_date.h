// Finding the day of a document in what stands before and after its provisions.
#pragma once

#include <string>
#include <string_view>

#include "xml/xml_tree.h"

namespace ramseyer {

// "2017-08-01" for "20170801" and for "2017-08-01T10:02:34"; "" when it is no day of the calendar.
std::string CalendarDay(std::string_view written);

// The last day that the document names in its head (introduced, reported, approved; of a Code title
// the day on which the file was made) and in its attestation (passed): the day of this version of
// it. Days within the provisions do not count. "" when it names none in figures. O(size).
std::string DateOfDocument(const XmlTree& tree);

}  // namespace ramseyer
