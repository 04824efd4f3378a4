// The words in which every output speaks of the tracker's documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/track.h"

namespace ramseyer {

// "S. 1693 (115th Congress), Introduced in Senate", "Title 47, United States Code, release point
// 119-36"; the file's name for a document that does not say what it is.
std::string NameOf(const StoredDocument& document);

// "2017-08-01"; "undated".
std::string DayOf(const StoredDocument& document);

// "overlap", "apart", "unknown", "no-text": stable names.
std::string_view IdOf(Overlap overlap);

// "first", "same", "changed", "absent": stable names.
std::string_view IdOf(TextFate fate);

// What is known of where words came from: "Public Law 115-164, section 4(a)", "between release
// points 115-163 and 115-164".
std::string InWords(const BlameOrigin& origin);

// How many pairs of bills came out so.
std::size_t CountPairs(const TrackCollisions& collisions, Overlap overlap);

}  // namespace ramseyer
