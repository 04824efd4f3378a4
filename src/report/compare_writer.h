// Writes the sections and lines of a comparison, leaf by leaf.
#pragma once

#include <vector>

#include "compare/compare.h"
#include "document/document.h"
#include "report/compare_changes.h"
#include "report/compare_layout.h"
#include "report/compare_merge.h"
#include "report/compare_offshoots.h"
#include "report/compare_pieces.h"
#include "report/report.h"

namespace ramseyer {

// One of the documents, as the writer sees it.
struct WrittenSide {
  const Document& document;
  const WordTable& words;
  const std::vector<NodeId>& counterparts;
  const std::vector<NodeId>& moves;
  std::vector<LineSpot> spots;
};

class ComparisonWriter {
 public:
  ComparisonWriter(const Document& old_document, const Document& new_document,
                   const Comparison& comparison);

  // Writes all of both documents into the report's sections and changes. Call once.
  void WriteTo(Report& report);

 private:
  // What a leaf is in the report: its spot, its fate as a whole, and the change that it belongs to
  // as a whole, if it does.
  struct Plan {
    const LineSpot* spot = nullptr;
    LeafPlace place = LeafPlace::kInPlace;
    PieceKind start = PieceKind::kKept;
    bool starts_line = false;
    ChangeId change;  // of every word that changed; invalid when each change is its own
  };

  void Write(const MergedLeaf& leaf);
  Plan PlanFor(const MergedLeaf& leaf);
  Plan PlanOnOneSide(const WrittenSide& side, NodeId leaf, bool old);
  // The unit of the new document that an old one is in its place; invalid when there is none.
  NodeId NewUnitOf(NodeId old_unit) const;
  void OpenSectionFor(const MergedLeaf& leaf);
  void OpenLine(const MergedLeaf& leaf, const Plan& plan);
  void WriteRuns(const MergedLeaf& leaf, const Plan& plan);
  ChangeId ChangeOf(const LeafRun& run, const MergedLeaf& leaf, const Plan& plan,
                    ChangeId between_kept);
  void NoteWords(const LeafRun& run, const Plan& plan, ChangeId change, bool new_leaf);
  // The change of a leaf without a counterpart: of the outermost provision that came or went.
  ChangeId ChangeOfUnpaired(const WrittenSide& side, NodeId leaf, bool old);
  ChangeId ChangeOfPassage(std::uint32_t index);
  ChangeId ChangeOfOffshoot(const Offshoot& offshoot, bool merge);
  void NoteChange(ChangeId change);
  std::string ContextOf(const WrittenSide& side, NodeId unit) const;

  WrittenSide old_;
  WrittenSide new_;
  const Comparison& comparison_;
  OffshootIndex offshoots_;
  LeafRuns runs_;
  ChangeBook book_;
  std::vector<ReportSection> sections_;
  NodeId old_unit_;  // of the section being written, when it is not in the new document
  NodeId new_unit_;  // of the section being written, when it is
  std::vector<std::size_t> noted_in_;  // by change: how many sections there were when it was noted
  ChangeId last_change_;  // of the leaf written last; invalid when nothing of it changed
};

}  // namespace ramseyer
