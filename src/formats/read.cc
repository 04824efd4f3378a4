#include "formats/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/limits.h"
#include "document/document_builder.h"
#include "formats/billdtd/billdtd.h"
#include "formats/record/record.h"
#include "formats/uslm/uslm.h"
#include "text/spaces.h"
#include "xml/xml_tree.h"

namespace ramseyer {
namespace {

constexpr auto kUslmRoots = std::to_array<std::string_view>(
    {"bill", "resolution", "pLaw", "statuteCompilation", "engrossedAmendment", "legislativeReport",
     "tallySheet", "changesInExistingLaw", "uscDoc", "section"});
constexpr auto kBillDtdRoots =
    std::to_array<std::string_view>({"bill", "resolution", "amendment-doc"});

template <std::size_t N>
bool Contains(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// `bill` and `resolution` are roots of both families; only the Bill DTD hyphenates its children.
bool IsBillDtd(const XmlTree& tree) {
  if (!Contains(kBillDtdRoots, tree.node(tree.root()).name)) return false;
  if (tree.node(tree.root()).name == "amendment-doc") return true;
  for (XmlNodeId child = tree.FirstChild(tree.root()); child.valid();
       child = tree.NextSibling(child)) {
    const std::string_view name = tree.node(child).name;
    if (name == "legis-body" || name == "resolution-body" || name == "form") return true;
    if (name == "main" || name == "preface" || name == "meta") return false;
  }
  return tree.Attribute(tree.root(), "xmlns").empty();
}

Result<void> CheckRoot(const XmlTree& tree, const Source& source) {
  const std::string_view root = tree.node(tree.root()).name;
  if (IsBillDtd(tree) || Contains(kUslmRoots, root)) return {};
  return Fail(fmt::format("unknown root element <{}>: expected one of {}, amendment-doc", root,
                          fmt::join(kUslmRoots, ", ")),
              source.PlaceOf(tree.node(tree.root()).source.begin));
}

// Whether the first character that is no white space can not begin XML.
bool IsPlainText(const Source& source) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::string_view bytes = source.bytes();
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) bytes.remove_prefix(3);
  while (const std::size_t space = SpaceLength(bytes)) bytes.remove_prefix(space);
  return !bytes.empty() && bytes.front() != '<';
}

// Of text, which no XML parser has bounded, the parts are counted as nodes.
Result<void> CheckNodes(const Document& document) {
  if (document.size() <= LimitOf(Limit::kNodes)) return {};
  return tl::make_unexpected(LimitExceeded(Limit::kNodes, document.source().PlaceOf(0)));
}

// Tables within a table count as part of it.
Result<void> CheckTables(const Document& document) {
  const std::uint64_t most = LimitOf(Limit::kTableCells);
  std::uint64_t cells = 0;
  std::uint32_t table_end = 0;
  for (std::uint32_t i = 0; i < document.size(); ++i) {
    const Node& node = document.node(NodeId(i));
    if (i >= table_end) cells = 0;
    if (node.kind == NodeKind::kTable) table_end = std::max(table_end, node.end.index());
    if (node.kind == NodeKind::kTableCell && ++cells > most) {
      return tl::make_unexpected(
          LimitExceeded(Limit::kTableCells, document.source().PlaceOf(node.source.begin)));
    }
  }
  return {};
}

Result<void> CheckPlainText(const Source& source) {
  if (LooksLikeRecord(source.bytes())) return {};
  return Fail(
      "neither XML nor a bill or amendments as the Congressional Record prints them: expected "
      "\"<\", "
      "\"Be it enacted\", a section (\"SEC. 2. FINDINGS.\") or an instruction (\"Page 5, line 12, "
      "strike\")",
      source.PlaceOf(0));
}

}  // namespace

Result<void> CheckDocument(const Source& source) {
  if (IsPlainText(source)) {
    if (source.bytes().size() <= LimitOf(Limit::kNodes)) return CheckPlainText(source);
  } else {
    const Result<XmlTree> tree = XmlTree::Parse(source);
    if (!tree) return tl::make_unexpected(tree.error());
    if (tree->size() <= LimitOf(Limit::kTableCells)) return CheckRoot(*tree, source);
  }
  // So large that only its parts, once read, tell whether they are too many.
  return ReadDocument(source).map([](const Document&) {});
}

Result<Document> ReadDocument(Source source) {
  if (IsPlainText(source)) {
    if (Result<void> known = CheckPlainText(source); !known) {
      return tl::make_unexpected(known.error());
    }
    const std::string_view bytes = source.bytes();
    DocumentBuilder builder(std::move(source));
    ReadRecord(bytes, builder);
    Document document = builder.Finish();
    if (Result<void> few = CheckNodes(document); !few) return tl::make_unexpected(few.error());
    return document;
  }
  Result<XmlTree> tree = XmlTree::Parse(source);
  if (!tree) return tl::make_unexpected(tree.error());
  if (Result<void> known = CheckRoot(*tree, source); !known) {
    return tl::make_unexpected(known.error());
  }
  const bool bill_dtd = IsBillDtd(*tree);
  DocumentBuilder builder(std::move(source));
  if (bill_dtd) {
    ReadBillDtd(*tree, builder);
  } else {
    ReadUslm(*tree, builder);
  }
  Document document = builder.Finish();
  if (Result<void> small = CheckTables(document); !small) {
    return tl::make_unexpected(small.error());
  }
  return document;
}

Result<Document> ReadDocumentFile(const std::string& path) {
  Result<Source> source = Source::FromFile(path);
  if (!source) return tl::make_unexpected(source.error());
  return ReadDocument(std::move(*source));
}

}  // namespace ramseyer
