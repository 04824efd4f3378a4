#include "report/compare_writer.h"

#include <algorithm>
#include <utility>

#include "report/pieces.h"

namespace ramseyer {
namespace {

// The outermost of the nodes around a leaf, and the leaf itself, that have no counterpart, as far
// as they stand directly in each other.
NodeId OutermostUnpaired(const WrittenSide& side, NodeId leaf) {
  NodeId outermost = leaf;
  for (NodeId up = side.document.node(leaf).parent; up.valid() && up != side.document.root();
       up = side.document.node(up).parent) {
    if (side.counterparts[up.index()].valid()) break;
    if (GroupOf(side.document.node(up).kind) != NodeGroup::kLeaf) outermost = up;
  }
  return outermost;
}

std::string NameOf(const Document& document, NodeId unit) {
  if (IsLevel(document.node(unit).kind)) {
    std::string citation = document.CitationOf(unit);
    if (!citation.empty()) return citation;
    const std::string_view heading = document.TextOrEmpty(document.provision(unit).heading_node);
    if (!heading.empty()) return std::string(heading);
  }
  std::string name(IdOf(document.node(unit).kind));
  std::replace(name.begin(), name.end(), '-', ' ');
  return name;
}

// "Title 47—TELECOMMUNICATIONS", whatever stop its designation is printed with.
std::string PrintedName(const Document& document, NodeId level) {
  const Provision& provision = document.provision(level);
  std::string name(document.TextOrEmpty(provision.designation_node));
  const auto ends_with = [&name](std::string_view end) {
    return name.size() >= end.size() &&
           name.compare(name.size() - end.size(), end.size(), end) == 0;
  };
  for (const std::string_view stop : {".", " ", "—", ":"}) {
    while (ends_with(stop)) name.resize(name.size() - stop.size());
  }
  const std::string_view heading = document.TextOrEmpty(provision.heading_node);
  if (!name.empty() && !heading.empty()) name += "—";
  return name.append(heading);
}

std::vector<ReportPiece>& FieldOf(ReportLine& line, LineField field) {
  switch (field) {
    case LineField::kDesignation:
      return line.designation;
    case LineField::kHeading:
      return line.heading;
    case LineField::kText:
      break;
  }
  return line.text;
}

// How a line starts with a leaf that moved. A heading may move alone: what else is on the line that
// it begins, or began, may be kept then, and the line moves only where its level does. Nothing
// follows a text on its line.
PieceKind MovedStart(const WrittenSide& side, NodeId leaf, bool old) {
  const NodeId level = side.document.LevelAround(leaf);
  const bool level_moves = level.valid() && side.moves[level.index()].valid();
  if (!level_moves && side.spots[leaf.index()].field != LineField::kText) {
    return old ? PieceKind::kStruck : PieceKind::kInserted;
  }
  return old ? PieceKind::kMovedFrom : PieceKind::kMovedTo;
}

}  // namespace

ComparisonWriter::ComparisonWriter(const Document& old_document, const Document& new_document,
                                   const Comparison& comparison)
    : old_{old_document, comparison.old_words, comparison.alignment.new_of, comparison.moves.of_old,
           LayOut(old_document, comparison.old_words)},
      new_{new_document, comparison.new_words, comparison.alignment.old_of, comparison.moves.of_new,
           LayOut(new_document, comparison.new_words)},
      comparison_(comparison),
      offshoots_(old_document, new_document, comparison),
      runs_(old_document, new_document, comparison),
      book_(old_document, new_document, comparison) {}

void ComparisonWriter::WriteTo(Report& report) {
  for (const MergedLeaf& leaf :
       MergeLeaves(old_.document, old_.spots, new_.document, new_.spots, comparison_)) {
    Write(leaf);
  }
  report.sections = std::move(sections_);
  report.changes = book_.Finish();
}

void ComparisonWriter::Write(const MergedLeaf& leaf) {
  OpenSectionFor(leaf);
  const Plan plan = PlanFor(leaf);
  if (plan.starts_line || sections_.back().lines.empty()) OpenLine(leaf, plan);
  last_change_ = ChangeId();
  WriteRuns(leaf, plan);
}

ComparisonWriter::Plan ComparisonWriter::PlanFor(const MergedLeaf& leaf) {
  if (!leaf.new_leaf.valid()) return PlanOnOneSide(old_, leaf.old_leaf, true);
  if (!leaf.old_leaf.valid()) return PlanOnOneSide(new_, leaf.new_leaf, false);
  Plan plan;
  plan.spot = &new_.spots[leaf.new_leaf.index()];
  const bool in_old = old_.spots[leaf.old_leaf.index()].starts_line;
  const bool in_new = plan.spot->starts_line;
  plan.starts_line = in_old || in_new;
  // A line that begins or ends because of the change before it belongs to that change. Where
  // nothing changed, two formats set the same words differently.
  if (in_old != in_new && last_change_.valid()) {
    plan.start = in_new ? PieceKind::kInserted : PieceKind::kStruck;
    plan.change = last_change_;
  }
  return plan;
}

ComparisonWriter::Plan ComparisonWriter::PlanOnOneSide(const WrittenSide& side, NodeId leaf,
                                                       bool old) {
  Plan plan;
  plan.spot = &side.spots[leaf.index()];
  plan.starts_line = plan.spot->starts_line;
  const NodeId moved = side.moves[leaf.index()];
  if (moved.valid()) {
    const NodeId counterpart = side.counterparts[moved.index()];
    const NodeId old_node = old ? moved : counterpart;
    const NodeId new_node = old ? counterpart : moved;
    plan.change = book_.Of(CauseKind::kMoved, new_node.index(), old_node, new_node);
    plan.start = MovedStart(side, leaf, old);
    plan.place = old ? LeafPlace::kMovedFrom : LeafPlace::kMovedTo;
    return plan;
  }
  const std::uint32_t passage = old ? runs_.PassageOfOld(leaf) : runs_.PassageOfNew(leaf);
  if (passage != kNoWord) {
    plan.change = ChangeOfPassage(passage);
    plan.start = MovedStart(side, leaf, old);
    return plan;
  }
  plan.start = old ? PieceKind::kStruck : PieceKind::kInserted;
  plan.change = ChangeOfUnpaired(side, leaf, old);
  return plan;
}

ChangeId ComparisonWriter::ChangeOfPassage(std::uint32_t index) {
  const MovedPassage& passage = comparison_.fates.passages[index];
  if (const Offshoot* split = offshoots_.SplitAt(passage)) return ChangeOfOffshoot(*split, false);
  if (const Offshoot* merge = offshoots_.MergeAt(passage)) return ChangeOfOffshoot(*merge, true);
  return book_.Of(CauseKind::kPassage, index, offshoots_.OldLeafOf(passage),
                  offshoots_.NewLeafOf(passage));
}

ChangeId ComparisonWriter::ChangeOfUnpaired(const WrittenSide& side, NodeId leaf, bool old) {
  const Offshoot* offshoot = old ? offshoots_.MergeOf(leaf) : offshoots_.SplitOf(leaf);
  if (offshoot != nullptr) return ChangeOfOffshoot(*offshoot, old);
  const NodeId outermost = OutermostUnpaired(side, leaf);
  return old ? book_.Of(CauseKind::kDeleted, outermost.index(), outermost, NodeId())
             : book_.Of(CauseKind::kInserted, outermost.index(), NodeId(), outermost);
}

ChangeId ComparisonWriter::ChangeOfOffshoot(const Offshoot& offshoot, bool merge) {
  return merge ? book_.Of(CauseKind::kMerged, offshoot.old_node.index(), offshoot.old_node,
                          offshoot.new_node)
               : book_.Of(CauseKind::kSplit, offshoot.new_node.index(), offshoot.old_node,
                          offshoot.new_node);
}

void ComparisonWriter::OpenSectionFor(const MergedLeaf& leaf) {
  NodeId old_unit;
  NodeId new_unit;
  if (leaf.new_leaf.valid()) {
    new_unit = new_.spots[leaf.new_leaf.index()].unit;
  } else {
    old_unit = old_.spots[leaf.old_leaf.index()].unit;
    new_unit = NewUnitOf(old_unit);
    if (new_unit.valid()) old_unit = NodeId();
  }
  if (!sections_.empty() && old_unit == old_unit_ && new_unit == new_unit_) return;
  old_unit_ = old_unit;
  new_unit_ = new_unit;
  const WrittenSide& side = new_unit.valid() ? new_ : old_;
  const NodeId unit = new_unit.valid() ? new_unit : old_unit;
  ReportSection section;
  section.citation = NameOf(side.document, unit);
  if (IsLevel(side.document.node(unit).kind)) {
    const Provision& provision = side.document.provision(unit);
    section.identifier = provision.identifier;
    section.heading = side.document.TextOrEmpty(provision.heading_node);
  }
  section.context = ContextOf(side, unit);
  sections_.push_back(std::move(section));
  last_change_ = ChangeId();
}

NodeId ComparisonWriter::NewUnitOf(NodeId old_unit) const {
  const NodeId counterpart = old_.counterparts[old_unit.index()];
  if (counterpart.valid()) {
    return old_.moves[old_unit.index()].valid() ? NodeId() : new_.spots[counterpart.index()].unit;
  }
  // Front matter and body have no counterparts, but are the same in every document.
  const NodeKind kind = old_.document.node(old_unit).kind;
  if (IsLevel(kind)) return NodeId();
  for (NodeId part = new_.document.FirstChild(new_.document.root()); part.valid();
       part = new_.document.NextSibling(part)) {
    if (new_.document.node(part).kind == kind) return part;
  }
  return NodeId();
}

std::string ComparisonWriter::ContextOf(const WrittenSide& side, NodeId unit) const {
  std::vector<NodeId> levels;
  for (NodeId up = side.document.LevelAround(side.document.node(unit).parent); up.valid();
       up = side.document.LevelAround(side.document.node(up).parent)) {
    levels.push_back(up);
  }
  std::string context;
  for (auto it = levels.rbegin(); it != levels.rend(); ++it) {
    if (!context.empty()) context += ", ";
    context += PrintedName(side.document, *it);
  }
  return context;
}

void ComparisonWriter::OpenLine(const MergedLeaf& leaf, const Plan& plan) {
  const bool in_new = leaf.new_leaf.valid();
  const WrittenSide& side = in_new ? new_ : old_;
  const LineSpot& spot = *plan.spot;
  ReportLine line;
  line.style = spot.style;
  line.start = plan.start;
  if (plan.start != PieceKind::kKept) {
    line.start_change = plan.change;
    NoteChange(plan.change);
  }
  line.kind = spot.level.valid() ? side.document.node(spot.level).kind
                                 : side.document.node(in_new ? leaf.new_leaf : leaf.old_leaf).kind;
  line.depth = spot.depth;
  line.quoted = spot.quoted;
  if (spot.level.valid()) line.citation = side.document.CitationOf(spot.level);
  if (leaf.old_leaf.valid()) line.old_place = old_.document.PlaceOf(leaf.old_leaf);
  if (in_new) line.new_place = new_.document.PlaceOf(leaf.new_leaf);
  sections_.back().lines.push_back(std::move(line));
}

void ComparisonWriter::WriteRuns(const MergedLeaf& leaf, const Plan& plan) {
  ReportLine& line = sections_.back().lines.back();
  std::vector<ReportPiece>& field = FieldOf(line, plan.spot->field);
  MergedLeaf shown = leaf;
  LeafPlace place = plan.place;
  if (place == LeafPlace::kMovedTo) {
    shown.old_leaf = new_.counterparts[leaf.new_leaf.index()];
    // What was struck on the way can be shown only where the whole line is the new document's.
    if (line.start == PieceKind::kMovedTo) place = LeafPlace::kMovedToWithEdits;
  }
  ChangeId between_kept;
  bool first = true;
  for (LeafRun& run : runs_.Of(shown, place)) {
    if (first && !field.empty()) run.text.insert(0, " ");
    ChangeId change;
    if (run.kind == PieceKind::kKept) {
      between_kept = ChangeId();
    } else {
      change = ChangeOf(run, leaf, plan, between_kept);
      if (run.passage == kNoWord) between_kept = change;
      NoteChange(change);
      if (run.text != " ") book_.NoteReference(change, run.kind, run.followed);
      if (!book_.HasAllWords(change)) NoteWords(run, plan, change, first);
      last_change_ = change;
    }
    AppendPiece(field, run.kind, run.text, change);
    first = false;
  }
}

ChangeId ComparisonWriter::ChangeOf(const LeafRun& run, const MergedLeaf& leaf, const Plan& plan,
                                    ChangeId between_kept) {
  if (run.passage != kNoWord) {
    return ChangeOfPassage(run.passage);
  }
  const bool both = leaf.old_leaf.valid() && leaf.new_leaf.valid();
  if (!both) return plan.change;
  if (plan.spot->field == LineField::kDesignation && plan.spot->style == LineStyle::kProvision) {
    const ChangeId change =
        book_.Of(CauseKind::kDesignation, leaf.new_leaf.index(), leaf.old_leaf, leaf.new_leaf);
    book_.SetWords(change, leaf.old_leaf, leaf.new_leaf);
    return change;
  }
  if (between_kept.valid()) return between_kept;
  return book_.Open(ChangeKind::kReplaced, leaf.old_leaf, leaf.new_leaf);
}

void ComparisonWriter::NoteWords(const LeafRun& run, const Plan& plan, ChangeId change,
                                 bool new_leaf) {
  switch (run.kind) {
    case PieceKind::kKept:
      return;
    case PieceKind::kMovedFrom:
      book_.AddOldWords(change, run.text, run.old_word, new_leaf);
      return;
    case PieceKind::kMovedTo:
      book_.AddNewWords(change, run.text, run.new_word, new_leaf);
      return;
    case PieceKind::kStruck:
      // At the new place of moved words they are among those moved away already.
      if (plan.place == LeafPlace::kInPlace) {
        book_.AddOldWords(change, run.text, run.old_word, new_leaf);
      }
      break;
    case PieceKind::kInserted:
      book_.AddNewWords(change, run.text, run.new_word, new_leaf);
      break;
  }
  const bool designation = plan.spot->field == LineField::kDesignation;
  if (plan.place != LeafPlace::kInPlace && !designation) book_.MarkEdited(change);
}

void ComparisonWriter::NoteChange(ChangeId change) {
  noted_in_.resize(std::max<std::size_t>(noted_in_.size(), change.index() + 1));
  if (noted_in_[change.index()] == sections_.size()) return;
  noted_in_[change.index()] = sections_.size();
  sections_.back().changes.push_back(change);
}

}  // namespace ramseyer
