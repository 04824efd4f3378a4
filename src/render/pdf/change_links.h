// Where changes stand in a PDF, and what their words lead to.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "report/report.h"

namespace ramseyer::pdf {

// Names the places of changes, and what a change's words lead to.
class ChangeLinks {
 public:
  // The report must outlive it.
  explicit ChangeLinks(const Report& report);

  // The destination at the first words of a change that are set, once; "" after that.
  std::string TakeAnchor(PieceKind kind, ChangeId change);

  // Of an amendment, the instruction; of a move in a comparison, its other end; else "".
  std::string LinkOf(PieceKind kind, ChangeId change) const;

  // Whether TakeAnchor gave out this name.
  bool Has(const std::string& anchor) const { return anchors_.count(anchor) > 0; }

 private:
  const Report& report_;
  std::vector<bool> moves_from_;  // by change: whether words of it have this fate
  std::vector<bool> moves_to_;
  std::set<std::string> anchors_;
};

std::string ChangeAnchor(ChangeId change);
std::string InstructionAnchor(std::size_t index);

}  // namespace ramseyer::pdf
