// What the tracker knows, for programs.
#pragma once

#include <string>
#include <vector>

#include "report/track.h"

namespace ramseyer {

// As schemas/track.schema.json describes them. O(size).
std::string RenderTrackJson(const TrackList& list);
std::string RenderTrackJson(const TrackLog& log);
std::string RenderTrackJson(const TrackBlame& blame);
std::string RenderTrackJson(const TrackText& text);
std::string RenderTrackJson(const TrackCollisions& collisions);

// The whole store but for the words of its documents. Sections of the Code are listed by
// identifier.
std::string RenderTrackJson(const TrackExport& all);

}  // namespace ramseyer
