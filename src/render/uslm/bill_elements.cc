#include "render/uslm/bill_elements.h"

#include <algorithm>
#include <span>

#include "formats/metadata.h"

namespace ramseyer {
namespace {

bool IsAmendment(const Document& bill) {
  return bill.info().type == DocumentType::kEngrossedAmendment;
}

NodeId PreviousSibling(const Document& bill, NodeId node) {
  NodeId previous;
  for (NodeId child = bill.FirstChild(bill.node(node).parent); child < node;
       child = bill.NextSibling(child)) {
    previous = child;
  }
  return previous;
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

// A long title's lines: what the document is, and what it is about.
std::string_view LongTitleLine(const Document& bill, NodeId node) {
  const bool first = bill.FirstChild(bill.node(node).parent) == node;
  return first && !bill.node(node).HasChildren(node) ? "docTitle" : "officialTitle";
}

bool HasDate(const Document& bill, NodeId node) {
  const std::span<const Mark> marks = bill.MarksIn(bill.node(node).text);
  return std::any_of(marks.begin(), marks.end(),
                     [](const Mark& mark) { return mark.kind == MarkKind::kDate; });
}

// The date of an action stands beside its description without an element of its own.
std::string_view ActionLine(const Document& bill, NodeId node) {
  const NodeId before = PreviousSibling(bill, node);
  const bool parted = !before.valid() || !HasDate(bill, before);
  return HasDate(bill, node) && parted ? "" : "actionDescription";
}

bool IsAction(const Document& bill, NodeId group) {
  const NodeKind around = bill.node(bill.node(group).parent).kind;
  return around == NodeKind::kFrontMatter || around == NodeKind::kBackMatter;
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

std::string_view BackMatterElement(const Document& bill, NodeId node) {
  for (NodeId child = bill.FirstChild(node); child.valid(); child = bill.NextSibling(child)) {
    if (bill.node(child).kind == NodeKind::kSignature) return "signatures";
    if (bill.node(child).kind == NodeKind::kBackMatter) return "attestation";
  }
  return "endorsement";
}

std::string_view BackMatterLine(const Document& bill, NodeId node, bool first) {
  if (BackMatterElement(bill, bill.node(node).parent) != "signatures") return "property";
  return first ? "notation" : "role";
}

std::string_view TextElement(const Document& bill, NodeId node) {
  const NodeKind around = bill.node(bill.node(node).parent).kind;
  if (around == NodeKind::kFrontMatter) {
    const NodeId parent = bill.node(node).parent;
    const bool long_title = bill.node(bill.node(parent).parent).kind != NodeKind::kDocument;
    if (long_title) return LongTitleLine(bill, node);
    return bill.node(node).HasChildren(node) ? "p" : PrefaceLine(bill, node);
  }
  if (around == NodeKind::kDocument) return "endMarker";
  if (around == NodeKind::kGroup && IsAction(bill, bill.node(node).parent)) {
    return ActionLine(bill, node);
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
  if (IsAction(bill, node)) return "action";
  const NodeId first = bill.FirstChild(node);
  const bool holds_groups = first.valid() && bill.node(first).kind == NodeKind::kGroup;
  return holds_groups ? "collection" : "component";
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
  const bool resolves = bill.info().type == DocumentType::kResolution || IsAmendment(bill);
  const bool in_entry = around == NodeKind::kTableOfContentsItem;
  switch (kind) {
    case NodeKind::kFrontMatter:
      if (around != NodeKind::kDocument) return "longTitle";
      return IsAmendment(bill) ? "amendPreface" : "preface";
    case NodeKind::kBody:
      return BodyElement(bill, node);
    case NodeKind::kBackMatter:
      return BackMatterElement(bill, node);
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
      return resolves ? "resolvingClause" : "enactingFormula";
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
