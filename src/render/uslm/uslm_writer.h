// The law as a bill would amend it, as USLM files.
#pragma once

#include <string>
#include <vector>

#include "amend/amend.h"
#include "base/result.h"

namespace ramseyer {

struct UslmFile {
  std::string name;   // "usc18.xml"
  std::string bytes;  // a whole document
};

// One file for every document of the library that the bill changed: its bytes as they were read,
// with the amended provisions in place of the old ones and new ones behind what they follow, or at its
// end. A provision on which an instruction
// was refused stays as it was: half amended, it would be nobody's law (see WithheldFrom). A title is called uscNN.xml; where
// several documents of the library belong to one title they keep the names of their files.
//
// The files are read again before they are handed out: what they say of each amended provision must
// be the lines that the manuscript has. Errors: a document that is not in the Code's format, a
// provision that can not be written (render/uslm/provision_writer.h), or a file that does not read
// as it should; two files of one name.
[[nodiscard]] Result<std::vector<UslmFile>> WriteAmendedTitles(const AmendedLaw& amended,
                                                               const LawLibrary& law);

// The identifiers of the provisions that were amended in part and are therefore left as they were.
std::vector<std::string> WithheldFrom(const AmendedLaw& amended);

}  // namespace ramseyer
