// What holds of every page; how it looks is in tests/golden/render.
#include "base/sha256.h"
#include "render/html/html_renderer.h"

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <string>
#include <vector>

#include "render/html/escape.h"
#include "render/html/script.h"
#include "render/html/style.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

constexpr const char* kSamples[] = {"amendment", "comparison", "hostile", "empty"};

struct Tag {
  std::string name;        // "p", "/p"
  std::string attributes;  // as written
};

// A page as an alternation of text and tags: text[i] stands before tags[i].
struct Page {
  std::vector<std::string> text;
  std::vector<Tag> tags;
};

Page Parse(const std::string& html) {
  Page page;
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t open = html.find('<', at);
    page.text.push_back(html.substr(at, open - at));
    if (open == std::string::npos) break;
    const std::size_t close = html.find('>', open);
    const std::string tag = html.substr(open + 1, close - open - 1);
    const std::size_t space = tag.find(' ');
    page.tags.push_back(
        {tag.substr(0, space), space == std::string::npos ? "" : tag.substr(space)});
    at = close + 1;
  }
  return page;
}

// The page without what its style sheet and its script say, which is no markup.
std::string MarkupOf(const Report& report) {
  std::string html = RenderHtml(report);
  for (const std::string& part : {StyleSheet(), Script()}) {
    const std::size_t at = html.find(part);
    if (at != std::string::npos) html.erase(at, part.size());
  }
  return html;
}

std::string Attribute(const Tag& tag, const std::string& name) {
  const std::string start = " " + name + "=\"";
  const std::size_t at = tag.attributes.find(start);
  if (at == std::string::npos) return "";
  const std::size_t begin = at + start.size();
  return tag.attributes.substr(begin, tag.attributes.find('"', begin) - begin);
}

bool Has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(HtmlRenderer, TagsNestAndClose) {
  const std::set<std::string> empty = {"meta", "!DOCTYPE", "input"};
  for (const char* sample : kSamples) {
    std::vector<std::string> open;
    for (const Tag& tag : Parse(MarkupOf(test_support::ReportNamed(sample))).tags) {
      if (empty.count(tag.name) != 0) continue;
      if (tag.name.front() != '/') {
        open.push_back(tag.name);
        continue;
      }
      ASSERT_FALSE(open.empty());
      EXPECT_EQ("/" + open.back(), tag.name) << sample;
      open.pop_back();
    }
    EXPECT_TRUE(open.empty()) << sample;
  }
}

TEST(HtmlRenderer, EveryLinkLeadsToOneAnchor) {
  for (const char* sample : kSamples) {
    std::multiset<std::string> ids;
    std::vector<std::string> links;
    for (const Tag& tag : Parse(MarkupOf(test_support::ReportNamed(sample))).tags) {
      if (const std::string id = Attribute(tag, "id"); !id.empty()) ids.insert("#" + id);
      if (const std::string link = Attribute(tag, "href"); !link.empty()) links.push_back(link);
    }
    for (const std::string& link : links) EXPECT_EQ(ids.count(link), 1U) << sample << ' ' << link;
    for (const std::string& id : ids) EXPECT_EQ(ids.count(id), 1U) << sample << ' ' << id;
    EXPECT_FALSE(links.empty());
  }
}

TEST(HtmlRenderer, ChangesAndInstructionsAreLinkedBothWays) {
  const std::string html = RenderHtml(test_support::AmendmentReport());
  EXPECT_TRUE(Has(html, "<ins class=\"inserted\" data-c=\"3\" id=\"c3\">(6)</ins>")) << html;
  EXPECT_TRUE(Has(html, "<li id=\"n3\" data-kind=\"inserted\"><a class=\"where\" href=\"#c3\">"));
  EXPECT_TRUE(Has(html, "<a class=\"by\" href=\"#i3\">section 3(a)(1)(C)</a>"));
  EXPECT_TRUE(Has(html, "<a href=\"#c8\">8</a>, <a href=\"#c9\">9</a>"));
}

// The words of all lines as one of the two texts has them, spaces left out.
std::string WordsOfPage(const std::string& html, bool old_text) {
  const Page page = Parse(html);
  const std::string gone = old_text ? "ins" : "del";
  const std::string other = old_text ? "moved-to" : "moved-from";
  std::string words;
  bool in_line = false;
  int hidden = 0;
  for (std::size_t i = 0; i < page.tags.size(); ++i) {
    if (in_line && hidden == 0) words += page.text[i];
    const Tag& tag = page.tags[i];
    if (tag.name == "p") {
      in_line = Has(Attribute(tag, "class"), "line ") && Attribute(tag, "data-start") != other;
    }
    if (tag.name == "/p") in_line = false;
    if (tag.name == gone || tag.name == "a") ++hidden;
    if (tag.name == "/" + gone || tag.name == "/a") --hidden;
  }
  return std::regex_replace(words, std::regex("\\s"), "");
}

