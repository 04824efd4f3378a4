// What Word wants of a file before it opens it (ISO/IEC 29500-1 and -2): the order of elements, ids
// that are unique, annotations that are whole, parts that are there and declared.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "render/docx/docx_renderer.h"
#include "support/corpus.h"
#include "support/sample_reports.h"
#include "unit/render/docx/docx_words.h"

namespace ramseyer {
namespace {

using Parts = std::map<std::string, std::string>;
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

std::vector<Report> Reports() {
  std::vector<Report> reports;
  for (const char* sample : {"amendment", "comparison", "hostile", "empty"}) {
    reports.push_back(test_support::ReportNamed(sample));
  }
  if (test_support::HasCorpus("fosta/usc")) {
    const std::string folder = test_support::CorpusPath("versions/bills-dtd_xcential/BILLS-");
    reports.push_back(
        test_support::AmendFiles(test_support::CorpusPath("fosta/BILLS-115hr1865enr.xml"),
                                 test_support::CorpusPath("fosta/usc")));
    reports.push_back(
        test_support::CompareFiles(folder + "114s1523is.xml", folder + "114s1523enr.xml"));
  }
  return reports;
}

Parts PartsOf(const Report& report) {
  const Result<std::string> bytes = RenderDocx(report);
  EXPECT_TRUE(bytes.has_value());
  return test_support::DocxParts(bytes.value_or(""));
}

// Calls `visit(tree, id)` for each element of the part.
template <typename Visit>
void ForEachElement(const Parts& parts, const std::string& part, Visit visit) {
  const XmlTree tree = test_support::DocxTree(parts, part);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree.node(XmlNodeId(i)).IsElement()) visit(tree, XmlNodeId(i));
  }
}

std::vector<std::string> ChildrenOf(const XmlTree& tree, XmlNodeId id) {
  std::vector<std::string> names;
  for (XmlNodeId at = tree.FirstChild(id); at.valid(); at = tree.NextSibling(at)) {
    if (tree.node(at).IsElement()) names.emplace_back(tree.node(at).name);
  }
  return names;
}

// The value of an attribute on each element of that name, in order.
std::vector<std::string> Values(const Parts& parts, const std::string& part,
                                std::string_view element, std::string_view attribute) {
  std::vector<std::string> values;
  ForEachElement(parts, part, [&](const XmlTree& tree, XmlNodeId id) {
    if (tree.node(id).name == element) values.emplace_back(tree.Attribute(id, attribute));
  });
  return values;
}

std::vector<std::string> Sorted(std::vector<std::string> values) {
  std::sort(values.begin(), values.end());
  return values;
}

const char* const kWordParts[] = {"word/document.xml", "word/comments.xml", "word/header1.xml",
                                  "word/footer1.xml",  "word/styles.xml",   "word/settings.xml"};

