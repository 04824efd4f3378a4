// Where the stretches of a document begin and end that are more than one run: what a comment speaks
// of, and what was moved.
#pragma once

#include <cstdint>
#include <vector>

#include "render/docx/section_plan.h"

namespace ramseyer::docx {

// In the order in which they are written where several meet.
enum class AnchorKind : std::uint8_t {
  kMoveFromBegin,  // before a run
  kMoveToBegin,
  kCommentBegin,
  kCommentEnd,  // behind a run
  kMoveFromEnd,
  kMoveToEnd,
};

struct Anchor {
  // The run, or paragraph mark, counted through all sections: the marks stand behind the runs of
  // their paragraph.
  std::size_t at = 0;
  AnchorKind kind = AnchorKind::kCommentBegin;
  ChangeId change;

  friend bool operator==(const Anchor&, const Anchor&) = default;
};

struct Anchors {
  std::vector<Anchor> all;  // in the order of the document
  // For each change whether its moved words are tracked as a move. That takes one stretch at either
  // place, each in its own part of the document; else they are a deletion and an insertion.
  std::vector<bool> moves;
};

// A comment lies on the first unbroken stretch of a change's runs, or on the first run of a line of
// which the change touches only the start. `sections` are the plans of the report's, in order.
// O(runs + changes log changes).
Anchors PlaceAnchors(const Report& report, const std::vector<std::vector<ParagraphPlan>>& sections);

}  // namespace ramseyer::docx
