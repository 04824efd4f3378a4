#include "render/uslm/bill_elements.h"

#include "formats/metadata.h"

namespace ramseyer {
namespace {

bool IsAmendment(const Document& bill) {
  return bill.info().type == DocumentType::kEngrossedAmendment;
}

bool StandsIn(const Document& bill, NodeId node, NodeKind kind) {
  for (NodeId up = bill.node(node).parent; up.valid(); up = bill.node(up).parent) {
    if (bill.node(up).kind == kind) return true;
  }
  return false;
}

NodeId PreviousSibling(const Document& bill, NodeId node) {
  NodeId previous;
  for (NodeId child = bill.FirstChild(bill.node(node).parent); child < node;
       child = bill.NextSibling(child)) {
    previous = child;
  }
  return previous;
}

bool HoldsKind(const Document& bill, NodeId node, NodeKind kind) {
  for (NodeId at(node.index() + 1); at < bill.node(node).end; at = NodeId(at.index() + 1)) {
    if (bill.node(at).kind == kind) return true;
  }
  return false;
}

// Lines of a bill's head are told by what they say.
std::string_view PrefaceLine(const Document& bill, NodeId line) {
  const DocumentInfo& info = bill.info();
  const std::string_view words = bill.TextOf(line);
  if (!bill.MarksIn(bill.node(line).text).empty()) return "p";  // the others hold plain words
  if (!info.official_title.empty() && words == info.official_title) return "dc:title";
  if (words.starts_with("IN THE SENATE") || words.starts_with("IN THE HOUSE")) {
    return "currentChamber";
  }
  const bool head = words.size() < 80;
  if (head && !info.number.empty() && MeasureNumber(words) == info.number) return "docNumber";
  const auto says = [&](std::string_view word) { return words.find(word) != words.npos; };
  if (head && (says("ession") || says("ESSION"))) return "session";
  if (head && (says("ongress") || says("ONGRESS"))) return "congress";
  return "p";
}

// Words between blocks need no element where the reader tells them from what stands before them.
std::string_view SentencePart(const Document& bill, NodeId node) {
  const Node& text = bill.node(node);
  if (text.committee != bill.node(text.parent).committee) return "p";
  const NodeId before = PreviousSibling(bill, node);
  if (!before.valid()) return text.end == bill.node(text.parent).end ? "p" : "";
  const NodeKind kind = bill.node(before).kind;
  const bool goes_on = kind == NodeKind::kText || kind == NodeKind::kQuotedBlock ||
                       kind == NodeKind::kAfterQuotation;
  return goes_on ? "p" : "";
}

std::string_view BackMatterLine(const Document& bill, NodeId node, bool first) {
  if (!HoldsKind(bill, bill.node(node).parent, NodeKind::kSignature)) return "property";
  return first ? "notation" : "role";
}

std::string_view TextElement(const Document& bill, NodeId node) {
  const NodeKind around = bill.node(bill.node(node).parent).kind;
  if (around == NodeKind::kFrontMatter) {
    if (bill.node(node).HasChildren(node)) return "p";
    return PrefaceLine(bill, node);
  }
  if (around == NodeKind::kGroup && StandsIn(bill, node, NodeKind::kFrontMatter)) {
    return "actionDescription";
  }
  const bool first = bill.FirstChild(bill.node(node).parent) == node;
  if (around == NodeKind::kSignature) return first ? "name" : "role";
  if (around == NodeKind::kBackMatter) return BackMatterLine(bill, node, first);
  if (GroupOf(around) == NodeGroup::kLeaf && !bill.node(node).HasChildren(node)) {
    return SentencePart(bill, node);
  }
  return "p";
}

std::string_view BodyElement(const Document& bill, NodeId node) {
  const NodeKind around = bill.node(bill.node(node).parent).kind;
  if (around == NodeKind::kAmendment) return "amendmentContent";
  return IsAmendment(bill) ? "amendMain" : "main";
}

std::string_view GroupElement(const Document& bill, NodeId node) {
  const NodeKind around = bill.node(bill.node(node).parent).kind;
  if (around == NodeKind::kDocument) return "collection";
  const bool action = around == NodeKind::kFrontMatter || around == NodeKind::kBackMatter;
  return action ? "action" : "component";
}

}  // namespace

std::string_view BillRootElement(DocumentType type) {
  switch (type) {
    case DocumentType::kBill:
      return "bill";
    case DocumentType::kResolution:
      return "resolution";
    case DocumentType::kPublicLaw:
      return "pLaw";
    case DocumentType::kEngrossedAmendment:
      return "engrossedAmendment";
    default:
      return "";
  }
}

std::string_view BillElement(const Document& bill, NodeId node) {
  const NodeKind kind = bill.node(node).kind;
  const NodeKind around = bill.node(bill.node(node).parent).kind;
  const bool in_entry = around == NodeKind::kTableOfContentsItem;
  switch (kind) {
    case NodeKind::kFrontMatter:
      if (around != NodeKind::kDocument) return "longTitle";
      return IsAmendment(bill) ? "amendPreface" : "preface";
    case NodeKind::kBody:
      return BodyElement(bill, node);
    case NodeKind::kBackMatter:
      return HoldsKind(bill, node, NodeKind::kSignature) ? "signatures" : "endorsement";
    case NodeKind::kDesignation:
      return in_entry ? "designator" : "num";
    case NodeKind::kHeading:
      if (around == NodeKind::kTable) return "html:caption";
      return in_entry ? "label" : "heading";
    case NodeKind::kText:
      return TextElement(bill, node);
    case NodeKind::kAfterQuotation:
      return around == NodeKind::kQuotedBlock ? "" : "inline";
    case NodeKind::kQuotedBlock:
      return "quotedContent";
    case NodeKind::kEnactingFormula:
      return bill.info().type == DocumentType::kResolution ? "resolvingClause" : "enactingFormula";
    case NodeKind::kAmendment:
      return "amendmentInstruction";
    case NodeKind::kTableOfContents:
      return "toc";
    case NodeKind::kTableOfContentsItem:
      return "referenceItem";
    case NodeKind::kTable:
      return "html:table";
    case NodeKind::kTableRow:
      return "html:tr";
    case NodeKind::kTableCell:
      return "html:td";
    case NodeKind::kListItem:
      return "listItem";
    case NodeKind::kSourceCredit:
      return "sourceCredit";
    case NodeKind::kNoteReference:
      return "ref";
    case NodeKind::kPageNumber:
      return in_entry ? "target" : "page";
    case NodeKind::kGroup:
      return GroupElement(bill, node);
    default:
      return IdOf(kind);  // levels, and those that USLM calls as the model does
  }
}

}  // namespace ramseyer
