// A document taken apart into what the store keeps.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "document/document.h"
#include "store/records.h"

namespace ramseyer {

// Reads a bill, resolution, engrossed amendment, public law, or title or section of the Code.
// Instructions are cited by the words of the bill alone. `release_point` is that of Code that does
// not name its own ("" when not known). Errors: those of ReadDocument; a document of another type;
// Code without a release point. O(size). May be called from several threads at once.
[[nodiscard]] Result<FiledDocument> FileDocument(const std::string& file, std::string bytes,
                                                 const std::string& release_point);

// The section alone as a title of the Code, for reading and amending it; with a `path` ({"e", "1"})
// of the section nothing but that provision, and the designations of what it stands in. Errors: the
// section can not be read; it has no such provision. O(section).
[[nodiscard]] Result<Document> ReadSection(const SectionVersion& version,
                                           const std::vector<std::string>& path = {});

// What ReadSection gives without the provision itself: the designations of what it stands in, as
// far as they are there.
[[nodiscard]] Result<Document> ReadAround(const SectionVersion& version,
                                          const std::vector<std::string>& path);

}  // namespace ramseyer
