// What must hold of whatever is read, amended and compared, however broken it is. Each breach is a
// bug of ours and ends the program (RAMSEYER_CHECK), which a fuzzer and the run over mutated
// documents count.
#pragma once

#include "amend/amend.h"
#include "document/document.h"
#include "report/report.h"
#include "xml/xml_tree.h"

namespace ramseyer::fuzz {

// Every element and run of text lies within its parent, in the source. O(size).
void CheckTree(const XmlTree& tree);

// Every node lies within its parent, its words within the text and its bytes within the source;
// marks stand in order; each provision can be cited, printed and dumped. O(size · depth).
void CheckReading(const Document& document);

// No letter or digit of the file's words was lost or made up. O(size).
void CheckNoWordLost(const XmlTree& tree, const Document& document);

// Instructions are numbered in order, stand in the bill, and can be put into words. O(size).
void CheckInstructions(const Document& bill, const InstructionList& list);

// Every instruction has one outcome; an executed one has operations, a refused one a reason; every
// operation belongs to the outcome that names it. O(operations).
void CheckAccounting(const AmendedLaw& amended);

// Sections that no instruction changed stand in the amended titles byte for byte, in their order.
// Of titles that can not be written nothing is asked. O(size).
void CheckUntouched(const LawLibrary& law, const AmendedLaw& amended);

// The counts of the report are those of its lists, and numbers of changes and instructions name
// something that is there. O(size).
void CheckReport(const Report& report);

// All that a bill does to the law, by all of these laws; gives the report.
Report CheckAmendment(const Document& bill, const LawLibrary& law);

// A comparison of two documents by these laws, and each with itself: nothing changed. Gives the
// report.
Report CheckComparison(const Document& old_document, const Document& new_document);

}  // namespace ramseyer::fuzz
