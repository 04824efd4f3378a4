// The same passages and the same edits as for law. What differs: whole sections come and go within
// one manuscript, lines of print are named, and matter put in may bring quoted blocks of its own.
#include "amend/bill/resolve_bill.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "amend/bill/bill_edits.h"
#include "amend/bill/bill_payload.h"
#include "amend/resolve/passage.h"
#include "amend/resolve/printed_lines.h"
#include "amend/resolve/splice.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

class BillResolver {
 public:
  BillResolver(ResolveContext& context, const std::optional<LastChange>& last)
      : context_(context), target_(context.instruction().target), last_(last) {}

  Resolved<Edited> operator()(const Strike& action) {
    const auto scope = LocateScope(context_, target_);
    if (!scope) return tl::make_unexpected(scope.error());
    return EditsOf(*scope, StrikeIn(*scope, action));
  }

  Resolved<Edited> operator()(const Insert& action) {
    if (action.where.side == Side::kInOrder) {
      return Refuse(FindingKind::kNotExecutable, "an insertion at the place that an order gives");
    }
    const auto scope = LocateScope(context_, target_);
    if (!scope) return tl::make_unexpected(scope.error());
    return EditsOf(*scope, InsertIn(*scope, action));
  }

  Resolved<Edited> operator()(const Restate& action) {
    Target unit = target_;
    const bool part = !unit.parts.empty();
    const Part what = part ? unit.parts.front() : Part{};
    unit.parts.clear();
    const auto scope = LocateScope(context_, unit);
    if (!scope) return tl::make_unexpected(scope.error());
    Strike strike;
    strike.insert = action.what;
    if (part) {
      strike.what.kind = PassageKind::kPart;
      strike.what.part = what;
    }
    return EditsOf(*scope, StrikeIn(*scope, strike));
  }

  Resolved<Edited> operator()(const Redesignate& action) {
    return ResolveRedesignate(context_, target_, action);
  }
  Resolved<Edited> operator()(const Designate& action) {
    return ResolveDesignate(context_, target_, action);
  }
  Resolved<Edited> operator()(const Move& action) { return ResolveMove(context_, target_, action); }
  Resolved<Edited> operator()(const Repeal&) {
    return Refuse(FindingKind::kNotExecutable, "a bill's provision is struck, not repealed");
  }
  Resolved<Edited> operator()(const RedesignateFollowing& action) {
    if (!last_) {
      return Refuse(FindingKind::kNotExecutable, "nothing was put in or struck before");
    }
    auto edits = RenumberBehind(context_.manuscript(last_->manuscript), last_->index, action.kind);
    if (!edits) return tl::make_unexpected(edits.error());
    return Edited{{last_->manuscript, std::move(*edits)}};
  }
  Resolved<Edited> operator()(const NoTextEffect&) {
    return Refuse(FindingKind::kNotExecutable, "the instruction changes no words");
  }
  Resolved<Edited> operator()(const NotUnderstood& action) {
    return Refuse(action.reason, action.message);
  }

 private:
  const Manuscript& Text(const Scope& scope) const { return context_.manuscript(scope.manuscript); }

  // ---- striking ---------------------------------------------------------------------------------

  Resolved<Edits> StrikeIn(const Scope& scope, const Strike& action) {
    const Passage& what = action.what;
    if (what.kind == PassageKind::kPart && !what.and_all_that_follows) {
      if (const auto lines = LinesOfPart(Text(scope), what.part.kind)) {
        return ReplaceLines(scope, *lines, action.insert);
      }
    }
    if (!what.and_all_that_follows &&
        (what.kind == PassageKind::kUnits || what.kind == PassageKind::kTarget)) {
      return StrikeUnits(scope, action);
    }
    const auto spans = FindSpans(context_, scope, what);
    if (what.kind == PassageKind::kWords && what.printed && !what.and_all_that_follows) {
      auto renamed = RenameDesignation(scope, action);
      if (renamed && spans) {
        return Refuse(
            FindingKind::kWordsAmbiguous,
            fmt::format("“{}” may be the number of a provision or words of it", what.words));
      }
      if (renamed) return renamed;
    }
    if (!spans) return tl::make_unexpected(spans.error());
    Edits edits;
    for (const TextSpan& span : *spans) {
      auto more = ReplaceSpan(scope, span, action.insert);
      if (!more) return more;
      std::move(more->begin(), more->end(), std::back_inserter(edits));
    }
    return edits;
  }

