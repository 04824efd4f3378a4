#include "render/track_words.h"

#include <fmt/format.h>

namespace ramseyer {

std::string NameOf(const StoredDocument& document) {
  std::string name = document.label.empty() ? document.file : document.label;
  if (!document.stage.empty()) name += ", " + document.stage;
  if (IsCode(document)) name += ", release point " + document.release_point;
  return name;
}

std::string DayOf(const StoredDocument& document) {
  return document.date.empty() ? "undated" : document.date;
}

std::string_view IdOf(Overlap overlap) {
  switch (overlap) {
    case Overlap::kYes:
      return "overlap";
    case Overlap::kNo:
      return "apart";
    case Overlap::kUnknown:
      return "unknown";
    case Overlap::kNoText:
      break;
  }
  return "no-text";
}

std::string_view IdOf(TextFate fate) {
  switch (fate) {
    case TextFate::kFirst:
      return "first";
    case TextFate::kSame:
      return "same";
    case TextFate::kChanged:
      return "changed";
    case TextFate::kAbsent:
      break;
  }
  return "absent";
}

std::string InWords(const BlameOrigin& origin) {
  const std::string between =
      fmt::format("between release points {} and {}", origin.after, origin.before);
  if (!origin.law) return between;
  return fmt::format("{}, {}, {}", NameOf(*origin.law), origin.instruction, between);
}

std::size_t CountPairs(const TrackCollisions& collisions, Overlap overlap) {
  std::size_t count = 0;
  for (const Collision& collision : collisions.collisions) {
    for (const CollisionPair& pair : collision.pairs) count += pair.overlap == overlap ? 1 : 0;
  }
  return count;
}

}  // namespace ramseyer
