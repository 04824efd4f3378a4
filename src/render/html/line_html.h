// One line of a report as HTML.
#pragma once

#include <string>
#include <vector>

#include "report/excerpt.h"
#include "report/report.h"

namespace ramseyer {

// Turns lines into paragraphs. A change's first words on the page get its anchor, which is why the
// lines must come in the order of the page.
class LineWriter {
 public:
  explicit LineWriter(std::size_t changes) : anchored_(changes, false) {}

  // Appends "<p class=…>…</p>". `numbered`: the changes whose number is shown behind their words.
  void Write(const ReportLine& line, const std::vector<ChangeId>& numbered, std::string& out);

 private:
  using NumberedPieces = std::vector<const ReportPiece*>;
  void WriteField(std::string_view name, const std::vector<ReportPiece>& pieces,
                  const NumberedPieces& numbered, std::string& out);
  void WritePiece(const ReportPiece& piece, std::string& out);
  void WriteStart(const ReportLine& line, std::string& out);
  std::string AnchorOf(ChangeId change);

  std::vector<bool> anchored_;
};

// "struck", "inserted" and "moved" words each have their element; nothing for kept ones.
std::string_view ElementOf(PieceKind kind);

}  // namespace ramseyer
