// What stands within words without belonging to them.
#pragma once

#include "document/node_kind.h"

namespace ramseyer {

// A note, or what belongs to the paper: sidenotes, footnotes and the marks that refer to them, page
// numbers.
constexpr bool IsAside(NodeKind kind) {
  return kind == NodeKind::kNoteReference || kind == NodeKind::kFootnote ||
         kind == NodeKind::kSidenote || kind == NodeKind::kPageNumber;
}

}  // namespace ramseyer