TEST(DocxSchema, PropertiesStandInTheOrderOfTheirTypes) {
  std::size_t checked = 0;
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
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
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
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
  for (const Report& report : Reports()) {
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
  for (const Report& report : Reports()) {
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
  for (const Report& report : Reports()) {
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

TEST(DocxSchema, EveryAnnotationHasAnAuthorAndANumberOfItsOwn) {
  for (const Report& report : Reports()) {
    std::set<std::string> ids;
    ForEachElement(PartsOf(report), "word/document.xml", [&](const XmlTree& tree, XmlNodeId id) {
      const std::string name(tree.node(id).name);
      const bool change = name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
      const bool move = name == "moveFromRangeStart" || name == "moveToRangeStart";
      if (change || move) {
        EXPECT_EQ(tree.Attribute(id, "author"), "Ramseyer");
      }
      if (move) {
        EXPECT_NE(tree.Attribute(id, "date"), "");
      }
      if (!change && !move && name != "bookmarkStart" && name != "commentRangeStart") return;
      EXPECT_TRUE(ids.insert(std::string(tree.Attribute(id, "id"))).second)
          << name << ' ' << tree.Attribute(id, "id");
    });
    EXPECT_FALSE(ids.empty());
  }
}

TEST(DocxSchema, EveryChangeHasACommentWithABeginningAnEndAndAMark) {
  const std::string document = "word/document.xml";
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
    const auto begins = Values(parts, document, "commentRangeStart", "id");
    EXPECT_EQ(begins.size(), report.changes.size());
    EXPECT_EQ(Sorted(begins), Sorted(Values(parts, document, "commentRangeEnd", "id")));
    EXPECT_EQ(Sorted(begins), Sorted(Values(parts, document, "commentReference", "id")));
    EXPECT_EQ(begins, Values(parts, "word/comments.xml", "comment", "id"));
  }
}

TEST(DocxSchema, CommentsEndBehindTheirBeginning) {
  for (const Report& report : Reports()) {
    std::map<std::string, int> stage;
    ForEachElement(PartsOf(report), "word/document.xml", [&](const XmlTree& tree, XmlNodeId id) {
      const std::string_view name = tree.node(id).name;
      const int step = name == "commentRangeStart"  ? 1
                       : name == "commentRangeEnd"  ? 2
                       : name == "commentReference" ? 3
                                                    : 0;
      if (step == 0) return;
      int& at = stage[std::string(tree.Attribute(id, "id"))];
      EXPECT_EQ(at, step - 1) << name;
      at = step;
    });
  }
}

TEST(DocxSchema, MovesHaveTwoPlacesByOneName) {
  const std::string document = "word/document.xml";
  std::size_t moves = 0;
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
    const auto from = Values(parts, document, "moveFromRangeStart", "name");
    EXPECT_EQ(Sorted(from), Sorted(Values(parts, document, "moveToRangeStart", "name")));
    EXPECT_EQ(std::set<std::string>(from.begin(), from.end()).size(), from.size());
    for (const char* side : {"moveFromRange", "moveToRange"}) {
      EXPECT_EQ(Sorted(Values(parts, document, std::string(side) + "Start", "id")),
                Sorted(Values(parts, document, std::string(side) + "End", "id")));
    }
    moves += from.size();
  }
  EXPECT_GE(moves, 1U);
}

TEST(DocxSchema, LinksLeadToBookmarksThatStandOnce) {
  std::size_t links = 0;
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
    std::set<std::string> names;
    for (const std::string& name : Values(parts, "word/document.xml", "bookmarkStart", "name")) {
      EXPECT_TRUE(names.insert(name).second) << name;
      EXPECT_LE(name.size(), 40U);
    }
    EXPECT_EQ(Sorted(Values(parts, "word/document.xml", "bookmarkStart", "id")),
              Sorted(Values(parts, "word/document.xml", "bookmarkEnd", "id")));
    for (const char* part : {"word/document.xml", "word/comments.xml"}) {
      for (const std::string& link : Values(parts, part, "hyperlink", "anchor")) {
        EXPECT_EQ(names.count(link), 1U) << link;
        ++links;
      }
    }
  }
  EXPECT_GT(links, 10U);
}

TEST(DocxSchema, EveryStyleThatIsNamedIsThere) {
  for (const Report& report : Reports()) {
    const Parts parts = PartsOf(report);
    const auto defined = Values(parts, "word/styles.xml", "style", "styleId");
    const std::set<std::string> styles(defined.begin(), defined.end());
    EXPECT_EQ(styles.size(), defined.size());
    for (const char* part : kWordParts) {
      for (const char* name : {"pStyle", "rStyle", "tblStyle", "basedOn", "next"}) {
        for (const std::string& style : Values(parts, part, name, "val")) {
          EXPECT_EQ(styles.count(style), 1U) << style << " in " << part;
        }
      }
    }
  }
}

TEST(DocxSchema, EveryPartIsDeclaredAndReached) {
  const Parts parts = PartsOf(test_support::AmendmentReport());
  std::set<std::string> reached = {"[Content_Types].xml", "_rels/.rels",
                                   "word/_rels/document.xml.rels"};
  for (const std::string& target : Values(parts, "_rels/.rels", "Relationship", "Target")) {
    reached.insert(target);
  }
  const std::string of_document = "word/_rels/document.xml.rels";
  for (const std::string& target : Values(parts, of_document, "Relationship", "Target")) {
    reached.insert("word/" + target);
  }
  std::set<std::string> there;
  for (const auto& [name, bytes] : parts) there.insert(name);
  EXPECT_EQ(reached, there);

  std::set<std::string> declared = {"[Content_Types].xml", "_rels/.rels", of_document};
  for (const std::string& name : Values(parts, "[Content_Types].xml", "Override", "PartName")) {
    declared.insert(name.substr(1));
  }
  EXPECT_EQ(declared, there);

  const auto ids = Values(parts, of_document, "Relationship", "Id");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  for (const char* reference : {"headerReference", "footerReference"}) {
    for (const std::string& id : Values(parts, "word/document.xml", reference, "id")) {
      EXPECT_EQ(std::count(ids.begin(), ids.end(), id), 1) << reference;
    }
  }
}

}  // namespace
}  // namespace ramseyer
