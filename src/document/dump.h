// A document, or a part of it, as text that reads like printed law.
//
//   SEC. 3. ENSURING ABILITY TO ENFORCE.
//     (a) In General.—Section 230 … is amended—
//       (1) in subsection (b)—
//         (C) by adding at the end the following:
//             “(6) to ensure vigorous enforcement …”; and
#pragma once

#include <string>

#include "document/document.h"

namespace ramseyer {

// Each provision begins a line, two columns further in for each level below a section; flush text
// stands under the designation of its provision. Quoted blocks stand in quotation marks. Notes that a
// leaf carries follow it in brackets. Where the format leaves a level's name to the printer (Bill
// DTD: "2."), it is put before the designation. UTF-8, no line is wrapped, "\n" at the end; "" for a
// node without words. O(nodes * depth + size of the text).
std::string DumpText(const Document& document, NodeId id);

}  // namespace ramseyer
