// Law and bills as indented lines, for golden files that people read and write: turned into the XML
// that the readers take, so that a case goes all the way that a file goes.
//
//   § 5. Elements | Whoever takes—          a section: its heading, then its text
//     (1) earth; or                         two more spaces are one level deeper
//     (2) Water |                           a heading without text: what is below follows
//       (A) salt; or
//       (B) sweet,
//   shall give it back.                     no designation: further text of the unit at that depth
//
// The shape of a designation and the unit around it say what kind of unit it is: (a), (1), (A),
// (i), (I), (aa). Quoted words of a bill stand in “ ”; behind its lines stand quoted blocks:
//
//   Section 5 of title 18, United States Code, is amended—
//     (1) by adding at the end the following:
//       | (3) Air |                         the block, indented as law is
//       |   (A) hot.
//       > ; and                             the words behind the block
//     + further words                       of the unit at that depth, behind its units
#pragma once

#include <string>
#include <string_view>

namespace ramseyer::test_support {

// Sections of a Code title as USLM; `identifier` is the title's, "/us/usc/t18". Fails the running
// test when a line can not be read.
std::string LawXml(std::string_view identifier, std::string_view lines);

// What stands in a bill's legis-body; its sections, the lines without indentation, are numbered
// from 2.
std::string BillXml(std::string_view lines);

}  // namespace ramseyer::test_support
