// A manuscript keeps what was struck and what was put in; a report shows what stood before and what
// stands after. So words that the bill put in and struck again are left out here, and a line that
// has neither its old nor a new start goes on in the line before.
#include "report/amend_section.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "base/check.h"
#include "document/citation.h"
#include "report/pieces.h"

namespace ramseyer {
namespace {

// What a line's start is in the report.
struct Start {
  PieceKind kind = PieceKind::kKept;
  OperationId by;
  LineId moved;       // of moves: the line of the law that the moved unit began with
  bool shows = true;  // false: it stood neither before nor after
};

// A stretch of words with its fate, before changes are numbered.
struct Words {
  PieceKind kind = PieceKind::kKept;
  OperationId by;
  const Piece* piece = nullptr;
};

class SectionWriter {
 public:
  SectionWriter(const AmendedProvision& provision, const Document& law, AmendmentChanges& changes)
      : provision_(provision), manuscript_(provision.manuscript), law_(law), changes_(changes) {}

  SourcedSection Write() {
    FindMoves();
    changes_.StartProvision();
    section_.identifier = provision_.identifier;
    section_.citation = Citation();
    section_.context = Context();
    section_.heading = Heading();
    for (const InstructionId id : provision_.refused) section_.not_executed.push_back(id.index());
    for (const LineId id : manuscript_.order()) WriteLine(id);
    return {std::move(section_), std::move(sources_)};
  }

 private:
  // ---- the head ---------------------------------------------------------------------------------

  NodeId Place() const {
    return provision_.origin ? provision_.origin->node : provision_.follows->node;
  }

  bool OfBill() const { return manuscript_.root() == law_.root(); }

  std::string Citation() const {
    if (OfBill()) return law_.info().label;
    if (const auto usc = ParseUsc(provision_.identifier)) return ToString(*usc);
    if (!provision_.identifier.empty()) return provision_.identifier;
    const NodeId level = law_.LevelAround(Place());
    const std::string around = level.valid() ? CitationOf(level) : law_.info().label;
    return law_.node(Place()).kind == NodeKind::kTableOfContents
               ? fmt::format("table of contents of {}", around)
               : fmt::format("{} note", around);
  }

  std::string CitationOf(NodeId level) const {
    if (const auto usc = ParseUsc(law_.provision(level).identifier)) {
      if (!usc->section.empty()) return ToString(*usc);
    }
    return law_.CitationOf(level);
  }

  // "Title 47—TELECOMMUNICATIONS"; the document's own label when it holds less than a title.
  std::string Context() const {
    for (NodeId up = Place(); up.valid(); up = law_.node(up).parent) {
      if (law_.node(up).kind != NodeKind::kTitle) continue;
      const Provision& title = law_.provision(up);
      return fmt::format("{}{}", law_.TextOrEmpty(title.designation_node),
                         law_.TextOrEmpty(title.heading_node));
    }
    return law_.info().label;
  }

  std::string Heading() const {
    const auto after = manuscript_.After();
    if (!after.empty()) return after.front().heading;
    const auto before = manuscript_.Before();
    return before.empty() ? std::string() : before.front().heading;
  }

  // ---- fates ------------------------------------------------------------------------------------

  // Each moved line of the law with the line that its unit began with.
  void FindMoves() {
    LineId top;
    for (const LineId id : manuscript_.order()) {
      const Line& line = manuscript_.line(id);
      if (!line.moved_by.valid() || line.inserted_by.valid()) {
        if (line.live() || line.depth <= (top.valid() ? manuscript_.line(top).depth : 0)) top = {};
        continue;
      }
      const bool within = top.valid() && manuscript_.line(top).moved_by == line.moved_by &&
                          line.depth > manuscript_.line(top).depth;
      const bool text_of_top =
          top.valid() && line.role != LineRole::kUnit && line.depth >= manuscript_.line(top).depth;
      if (!within && !text_of_top) top = id;
      moved_with_[id] = top;
    }
  }

  // The line that a copy was made from in the end.
  LineId FirstOf(LineId id) const {
    while (manuscript_.line(id).moved_from.valid()) id = manuscript_.line(id).moved_from;
    return id;
  }

  Start StartOf(LineId id) const {
    const Line& line = manuscript_.line(id);
    if (!line.inserted_by.valid()) {
      if (line.live()) return {};
      if (line.moved_by.valid() && ReachesThePrint(id)) {
        return {PieceKind::kMovedFrom, line.moved_by, moved_with_.at(id), true};
      }
      return {PieceKind::kStruck, line.struck_by, {}, true};
    }
    if (!line.live()) return {PieceKind::kInserted, line.inserted_by, {}, false};
    const LineId first = FirstOf(id);
    const Line& origin = manuscript_.line(first);
    if (line.moved_from.valid() && !origin.inserted_by.valid()) {
      return {PieceKind::kMovedTo, origin.moved_by, moved_with_.at(first), true};
    }
    return {PieceKind::kInserted, origin.inserted_by, {}, true};
  }

