#include "render/text/track_text.h"

#include <fmt/format.h>

#include "render/characters.h"
#include "render/text/line_printer.h"
#include "render/text/marked_line.h"
#include "render/text/page.h"
#include "render/track_words.h"
#include "render/words.h"
#include "report/excerpt.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 300;
constexpr int kEntryIndent = 12;

std::string Indent(int columns) { return std::string(static_cast<std::size_t>(columns), ' '); }

void PrintTitle(std::string_view title, std::string_view rest, TextPage& page) {
  StyledText text = {{Visible(title), kBoldText}};
  if (!rest.empty()) text.push_back({" · " + Visible(rest), kDimText});
  page.Paragraph(text, 0);
}

// "2017-08-01  S. 1693 (115th Congress), Introduced in Senate", and its file.
void PrintDocument(const StoredDocument& document, std::string_view more, TextPage& page) {
  const std::string day = fmt::format("{:<{}}", DayOf(document), kEntryIndent);
  page.Paragraph({{Visible(NameOf(document)), kBoldText}, {std::string(more), kPlainText}}, day,
                 Indent(kEntryIndent));
  page.Paragraph({{Visible(document.file), kDimText}}, kEntryIndent);
}

void PrintLines(const std::vector<ReportLine>& lines, bool whole, TextPage& page) {
  ReportSection section;
  section.lines = lines;
  LinePrinter printer(page);
  for (const ExcerptRow& row : Excerpt(section)) {
    if (!row.shown && !whole) {
      printer.PrintLeftOut(lines[row.begin]);
      continue;
    }
    for (std::size_t i = row.begin; i < row.end; ++i) printer.Print(lines[i], {});
  }
}

// ---- list ---------------------------------------------------------------------------------------

std::string CountsOf(const StoredDocument& document) {
  if (IsCode(document)) return " · " + Counted(document.sections, "section");
  return document.instructions == 0 ? "" : " · " + Counted(document.instructions, "instruction");
}

// ---- log ----------------------------------------------------------------------------------------

void PrintInstruction(const StoredInstruction& instruction, TextPage& page) {
  const std::string head =
      fmt::format("{}: {}, {}", instruction.citation, instruction.action, instruction.target);
  page.Paragraph({{Visible(head), kPlainText}}, Indent(kEntryIndent), Indent(kEntryIndent + 2));
  page.Paragraph({{Visible(Shortened(instruction.words, kWordsShown)), kDimText}},
                 kEntryIndent + 2);
}

std::string WordsFor(const LogEntry& entry) {
  switch (*entry.text) {
    case TextFate::kFirst:
      return "the earliest text in the store";
    case TextFate::kSame:
      return fmt::format("the text as at {}", entry.before);
    case TextFate::kChanged:
      return fmt::format("the text has changed since {}:", entry.before);
    case TextFate::kAbsent:
      break;
  }
  return fmt::format("not there any more; it was at {}", entry.before);
}

void PrintEntry(const LogEntry& entry, const TextOptions& options, TextPage& page) {
  page.Gap();
  PrintDocument(entry.document, "", page);
  for (const StoredInstruction& one : entry.instructions) PrintInstruction(one, page);
  if (!entry.text) return;
  page.Paragraph({{Visible(WordsFor(entry)), kPlainText}}, kEntryIndent);
  if (!entry.lines.empty()) PrintLines(entry.lines, options.show_unchanged, page);
}

// ---- collisions ---------------------------------------------------------------------------------

std::string TargetsOf(const std::vector<StoredInstruction>& instructions) {
  std::vector<std::string> targets;
  for (const StoredInstruction& one : instructions) {
    std::string target = fmt::format("{} ({})", one.target, one.action);
    if (targets.empty() || targets.back() != target) targets.push_back(std::move(target));
  }
  return fmt::format("{}", fmt::join(targets, "; "));
}

std::string WordsFor(const CollisionPair& pair) {
  switch (pair.overlap) {
    case Overlap::kYes: {
      std::vector<std::string> words;
      for (const std::string& one : pair.words) {
        words.push_back(one.empty() ? "a place" : fmt::format("“{}”", Shortened(one, 60)));
      }
      return fmt::format("overlap at {}", fmt::join(words, ", "));
    }
    case Overlap::kNo:
      return "at different places";
    case Overlap::kUnknown:
      return "not known: not every instruction can be carried out on the text";
    case Overlap::kNoText:
      break;
  }
  return "not known: the store has no text of it";
}

