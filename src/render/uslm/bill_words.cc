#include "render/uslm/bill_words.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "document/citation.h"
#include "render/uslm/bill_elements.h"

namespace ramseyer {
namespace {

std::string_view InlineElement(MarkKind kind) {
  switch (kind) {
    case MarkKind::kQuote:
      return "quotedText";
    case MarkKind::kReference:
      return "ref";
    case MarkKind::kTerm:
      return "term";
    case MarkKind::kShortTitle:
      return "shortTitle";
    case MarkKind::kItalic:
      return "i";
    case MarkKind::kBold:
      return "b";
    case MarkKind::kSmallCaps:
      return "inline";
    case MarkKind::kSuperscript:
      return "sup";
    case MarkKind::kSubscript:
      return "sub";
    case MarkKind::kProviso:
      return "proviso";
    case MarkKind::kDate:
      return "date";
    case MarkKind::kHeadingText:
      return "headingText";
    case MarkKind::kAmendingAction:
      return "amendingAction";
    case MarkKind::kCommitteeStruck:
      return "deletedText";
    case MarkKind::kCommitteeInserted:
      return "addedText";
    case MarkKind::kNoteReference:
      break;
  }
  return "";
}

// The identifier of a cite that the Bill DTD spells in its own way; others as they are.
std::string ReferenceTarget(const std::string& target) {
  const std::optional<UscCitation> cite = ParseUsc(target);
  return cite && !cite->note ? ToIdentifier(*cite) : target;
}

void OpenMarkElement(const Mark& mark, XmlBuilder& xml) {
  xml.Open(InlineElement(mark.kind));
  if (mark.kind == MarkKind::kSmallCaps) xml.Attribute("class", "smallCaps");
  if (mark.target.empty()) return;
  if (mark.kind == MarkKind::kReference) xml.Attribute("href", ReferenceTarget(mark.target));
  if (mark.kind == MarkKind::kAmendingAction) xml.Attribute("type", mark.target);
}

bool StandsBefore(const Mark& a, const Mark& b) {
  if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
  return a.range.end > b.range.end;
}

class LeafWriter {
 public:
  LeafWriter(const Document& bill, NodeId leaf, XmlBuilder& xml)
      : bill_(bill), leaf_(leaf), range_(bill.node(leaf).text), at_(range_.begin), xml_(xml) {
    for (const Mark& mark : bill.MarksIn({range_.begin, range_.end + 1})) {
      if (mark.range.end <= range_.end) marks_.push_back(mark);
    }
    notes_ = bill.Children(leaf);
  }

  void Write() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Mark mark = marks_[i];
      CloseThrough(mark.range.begin);
      WriteUpTo(mark.range.begin);
      if (mark.kind == MarkKind::kNoteReference) {
        WriteNote();
      } else {
        OpenCut(mark, i);
      }
    }
    CloseThrough(range_.end);
    WriteUpTo(range_.end);
    while (next_note_ < notes_.size()) WriteNote();
  }

 private:
  // Opens a mark; what of it lies outside of the mark around it becomes a mark of its own.
  void OpenCut(Mark mark, std::size_t i) {
    if (!ends_.empty() && mark.range.end > ends_.back()) {
      Mark rest = mark;
      rest.range.begin = mark.range.end = ends_.back();
      const auto behind = marks_.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      marks_.insert(std::upper_bound(behind, marks_.end(), rest, StandsBefore), rest);
    }
    OpenMarkElement(mark, xml_);
    ends_.push_back(mark.range.end);
  }

  void CloseThrough(std::uint32_t at) {
    while (!ends_.empty() && ends_.back() <= at) {
      WriteUpTo(ends_.back());
      ends_.pop_back();
      xml_.Close();
    }
  }

  void WriteUpTo(std::uint32_t end) {
    if (end > at_) xml_.Text(bill_.Text({at_, end}));
    at_ = std::max(at_, end);
  }

  void WriteNote() {
    if (next_note_ == notes_.size()) return;
    const NodeId note = notes_[next_note_++];
    OpenBillElement(BillElement(bill_, note), bill_.node(note).kind, xml_);
    WriteBillWords(bill_, note, "", "", xml_);
    xml_.Close();
  }

  const Document& bill_;
  NodeId leaf_;
  ByteRange range_;
  std::uint32_t at_;  // written so far
  XmlBuilder& xml_;
  std::vector<Mark> marks_;
  std::vector<std::uint32_t> ends_;  // of the marks that are open
  std::vector<NodeId> notes_;
  std::size_t next_note_ = 0;
};

}  // namespace

void WriteBillWords(const Document& bill, NodeId leaf, std::string_view before,
                    std::string_view behind, XmlBuilder& xml) {
  if (!before.empty()) xml.Text(before);
  LeafWriter(bill, leaf, xml).Write();
  if (!behind.empty()) xml.Text(behind);
}

void OpenBillElement(std::string_view name, NodeKind kind, XmlBuilder& xml) {
  xml.Open(name);
  if (kind == NodeKind::kNoteReference) xml.Attribute("class", "footnoteRef");
  if (kind == NodeKind::kAfterQuotation) xml.Attribute("role", "after-quoted-block");
}

}  // namespace ramseyer
