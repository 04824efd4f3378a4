// One line of a report as HTML.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "report/report.h"

namespace ramseyer {

// Turns lines into paragraphs. A change's first words on the page get its anchor, which is why the
// lines must come in the order of the page.
class LineWriter {
 public:
  explicit LineWriter(std::size_t changes) : anchored_(changes, false) {}

  // Appends "<p class=…>…</p>". `anchor`: the name of the provision that the line starts, which it
  // gets with a link to itself; "" for none. `numbered`: the changes whose number is shown behind
  // their words.
  void Write(const ReportLine& line, std::string_view anchor, const std::vector<ChangeId>& numbered,
             std::string& out);

 private:
  using NumberedPieces = std::unordered_set<const ReportPiece*>;
  void WriteField(std::string_view name, const std::vector<ReportPiece>& pieces,
                  const NumberedPieces& numbered, std::string& out);
  void WritePiece(const ReportPiece& piece, std::string& out);
  void WriteStart(const ReportLine& line, std::string& out);
  std::string NamesOf(ChangeId change);

  std::vector<bool> anchored_;
};

// "struck", "inserted" and "moved" words each have their element; nothing for kept ones.
std::string_view ElementOf(PieceKind kind);

// Appends a link to the anchor that is there to be copied, "#" on the screen and nothing in print.
void WritePermalink(std::string_view anchor, std::string_view citation, std::string& out);

}  // namespace ramseyer
