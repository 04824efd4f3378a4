// How Word files read: each paragraph as its style and its words, with tracked changes as
// [-struck-],
// {+inserted+}, [~moved from~] and {~moved to~}, ¶ for a mark at a paragraph's end that comes or
// goes, <1:words> for what the first comment lies on, and «move3:words» for what was moved.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "render/docx/docx_renderer.h"
#include "support/docx_file.h"
#include "support/golden.h"
#include "support/sample_reports.h"

namespace ramseyer {
namespace {

using test_support::DocxTree;
using test_support::GoldenCase;

class Drawing {
 public:
  explicit Drawing(const XmlTree& tree) : tree_(tree) {}

  std::string Draw() {
    Children(tree_.root());
    return std::move(out_);
  }

 private:
  void Children(XmlNodeId parent) {
    for (XmlNodeId at = tree_.FirstChild(parent); at.valid(); at = tree_.NextSibling(at)) Node(at);
  }

  void Around(std::string_view open, XmlNodeId id, std::string_view close) {
    out_ += open;
    Children(id);
    out_ += close;
  }

  void Node(XmlNodeId id) {
    const std::string name(tree_.node(id).name);
    const std::string number(tree_.Attribute(id, "id"));
    if (!tree_.node(id).IsElement()) {
      out_ += tree_.node(id).text;
    } else if (name == "p") {
      Paragraph(id);
    } else if (name == "del") {
      Around("[-", id, "-]");
    } else if (name == "ins") {
      Around("{+", id, "+}");
    } else if (name == "moveFrom") {
      Around("[~", id, "~]");
    } else if (name == "moveTo") {
      Around("{~", id, "~}");
    } else if (name == "hyperlink") {
      Around("", id, fmt::format("→{}", tree_.Attribute(id, "anchor")));
    } else if (name == "fldSimple") {
      out_ += fmt::format("({})", tree_.Attribute(id, "instr"));
    } else if (name == "br") {
      out_ += " / ";
    } else if (name == "tab") {
      out_ += " ⇥ ";
    } else if (name == "tr") {
      Around("row            ", id, "\n");
    } else if (name == "tc") {
      Around(" | ", tree_.NextSibling(tree_.FirstChild(id)), "");
    } else if (name == "commentRangeStart") {
      comments_.emplace(number, comments_.size() + 1);
      out_ += fmt::format("<{}:", comments_.size());
    } else if (name == "commentReference") {
      out_ += fmt::format("{}>", comments_.at(number));
    } else if (name == "moveFromRangeStart" || name == "moveToRangeStart") {
      out_ += fmt::format("«{}:", tree_.Attribute(id, "name"));
    } else if (name == "moveFromRangeEnd" || name == "moveToRangeEnd") {
      out_.insert(out_.ends_with('\n') ? out_.size() - 1 : out_.size(), "»");
    } else if (name != "pPr" && name != "rPr") {
      Children(id);
    }
  }

  void Paragraph(XmlNodeId id) {
    const XmlNodeId properties = tree_.FirstChild(id);
    std::string mark;
    std::string outline;
    for (XmlNodeId at = tree_.FirstChild(properties); at.valid(); at = tree_.NextSibling(at)) {
      const std::string_view name = tree_.node(at).name;
      if (name == "pStyle") out_ += fmt::format("{:<16}", tree_.Attribute(at, "val"));
      if (name == "outlineLvl") outline = fmt::format("(outline {}) ", tree_.Attribute(at, "val"));
      if (name == "rPr") mark = tree_.node(tree_.FirstChild(at)).name;
    }
    out_ += "| " + outline;
    Children(id);
    const std::map<std::string, std::string> marks = {
        {"", ""}, {"ins", "{+¶+}"}, {"del", "[-¶-]"}, {"moveFrom", "[~¶~]"}, {"moveTo", "{~¶~}"}};
    out_ += marks.at(mark) + "\n";
  }

  const XmlTree& tree_;
  std::string out_;
  std::map<std::string, std::size_t> comments_;  // their numbers in the order of the text
};

std::string Draw(const Report& report) {
  const Result<std::string> bytes = RenderDocx(report);
  EXPECT_TRUE(bytes.has_value());
  const auto parts = test_support::DocxParts(bytes.value_or(""));
  std::string drawn;
  for (const char* part :
       {"word/header1.xml", "word/footer1.xml", "word/document.xml", "word/comments.xml"}) {
    drawn += fmt::format("== {}\n{}", part, Drawing(DocxTree(parts, part)).Draw());
  }
  return drawn;
}

RAMSEYER_GOLDEN_STAGE(RenderDocx, "tests/golden/render/docx", [](const GoldenCase& golden) {
  const std::string& report = golden.Input("report");
  return Draw(test_support::ReportNamed(report.substr(0, report.find('\n'))));
})

}  // namespace
}  // namespace ramseyer
