// What the tracker knows, as text for people.
#pragma once

#include <string>

#include "render/text/text_renderer.h"
#include "report/track.h"

namespace ramseyer {

// As RenderText in width, colour and control characters; `show_unchanged` prints the unchanged
// lines of a redline too. O(size).
std::string RenderTrackText(const TrackList& list, const TextOptions& options);
std::string RenderTrackText(const TrackLog& log, const TextOptions& options);
std::string RenderTrackText(const TrackBlame& blame, const TextOptions& options);
std::string RenderTrackText(const TrackText& text, const TextOptions& options);
std::string RenderTrackText(const TrackCollisions& collisions, const TextOptions& options);

}  // namespace ramseyer