  // Whether a copy of the moved line stands in the end; what was moved and then struck is struck.
  bool ReachesThePrint(LineId id) const {
    for (const LineId other : manuscript_.order()) {
      const Line& line = manuscript_.line(other);
      if (line.live() && line.moved_from.valid() && FirstOf(other) == id) return true;
    }
    return false;
  }

  // The fate of a piece; a piece without one does not show.
  static std::vector<Words> Fates(const std::vector<Piece>& pieces, const Start& start) {
    std::vector<Words> fates;
    for (const Piece& piece : pieces) {
      const bool of_law = piece.origin != Piece::kNoOrigin;
      if (start.kind == PieceKind::kMovedFrom) {
        if (piece.original()) fates.push_back({PieceKind::kMovedFrom, start.by, &piece});
      } else if (start.kind == PieceKind::kMovedTo) {
        if (of_law && piece.live()) fates.push_back({PieceKind::kMovedTo, start.by, &piece});
        if (of_law && !piece.live()) fates.push_back({PieceKind::kStruck, piece.struck_by, &piece});
        if (!of_law && piece.live()) {
          fates.push_back({PieceKind::kInserted, piece.inserted_by, &piece});
        }
      } else if (piece.original()) {
        fates.push_back(
            {piece.live() ? PieceKind::kKept : PieceKind::kStruck, piece.struck_by, &piece});
      } else if (piece.live()) {
        fates.push_back({PieceKind::kInserted, piece.inserted_by, &piece});
      }
    }
    return fates;
  }

  // What an operation struck and put in at one place: first what it struck.
  static void StruckFirst(std::vector<Words>& words) {
    const auto is_edit = [](const Words& one) {
      return one.kind == PieceKind::kStruck || one.kind == PieceKind::kInserted;
    };
    for (auto begin = words.begin(); begin != words.end();) {
      auto end = begin + 1;
      while (is_edit(*begin) && end != words.end() && is_edit(*end) && end->by == begin->by) ++end;
      std::stable_partition(begin, end,
                            [](const Words& one) { return one.kind != PieceKind::kInserted; });
      begin = end;
    }
  }

  // ---- lines ------------------------------------------------------------------------------------

  void WriteLine(LineId id) {
    const Line& from = manuscript_.line(id);
    const Start start = StartOf(id);
    const std::string citation = CitationOfLine(from);
    if (!start.shows) {
      if (section_.lines.empty()) return;
      std::vector<ReportPiece>& text = section_.lines.back().text;
      for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
        WriteWords(Fates(from.pieces(field), start), start, citation, text);
      }
      return;
    }
    ReportLine line;
    line.style = StyleOf(from);
    line.quoted = from.quotation > 0;
    line.start = start.kind;
    line.kind = from.live() ? from.kind : from.kind_before;
    line.depth = from.depth;
    line.citation = citation;
    if (from.source.valid()) line.old_place = law_.PlaceOf(from.source);
    if (start.kind == PieceKind::kKept) {
      changes_.Interrupt();
    } else {
      line.start_change = ChangeOf(start.kind, start.by, start, citation);
      NoteChange(line.start_change);
    }
    const std::vector<Words> designation = Fates(from.designation, start);
    WriteDesignation(designation, start, citation, line.designation);
    WriteWords(Fates(from.heading, start), start, citation, line.heading);
    WriteWords(Fates(from.text, start), start, citation, line.text);
    section_.lines.push_back(std::move(line));
    sources_.push_back(id);
  }

  static LineStyle StyleOf(const Line& line) {
    if (line.kind == NodeKind::kEnactingFormula || line.kind == NodeKind::kRecital) {
      return LineStyle::kFront;
    }
    switch (line.role) {
      case LineRole::kUnit:
        return LineStyle::kProvision;
      case LineRole::kText:
        return LineStyle::kText;
      case LineRole::kCell:
        return LineStyle::kCell;
    }
    RAMSEYER_CHECK(false);
  }

  ChangeId ChangeOf(PieceKind kind, OperationId by, const Start& start,
                    const std::string& citation) {
    if (kind == PieceKind::kMovedFrom || (kind == PieceKind::kMovedTo && start.moved.valid())) {
      return changes_.OfMove(by, start.moved, citation);
    }
    return changes_.Of(by, citation);
  }

