// What Word wants of a file before it opens it (ISO/IEC 29500-1 and -2): ids that are unique,
// annotations that are whole, links and styles that lead somewhere, parts that are there and
// declared.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "unit/render/docx/docx_elements.h"

namespace ramseyer {
namespace {

using test_support::ForEachElement;
using test_support::kWordParts;
using test_support::PartsOf;
using test_support::Sorted;
using test_support::Values;

TEST(DocxReferences, EveryAnnotationHasAnAuthorAndANumberOfItsOwn) {
  for (const Report& report : test_support::SampleAndRealReports()) {
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

TEST(DocxReferences, EveryChangeHasACommentWithABeginningAnEndAndAMark) {
  const std::string document = "word/document.xml";
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
    const auto begins = Values(parts, document, "commentRangeStart", "id");
    EXPECT_EQ(begins.size(), report.changes.size());
    EXPECT_EQ(Sorted(begins), Sorted(Values(parts, document, "commentRangeEnd", "id")));
    EXPECT_EQ(Sorted(begins), Sorted(Values(parts, document, "commentReference", "id")));
    EXPECT_EQ(begins, Values(parts, "word/comments.xml", "comment", "id"));
  }
}

TEST(DocxReferences, CommentsEndBehindTheirBeginning) {
  for (const Report& report : test_support::SampleAndRealReports()) {
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

TEST(DocxReferences, MovesHaveTwoPlacesByOneName) {
  const std::string document = "word/document.xml";
  std::size_t moves = 0;
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
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

TEST(DocxReferences, LinksLeadToBookmarksThatStandOnce) {
  std::size_t links = 0;
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
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

TEST(DocxReferences, EveryStyleThatIsNamedIsThere) {
  for (const Report& report : test_support::SampleAndRealReports()) {
    const test_support::DocxPartMap parts = PartsOf(report);
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

TEST(DocxReferences, EveryPartIsDeclaredAndReached) {
  const test_support::DocxPartMap parts = PartsOf(test_support::AmendmentReport());
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
