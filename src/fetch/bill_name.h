// Names of bills as people write them, and what their publisher calls the files.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer {

// A bill or resolution of a Congress, and perhaps one version of it.
struct BillName {
  std::string congress;  // "115"
  std::string series;    // "s", "hr", "hjres"
  std::string number;    // "1693"
  std::string version;   // "is", "rfs", "eas2"; "" when none is named

  friend bool operator==(const BillName&, const BillName&) = default;
};

// Reads "S1693-115", "S. 1693-115", "s1693-115-is" and the publisher's "BILLS-115s1693is". Nothing
// when the text is none of these.
std::optional<BillName> ParseBillName(std::string_view text);

// Whether it is the code of a version: "is", "eas2".
bool IsVersionCode(std::string_view text);

// "S. 1693 (115th Congress)", with ", version is" when one is named.
std::string ToString(const BillName& name);

// "BILLS-115s1693is": the file's name without its extension. The version may be empty.
std::string FileStem(const BillName& name);

// How far in the making of a law a version stands, for telling the latest: a version of which this
// is greater came later. Engrossed amendments ("eah", "eas") are no text of the bill and have none;
// nor have codes that are not known.
std::optional<int> StageOf(const BillName& name);

}  // namespace ramseyer
