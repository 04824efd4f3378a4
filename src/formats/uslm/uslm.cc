#include "formats/uslm/uslm.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "formats/document_date.h"
#include "formats/metadata.h"
#include "formats/tree_reader.h"
#include "formats/uslm/editorial_notes.h"
#include "formats/uslm/elements.h"
#include "text/fold.h"

namespace ramseyer {
namespace {

bool StandsIn(const XmlTree& tree, XmlNodeId element, std::string_view name) {
  for (XmlNodeId up = tree.node(element).parent; up.valid(); up = tree.node(up).parent) {
    if (tree.node(up).name == name) return true;
  }
  return false;
}

bool HoldsLevels(const XmlTree& tree, XmlNodeId element) {
  for (XmlNodeId child = tree.FirstChild(element); child.valid(); child = tree.NextSibling(child)) {
    const std::string_view name = tree.node(child).name;
    if (name == "num" || name == "heading" || name == "section" || name == "level") return true;
  }
  return false;
}

// Whether the element is the first of several children called so.
bool IsFirstOfSeveral(const XmlTree& tree, XmlNodeId element) {
  const auto alike_from = [&](XmlNodeId child) {
    while (child.valid() && tree.node(child).name != tree.node(element).name) {
      child = tree.NextSibling(child);
    }
    return child;
  };
  const XmlNodeId first = alike_from(tree.FirstChild(tree.node(element).parent));
  return first == element && alike_from(tree.NextSibling(element)).valid();
}

constexpr ElementRule kFootnote{"note", ElementRole::kAside, NodeKind::kFootnote};
constexpr ElementRule kFootnoteReference{"ref", ElementRole::kAside, NodeKind::kNoteReference};
constexpr ElementRule kAfterQuotation{"inline", ElementRole::kAfterQuotation};
constexpr ElementRule kSmallCaps{
    .name = "inline", .role = ElementRole::kMark, .mark = MarkKind::kSmallCaps};
constexpr ElementRule kTitleOfFile{"title", ElementRole::kLeaf, NodeKind::kText};
constexpr ElementRule kLayoutOfContents{"layout", ElementRole::kTransparent};
constexpr ElementRule kRowOfContents{"row", ElementRole::kGroup, NodeKind::kTableOfContentsItem};
constexpr ElementRule kDesignationOfEntry{"column", ElementRole::kLine, NodeKind::kDesignation};
constexpr ElementRule kHeadingOfEntry{"column", ElementRole::kLine, NodeKind::kHeading};

const ElementRule& Refine(const XmlTree& tree, XmlNodeId element, const ElementRule& rule) {
  const std::string_view name = rule.name;
  if (name == "note" && tree.Attribute(element, "type") == "footnote") return kFootnote;
  if (name == "ref" && tree.Attribute(element, "class") == "footnoteRef") return kFootnoteReference;
  if (name == "inline") {
    if (tree.Attribute(element, "role") == "after-quoted-block") return kAfterQuotation;
    const std::string_view style = tree.Attribute(element, "class");
    if (style == "smallCaps" || style == "small-caps") return kSmallCaps;
  }
  // dc:title is not a title of a bill.
  if (name == "title" && !HoldsLevels(tree, element)) return kTitleOfFile;
  if ((name == "layout" || name == "row" || name == "header" || name == "column") &&
      StandsIn(tree, element, "toc")) {
    if (name == "layout") return kLayoutOfContents;
    if (name != "column") return kRowOfContents;
    return IsFirstOfSeveral(tree, element) ? kDesignationOfEntry : kHeadingOfEntry;
  }
  return rule;
}

DocumentType TypeOf(std::string_view root) {
  if (root == "bill") return DocumentType::kBill;
  if (root == "resolution") return DocumentType::kResolution;
  if (root == "pLaw") return DocumentType::kPublicLaw;
  if (root == "uscDoc") return DocumentType::kCodeTitle;
  if (root == "section") return DocumentType::kCodeSection;
  if (root == "statuteCompilation") return DocumentType::kCompilation;
  if (root == "engrossedAmendment") return DocumentType::kEngrossedAmendment;
  return DocumentType::kReport;
}

// "/us/usc/t47" of "/us/usc/t47/s230".
std::string TitleIdentifier(std::string_view identifier) {
  std::size_t slash = identifier.find('/', 1);
  slash = slash == std::string_view::npos ? slash : identifier.find('/', slash + 1);
  slash = slash == std::string_view::npos ? slash : identifier.find('/', slash + 1);
  return std::string(identifier.substr(0, slash));
}

// "119-36" from the "Online@119-36" by which the House publishes a title.
std::string ReleasePoint(const XmlTree& tree) {
  const std::string published =
      WordsOfElement(tree, FindElement(tree, tree.root(), "docPublicationName"));
  const std::size_t at = published.find('@');
  return at == std::string::npos ? "" : published.substr(at + 1);
}

void FillCodeInfo(const XmlTree& tree, DocumentInfo& info) {
  const XmlNodeId root = tree.root();
  info.format = DocumentFormat::kCodeUslm;
  std::string identifier(tree.Attribute(root, "identifier"));
  if (identifier.empty()) {
    const XmlNodeId title = FindElement(tree, root, "title");
    for (XmlNodeId at = title; at.valid() && at < tree.node(root).end && identifier.empty();
         at = XmlNodeId(at.index() + 1)) {
      identifier = tree.Attribute(at, "identifier");
    }
  }
  info.identifier = TitleIdentifier(identifier);
  const std::size_t number = info.identifier.rfind("/t");
  if (number != std::string::npos) info.number = info.identifier.substr(number + 2);
  if (!info.number.empty()) info.label = fmt::format("Title {}, United States Code", info.number);
  info.release_point = ReleasePoint(tree);
  for (XmlNodeId at = root; at < tree.node(root).end; at = XmlNodeId(at.index() + 1)) {
    if (tree.node(at).name == "main") break;
    if (tree.node(at).name != "property") continue;
    if (tree.Attribute(at, "role") == "is-positive-law") {
      info.positive_law = WordsOfElement(tree, at) == "yes";
    }
  }
}

// What the element `name` says, or the property whose role it is: the House's converter writes all
// it knows as properties.
std::string FieldOf(const XmlTree& tree, std::string_view name) {
  std::string words = WordsOfElement(tree, FindElement(tree, tree.root(), name));
  for (XmlNodeId at = tree.root(); words.empty() && at < tree.node(tree.root()).end;
       at = XmlNodeId(at.index() + 1)) {
    if (tree.node(at).name == "main") break;
    if (tree.node(at).name != "property" || tree.Attribute(at, "role") != name) continue;
    words = WordsOfElement(tree, at);
  }
  return words;
}

// From "116 H. R. 3 RH", or from the kind and number printed at its head.
std::string MeasureOf(const XmlTree& tree) {
  for (const std::string& printed :
       {FieldOf(tree, "citableAs"), FieldOf(tree, "legis-num"), FieldOf(tree, "slugLine")}) {
    if (std::string number = MeasureNumber(printed); !number.empty()) return number;
  }
  const XmlNodeId preface = FindElement(tree, tree.root(), "preface");
  return MeasureNumber(WordsOfElement(tree, FindElement(tree, preface, "type")) +
                       WordsOfElement(tree, FindElement(tree, preface, "docNumber")));
}

// "/us/pl/84/885" of "Public Law 84-885, as amended".
std::string LawIdentifier(std::string_view printed) {
  constexpr std::string_view kName = "Public Law ";
  const std::string folded(Fold(printed).text());
  if (folded.rfind(kName, 0) != 0) return "";
  const std::string number = folded.substr(kName.size(), folded.find(',') - kName.size());
  const std::size_t hyphen = number.find('-');
  if (hyphen == std::string::npos) return "";
  return "/us/pl/" + number.substr(0, hyphen) + '/' + number.substr(hyphen + 1);
}

void FillGpoInfo(const XmlTree& tree, DocumentInfo& info) {
  info.format = DocumentFormat::kGpoUslm;
  info.congress = CongressNumber(FieldOf(tree, "congress"));
  info.session = SessionNumber(FieldOf(tree, "session"));
  info.stage = StageName(FieldOf(tree, "docStage"));
  info.official_title = FieldOf(tree, "officialTitle");
  if (info.official_title.empty()) info.official_title = FieldOf(tree, "official-title");
  info.short_title = FieldOf(tree, "shortTitle");
  const std::string cite = FieldOf(tree, "citableAs");
  switch (info.type) {
    case DocumentType::kPublicLaw:
      info.number = FieldOf(tree, "docNumber");
      info.identifier = fmt::format("/us/pl/{}/{}", info.congress, info.number);
      info.label = fmt::format("Public Law {}-{}", info.congress, info.number);
      return;
    case DocumentType::kCompilation:
      info.short_title = FieldOf(tree, "title");
      info.identifier = LawIdentifier(cite);
      info.label = cite;
      return;
    case DocumentType::kReport:
      info.label = cite;
      break;
    default:
      info.number = MeasureOf(tree);
      info.identifier = BillIdentifier(info.congress, info.number);
      info.label = BillLabel(info.congress, info.number);
  }
  if (info.label.empty()) info.label = FieldOf(tree, "title");
}

// Each mark of reference and each note is an aside, as it is where they have elements.
std::vector<InlineAside> InlineAsidesOf(const XmlTree& tree) {
  std::vector<InlineAside> asides;
  for (const EditorialNote& note : EditorialNotesOf(tree)) {
    asides.push_back({{note.begin, note.note}, NodeKind::kNoteReference});
    if (note.end > note.note) asides.push_back({{note.note, note.end}, NodeKind::kFootnote});
  }
  return asides;
}

}  // namespace

void ReadUslm(const XmlTree& tree, DocumentBuilder& builder) {
  DocumentInfo& info = builder.info();
  info.type = TypeOf(tree.node(tree.root()).name);
  info.date = DateOfDocument(tree);
  const bool code =
      info.type == DocumentType::kCodeTitle || info.type == DocumentType::kCodeSection;
  if (code) {
    FillCodeInfo(tree, info);
  } else {
    FillGpoInfo(tree, info);
  }
  static const Dialect dialect(
      {UslmLevels(), UslmWords(), UslmFrontMatter(), UslmTables(), UslmContents(), UslmNotes()},
      Refine, true);
  const CommitteeMarks committee =
      CommitteeMarksAt(builder.info(), CommitteeMarks::kChangedAttribute);
  TreeReader reader(tree, dialect, committee, builder);
  if (code) reader.SetInlineAsides(InlineAsidesOf(tree));
  reader.Read(tree.root());
}

}  // namespace ramseyer
