#include "amend/bill/conflicts.h"

#include <algorithm>

#include "amend/bill/resolve_bill.h"

namespace ramseyer {
namespace {

constexpr int kFieldShift = 30;
constexpr int kLineShift = 32;

class SpanOf {
 public:
  SpanOf(const Manuscript& manuscript, Touched& touched)
      : manuscript_(manuscript), touched_(touched) {}

  void operator()(const StrikeText& edit) {
    Add(Key(edit.line, edit.field, edit.live.begin), Key(edit.line, edit.field, edit.live.end));
  }
  void operator()(const InsertText& edit) { AddPoint(Key(edit.line, edit.field, edit.at)); }
  void operator()(const InsertLines& edit) { AddPoint(LineKey(edit.index)); }
  void operator()(const SplitLine& edit) { AddPoint(Key(edit.line, Field::kText, edit.at)); }
  void operator()(const StrikeUnit& edit) {
    Add(LineKey(manuscript_.IndexOf(edit.line)), LineKey(manuscript_.EndOfUnit(edit.line)));
  }
  void operator()(const StrikeLine& edit) { AddLine(edit.line); }
  void operator()(const JoinLine& edit) { AddPoint(LineKey(manuscript_.IndexOf(edit.line))); }
  void operator()(const SetDesignation& edit) {
    Add(LineKey(manuscript_.IndexOf(edit.line)), Key(edit.line, Field::kHeading, 0));
  }
  void operator()(const SetLevel& edit) { AddPoint(LineKey(manuscript_.IndexOf(edit.line))); }
  void operator()(const MoveUnit& edit) {
    (*this)(StrikeUnit{edit.line});
    AddPoint(LineKey(edit.to));
  }

 private:
  static std::uint64_t LineKey(std::size_t index) {
    return static_cast<std::uint64_t>(index) << kLineShift;
  }
  std::uint64_t Key(LineId line, Field field, std::uint32_t at) const {
    return LineKey(manuscript_.IndexOf(line)) | (static_cast<std::uint64_t>(field) << kFieldShift) |
           at;
  }
  void Add(std::uint64_t begin, std::uint64_t end) { touched_.push_back({begin, end}); }
  void AddPoint(std::uint64_t at) { Add(at, at); }
  void AddLine(LineId line) {
    const std::size_t index = manuscript_.IndexOf(line);
    Add(LineKey(index), LineKey(index + 1));
  }

  const Manuscript& manuscript_;
  Touched& touched_;
};

bool Meet(const TouchedSpan& a, const TouchedSpan& b) {
  if (a.begin == a.end && b.begin == b.end) return a.begin == b.begin;
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

std::vector<Touched> TouchedBy(const LawLibrary& base, const PrintedBill& print,
                               const std::vector<BillAmendment>& amendments) {
  std::vector<Touched> touched;
  if (amendments.size() < 2) return touched;
  const Document& bill = base.document(LawDocumentId(0));
  WorkingLaw untouched(bill, base);
  untouched.SetPrint(&print);
  for (const BillAmendment& amendment : amendments) {
    const std::span<const Instruction> list = amendment.list.instructions;
    const bool of_committee = amendment.document == &bill;
    for (std::size_t i = 0; i < list.size(); ++i) {
      touched.emplace_back();
      if (of_committee || std::holds_alternative<NoTextEffect>(list[i].action)) continue;
      ResolveContext context(list[i], *amendment.document, untouched, list.subspan(i + 1));
      const Resolution resolution = ResolveOnBill(context, std::nullopt);
      for (const Operation& operation : resolution.operations) {
        SpanOf span(std::as_const(untouched).manuscript(operation.manuscript), touched.back());
        for (const Edit& edit : operation.edits) std::visit(span, edit);
      }
    }
  }
  return touched;
}

bool TouchOneAnother(const Touched& a, const Touched& b) {
  return std::any_of(a.begin(), a.end(), [&](const TouchedSpan& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const TouchedSpan& other) { return Meet(one, other); });
  });
}

}  // namespace ramseyer
