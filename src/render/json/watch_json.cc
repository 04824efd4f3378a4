#include "render/json/watch_json.h"

#include <utility>

#include "render/json/json.h"
#include "render/json/report_parts.h"
#include "report/excerpt.h"
#include "report/names.h"

namespace ramseyer {
namespace {

constexpr int kWatchFormat = 1;
constexpr int kBaselineFormat = 1;

Json ToJson(const WatchReportEntry& entry, std::size_t index) {
  Json json = {{"number", index + 1}, {"cite", entry.cite}};
  if (!entry.label.empty()) json["label"] = entry.label;
  if (!entry.owners.empty()) json["owners"] = entry.owners;
  json["severity"] = IdOf(entry.severity);
  json["rule"] = entry.rule;
  json["place"] = ramseyer::ToJson(entry.place);
  return json;
}

Json ToJson(const WatchRedline& redline) {
  Json lines = Json::array();
  ReportSection section;
  section.lines = redline.lines;
  for (const ExcerptRow& row : Excerpt(section)) {
    if (!row.shown) continue;
    for (std::size_t i = row.begin; i < row.end; ++i) {
      lines.push_back(ramseyer::ToJson(section.lines[i]));
    }
  }
  return {{"citation", redline.citation},
          {"status", IdOf(redline.status)},
          {"findings", FindingsOf(redline.findings)},
          {"lines", std::move(lines)}};
}

Json ToJson(const WatchReportHit& hit) {
  Json json = {{"entry", hit.entry + 1},
               {"bill", hit.document + 1},
               {"kind", IdOf(hit.kind)},
               {"action", hit.action},
               {"provision", hit.provision}};
  if (!hit.term.empty()) json["term"] = hit.term;
  json["citation"] = hit.citation;
  json["words"] = hit.words;
  json["own_words"] = hit.own_words;
  json["place"] = ramseyer::ToJson(hit.place);
  json["fingerprint"] = hit.fingerprint;
  json["known"] = hit.known;
  if (hit.redline) json["redline"] = ToJson(*hit.redline);
  return json;
}

}  // namespace

std::string RenderWatchJson(const WatchReport& report) {
  Json entries = Json::array();
  for (std::size_t i = 0; i < report.entries.size(); ++i) {
    entries.push_back(ToJson(report.entries[i], i));
  }
  Json bills = Json::array();
  for (const ReportDocument& document : report.documents) {
    bills.push_back(ramseyer::ToJson(document));
  }
  Json hits = Json::array();
  for (const WatchReportHit& hit : report.hits) hits.push_back(ToJson(hit));
  Json failures = Json::array();
  for (const Error& failure : report.failures) {
    failures.push_back({{"message", failure.message}, {"place", ramseyer::ToJson(failure.place)}});
  }
  Json json;
  json["ramseyer"] = Header("watch", kWatchFormat);
  json["watchlist"] = report.list;
  json["counts"] = {{"files", report.files},
                    {"failures", report.failures.size()},
                    {"hits", report.hits.size()},
                    {"new_hits", report.NewHits()}};
  json["entries"] = std::move(entries);
  json["bills"] = std::move(bills);
  json["hits"] = std::move(hits);
  json["failures"] = std::move(failures);
  json["notes"] = report.notes;
  return Print(json);
}

std::string RenderBaseline(const WatchReport& report) {
  Json hits = Json::array();
  for (const WatchReportHit& hit : report.hits) {
    hits.push_back({{"fingerprint", hit.fingerprint},
                    {"bill", report.documents[hit.document].label},
                    {"cite", report.entries[hit.entry].cite},
                    {"action", hit.action},
                    {"provision", hit.provision}});
  }
  Json json;
  json["ramseyer"] = Header("baseline", kBaselineFormat);
  json["hits"] = std::move(hits);
  return Print(json);
}

}  // namespace ramseyer
