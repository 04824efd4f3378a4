#include "render/docx/anchors.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace ramseyer::docx {
namespace {

struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
};

void Extend(std::optional<Stretch>& stretch, std::size_t at) {
  if (!stretch) stretch = Stretch{at, at};
  stretch->last = at;
}

class Placer {
 public:
  explicit Placer(std::size_t changes) : comments_(changes), from_(changes), to_(changes) {}

  void BeginSection() { commenting_ = ChangeId(); }

  void AddParagraph(const ReportLine& line, const ParagraphPlan& plan) {
    AddStart(line, plan);
    for (const Run& run : plan.runs) {
      AddRun(run);
      ++at_;
    }
    if (plan.mark.change.valid()) AddMove(plan.mark.kind, plan.mark.change, at_);
    ++at_;
  }

  Anchors Take() {
    Anchors anchors;
    anchors.moves.resize(comments_.size());
    for (std::uint32_t i = 0; i < comments_.size(); ++i) {
      const auto add = [&](const Stretch& stretch, AnchorKind begin, AnchorKind end) {
        anchors.all.push_back({stretch.first, begin, ChangeId(i)});
        anchors.all.push_back({stretch.last, end, ChangeId(i)});
      };
      if (comments_[i]) add(*comments_[i], AnchorKind::kCommentBegin, AnchorKind::kCommentEnd);
      anchors.moves[i] =
          from_[i] && to_[i] && (from_[i]->last < to_[i]->first || to_[i]->last < from_[i]->first);
      if (!anchors.moves[i]) continue;
      add(*from_[i], AnchorKind::kMoveFromBegin, AnchorKind::kMoveFromEnd);
      add(*to_[i], AnchorKind::kMoveToBegin, AnchorKind::kMoveToEnd);
    }
    std::stable_sort(anchors.all.begin(), anchors.all.end(), [](const Anchor& a, const Anchor& b) {
      return std::tie(a.at, a.kind) < std::tie(b.at, b.kind);
    });
    return anchors;
  }

 private:
  // A start has no characters: where no run of the line bears its change, the first one stands for
  // it.
  void AddStart(const ReportLine& line, const ParagraphPlan& plan) {
    const ChangeId change = line.start_change;
    const auto bears = [change](const Run& run) { return run.change == change; };
    if (!change.valid() || std::any_of(plan.runs.begin(), plan.runs.end(), bears)) return;
    if (!comments_[change.index()]) comments_[change.index()] = Stretch{at_, at_};
  }

  void AddRun(const Run& run) {
    if (run.change != commenting_) commenting_ = ChangeId();
    if (!run.change.valid()) return;
    std::optional<Stretch>& comment = comments_[run.change.index()];
    if (!comment) commenting_ = run.change;
    if (commenting_.valid()) Extend(comment, at_);
    if (!run.in_neither) AddMove(run.kind, run.change, at_);
  }

  void AddMove(PieceKind kind, ChangeId change, std::size_t at) {
    if (kind == PieceKind::kMovedFrom) Extend(from_[change.index()], at);
    if (kind == PieceKind::kMovedTo) Extend(to_[change.index()], at);
  }

  std::size_t at_ = 0;
  ChangeId commenting_;  // whose first stretch has not ended
  std::vector<std::optional<Stretch>> comments_;
  std::vector<std::optional<Stretch>> from_;
  std::vector<std::optional<Stretch>> to_;
};

}  // namespace

Anchors PlaceAnchors(const Report& report,
                     const std::vector<std::vector<ParagraphPlan>>& sections) {
  Placer placer(report.changes.size());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    placer.BeginSection();
    for (std::size_t j = 0; j < sections[i].size(); ++j) {
      placer.AddParagraph(report.sections[i].lines[j], sections[i][j]);
    }
  }
  return placer.Take();
}

}  // namespace ramseyer::docx
