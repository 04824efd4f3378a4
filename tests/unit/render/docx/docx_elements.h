// The elements of Word files made from samples and from real documents, for tests that hold them
// against the standard.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/docx/docx_renderer.h"
#include "support/corpus.h"
#include "support/sample_reports.h"
#include "unit/render/docx/docx_words.h"

namespace ramseyer::test_support {

using DocxPartMap = std::map<std::string, std::string>;

inline std::vector<Report> SampleAndRealReports() {
  std::vector<Report> reports;
  for (const char* sample : {"amendment", "comparison", "hostile", "empty"}) {
    reports.push_back(ReportNamed(sample));
  }
  if (HasCorpus("fosta/usc")) {
    const std::string folder = CorpusPath("versions/bills-dtd_xcential/BILLS-");
    reports.push_back(
        AmendFiles(CorpusPath("fosta/BILLS-115hr1865enr.xml"), CorpusPath("fosta/usc")));
    reports.push_back(CompareFiles(folder + "114s1523is.xml", folder + "114s1523enr.xml"));
  }
  return reports;
}

inline DocxPartMap PartsOf(const Report& report) {
  const Result<std::string> bytes = RenderDocx(report);
  EXPECT_TRUE(bytes.has_value());
  return DocxParts(bytes.value_or(""));
}

// Calls `visit(tree, id)` for each element of the part.
template <typename Visit>
void ForEachElement(const DocxPartMap& parts, const std::string& part, Visit visit) {
  const XmlTree tree = DocxTree(parts, part);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree.node(XmlNodeId(i)).IsElement()) visit(tree, XmlNodeId(i));
  }
}

inline std::vector<std::string> ChildrenOf(const XmlTree& tree, XmlNodeId id) {
  std::vector<std::string> names;
  for (XmlNodeId at = tree.FirstChild(id); at.valid(); at = tree.NextSibling(at)) {
    if (tree.node(at).IsElement()) names.emplace_back(tree.node(at).name);
  }
  return names;
}

// The value of an attribute on each element of that name, in order.
inline std::vector<std::string> Values(const DocxPartMap& parts, const std::string& part,
                                       std::string_view element, std::string_view attribute) {
  std::vector<std::string> values;
  ForEachElement(parts, part, [&](const XmlTree& tree, XmlNodeId id) {
    if (tree.node(id).name == element) values.emplace_back(tree.Attribute(id, attribute));
  });
  return values;
}

inline std::vector<std::string> Sorted(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  return values;
}

inline constexpr const char* kWordParts[] = {"word/document.xml", "word/comments.xml",
                                             "word/header1.xml",  "word/footer1.xml",
                                             "word/styles.xml",   "word/settings.xml"};

}  // namespace ramseyer::test_support
