// The words that the renderers for people share, so that a report reads alike in each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// "Comparative print", "Changes in existing law": the title of a report, and the sentence below it.
std::string_view TitleOf(ReportKind kind);
std::string_view SubtitleOf(ReportKind kind);

// What document `index` is to the report: "Old" and "New", or "Bill" and "Law".
std::string_view RoleOf(ReportKind kind, std::size_t index);

// What rejecting all changes leaves, and accepting all: "the law as it is", "the law as amended".
std::string_view BeforeOf(ReportKind kind);
std::string_view AfterOf(ReportKind kind);

// "S. 1693 (115th Congress), Reported in Senate (text as reported)".
std::string NameOf(const ReportDocument& document);

// "inserted", "struck", "replaced", "redesignated", "moved", "moved and changed", "follows a
// renumbering", "split off", "merged".
std::string_view WordFor(ChangeKind kind);

// What is to be said of a change of a comparison where it stands: "split off from section 4(a)",
// "moved from title I, section 3 to title II, section 5", "follows a renumbering"; "" for most.
std::string NoteOn(const Change& change);

// "executed", "not executed", "no effect on the text".
std::string_view WordFor(InstructionStatus status);

// "not executed", "to be checked", "note".
std::string_view WordFor(Severity severity);

// "2 of 11 instructions were not executed; the text below does not show what they would change.".
std::string NotExecutedWarning(const Report& report);

// What must be said of a section before anybody reads it as the law as amended: "" when every
// instruction on it was executed.
std::string IncompleteWarning(const Report& report, const ReportSection& section);

struct SummaryRow {
  std::string label;
  std::size_t count = 0;
};

// The rows of the summary, those of instructions for an amendment only.
std::vector<SummaryRow> SummaryRows(const Report& report);

// How a heading is set with the text that follows it.
enum class HeadingJoin : std::uint8_t {
  kSpace,    // "(a) Definitions. In this section …"
  kNothing,  // "(a) IN GENERAL.—The Secretary …": it ends in a dash
  kBreak,    // it stands above its text
};
HeadingJoin JoinAfterHeading(std::string_view heading);

// Whether words anywhere in the report have this fate.
bool HasPieces(const Report& report, PieceKind kind);

// Whether a line whose start was put in or struck needs a sign that says so (¶): words of it stay,
// and no new designation shows that a line begins here.
bool NeedsParagraphSign(const ReportLine& line);

// At most `limit` characters, cut at a space and ended by " …" where something is left out.
std::string Shortened(std::string_view words, std::size_t limit);

// "1 change", "2 changes".
std::string Counted(std::size_t count, std::string_view noun);

}  // namespace ramseyer
