// The container of an Office Open XML file (ISO/IEC 29500-2): its parts in a zip archive.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace ramseyer::docx {

struct PackagePart {
  std::string name;  // "word/document.xml"
  std::string bytes;
};

// The archive's bytes, with the parts deflated and in their order. The same parts give the same
// bytes, on any day and in any time zone. Errors: out of memory, or larger than zip allows.
// O(size).
[[nodiscard]] Result<std::string> ZipPackage(const std::vector<PackagePart>& parts);

}  // namespace ramseyer::docx
