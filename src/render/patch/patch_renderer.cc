// Sections are compared one by one, because a section's lines before and after belong together; the
// hunks are then laid over all of them, so that context may reach into the next section: patch(1)
// takes a hunk with less context behind than before for one at the end of the file.
#include "render/patch/patch_renderer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "diff/diff.h"
#include "diff/intern.h"
#include "render/characters.h"
#include "render/patch/report_lines.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kContext = 3;

enum class Side : char { kBoth = ' ', kOld = '-', kNew = '+' };

struct PatchLine {
  Side side = Side::kBoth;
  std::string text;
  std::size_t section = 0;
};

class ScriptBuilder {
 public:
  void Add(const ReportSection& section, std::size_t index) {
    index_ = index;
    const std::vector<TokenId> before = Intern(RejectAll(section));
    const std::vector<TokenId> after = Intern(AcceptAll(section));
    std::uint32_t a = 0;
    for (const Hunk& hunk : Diff(before, after)) {
      Append(Side::kBoth, before, a, hunk.a_begin);
      Append(Side::kOld, before, hunk.a_begin, hunk.a_end);
      Append(Side::kNew, after, hunk.b_begin, hunk.b_end);
      a = hunk.a_end;
    }
    Append(Side::kBoth, before, a, static_cast<std::uint32_t>(before.size()));
  }

  std::vector<PatchLine> Take() { return std::move(lines_); }

 private:
  std::vector<TokenId> Intern(const std::vector<std::string>& lines) {
    std::vector<TokenId> ids;
    for (const std::string& line : lines) ids.push_back(interner_.Intern(Visible(line)));
    return ids;
  }

  void Append(Side side, const std::vector<TokenId>& from, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      lines_.push_back({side, std::string(interner_.Text(from[i])), index_});
    }
  }

  Interner interner_;
  std::vector<PatchLine> lines_;
  std::size_t index_ = 0;
};

// Lines [begin, end) of the script, all of one hunk.
struct PatchHunk {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<PatchHunk> HunksOf(const std::vector<PatchLine>& lines) {
  std::vector<PatchHunk> hunks;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].side == Side::kBoth) continue;
    const std::size_t begin = i < kContext ? 0 : i - kContext;
    const std::size_t end = std::min(lines.size(), i + 1 + kContext);
    if (!hunks.empty() && begin <= hunks.back().end) {
      hunks.back().end = end;
    } else {
      hunks.push_back({begin, end});
    }
  }
  return hunks;
}

// A range of lines as a hunk's head has it. An empty one is named by the line before it.
std::string RangeOf(std::size_t lines_ahead, std::size_t count) {
  const std::size_t first = count == 0 ? lines_ahead : lines_ahead + 1;
  return count == 1 ? fmt::format("{}", first) : fmt::format("{},{}", first, count);
}

class PatchPrinter {
 public:
  PatchPrinter(const Report& report, std::string& out) : report_(report), out_(out) {}

  void Print() {
    ScriptBuilder script;
    for (std::size_t i = 0; i < report_.sections.size(); ++i) script.Add(report_.sections[i], i);
    const std::vector<PatchLine> lines = script.Take();
    const std::vector<PatchHunk> hunks = HunksOf(lines);
    if (hunks.empty()) return;
    out_ += "--- before.txt\n+++ after.txt\n";
    std::size_t at = 0;
    for (const PatchHunk& hunk : hunks) {
      for (; at < hunk.begin; ++at) Count(lines[at]);
      PrintHunk(lines, hunk);
      at = hunk.end;
    }
  }

 private:
  void Count(const PatchLine& line) {
    if (line.side != Side::kNew) ++old_ahead_;
    if (line.side != Side::kOld) ++new_ahead_;
  }

  void PrintHunk(const std::vector<PatchLine>& lines, const PatchHunk& hunk) {
    const std::size_t old_ahead = old_ahead_;
    const std::size_t new_ahead = new_ahead_;
    std::string body;
    std::size_t first = hunk.begin;  // of the hunk's changes; a hunk has one
    while (lines[first].side == Side::kBoth) ++first;
    for (std::size_t i = hunk.begin; i < hunk.end; ++i) {
      Count(lines[i]);
      body += fmt::format("{}{}\n", static_cast<char>(lines[i].side), lines[i].text);
    }
    out_ += fmt::format("@@ -{} +{} @@ {}\n{}", RangeOf(old_ahead, old_ahead_ - old_ahead),
                        RangeOf(new_ahead, new_ahead_ - new_ahead),
                        Visible(report_.sections[lines[first].section].citation), body);
  }

  const Report& report_;
  std::string& out_;
  std::size_t old_ahead_ = 0;  // lines of each text before the one at hand
  std::size_t new_ahead_ = 0;
};

void PrintHead(const Report& report, std::string& out) {
  const auto print = [&out](std::string_view words) {
    out += fmt::format("# {}\n", Visible(words));
  };
  const std::string series = report.series.empty() ? "" : " · " + report.series;
  print(fmt::format("{}{}", TitleOf(report.kind), series));
  for (std::size_t i = 0; i < report.documents.size(); ++i) {
    const ReportDocument& document = report.documents[i];
    print(fmt::format("{}: {}, {}", RoleOf(report.kind, i), NameOf(document), document.file));
  }
  print("Applies to the text that --format before writes; --format after writes what comes of it.");
  if (report.summary.instructions_refused > 0) print(NotExecutedWarning(report));
  for (const ReportSection& section : report.sections) {
    const std::string warning = IncompleteWarning(report, section);
    if (!warning.empty()) print(fmt::format("{}: {}", section.citation, warning));
  }
}

}  // namespace

std::string RenderPatch(const Report& report) {
  if (!report.HasChanges() && report.summary.instructions_refused == 0) return "";
  std::string out;
  PrintHead(report, out);
  PatchPrinter(report, out).Print();
  return out;
}

}  // namespace ramseyer