  // "Page 8, line 14, strike “5” and insert “7”": the number of a section.
  Resolved<Edits> RenameDesignation(const Scope& scope, const Strike& action) {
    const auto line = DesignationOnLines(context_, scope, action.what);
    if (!line) return tl::make_unexpected(line.error());
    const bool words = action.insert.size() == 1 && !action.insert.front().block.valid();
    if (!words)
      return Refuse(FindingKind::kStructureMismatch, "a designation takes another's place");
    return Edits{Designation(Text(scope), *line, action.what.words, action.insert.front().words)};
  }

  Resolved<Edits> StrikeUnits(const Scope& scope, const Strike& action) {
    const Manuscript& manuscript = Text(scope);
    std::vector<LineId> units = {scope.unit};
    if (action.what.kind == PassageKind::kUnits) {
      units.clear();
      for (const UnitRange& range : action.what.units) {
        const auto found = LocateUnits(context_, manuscript, scope.unit, range);
        if (!found) return tl::make_unexpected(found.error());
        units.insert(units.end(), found->begin(), found->end());
      }
    }
    Edits edits;
    for (const LineId unit : units) {
      if (!manuscript.ParentUnit(unit).valid()) {
        return Refuse(FindingKind::kNotExecutable, "striking a whole bill");
      }
      edits.emplace_back(StrikeUnit{unit});
    }
    if (action.insert.empty()) return edits;
    const Line& first = manuscript.line(units.front());
    const auto payload = ReadBillPayload(context_, action.insert, first.quotation);
    if (!payload) return tl::make_unexpected(payload.error());
    if (!payload->words.empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    fmt::format("words without a designation would take the place of {}",
                                CitationOf(manuscript, units.front())));
    }
    PutIn(manuscript, manuscript.IndexOf(units.front()), manuscript.EndOfUnit(units.back()),
          payload->lines, edits);
    return edits;
  }

  // Whole lines give way to the payload.
  Resolved<Edits> ReplaceLines(const Scope& scope, LineRange lines, const Payload& insert) {
    const Manuscript& manuscript = Text(scope);
    Edits edits = StrikeAll(manuscript, lines);
    if (insert.empty()) return edits;
    const auto payload = ReadBillPayload(context_, insert, 0);
    if (!payload) return tl::make_unexpected(payload.error());
    std::vector<NewLine> put_in = payload->lines;
    if (!payload->words.empty()) {
      put_in.insert(put_in.begin(), TextLine(manuscript, lines, payload->words));
    }
    PutIn(manuscript, lines.begin, lines.end, std::move(put_in), edits);
    return edits;
  }

  // Lines stand as they would if those before `from` were all there is; they are put in at `to`.
  static void PutIn(const Manuscript& manuscript, std::size_t from, std::size_t to,
                    std::vector<NewLine> lines, Edits& edits) {
    edits.emplace_back(InsertLines{to, 0, PlaceLines(manuscript, from, std::move(lines))});
  }

  Resolved<Edits> ReplaceSpan(const Scope& scope, const TextSpan& span, const Payload& insert) {
    const Manuscript& manuscript = Text(scope);
    const int quotation = manuscript.line(span.begin.line).quotation;
    PayloadParts payload;
    if (!insert.empty()) {
      auto read = ReadBillPayload(context_, insert, quotation);
      if (!read) return tl::make_unexpected(read.error());
      payload = std::move(*read);
    }
    if (const auto lines = WholeLines(manuscript, span); lines && payload.words.empty()) {
      Edits edits = StrikeAll(manuscript, *lines);
      if (!payload.lines.empty()) {
        PutIn(manuscript, lines->begin, lines->end, payload.lines, edits);
      }
      return edits;
    }
    payload.words = InCapitalsOf(manuscript, span, std::move(payload.words));
    return Spliced(manuscript, span, payload, quotation);
  }

  static Resolved<Edits> Spliced(const Manuscript& manuscript, const TextSpan& span,
                                 const PayloadParts& payload, int quotation) {
    auto edits = Splice(manuscript, span, payload);
    if (edits && payload.lines.empty()) SetQuotation(*edits, quotation);
    return edits;
  }

  // ---- inserting --------------------------------------------------------------------------------

  Resolved<Edits> InsertIn(const Scope& scope, const Insert& action) {
    const Position& where = action.where;
    const Passage& anchor = where.anchor;
    const Manuscript& manuscript = Text(scope);
    if (where.side == Side::kAtEnd || where.side == Side::kAtBeginning) {
      const auto unit = AnchorUnit(scope, anchor);
      if (!unit) return tl::make_unexpected(unit.error());
      const bool end = where.side == Side::kAtEnd;
      return InsertLinesAt(scope,
                           end ? manuscript.EndOfUnit(*unit) : FirstPlaceIn(manuscript, *unit),
                           action.what, manuscript.line(*unit).quotation);
    }
    const bool after = where.side == Side::kAfter;
    if (anchor.kind == PassageKind::kUnits) {
      const UnitRange& named = after ? anchor.units.back() : anchor.units.front();
      const auto units = LocateUnits(context_, manuscript, scope.unit, named);
      if (!units) return tl::make_unexpected(units.error());
      const LineId unit = after ? units->back() : units->front();
      return InsertLinesAt(scope, after ? manuscript.EndOfUnit(unit) : manuscript.IndexOf(unit),
                           action.what, manuscript.line(unit).quotation);
    }
    if (anchor.kind == PassageKind::kLines) return InsertBesideLine(scope, action, *anchor.printed);
    const auto spans = FindSpans(context_, scope, anchor);
    if (!spans) return tl::make_unexpected(spans.error());
    Edits edits;
    for (const TextSpan& span : *spans) {
      const int quotation = manuscript.line(span.begin.line).quotation;
      const auto payload = ReadBillPayload(context_, action.what, quotation);
      if (!payload) return tl::make_unexpected(payload.error());
      const TextPoint at = after ? span.end : span.begin;
      auto more = Spliced(manuscript, {at, at}, *payload, quotation);
      if (!more) return more;
      std::move(more->begin(), more->end(), std::back_inserter(edits));
    }
    return edits;
  }

  // "after line 13, insert", "before line 3, insert".
  Resolved<Edits> InsertBesideLine(const Scope& scope, const Insert& action,
                                   const PrintedLines& lines) {
    const Manuscript& manuscript = Text(scope);
    const Side side = action.where.side;
    const auto index = IndexBesideLine(context_, scope.manuscript,
                                       side == Side::kAfter ? lines.last : lines.first, side);
    if (!index) return tl::make_unexpected(index.error());
    const std::size_t beside = side == Side::kAfter ? *index - 1 : *index;
    const int quotation = manuscript.line(manuscript.order()[beside]).quotation;
    return InsertLinesAt(scope, *index, action.what, quotation);
  }

  Resolved<LineId> AnchorUnit(const Scope& scope, const Passage& anchor) {
    if (anchor.kind == PassageKind::kTarget) return scope.unit;
    if (anchor.kind != PassageKind::kUnits || anchor.units.size() != 1) {
      return Refuse(FindingKind::kNotExecutable, "the end of a part of a provision");
    }
    const auto units = LocateUnits(context_, Text(scope), scope.unit, anchor.units.front());
    if (!units) return tl::make_unexpected(units.error());
    return units->back();
  }

  Resolved<Edits> InsertLinesAt(const Scope& scope, std::size_t index, const Payload& what,
                                int quotation) {
    const Manuscript& manuscript = Text(scope);
    const auto payload = ReadBillPayload(context_, what, quotation);
    if (!payload) return tl::make_unexpected(payload.error());
    if (!payload->words.empty()) {
      return Refuse(FindingKind::kStructureMismatch,
                    "words without a designation would stand between provisions");
    }
    Edits edits;
    PutIn(manuscript, index, index, payload->lines, edits);
    return edits;
  }

  ResolveContext& context_;
  const Target& target_;
  const std::optional<LastChange>& last_;
};

}  // namespace

Resolution ResolveOnBill(ResolveContext& context, const std::optional<LastChange>& last) {
  return ToResolution(context,
                      std::visit(BillResolver(context, last), context.instruction().action));
}

}  // namespace ramseyer
