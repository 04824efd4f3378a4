// The head is always whole and small; tables and sections share what room is left, and each notes
// what of it found none. The note is written last and stands first.
#include "render/markdown/markdown_renderer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "render/markdown/escape_markdown.h"
#include "render/markdown/section_markdown.h"
#include "render/markdown/table_rows.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kLeastLimit = 8000;
constexpr std::size_t kNoteRoom = 1500;
constexpr std::size_t kNamesRoom = 1000;  // of the note, for the names of sections
constexpr std::size_t kDocumentsShown = 12;
constexpr std::size_t kNameShown = 100;

// UTF-16 code units of UTF-8 text, which GitHub counts.
std::size_t UnitsOf(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

class Writer {
 public:
  Writer(const Report& report, std::size_t limit) : report_(report), limit_(limit) {}

  std::string Write() {
    WriteHead();
    room_ = limit_ - std::min(limit_, UnitsOf(head_) + kNoteRoom);
    WriteTable("Instructions", "instruction", InstructionTableHead(), InstructionRows(report_),
               InstructionsByNeed(), room_ / 2);
    WriteTable("Findings", "finding", FindingTableHead(), FindingRows(report_), {}, room_ / 4);
    const std::size_t for_substance = room_ / 4;
    WriteSections(for_substance);
    WriteTable("Amounts, dates and law cited", "amount, date or law", SubstanceTableHead(),
               SubstanceRows(report_), {}, room_);
    return head_ + Note() + body_;
  }

 private:
  void WriteHead() {
    head_ = fmt::format("## {}", TitleOf(report_.kind));
    if (!report_.series.empty()) head_ += " · " + EscapeMarkdown(report_.series);
    head_ += "\n\n";
    for (std::size_t i = 0; i < std::min(report_.documents.size(), kDocumentsShown); ++i) {
      const ReportDocument& document = report_.documents[i];
      head_ += fmt::format("- {}: **{}**, {}\n", RoleOf(report_.kind, i), Short(NameOf(document)),
                           Short(document.file));
    }
    if (report_.documents.size() > kDocumentsShown) {
      head_ += fmt::format("- and {} more\n", report_.documents.size() - kDocumentsShown);
    }
    if (!report_.settings.empty()) {
      head_ += "- Scope: " + Short(fmt::format("{}", fmt::join(report_.settings, ", "))) + "\n";
    }
    head_ += '\n';
    if (report_.summary.instructions_refused > 0) {
      head_ += "> **" + EscapeMarkdown(NotExecutedWarning(report_)) + "**\n\n";
    }
    WriteSummary();
  }

  void WriteSummary() {
    head_ += "| Summary | |\n|---|--:|\n";
    for (const SummaryRow& row : SummaryRows(report_)) {
      head_ += fmt::format("| {} | {} |\n", row.label, row.count);
    }
    head_ += '\n';
  }

  static std::string Short(std::string_view name) {
    return EscapeMarkdown(Shortened(name, kNameShown));
  }

  bool Take(std::string_view block, std::size_t& room) const {
    const std::size_t units = UnitsOf(block);
    if (units > room) return false;
    room -= units;
    return true;
  }

  // The instructions in the order in which they are given room.
  std::vector<std::size_t> InstructionsByNeed() const {
    std::vector<std::size_t> order;
    for (const bool refused : {true, false}) {
      for (std::size_t i = 0; i < report_.instructions.size(); ++i) {
        const bool is = report_.instructions[i].status == InstructionStatus::kRefused;
        if (is == refused) order.push_back(i);
      }
    }
    return order;
  }

  // As many rows as `room` holds, taken by `need` (or from the first on) and set in their order.
  void WriteTable(std::string_view title, std::string_view noun, const std::string& head,
                  const std::vector<std::string>& rows, std::vector<std::size_t> need,
                  std::size_t room) {
    if (rows.empty()) return;
    const std::size_t given = std::min(room, room_);
    std::size_t left = given;
    const std::string opening = fmt::format("### {}\n\n{}", title, head);
    std::vector<bool> fits(rows.size(), false);
    if (Take(opening + "\n", left)) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::size_t row = need.empty() ? i : need[i];
        fits[row] = Take(rows[row], left);
      }
    }
    const auto shown = static_cast<std::size_t>(std::count(fits.begin(), fits.end(), true));
    if (shown > 0) {
      body_ += opening;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (fits[i]) body_ += rows[i];
      }
      body_ += '\n';
      room_ -= given - left;
    }
    if (shown < rows.size()) {
      left_out_.push_back(fmt::format("{} of {}", rows.size() - shown, Counted(rows.size(), noun)));
    }
  }

  // The sections that changed, leaving `kept_free` for what comes behind them.
  void WriteSections(std::size_t kept_free) {
    std::string sections = "### Changes\n\n";
    std::size_t room = room_ - std::min(room_, kept_free);
    std::size_t changed = 0;
    std::size_t left_out = 0;
    bool any = Take(sections, room);
    for (const ReportSection& section : report_.sections) {
      if (section.changes.empty()) continue;
      ++changed;
      const std::string block = SectionMarkdown(report_, section);
      if (any && Take(block, room)) {
        sections += block;
      } else {
        ++left_out;
        NameLeftOut(section);
      }
    }
    if (changed == 0) sections += "No words change.\n\n";
    if (any && left_out < std::max<std::size_t>(changed, 1)) {
      body_ += sections;
      room_ -= UnitsOf(sections);
    }
    if (left_out > 0) {
      left_out_.push_back(fmt::format("{} of {}", left_out, Counted(changed, "changed section")));
    }
  }

  void NameLeftOut(const ReportSection& section) {
    const std::string name = Short(section.citation);
    if (names_.ends_with(name)) return;
    const std::string more = (names_.empty() ? "" : "; ") + name;
    if (names_cut_ || UnitsOf(names_) + UnitsOf(more) > kNamesRoom) {
      names_cut_ = true;
    } else {
      names_ += more;
    }
  }

  std::string Note() const {
    if (left_out_.empty()) return "";
    std::string note =
        fmt::format("> **Not everything is shown**: a comment holds {} characters. Left out: {}.",
                    limit_, fmt::join(left_out_, ", "));
    if (!names_.empty()) {
      note += fmt::format(" Sections left out: {}{}.", names_, names_cut_ ? "; and others" : "");
    }
    return note + "\n\n";
  }

  const Report& report_;
  std::size_t limit_;
  std::string head_;
  std::string body_;
  std::size_t room_ = 0;  // units that may still be added to the body
  std::vector<std::string> left_out_;
  std::string names_;
  bool names_cut_ = false;
};

}  // namespace

std::string RenderMarkdown(const Report& report, std::size_t limit) {
  RAMSEYER_CHECK(limit >= kLeastLimit);
  return Writer(report, limit).Write();
}

}  // namespace ramseyer