std::string WordsOfReport(const Report& report, bool old_text) {
  std::string words;
  for (const ReportSection& section : report.sections) {
    for (const std::string& line : old_text ? RejectAll(section) : AcceptAll(section)) {
      words += EscapeHtml(line);
    }
  }
  return std::regex_replace(words, std::regex("\\s"), "");
}

TEST(HtmlRenderer, ThePageHoldsTheTextBeforeAndTheTextAfter) {
  for (const char* sample : kSamples) {
    const Report report = test_support::ReportNamed(sample);
    const std::string html = MarkupOf(report);
    EXPECT_EQ(WordsOfReport(report, true).empty(), report.sections.empty());
    EXPECT_EQ(WordsOfPage(html, true), WordsOfReport(report, true)) << sample;
    EXPECT_EQ(WordsOfPage(html, false), WordsOfReport(report, false)) << sample;
  }
}

TEST(HtmlRenderer, AHostileDocumentAddsNoElement) {
  std::set<std::string> names;
  for (const Tag& tag : Parse(MarkupOf(test_support::AmendmentReport())).tags) {
    names.insert(tag.name);
  }
  const std::string html = MarkupOf(test_support::HostileReport());
  int scripts = 0;
  for (const Tag& tag : Parse(html).tags) {
    EXPECT_EQ(names.count(tag.name), 1U) << tag.name;
    scripts += tag.name == "script" ? 1 : 0;
  }
  EXPECT_EQ(scripts, 1);
  EXPECT_TRUE(Has(html, "<script></script>"));
  EXPECT_FALSE(Has(html, "\x1b"));
  EXPECT_FALSE(Has(html, "\xe2\x80\xae"));
}

TEST(HtmlRenderer, ThePageAsksForNothingAndAllowsOnlyItsOwnStyleAndScript) {
  const std::string html = RenderHtml(test_support::AmendmentReport());
  EXPECT_TRUE(Has(html, "content=\"default-src 'none'; style-src 'sha256-" +
                            Sha256Base64(StyleSheet()) + "'; script-src 'sha256-" +
                            Sha256Base64(Script()) + "'; base-uri 'none'; form-action 'none'; "));
  EXPECT_TRUE(Has(html, "<style>" + StyleSheet() + "</style>"));
  EXPECT_TRUE(Has(html, "<script>" + Script() + "</script>"));
  for (const Tag& tag : Parse(MarkupOf(test_support::AmendmentReport())).tags) {
    for (const char* name : {"src", "style", "onclick", "onload", "srcset", "action"}) {
      EXPECT_EQ(Attribute(tag, name), "") << tag.name;
    }
    const std::string link = Attribute(tag, "href");
    EXPECT_TRUE(link.empty() || link.front() == '#') << link;
  }
  for (const std::string& part : {StyleSheet(), Script()}) {
    for (const char* way_out : {"url(", "@import", "</", "<!--", "://", "innerHTML", "eval("}) {
      EXPECT_FALSE(Has(part, way_out)) << way_out;
    }
  }
}

// Nothing to go to needs no controls.
TEST(HtmlRenderer, APageWithoutChangesHasNoScript) {
  const std::string html = RenderHtml(Report());
  EXPECT_FALSE(Has(html, "<script"));
  EXPECT_FALSE(Has(html, "id=\"controls\""));
  EXPECT_TRUE(Has(html, "No words change."));
}

TEST(HtmlRenderer, TheListCountsTheKindsThatThereAre) {
  const std::string html = RenderHtml(test_support::AmendmentReport());
  const auto box = [](const std::string& kind) {
    return "<input type=\"checkbox\" name=\"kind\" value=\"" + kind + "\" checked> ";
  };
  EXPECT_TRUE(Has(html, box("inserted") + "inserted <span class=\"count\">3</span>"));
  EXPECT_TRUE(Has(html, box("struck") + "struck <span class=\"count\">2</span>"));
  EXPECT_TRUE(Has(html, box("replaced") + "replaced <span class=\"count\">3</span>"));
  EXPECT_TRUE(Has(html, box("redesignated") + "redesignated <span class=\"count\">2</span>"));
  EXPECT_FALSE(Has(html, box("moved")));
}

TEST(EscapeHtmlTest, EscapesWhatMarkupIsMadeOf) {
  EXPECT_EQ(EscapeHtml("<a href=\"x\">&'</a>"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;");
}

}  // namespace
}  // namespace ramseyer
