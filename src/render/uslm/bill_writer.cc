// One pass over the flat tree with a stack of open elements. Each element begins a line where white
// space means nothing: outside of sentences.
#include "render/uslm/bill_writer.h"

#include <fmt/format.h>

#include <cctype>
#include <utility>
#include <vector>

#include "formats/read.h"
#include "render/uslm/bill_elements.h"
#include "render/uslm/bill_quotations.h"
#include "render/uslm/bill_words.h"
#include "xml/xml_builder.h"

namespace ramseyer {
namespace {

constexpr std::string_view kNamespace = "http://schemas.gpo.gov/xml/uslm";

// "HR 1865" of "hr1865".
std::string SpacedNumber(std::string_view number) {
  const std::size_t digits = std::min(number.find_first_of("0123456789"), number.size());
  std::string series(number.substr(0, digits));
  for (char& c : series) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return fmt::format("{} {}", series, number.substr(digits));
}

class BillWriter {
 public:
  explicit BillWriter(const Document& bill)
      : bill_(bill),
        quotations_(bill),
        xml_(BillRootElement(bill.info().type),
             {{"xmlns", kNamespace},
              {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
              {"xmlns:html", "http://www.w3.org/1999/xhtml"},
              {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"},
              {"xsi:schemaLocation", "http://schemas.gpo.gov/xml/uslm uslm-2.1.0.xsd"},
              {"xml:lang", "en"}}) {}

  std::string Write() {
    WriteMeta();
    for (NodeId at(1); at.index() < bill_.size();) {
      CloseThrough(at);
      at = WriteNode(at);
    }
    CloseThrough(NodeId(bill_.size()));
    xml_.Text("\n");
    return xml_.Take() + "\n";
  }

 private:
  void WriteMeta() {
    const DocumentInfo& info = bill_.info();
    const bool amendment = info.type == DocumentType::kEngrossedAmendment;
    xml_.Text("\n");
    xml_.Open(amendment ? "amendMeta" : "meta");
    Field("dc:title", info.label);
    if (!info.number.empty()) {
      const bool law = info.type == DocumentType::kPublicLaw;
      Field("docNumber", law ? info.number : info.number.substr(DigitsOf(info.number)));
      Field("citableAs",
            law ? info.label : fmt::format("{} {}", info.congress, SpacedNumber(info.number)));
    }
    Field("docStage", info.stage);
    Field("congress", info.congress);
    Field("session", info.session);
    if (!info.official_title.empty()) {
      xml_.Text("\n");
      xml_.Open("property", {{"role", "official-title"}});
      xml_.Text(info.official_title);
      xml_.Close();
    }
    xml_.Close();
  }

  static std::size_t DigitsOf(std::string_view number) {
    return std::min(number.find_first_of("0123456789"), number.size());
  }

  void Field(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    xml_.Text("\n");
    xml_.Open(name);
    xml_.Text(value);
    xml_.Close();
  }

  // Gives the node to go on with.
  NodeId WriteNode(NodeId at) {
    const Node& node = bill_.node(at);
    const bool holds = node.text.empty() && node.HasChildren(at);
    const std::string_view name = BillElement(bill_, at);
    if (name.empty() && !holds) {
      WriteBillWords(bill_, at, quotations_.Before(at), quotations_.Behind(at), xml_);
      return node.end;
    }
    if (GroupOf(bill_.node(node.parent).kind) != NodeGroup::kLeaf) xml_.Text("\n");
    OpenBillElement(name, node.kind, xml_);
    WriteAttributes(at);
    if (holds) {
      if (HoldsOneText(at)) xml_.Leaf("p");  // else the words would be the element's own
      ends_.push_back(node.end);
      return NodeId(at.index() + 1);
    }
    WriteBillWords(bill_, at, quotations_.Before(at), quotations_.Behind(at), xml_);
    xml_.Close();
    return node.end;
  }

  bool HoldsOneText(NodeId at) const {
    const NodeId child = bill_.FirstChild(at);
    return GroupOf(bill_.node(at).kind) == NodeGroup::kLeaf &&
           bill_.node(child).kind == NodeKind::kText && bill_.node(child).end == bill_.node(at).end;
  }

  void WriteAttributes(NodeId at) {
    const Node& node = bill_.node(at);
    if (node.committee != bill_.node(node.parent).committee) {
      if (node.committee == CommitteeText::kStruck) xml_.Attribute("changed", "deleted");
      if (node.committee == CommitteeText::kInserted) xml_.Attribute("changed", "added");
    }
    if (IsLevel(node.kind)) {
      const std::string& identifier = bill_.provision(at).identifier;
      if (identifier.starts_with("/us/")) xml_.Attribute("identifier", identifier);
    }
    const Node& parent = bill_.node(node.parent);
    if (node.kind == NodeKind::kBody && parent.kind == NodeKind::kDocument &&
        bill_.info().type == DocumentType::kEngrossedAmendment) {
      xml_.Attribute("amendmentInstructionLineNumbering", "off");
    }
    if (node.kind == NodeKind::kDesignation && IsLevel(parent.kind)) {
      xml_.Attribute("value", bill_.provision(node.parent).designation);
    }
  }

  void CloseThrough(NodeId at) {
    while (!ends_.empty() && ends_.back() <= at) {
      ends_.pop_back();
      xml_.Close();
    }
  }

  const Document& bill_;
  BillQuotations quotations_;
  XmlBuilder xml_;
  std::vector<NodeId> ends_;  // one past the last node of each element that is open
};

// The words of a leaf with what is quoted of them, and a level's designation.
std::string ReadingOf(const Document& bill, NodeId at) {
  const Node& node = bill.node(at);
  std::string reading(IdOf(node.kind));
  if (IsLevel(node.kind)) return reading + " [" + bill.provision(at).designation + "]";
  if (node.text.empty()) return reading;
  reading += fmt::format(" “{}”", bill.TextOf(at));
  for (const Mark& mark : bill.MarksIn({node.text.begin, node.text.end + 1})) {
    if (mark.kind != MarkKind::kQuote || mark.range.end > node.text.end) continue;
    reading += fmt::format(" {}+{}", mark.range.begin - node.text.begin, mark.range.size());
  }
  return reading;
}

bool SamePlace(const Document& a, const Document& b, NodeId at) {
  return a.node(at).parent == b.node(at).parent && a.node(at).committee == b.node(at).committee &&
         ReadingOf(a, at) == ReadingOf(b, at);
}

Result<void> CheckBill(const Document& bill, const Document& written) {
  for (NodeId at(1); at.index() < bill.size(); at = NodeId(at.index() + 1)) {
    if (at.index() < written.size() && SamePlace(bill, written, at)) continue;
    const std::string found =
        at.index() < written.size() ? ReadingOf(written, at) : std::string("nothing");
    return Fail(
        fmt::format("can not be written as USLM: {} would read as {}", ReadingOf(bill, at), found),
        bill.PlaceOf(at));
  }
  if (written.size() == bill.size()) return {};
  return Fail(fmt::format("can not be written as USLM: more would be read: {}",
                          ReadingOf(written, NodeId(bill.size()))),
              bill.PlaceOf(bill.root()));
}

}  // namespace

Result<std::string> WriteUslmBill(const Document& bill) {
  if (BillRootElement(bill.info().type).empty()) {
    return Fail(fmt::format("a {} can not be written as USLM: expected a bill, a resolution, a "
                            "public law or an engrossed amendment",
                            IdOf(bill.info().type)),
                bill.PlaceOf(bill.root()));
  }
  std::string bytes = BillWriter(bill).Write();
  Result<Source> again = Source::FromBytes(bill.source().file(), bytes);
  if (!again) return tl::make_unexpected(again.error());
  const Result<Document> written = ReadDocument(std::move(*again));
  if (!written) return tl::make_unexpected(written.error());
  if (Result<void> checked = CheckBill(bill, *written); !checked) {
    return tl::make_unexpected(checked.error());
  }
  return bytes;
}

}  // namespace ramseyer