void PrintCollision(const Collision& collision, TextPage& page) {
  page.Gap();
  page.Rule();
  std::string rest = collision.heading;
  if (!collision.release_point.empty()) rest += " · text at " + collision.release_point;
  PrintTitle(collision.citation, rest, page);
  for (std::size_t i = 0; i < collision.bills.size(); ++i) {
    page.Paragraph({{Visible(NameOf(collision.bills[i])), kPlainText}},
                   fmt::format("  {:>3}  ", i + 1), Indent(7));
    page.Paragraph({{Visible(TargetsOf(collision.instructions[i])), kDimText}}, 7);
  }
  for (const CollisionPair& pair : collision.pairs) {
    page.Paragraph(
        {{fmt::format("{} and {}: {}", pair.first + 1, pair.second + 1, Visible(WordsFor(pair))),
          kPlainText}},
        Indent(4), Indent(6));
  }
}

}  // namespace

std::string RenderTrackText(const TrackList& list, const TextOptions& options) {
  TextPage page(options.width, options.color);
  PrintTitle(list.title, Counted(list.documents.size(), "document"), page);
  page.Gap();
  for (const StoredDocument& document : list.documents) {
    PrintDocument(document, CountsOf(document), page);
  }
  return page.Take();
}

std::string RenderTrackText(const TrackLog& log, const TextOptions& options) {
  TextPage page(options.width, options.color);
  PrintTitle(log.citation, Counted(log.entries.size(), "document"), page);
  for (const LogEntry& entry : log.entries) PrintEntry(entry, options, page);
  return page.Take();
}

std::string RenderTrackText(const TrackBlame& blame, const TextOptions& options) {
  TextPage page(options.width, options.color);
  PrintTitle(blame.citation, blame.heading, page);
  page.Paragraph({{fmt::format("As it reads at release point {}. Words without a mark stand in it "
                               "since {}, the earliest text in the store, or before.",
                               Visible(blame.release), Visible(blame.first)),
                   kPlainText}},
                 0);
  ReportSection section;
  section.lines = blame.lines;
  const std::vector<LineChanges> changes = ChangesByLine(section);
  LinePrinter printer(page);
  for (std::size_t i = 0; i < blame.lines.size(); ++i) {
    printer.Print(blame.lines[i], changes[i].all);
  }
  page.Gap();
  for (std::size_t i = 0; i < blame.origins.size(); ++i) {
    page.Paragraph({{Visible(InWords(blame.origins[i])), kPlainText}},
                   fmt::format("{:>5} ", NumberOf(ChangeId(static_cast<std::uint32_t>(i)))),
                   Indent(6));
  }
  return page.Take();
}

std::string RenderTrackText(const TrackText& text, const TextOptions& options) {
  TextPage page(options.width, options.color);
  PrintTitle(text.citation, NameOf(text.document), page);
  PrintLines(text.lines, true, page);
  return page.Take();
}

std::string RenderTrackText(const TrackCollisions& collisions, const TextOptions& options) {
  TextPage page(options.width, options.color);
  PrintTitle("Collisions of pending bills",
             Counted(collisions.pending, "pending bill") + " in the store", page);
  if (collisions.collisions.empty()) {
    page.Paragraph({{"No two of them amend the same provision.", kPlainText}}, 0);
    return page.Take();
  }
  for (const Collision& collision : collisions.collisions) PrintCollision(collision, page);
  page.Gap();
  page.Rule();
  page.Paragraph(
      {{fmt::format("{} where pending bills meet; of the pairs there {} overlap, {} do "
                    "not, {} are not known, {} are without a text",
                    Counted(collisions.collisions.size(), "place"),
                    CountPairs(collisions, Overlap::kYes), CountPairs(collisions, Overlap::kNo),
                    CountPairs(collisions, Overlap::kUnknown),
                    CountPairs(collisions, Overlap::kNoText)),
        kPlainText}},
      0);
  return page.Take();
}

}  // namespace ramseyer
