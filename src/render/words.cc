#include "render/words.h"

#include <fmt/format.h>

#include <array>

#include "render/characters.h"

namespace ramseyer {
namespace {

using Fields = std::array<const std::vector<ReportPiece>*, 3>;

Fields FieldsOf(const ReportLine& line) { return {&line.designation, &line.heading, &line.text}; }

bool IsBlank(std::string_view text) { return text.find_first_not_of(' ') == std::string::npos; }

bool HasKeptWords(const ReportLine& line) {
  for (const auto* field : FieldsOf(line)) {
    for (const ReportPiece& piece : *field) {
      if (piece.kind == PieceKind::kKept && !IsBlank(piece.text)) return true;
    }
  }
  return false;
}

}  // namespace

std::string_view TitleOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::kAmendment:
      return "Changes in existing law";
    case ReportKind::kBillAmendment:
      return "The bill as amended";
    case ReportKind::kComparison:
      break;
  }
  return "Comparative print";
}

std::string_view SubtitleOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::kAmendment:
      return "The law as it would read if the bill were enacted, with every change marked.";
    case ReportKind::kBillAmendment:
      return "The bill as it would read if the amendments were agreed to, with every change marked.";
    case ReportKind::kComparison:
      break;
  }
  return "Two documents compared, provision by provision and word by word.";
}

std::string_view RoleOf(ReportKind kind, std::size_t index) {
  if (kind == ReportKind::kAmendment) return index == 0 ? "Bill" : "Law";
  if (kind == ReportKind::kBillAmendment) return index == 0 ? "Bill" : "Amendment";
  return index == 0 ? "Old" : "New";
}

std::string_view BeforeOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::kAmendment:
      return "the law as it is";
    case ReportKind::kBillAmendment:
      return "the bill as it is";
    case ReportKind::kComparison:
      break;
  }
  return "the old document";
}

std::string_view AfterOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::kAmendment:
      return "the law as amended";
    case ReportKind::kBillAmendment:
      return "the bill as amended";
    case ReportKind::kComparison:
      break;
  }
  return "the new document";
}

std::string NameOf(const ReportDocument& document) {
  return document.reading.empty() ? document.label
                                  : fmt::format("{} ({})", document.label, document.reading);
}

std::string_view WordFor(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kInserted:
      return "inserted";
    case ChangeKind::kStruck:
      return "struck";
    case ChangeKind::kReplaced:
      return "replaced";
    case ChangeKind::kRedesignated:
      return "redesignated";
    case ChangeKind::kMoved:
      return "moved";
    case ChangeKind::kMovedAndChanged:
      return "moved and changed";
    case ChangeKind::kReference:
      return "follows a renumbering";
    case ChangeKind::kSplit:
      return "split off";
    case ChangeKind::kMerged:
      return "merged";
  }
  return "";
}

std::string NoteOn(const Change& change) {
  const bool elsewhere = !change.old_citation.empty() && change.old_citation != change.citation;
  switch (change.kind) {
    case ChangeKind::kReference:
      return std::string(WordFor(change.kind));
    case ChangeKind::kSplit:
      return fmt::format("{} from {}", WordFor(change.kind), change.old_citation);
    case ChangeKind::kMerged:
      return fmt::format("{} {} into {}", change.old_citation, WordFor(change.kind),
                         change.citation);
    case ChangeKind::kMoved:
    case ChangeKind::kMovedAndChanged:
      return elsewhere ? fmt::format("{} from {} to {}", WordFor(change.kind), change.old_citation,
                                     change.citation)
                       : "";
    case ChangeKind::kInserted:
    case ChangeKind::kStruck:
    case ChangeKind::kReplaced:
    case ChangeKind::kRedesignated:
      return "";
  }
  return "";
}

std::string_view WordFor(InstructionStatus status) {
  switch (status) {
    case InstructionStatus::kExecuted:
      return "executed";
    case InstructionStatus::kRefused:
      return "not executed";
    case InstructionStatus::kNoTextEffect:
      return "no effect on the text";
  }
  return "";
}

