#include "fuzz/laws_of_writing.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/check.h"
#include "render/github/watch_github.h"
#include "render/html/html_renderer.h"
#include "render/json/report_json.h"
#include "render/json/watch_json.h"
#include "render/junit/watch_junit.h"
#include "render/markdown/markdown_renderer.h"
#include "render/patch/patch_renderer.h"
#include "render/patch/report_lines.h"
#include "render/sarif/watch_sarif.h"
#include "render/text/text_renderer.h"
#include "render/text/watch_text.h"
#include "render/uslm_report/uslm_report.h"
#include "text/source.h"
#include "watch/baseline.h"
#include "xml/xml_tree.h"

namespace ramseyer::fuzz {
namespace {

// UTF-8 without a control character but line ends and tabs.
void CheckPlain(const std::string& written) {
  RAMSEYER_CHECK(Source::FromBytes("written", written).has_value());
  RAMSEYER_CHECK(std::none_of(written.begin(), written.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
  }));
}

void CheckJson(const std::string& json) {
  CheckPlain(json);
  RAMSEYER_CHECK(nlohmann::json::accept(json));
}

void CheckXml(const std::string& xml) {
  CheckPlain(xml);
  Result<Source> source = Source::FromBytes("written.xml", xml);
  RAMSEYER_CHECK(source && XmlTree::Parse(std::move(*source)).has_value());
}

std::size_t CountOf(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string_view::npos; ++at) ++count;
  return count;
}

// The page has one style sheet and, with changes, one script: its own.
void CheckHtml(const std::string& html, bool with_script) {
  CheckPlain(html);
  RAMSEYER_CHECK(CountOf(html, "<style") == 1 && CountOf(html, "</style") == 1);
  const std::size_t scripts = with_script ? 1 : 0;
  RAMSEYER_CHECK(CountOf(html, "<script") == scripts && CountOf(html, "</script") == scripts);
  for (const std::string_view tag :
       {"<iframe", "<object", "<img", "<link", "<base", "<meta http-equiv=\"r"}) {
    RAMSEYER_CHECK(CountOf(html, tag) == 0);
  }
}

}  // namespace

void CheckWriting(const Report& report) {
  CheckHtml(RenderHtml(report), report.HasChanges());
  CheckJson(RenderJson(report));
  const std::string markdown = RenderMarkdown(report);
  CheckPlain(markdown);
  RAMSEYER_CHECK(markdown.size() <= 4 * kCommentLimit);
  RAMSEYER_CHECK(RenderMarkdown(report, 8000).size() <= 4U * 8000U);
  CheckPlain(RenderPatch(report));
  CheckPlain(RenderBefore(report));
  CheckPlain(RenderAfter(report));
  TextOptions options;
  options.show_unchanged = true;
  CheckPlain(RenderText(report, options));
  options.width = 40;
  options.color = true;
  RAMSEYER_CHECK(Source::FromBytes("written", RenderText(report, options)).has_value());
  if (report.kind == ReportKind::kAmendment) CheckXml(RenderUslmReport(report));
}

void CheckWatchWriting(const WatchReport& report) {
  CheckJson(RenderWatchJson(report));
  CheckJson(RenderWatchSarif(report));
  CheckXml(RenderWatchJunit(report));
  CheckPlain(RenderWorkflowCommands(report));
  CheckPlain(RenderJobSummary(report));
  CheckPlain(RenderWatchText(report, TextOptions()));
  const std::string baseline = RenderBaseline(report);
  CheckJson(baseline);
  const auto known = Baseline::Parse("baseline.json", baseline);
  RAMSEYER_CHECK(known.has_value());
  for (const WatchReportHit& hit : report.hits) RAMSEYER_CHECK(known->Knows(hit.fingerprint));
}

}  // namespace ramseyer::fuzz
