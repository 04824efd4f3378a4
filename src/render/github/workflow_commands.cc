// Values of a command are escaped as GitHub's toolkit does: %, line ends, and in properties ":" and
// "," too.
#include <fmt/format.h>

#include "render/characters.h"
#include "render/github/watch_github.h"
#include "render/watch_words.h"
#include "render/words.h"

namespace ramseyer {
namespace {

constexpr std::size_t kWordsShown = 400;

std::string EscapeData(std::string_view text) {
  std::string escaped;
  for (const char c : Visible(text)) {
    if (c == '%') {
      escaped += "%25";
    } else {
      escaped.push_back(c);
    }
  }
  return escaped;
}

std::string EscapeProperty(std::string_view text) {
  std::string escaped;
  for (const char c : EscapeData(text)) {
    if (c == ':') {
      escaped += "%3A";
    } else if (c == ',') {
      escaped += "%2C";
    } else {
      escaped.push_back(c);
    }
  }
  return escaped;
}

std::string_view CommandFor(WatchSeverity severity) {
  switch (severity) {
    case WatchSeverity::kError:
      return "error";
    case WatchSeverity::kWarning:
      return "warning";
    case WatchSeverity::kNote:
      return "notice";
  }
  return "";
}

std::string At(const Place& place, std::uint32_t column) {
  std::string at = "file=" + EscapeProperty(place.file);
  if (place.line > 0) at += fmt::format(",line={},col={}", place.line, column);
  return at;
}

std::string CommandOf(const WatchReport& report, const WatchReportHit& hit) {
  const WatchReportEntry& entry = report.entries[hit.entry];
  const std::string message = fmt::format("{}: {}: {}", WhereOf(report, hit), MessageOf(hit, entry),
                                          Shortened(hit.words, kWordsShown));
  return fmt::format("::{} {},title={}::{}\n", CommandFor(entry.severity),
                     At(hit.place, hit.character_column), EscapeProperty(WatchedName(entry)),
                     EscapeData(message));
}

}  // namespace

std::string RenderWorkflowCommands(const WatchReport& report) {
  std::string out;
  for (const WatchReportHit& hit : report.hits) {
    if (!hit.known) out += CommandOf(report, hit);
  }
  for (const Error& failure : report.failures) {
    out += fmt::format("::error {},title=not read::{}\n", At(failure.place, failure.place.column),
                       EscapeData(failure.message));
  }
  return out + SummaryOf(report) + '\n';
}

}  // namespace ramseyer