std::string_view WordFor(Severity severity) {
  switch (severity) {
    case Severity::kRefusal:
      return "not executed";
    case Severity::kCaution:
      return "to be checked";
    case Severity::kNote:
      return "note";
  }
  return "";
}

std::string NotExecutedWarning(const Report& report) {
  const std::size_t refused = report.summary.instructions_refused;
  return fmt::format("{} of {} {} not executed; the text below does not show what {} would change.",
                     refused, Counted(report.instructions.size(), "instruction"),
                     refused == 1 ? "was" : "were", refused == 1 ? "it" : "they");
}

std::string IncompleteWarning(const Report& report, const ReportSection& section) {
  if (section.not_executed.empty()) return "";
  std::string places;
  for (const std::size_t index : section.not_executed) {
    if (!places.empty()) places += "; ";
    places += report.instructions[index].citation;
  }
  return fmt::format("Incomplete: {} on it {} not executed ({}).",
                     Counted(section.not_executed.size(), "instruction"),
                     section.not_executed.size() == 1 ? "was" : "were", places);
}

std::vector<SummaryRow> SummaryRows(const Report& report) {
  const ReportSummary& summary = report.summary;
  std::vector<SummaryRow> rows = {
      {"Provisions inserted", summary.provisions_inserted},
      {"Provisions struck", summary.provisions_struck},
      {"Provisions changed", summary.provisions_changed},
      {"Provisions redesignated", summary.provisions_redesignated},
      {"Provisions moved", summary.provisions_moved},
  };
  if (report.kind == ReportKind::kComparison) {
    rows.push_back({"Provisions split off", summary.provisions_split});
    rows.push_back({"Provisions merged", summary.provisions_merged});
    rows.push_back({"References that follow", summary.references_followed});
  }
  rows.push_back({"Words inserted", summary.words_inserted});
  rows.push_back({"Words struck", summary.words_struck});
  if (report.kind != ReportKind::kComparison) {
    rows.push_back({"Instructions executed", summary.instructions_executed});
    rows.push_back({"Instructions not executed", summary.instructions_refused});
    for (const auto& [kind, count] : RefusalsByReason(report)) {
      rows.push_back({fmt::format("for {}", IdOf(kind)), count});
    }
    rows.push_back({"Without effect on the text", summary.instructions_without_effect});
  }
  return rows;
}

HeadingJoin JoinAfterHeading(std::string_view heading) {
  heading = heading.substr(0, heading.find_last_not_of(' ') + 1);
  const auto ends_in = [&](std::string_view end) {
    return heading.size() >= end.size() && heading.substr(heading.size() - end.size()) == end;
  };
  if (ends_in("—") || ends_in("–") || ends_in("-")) return HeadingJoin::kNothing;
  if (ends_in(".") || ends_in(":")) return HeadingJoin::kSpace;
  return HeadingJoin::kBreak;
}

bool HasPieces(const Report& report, PieceKind kind) {
  for (const ReportSection& section : report.sections) {
    for (const ReportLine& line : section.lines) {
      for (const auto* field : FieldsOf(line)) {
        for (const ReportPiece& piece : *field) {
          if (piece.kind == kind) return true;
        }
      }
    }
  }
  return false;
}

bool NeedsParagraphSign(const ReportLine& line) {
  if (line.start == PieceKind::kKept || !HasKeptWords(line)) return false;
  const bool says_itself = line.start == PieceKind::kInserted && !line.designation.empty() &&
                           line.designation.front().kind == PieceKind::kInserted;
  return !says_itself;
}

std::string Shortened(std::string_view words, std::size_t limit) {
  std::string_view rest = words;
  std::size_t count = 0;
  std::size_t cut = 0;  // where the last space within the limit stands
  while (!rest.empty() && count <= limit) {
    if (rest.front() == ' ') cut = words.size() - rest.size();
    TakeCharacter(rest);
    ++count;
  }
  if (count <= limit) return std::string(words);
  if (cut == 0) cut = words.size() - rest.size();
  return std::string(words.substr(0, cut)) + " …";
}

std::string Counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace ramseyer
