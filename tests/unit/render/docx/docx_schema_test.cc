// What Word wants of a file before it opens it (ISO/IEC 29500-1): elements in the order of their
// types and where they may stand, and full tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "unit/render/docx/docx_elements.h"

namespace ramseyer {
namespace {

using test_support::ChildrenOf;
using test_support::ForEachElement;
using test_support::kWordParts;
using test_support::PartsOf;
using Order = std::vector<std::string_view>;

// The children of an element in the order of its type in the schema; those that are not here are
// not used. An element that is named twice may come again.
const std::map<std::string_view, Order> kOrders = {
    {"pPr",
     {"pStyle", "keepNext", "keepLines", "pageBreakBefore", "pBdr", "tabs", "spacing", "ind",
      "outlineLvl", "rPr"}},
    {"rPr",
     {"ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "i", "color", "sz", "szCs", "u",
      "lang"}},
    {"sectPr", {"headerReference", "footerReference", "pgSz", "pgMar"}},
    {"tblPr", {"tblStyle", "tblW", "tblInd", "tblBorders", "tblLayout", "tblCellMar"}},
    {"trPr", {"cantSplit", "tblHeader"}},
    {"tcPr", {"tcW"}},
    {"tblBorders", {"top", "left", "bottom", "right", "insideH", "insideV"}},
    {"tblCellMar", {"top", "left", "bottom", "right"}},
    {"pBdr", {"top", "left", "bottom", "right"}},
    {"style",
     {"name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"}},
    {"docDefaults", {"rPrDefault", "pPrDefault"}},
    {"settings",
     {"zoom", "defaultTabStop", "characterSpacingControl", "compat", "themeFontLang",
      "decimalSymbol", "listSeparator"}},
};

TEST(DocxSchema, PropertiesStandInTheOrderOfTheirTypes) {
  std::size_t checked = 0;
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
    for (const char* part : kWordParts) {
      ForEachElement(parts, part, [&](const XmlTree& tree, XmlNodeId id) {
        const auto order = kOrders.find(tree.node(id).name);
        if (order == kOrders.end()) return;
        std::size_t next = 0;
        for (const std::string& child : ChildrenOf(tree, id)) {
          const auto& names = order->second;
          const auto found = std::find(names.begin(), names.end(), child) - names.begin();
          ASSERT_LT(static_cast<std::size_t>(found), names.size())
              << child << " in " << order->first << " of " << part;
          EXPECT_GE(static_cast<std::size_t>(found), next)
              << child << " in " << order->first << " of " << part;
          next = static_cast<std::size_t>(found) + 1;
          ++checked;
        }
      });
    }
  }
  EXPECT_GT(checked, 1000U);
}

TEST(DocxSchema, ElementsStandWhereTheyMay) {
  const std::map<std::string_view, std::set<std::string_view>> parents = {
      {"pPr", {"p", "style", "pPrDefault"}},
      {"tblPr", {"tbl", "style"}},
      {"tblGrid", {"tbl"}},
      {"tr", {"tbl"}},
      {"trPr", {"tr"}},
      {"tc", {"tr"}},
      {"tcPr", {"tc"}},
      {"sectPr", {"body"}},
      {"t", {"r"}},
      {"delText", {"r"}},
      {"br", {"r"}},
      {"commentReference", {"r"}},
      {"commentRangeStart", {"p"}},
      {"commentRangeEnd", {"p"}},
      {"moveFromRangeStart", {"p"}},
      {"moveToRangeStart", {"p"}},
      {"moveFromRangeEnd", {"p", "body"}},
      {"moveToRangeEnd", {"p", "body"}},
      {"bookmarkStart", {"p"}},
      {"bookmarkEnd", {"p"}},
      {"hyperlink", {"p"}},
      {"r", {"p", "ins", "del", "moveFrom", "moveTo", "hyperlink", "fldSimple"}},
      {"p", {"body", "tc", "comment", "hdr", "ftr"}},
  };
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
    for (const char* part : kWordParts) {
      ForEachElement(parts, part, [&](const XmlTree& tree, XmlNodeId id) {
        const auto allowed = parents.find(tree.node(id).name);
        if (allowed == parents.end()) return;
        const std::string_view parent = tree.node(tree.node(id).parent).name;
        EXPECT_EQ(allowed->second.count(parent), 1U)
            << tree.node(id).name << " in " << parent << " of " << part;
      });
    }
  }
}

TEST(DocxSchema, PropertiesComeFirst) {
  for (const Report& report : test_support::SampleAndRealReports()) {
    ForEachElement(PartsOf(report), "word/document.xml", [](const XmlTree& tree, XmlNodeId id) {
      const std::vector<std::string> children = ChildrenOf(tree, id);
      for (std::size_t i = 1; i < children.size(); ++i) {
        const std::string& child = children[i];
        EXPECT_FALSE(child == "pPr" || child == "tblPr" || child == "trPr" || child == "tcPr" ||
                     (child == "rPr" && tree.node(id).name == "r"))
            << child << " is not the first in " << tree.node(id).name;
      }
      if (tree.node(id).name == "body") {
        EXPECT_EQ(children.back(), "sectPr");
      }
    });
  }
}

TEST(DocxSchema, TablesAreFullAndHaveAParagraphInEachCellAndBehindThem) {
  std::size_t tables = 0;
  for (const Report& report : test_support::SampleAndRealReports()) {
    ForEachElement(PartsOf(report), "word/document.xml", [&](const XmlTree& tree, XmlNodeId id) {
      const std::vector<std::string> children = ChildrenOf(tree, id);
      if (tree.node(id).name == "tc") {
        EXPECT_EQ(children.back(), "p");
      }
      if (tree.node(id).name != "tbl") return;
      ++tables;
      const XmlNodeId behind = tree.NextSibling(id);
      ASSERT_TRUE(behind.valid());
      EXPECT_EQ(tree.node(behind).name, "p");
      std::ptrdiff_t columns = 0;
      for (XmlNodeId at = tree.FirstChild(id); at.valid(); at = tree.NextSibling(at)) {
        const std::vector<std::string> cells = ChildrenOf(tree, at);
        if (tree.node(at).name == "tblGrid") {
          columns = std::count(cells.begin(), cells.end(), "gridCol");
          EXPECT_GT(columns, 0);
        }
        if (tree.node(at).name == "tr") {
          EXPECT_EQ(std::count(cells.begin(), cells.end(), "tc"), columns);
        }
      }
    });
  }
  EXPECT_GT(tables, 8U);
}

TEST(DocxSchema, StruckCharactersAreDeletedTextAndNoOthers) {
  std::size_t struck = 0;
  for (const Report& report : test_support::SampleAndRealReports()) {
    ForEachElement(PartsOf(report), "word/document.xml", [&](const XmlTree& tree, XmlNodeId id) {
      const std::string_view name = tree.node(id).name;
      if (name != "t" && name != "delText") return;
      const XmlNodeId run = tree.node(id).parent;
      const bool in_deletion = tree.node(tree.node(run).parent).name == "del";
      EXPECT_EQ(name == "delText", in_deletion);
      EXPECT_EQ(tree.Attribute(id, "space"), "preserve");
      if (in_deletion) ++struck;
    });
  }
  EXPECT_GT(struck, 10U);
}

}  // namespace
}  // namespace ramseyer
