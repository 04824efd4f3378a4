#include "render/watch_words.h"

#include <fmt/format.h>

#include <set>
#include <string_view>

#include "render/words.h"

namespace ramseyer {
namespace {

// What is touched, and what that is to the watched provision: nothing more where they are the same.
std::string Related(const WatchReportHit& hit, std::string_view how, const std::string& cite) {
  if (hit.provision == cite) return hit.provision;
  return fmt::format("{}, {} {}", hit.provision, how, cite);
}

}  // namespace

std::string MessageOf(const WatchReportHit& hit, const WatchReportEntry& entry) {
  switch (hit.kind) {
    case HitKind::kIs:
      return fmt::format("{}: {}", hit.action, Related(hit, "which is", entry.cite));
    case HitKind::kWithin:
      return fmt::format("{}: {}", hit.action, Related(hit, "within", entry.cite));
    case HitKind::kContains:
      return fmt::format("{}: {}", hit.action, Related(hit, "which contains", entry.cite));
    case HitKind::kDefinition:
      return fmt::format("definition of “{}”: {}, used by {}", hit.term, hit.provision, entry.cite);
    case HitKind::kReference:
      return fmt::format("cites {}", Related(hit, "within", entry.cite));
  }
  return "";
}

std::string WhereOf(const WatchReport& report, const WatchReportHit& hit) {
  const ReportDocument& document = report.documents[hit.document];
  const std::string bill = document.label.empty() ? document.file : NameOf(document);
  return hit.citation.empty() ? bill : fmt::format("{}, {}", bill, hit.citation);
}

std::string WatchedName(const WatchReportEntry& entry) {
  return entry.label.empty() ? entry.cite : fmt::format("{} ({})", entry.cite, entry.label);
}

std::string SummaryOf(const WatchReport& report) {
  std::set<std::size_t> documents;
  for (const WatchReportHit& hit : report.hits) {
    if (!hit.known) documents.insert(hit.document);
  }
  const std::size_t fresh = report.NewHits();
  std::string summary = fmt::format("{} in {} of {}", Counted(fresh, "hit"), documents.size(),
                                    Counted(report.files, "file"));
  if (fresh < report.hits.size()) {
    summary += fmt::format(", {} more known", report.hits.size() - fresh);
  }
  if (!report.failures.empty()) {
    summary += fmt::format("; {} not read", Counted(report.failures.size(), "file"));
  }
  return summary;
}

}  // namespace ramseyer
