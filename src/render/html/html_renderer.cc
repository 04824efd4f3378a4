// The page's frame: the policy that binds it, its style and script, and the order of its parts.
#include "render/html/html_renderer.h"

#include <fmt/format.h>

#include "base/sha256.h"
#include "render/html/change_list_html.h"
#include "render/html/escape.h"
#include "render/html/header_html.h"
#include "render/html/outcome_html.h"
#include "render/html/page_anchors.h"
#include "render/html/script.h"
#include "render/html/sections_html.h"
#include "render/html/style.h"
#include "render/html/substance_html.h"
#include "render/version.h"
#include "render/words.h"

namespace ramseyer {
namespace {

// Only this style sheet and this script take effect, and the script can make no markup out of text.
std::string Policy() {
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
      "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      Sha256Base64(StyleSheet()), Sha256Base64(Script()));
}

void WriteHead(const Report& report, std::string& out) {
  std::string title(TitleOf(report.kind));
  if (!report.documents.empty()) title += ": " + report.documents.front().label;
  out += fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"generator\" content=\"Ramseyer {}\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n",
      Policy(), Version(), EscapeHtml(title), StyleSheet());
}

}  // namespace

std::string RenderHtml(const Report& report) {
  const PageAnchors anchors(report);
  std::string out;
  WriteHead(report, out);
  out += fmt::format("<body{}>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n",
                     report.HasChanges() ? " class=\"listed\"" : "");
  WriteHeader(report, anchors, out);
  WriteChangeList(report, out);
  if (report.HasChanges()) WriteControls(out);
  out += "<main id=\"text\" tabindex=\"-1\">\n";
  WriteSections(report, anchors, out);
  WriteInstructions(report, out);
  WriteFindings(report, out);
  WriteSubstance(report, out);
  out += fmt::format("</main>\n<footer><p>Ramseyer {}</p></footer>\n", Version());
  if (report.HasChanges()) out += fmt::format("<script>{}</script>\n", Script());
  out += "</body>\n</html>\n";
  return out;
}

}  // namespace ramseyer
