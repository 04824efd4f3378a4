#include "formats/billdtd/billdtd.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "formats/billdtd/elements.h"
#include "formats/document_date.h"
#include "formats/metadata.h"
#include "formats/tree_reader.h"

namespace ramseyer {
namespace {

// A term between quotation marks, or one whose marks are switched off.
constexpr ElementRule kBareTerm{
    .name = "term", .role = ElementRole::kMark, .mark = MarkKind::kTerm};

const ElementRule& Refine(const XmlTree& tree, XmlNodeId element, const ElementRule& rule) {
  if (rule.name != kBareTerm.name) return rule;
  const XmlNodeId parent = tree.node(element).parent;
  return parent.valid() && tree.node(parent).name == "quote" ? kBareTerm : rule;
}

std::string StageOf(const XmlTree& tree) {
  std::string_view stage;
  for (const char* name : {"bill-stage", "resolution-stage", "amend-stage"}) {
    if (stage.empty()) stage = tree.Attribute(tree.root(), name);
  }
  return StageName(stage);
}

void FillInfo(const XmlTree& tree, DocumentInfo& info) {
  const XmlNodeId root = tree.root();
  static constexpr auto kFields = std::to_array<std::string_view>(
      {"congress", "session", "legis-num", "title", "official-title", "short-title"});
  const std::vector<XmlNodeId> elements = FindElements(tree, root, kFields);
  const auto words = [&](std::string_view field) {
    const auto at = std::find(kFields.begin(), kFields.end(), field);
    return WordsOfElement(tree, elements[static_cast<std::size_t>(at - kFields.begin())]);
  };
  info.format = DocumentFormat::kBillDtd;
  const std::string_view name = tree.node(root).name;
  info.type = name == "resolution"      ? DocumentType::kResolution
              : name == "amendment-doc" ? DocumentType::kEngrossedAmendment
                                        : DocumentType::kBill;
  info.stage = StageOf(tree);
  info.congress = CongressNumber(words("congress"));
  info.session = SessionNumber(words("session"));
  info.number = MeasureNumber(words("legis-num"));
  // An amendment may name its bill only in the title of its file: "114 S 1523 EAH: An Act ...".
  if (info.number.empty()) info.number = MeasureNumber(words("title"));
  info.identifier = BillIdentifier(info.congress, info.number);
  info.official_title = words("official-title");
  info.short_title = words("short-title");
  info.label = BillLabel(info.congress, info.number);
  info.date = DateOfDocument(tree);
  if (info.number.empty()) info.label = words("legis-num");  // "Rules Committee Print 114-6"
}

}  // namespace

void ReadBillDtd(const XmlTree& tree, DocumentBuilder& builder) {
  FillInfo(tree, builder.info());
  static const Dialect dialect({BillDtdLevels(), BillDtdWords(), BillDtdFrontMatter(),
                                BillDtdTables(), BillDtdContents(), BillDtdNotes()},
                               Refine, false);
  const CommitteeMarks committee = CommitteeMarksAt(builder.info(), CommitteeMarks::kStyleOfPrint);
  TreeReader(tree, dialect, committee, builder).Read(tree.root());
}

}  // namespace ramseyer
