// A report's lines as a word processor sees them: one stream of runs, each with the texts in which
// it stands. What a reader of print adds for himself, the space between a designation and its
// heading, is a run like any other here, for it comes and goes with what it stands between:
//
//   report   designation {+(6)+}   text {+to ensure …+}
//   runs     {+(6)+}{+ +}{+to ensure …+}
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ramseyer::docx {

enum class RunStyle : std::uint8_t { kPlain, kHeading, kBreak };

struct Run {
  PieceKind kind = PieceKind::kKept;
  // Struck from words that were moved, at their new place: it stands neither in the old text there,
  // where the moved words did not stand, nor in the new.
  bool in_neither = false;
  RunStyle style = RunStyle::kPlain;  // of kBreak: a new line within the paragraph, without text
  std::string text;
  ChangeId change;  // invalid for kKept

  friend bool operator==(const Run&, const Run&) = default;
};

// Turns the lines of a section into runs, in order.
class RunMaker {
 public:
  // The runs of the next line; one without text for a line that has none. O(size of the line).
  std::vector<Run> Next(const ReportLine& line);

 private:
  enum class Field : std::uint8_t { kDesignation, kHeading, kText };
  enum class Side : std::uint8_t { kOld, kNew };
  enum class Gap : std::uint8_t { kNone, kSpace, kBreak };

  // The printed line of one of the two texts, as far as it is written. A line of the report begins
  // one or, where its start does not stand in that text, goes on with it.
  struct Printed {
    bool any_line = false;             // whether a line of the section stands in the text so far
    bool joins = false;                // whether the line at hand goes on with the one before
    bool any_words = false;            // whether anything was printed on it
    Field last = Field::kDesignation;  // what was printed last
    std::string heading;               // as far as it is printed
    bool ends_in_space = false;
  };

  void Begin(const ReportLine& line, Side side);
  void WriteField(const ReportLine& line, Field field, std::vector<Run>& runs);
  void WriteGaps(const ReportLine& line, Field field, std::vector<Run>& runs) const;
  Gap GapBefore(Field field, std::string_view words, Side side) const;
  Field PrintedAs(Field field, Side side) const;
  void NotePrinted(Field field, std::string_view words, Side side);

  static const std::vector<ReportPiece>& FieldOf(const ReportLine& line, Field field);
  static std::string WordsOf(const ReportLine& line, Field field, Side side);
  Printed& printed(Side side) { return printed_[static_cast<std::size_t>(side)]; }
  const Printed& printed(Side side) const { return printed_[static_cast<std::size_t>(side)]; }

  std::array<Printed, 2> printed_;
};

// Whether a run stands in the text before, and in the text after.
bool InOld(const Run& run);
bool InNew(const Run& run);

}  // namespace ramseyer::docx
