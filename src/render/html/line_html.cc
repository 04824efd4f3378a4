// The words are in the page as they are in the report; everything else that shows (the sign of a
// paragraph, the words that announce a change to a screen reader) is the style sheet's, so that
// text taken out of the page is the text of the law.
#include "render/html/line_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/html/escape.h"
#include "render/words.h"
#include "report/names.h"
#include "report/pending_changes.h"

namespace ramseyer {
namespace {

constexpr int kDeepest = 9;  // levels of indentation that the style sheet has

std::string_view LastWords(const std::vector<ReportPiece>& pieces) {
  return pieces.empty() ? std::string_view() : std::string_view(pieces.back().text);
}

std::string ClassesOf(const ReportLine& line) {
  std::string classes =
      fmt::format("line {} d{}", IdOf(line.style), std::clamp(line.depth, 0, kDeepest));
  if (line.style == LineStyle::kProvision && line.depth == 0) classes += " outermost";
  if (line.quoted) classes += " quoted";
  if (line.Changed()) classes += " changed";
  if (!line.heading.empty() && !line.text.empty() &&
      JoinAfterHeading(LastWords(line.heading)) == HeadingJoin::kBreak) {
    classes += " stacked";
  }
  return classes;
}

void WriteNumber(ChangeId change, std::string& out) {
  const std::uint32_t number = change.index() + 1;
  out +=
      fmt::format("<a class=\"number\" href=\"#n{0}\" aria-label=\"change {0}\">{0}</a>", number);
}

// The pieces behind which a number stands: for each change in `pending`, which is taken off it, the
// last of the first unbroken run of its pieces.
std::unordered_set<const ReportPiece*> TakeNumbered(const ReportLine& line,
                                                    PendingChanges& pending) {
  std::vector<const ReportPiece*> all;
  for (const auto* field : {&line.designation, &line.heading, &line.text}) {
    for (const ReportPiece& piece : *field) all.push_back(&piece);
  }
  std::unordered_set<const ReportPiece*> numbered;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool goes_on = i + 1 < all.size() && all[i + 1]->change == all[i]->change;
    if (!goes_on && pending.Take(all[i]->change)) numbered.insert(all[i]);
  }
  return numbered;
}

}  // namespace

std::string_view ElementOf(PieceKind kind) {
  switch (kind) {
    case PieceKind::kKept:
      return "";
    case PieceKind::kStruck:
    case PieceKind::kMovedFrom:
      return "del";
    case PieceKind::kInserted:
    case PieceKind::kMovedTo:
      return "ins";
  }
  return "";
}

void WritePermalink(std::string_view anchor, std::string_view citation, std::string& out) {
  out += fmt::format("<a class=\"permalink\" href=\"#{}\" aria-label=\"Link to {}\"></a>", anchor,
                     citation.empty() ? "this provision" : EscapeHtml(citation));
}

// Which change words belong to, on all of them, and its anchor on the first.
std::string LineWriter::NamesOf(ChangeId change) {
  if (!change.valid()) return "";
  std::string names = fmt::format(" data-c=\"{}\"", change.index() + 1);
  if (!anchored_[change.index()]) names += fmt::format(" id=\"c{}\"", change.index() + 1);
  anchored_[change.index()] = true;
  return names;
}

void LineWriter::WritePiece(const ReportPiece& piece, std::string& out) {
  if (piece.text.empty()) return;
  const std::string_view element = ElementOf(piece.kind);
  if (element.empty()) {
    out += EscapeHtml(piece.text);
    return;
  }
  out += fmt::format("<{} class=\"{}\"{}>{}</{}>", element, IdOf(piece.kind), NamesOf(piece.change),
                     EscapeHtml(piece.text), element);
}

// The start of a line that was put in or struck while words of it stay.
void LineWriter::WriteStart(const ReportLine& line, std::string& out) {
  if (!NeedsParagraphSign(line)) return;
  const std::string_view element = ElementOf(line.start);
  out += fmt::format("<{} class=\"start {}\"{}></{}>", element, IdOf(line.start),
                     NamesOf(line.start_change), element);
}

void LineWriter::WriteField(std::string_view name, const std::vector<ReportPiece>& pieces,
                            const NumberedPieces& numbered, std::string& out) {
  if (pieces.empty()) return;
  out += fmt::format("<span class=\"{}\">", name);
  for (const ReportPiece& piece : pieces) {
    if (numbered.count(&piece) == 0) {
      WritePiece(piece, out);
      continue;
    }
    // The number stands close to the words, before a space that ends them.
    const std::size_t end = piece.text.find_last_not_of(' ') + 1;
    WritePiece({piece.kind, piece.text.substr(0, end), piece.change}, out);
    WriteNumber(piece.change, out);
    WritePiece({piece.kind, piece.text.substr(end), piece.change}, out);
  }
  out += "</span>";
}

void LineWriter::Write(const ReportLine& line, std::string_view anchor,
                       const std::vector<ChangeId>& numbered, std::string& out) {
  PendingChanges pending(numbered);
  const NumberedPieces pieces = TakeNumbered(line, pending);
  out += fmt::format("<p class=\"{}\"", ClassesOf(line));
  if (line.start != PieceKind::kKept) out += fmt::format(" data-start=\"{}\"", IdOf(line.start));
  if (!anchor.empty()) out += fmt::format(" id=\"{}\"", anchor);
  out += '>';
  if (!anchor.empty()) WritePermalink(anchor, line.citation, out);
  WriteStart(line, out);
  for (const ChangeId change : pending.Left()) WriteNumber(change, out);
  WriteField("designation", line.designation, pieces, out);
  if (!line.designation.empty() && (!line.heading.empty() || !line.text.empty())) out += ' ';
  WriteField("heading", line.heading, pieces, out);
  if (!line.heading.empty() && !line.text.empty() &&
      JoinAfterHeading(LastWords(line.heading)) != HeadingJoin::kNothing) {
    out += ' ';
  }
  WriteField("text", line.text, pieces, out);
  out += "</p>\n";
}

}  // namespace ramseyer