  // A unit that stays and is called something else.
  void WriteDesignation(std::vector<Words> words, const Start& start, const std::string& citation,
                        std::vector<ReportPiece>& field) {
    const bool stays = start.kind == PieceKind::kKept || start.kind == PieceKind::kMovedTo;
    const auto put_in = std::find_if(words.rbegin(), words.rend(), [](const Words& one) {
      return one.kind == PieceKind::kInserted;
    });
    const bool any_struck = std::any_of(words.begin(), words.end(), [](const Words& one) {
      return one.kind == PieceKind::kStruck;
    });
    if (!stays || put_in == words.rend() || !any_struck) {
      WriteWords(std::move(words), start, citation, field);
      return;
    }
    const ChangeId change = changes_.OpenRedesignation(put_in->by, citation);
    NoteChange(change);
    // What stays of it, the parentheses, stays where it is.
    const auto is_edit = [](const Words& one) {
      return one.kind == PieceKind::kStruck || one.kind == PieceKind::kInserted;
    };
    for (auto begin = words.begin(); begin != words.end();) {
      const auto end = std::find_if_not(begin, words.end(), is_edit);
      std::stable_partition(begin, end,
                            [](const Words& one) { return one.kind != PieceKind::kInserted; });
      begin = end == words.end() ? end : end + 1;
    }
    for (const Words& one : words) {
      const bool edited = one.kind == PieceKind::kStruck || one.kind == PieceKind::kInserted;
      AddPiece(one, edited ? change : ChangeId(), field.empty(), field);
    }
  }

  void WriteWords(std::vector<Words> words, const Start& start, const std::string& citation,
                  std::vector<ReportPiece>& field) {
    StruckFirst(words);
    bool first = true;
    for (const Words& one : words) {
      ChangeId change;
      if (one.kind == PieceKind::kKept) {
        changes_.Interrupt();
      } else {
        change = ChangeOf(one.kind, one.by, start, citation);
        NoteChange(change);
      }
      AddPiece(one, change, first, field);
      first = false;
    }
  }

  void AddPiece(const Words& words, ChangeId change, bool starts_field,
                std::vector<ReportPiece>& field) {
    AppendPiece(field, words.kind, words.piece->text, change);
    if (!change.valid()) return;
    changes_.AddWords(change, words.kind, words.piece->text, starts_field);
    if (words.piece->has_place() && words.kind != PieceKind::kMovedTo) {
      changes_.NotePlace(change, law_.PlaceOfText(words.piece->origin));
    }
  }

  void NoteChange(ChangeId change) {
    std::vector<ChangeId>& changes = section_.changes;
    if (std::find(changes.begin(), changes.end(), change) == changes.end()) {
      changes.push_back(change);
    }
  }

  // ---- citations --------------------------------------------------------------------------------

  struct Around {
    int depth = 0;
    std::string citation;
  };

  // The provision of a line in the law after; of one that is gone, in the law before.
  std::string CitationOfLine(const Line& line) {
    if (!line.inserted_by.valid()) {
      std::string before = Enter(before_, line, line.depth_before, line.label_before);
      if (!line.live()) return before;
    }
    return line.live()      ? Enter(after_, line, line.depth, line.label)
           : after_.empty() ? section_.citation
                            : after_.back().citation;
  }

  std::string Enter(std::vector<Around>& around, const Line& line, int depth,
                    const std::string& label) const {
    // What a bill quotes is cited from the provision that quotes it.
    const bool unit = line.role == LineRole::kUnit && line.quotation == 0;
    while (!around.empty() && (unit ? around.back().depth >= depth : around.back().depth > depth)) {
      around.pop_back();
    }
    if (around.empty()) {
      if (unit) around.push_back({depth, section_.citation});
      return section_.citation;
    }
    if (!unit) return around.back().citation;
    if (OfBill() && RankOf(line.kind) <= 1) {
      around.push_back({depth, label.empty() ? section_.citation
                                             : fmt::format("{} {}", IdOf(line.kind), label)});
      return around.back().citation;
    }
    const std::string suffix = label.empty() ? "" : "(" + label + ")";
    around.push_back({depth, around.back().citation + suffix});
    return around.back().citation;
  }

  const AmendedProvision& provision_;
  const Manuscript& manuscript_;
  const Document& law_;
  AmendmentChanges& changes_;
  ReportSection section_;
  std::vector<LineId> sources_;
  std::map<LineId, LineId> moved_with_;
  std::vector<Around> before_;
  std::vector<Around> after_;
};

std::string Unspaced(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) {
    for (const char c : line) {
      if (c != ' ') all.push_back(c);
    }
  }
  return all;
}

std::string Unspaced(const std::vector<Manuscript::PlainLine>& lines) {
  std::vector<std::string> words;
  for (const Manuscript::PlainLine& line : lines) {
    words.push_back(line.designation + line.heading + line.text);
  }
  return Unspaced(words);
}

}  // namespace

ReportSection WriteAmendedSection(const AmendedProvision& provision, const Document& law,
                                  AmendmentChanges& changes) {
  return WriteSourcedSection(provision, law, changes).section;
}

SourcedSection WriteSourcedSection(const AmendedProvision& provision, const Document& law,
                                   AmendmentChanges& changes) {
  SourcedSection written = SectionWriter(provision, law, changes).Write();
  RAMSEYER_CHECK(Unspaced(RejectAll(written.section)) == Unspaced(provision.manuscript.Before()));
  RAMSEYER_CHECK(Unspaced(AcceptAll(written.section)) == Unspaced(provision.manuscript.After()));
  return written;
}

}  // namespace ramseyer
