// One pass over the flat tree with a stack of open elements. Words go to the leaf that is open;
// where words stand beside blocks (a sentence that goes on after a table) a kText leaf is opened
// for them and closed by the next block. Asides are set apart until their leaf is done.
#include "formats/tree_reader.h"

#include <algorithm>
#include <string>

#include "document/citation.h"
#include "formats/contents_entry.h"
#include "formats/quotation_marks.h"

namespace ramseyer {
CommitteeMarks CommitteeMarksAt(const DocumentInfo& info, CommitteeMarks marks) {
  if (info.type == DocumentType::kEngrossedAmendment) return CommitteeMarks::kNone;
  for (const std::string_view past : {"Engrossed", "Enrolled", "Referred", "Received"}) {
    if (info.stage.find(past) != std::string::npos) return CommitteeMarks::kNone;
  }
  return marks;
}

TreeReader::TreeReader(const XmlTree& tree, const Dialect& dialect, CommitteeMarks committee,
                       DocumentBuilder& builder)
    : tree_(tree),
      dialect_(dialect),
      rules_(tree, dialect),
      shape_(tree, rules_),
      committee_(committee),
      builder_(builder) {}

void TreeReader::SetInlineAsides(std::vector<InlineAside> asides) {
  inline_asides_ = std::move(asides);
  for (const InlineAside& aside : inline_asides_) {
    seams_.insert({aside.source.begin, aside.source.end});
  }
}

void TreeReader::Read(XmlNodeId root) {
  Walk(root, tree_.node(root).end);
  CloseLeafBetweenBlocks();
}

void TreeReader::Walk(XmlNodeId begin, XmlNodeId end) {
  const std::size_t bottom = frames_.size();
  XmlNodeId at = begin;
  while (at < end) {
    while (frames_.size() > bottom && frames_.back().end <= at) Leave();
    at = Enter(at);
  }
  while (frames_.size() > bottom) Leave();
}

// Gives the node to go on with: the first child, or what follows an element that is passed over.
XmlNodeId TreeReader::Enter(XmlNodeId id) {
  const XmlNodeId next(id.index() + 1);
  if (!tree_.node(id).IsElement()) {
    AppendText(id);
    return next;
  }
  if (const ElementRule* const rule = rules_.Of(id)) {
    return EnterElement(id, *rule);
  }
  EnterUnknown(id);
  return next;
}

XmlNodeId TreeReader::EnterElement(XmlNodeId id, const ElementRule& rule) {
  const XmlNodeId inside(id.index() + 1);
  const XmlNodeId past = tree_.node(id).end;
  switch (rule.role) {
    case ElementRole::kSkip:
      return past;
    case ElementRole::kTransparent:
      Push(FrameKind::kNothing, id);
      return inside;
    case ElementRole::kBreak:
      AppendSpace(id);
      Push(FrameKind::kNothing, id);
      return inside;
    case ElementRole::kMark:
      // What a committee put in is a part of the text once the text has gone on.
      if (rule.mark == MarkKind::kCommitteeInserted && committee_ == CommitteeMarks::kNone) {
        Push(FrameKind::kNothing, id);
        return inside;
      }
      EnterMark(id, FrameKind::kMark, rule.mark, tree_.Attribute(id, rule.target_attribute));
      return inside;
    case ElementRole::kQuote:
      EnterMark(id, FrameKind::kQuote, rule.mark, {});
      return inside;
    case ElementRole::kMarkedQuote:
      EnterMark(id, FrameKind::kMarkedQuote, MarkKind::kQuote, {});
      return inside;
    case ElementRole::kAside:
      return EnterAside(id, rule.kind) ? inside : past;
    default:
      EnterBlock(id, rule);
      return inside;
  }
}

void TreeReader::EnterBlock(XmlNodeId id, const ElementRule& rule) {
  if (leaf_ == Leaf::kOfElement) {
    AppendSpace(id);
    Push(FrameKind::kSpace, id);
    return;
  }
  CloseLeafBetweenBlocks();
  switch (rule.role) {
    case ElementRole::kLevel:
      return EnterLevel(id, rule.kind);
    case ElementRole::kGroup:
      return EnterNode(id, rule.kind);
    case ElementRole::kText:
    case ElementRole::kLeaf: {
      const NodeKind kind = rule.role == ElementRole::kText ? shape_.KindOfText(id) : rule.kind;
      OpenSentence(id, kind);
      return EnterLeaf(id, InSentence(id) ? NodeKind::kText : kind);
    }
    case ElementRole::kLine:
      return EnterLine(id, rule.kind);
    case ElementRole::kEntry:
      return EnterEntry(id, rule.kind);
    case ElementRole::kQuotedBlock:
      if (rule.joins_sentence) OpenSentence(id, NodeKind::kContent);
      return EnterQuotedBlock(id);
    case ElementRole::kAfterQuotation:
      return EnterAfterQuotation(id);
    default:
      return EnterLeaf(id, NodeKind::kText);
  }
}

void TreeReader::Push(FrameKind kind, XmlNodeId id) {
  Frame frame;
  frame.kind = kind;
  frame.begin = id;
  frame.end = tree_.node(id).end;
  frame.source_end = tree_.node(id).source.end;
  frames_.push_back(std::move(frame));
}

void TreeReader::EnterUnknown(XmlNodeId id) {
  if (leaf_ != Leaf::kNone || !shape_.HasWords(id)) {
    Push(FrameKind::kNothing, id);
  } else {
    EnterNode(id, NodeKind::kGroup);
  }
}

void TreeReader::OpenNode(NodeKind kind, XmlNodeId id) {
  builder_.Open(kind, tree_.node(id).source);
  after_quotation_ = false;
  SetCommitteeText(id);
}

void TreeReader::SetCommitteeText(XmlNodeId id) {
  if (committee_ == CommitteeMarks::kStyleOfPrint) {
    const std::string_view style = tree_.Attribute(id, "reported-display-style");
    if (style == "strikethrough") builder_.SetCommitteeText(CommitteeText::kStruck);
    if (style == "italic" || style == "boldface-italic") {
      builder_.SetCommitteeText(CommitteeText::kInserted);
    }
  } else if (committee_ == CommitteeMarks::kChangedAttribute) {
    const std::string_view changed = tree_.Attribute(id, "changed");
    if (changed == "deleted") builder_.SetCommitteeText(CommitteeText::kStruck);
    if (changed == "added") builder_.SetCommitteeText(CommitteeText::kInserted);
  }
}

void TreeReader::EnterNode(XmlNodeId id, NodeKind kind) {
  OpenNode(kind, id);
  Push(FrameKind::kNode, id);
}

void TreeReader::EnterLevel(XmlNodeId id, NodeKind kind) {
  EnterNode(id, kind);
  const std::string_view identifier = tree_.Attribute(id, "identifier");
  if (quotation_depth_ == 0 && identifier.substr(0, 4) == "/us/") {
    builder_.SetIdentifier(std::string(identifier));
  }
}

void TreeReader::EnterLeaf(XmlNodeId id, NodeKind kind) {
  if (shape_.HasBlocks(id)) return EnterNode(id, kind);
  if (LeadsIntoBlock(id)) return Push(FrameKind::kNothing, id);
  EnterLine(id, kind);
}

void TreeReader::EnterLine(XmlNodeId id, NodeKind kind) {
  // An empty cell keeps its column; nothing else is anything without words.
  if (kind != NodeKind::kTableCell && !shape_.HasWords(id)) return Push(FrameKind::kNothing, id);
  if (quotation_depth_ > 0 && dialect_.prints_quotation_marks()) {
    DropOpeningMarks(tree_, shape_.RunsOfWords(id, tree_.node(id).end), quotation_depth_, dropped_);
  }
  OpenNode(kind, id);
  Push(FrameKind::kLeaf, id);
  leaf_ = Leaf::kOfElement;
}

void TreeReader::EnterQuotedBlock(XmlNodeId id) {
  if (block_open_) {
    SetCommitteeText(id);
  } else {
    OpenNode(NodeKind::kQuotedBlock, id);
    ++quotation_depth_;
  }
  block_open_ = false;
  Push(FrameKind::kQuotedBlock, id);
  quotation_closed_ = false;
  if (!dialect_.prints_quotation_marks()) return;
  const QuotationEnd end =
      DropClosingMark(tree_, shape_.RunsOfWords(id, tree_.node(id).end), dropped_);
  if (end.words_after == 0) return;
  frames_.back().held_from = end.words_after;
  seams_.insert(end.words_after);
}

void TreeReader::EnterAfterQuotation(XmlNodeId id) {
  // In the Bill DTD it stands inside the block, at its end.
  const auto around = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return frame.kind != FrameKind::kNothing;
  });
  if (around != frames_.rend() && around->kind == FrameKind::kQuotedBlock) {
    CloseQuotedBlock(*around, tree_.node(id).source.begin);
    CloseLeafBetweenBlocks();
    after_quotation_ = false;
  }
  EnterLeaf(id, NodeKind::kAfterQuotation);
}

void TreeReader::EnterEntry(XmlNodeId id, NodeKind kind) {
  EnterNode(id, kind);
  in_entry_ = true;
  entry_heading_ = HeadingOfEntry(tree_, shape_.RunsOfWords(id, tree_.node(id).end));
  seams_.insert(entry_heading_);
}

// Whether the aside is read here and now.
bool TreeReader::EnterAside(XmlNodeId id, NodeKind kind) {
  if (leaf_ == Leaf::kNone) {
    EnterLine(id, kind);
    return true;
  }
  builder_.CloseMark(builder_.OpenMark(MarkKind::kNoteReference));
  asides_.push_back({.element = id, .stretch = {}, .words = {}});
  return false;
}

// Words that lead to blocks beside them, and those blocks, are one sentence: a node holds them.
void TreeReader::OpenSentence(XmlNodeId id, NodeKind kind) {
  if (InSentence(id) || !shape_.StandsInLevel(id)) return;
  const XmlNodeId last = shape_.LastOfSentence(id);
  const ElementRule* const rule = rules_.Of(id);
  if (last == id && !(rule && rule->joins_sentence)) return;
  EnterNode(id, kind);
  frames_.back().end = tree_.node(last).end;
  frames_.back().source_end = tree_.node(last).source.end;
}

bool TreeReader::InSentence(XmlNodeId id) const {
  return !frames_.empty() && frames_.back().kind == FrameKind::kNode &&
         tree_.node(frames_.back().begin).parent == tree_.node(id).parent;
}

// Whether words of a sentence open a quotation that the block beside them goes on with.
bool TreeReader::LeadsIntoBlock(XmlNodeId id) const {
  if (!InSentence(id) || quotation_depth_ > 0) return false;
  const XmlNodeId block = shape_.NextBlock(id, frames_.back().end);
  const bool leads = block.valid() && tree_.node(block).parent == tree_.node(id).parent &&
                     rules_.Of(block)->role == ElementRole::kQuotedBlock;
  return leads && UnclosedMark(tree_, shape_.RunsOfWords(id, tree_.node(id).end)) != 0;
}

void TreeReader::Leave() {
  switch (frames_.back().kind) {
    case FrameKind::kNothing:
      frames_.pop_back();
      return;
    case FrameKind::kSpace:
      AppendSpace(frames_.back().begin);
      frames_.pop_back();
      return;
    case FrameKind::kMark:
    case FrameKind::kQuote:
    case FrameKind::kMarkedQuote:
      CloseFrameMark(frames_.back());
      frames_.pop_back();
      return;
    case FrameKind::kLeaf: {
      const XmlNodeId element = frames_.back().begin;
      frames_.pop_back();
      ReadAsides();
      leaf_ = Leaf::kNone;
      const NodeId leaf = builder_.current();
      builder_.Close();
      if (builder_.node(leaf).kind == NodeKind::kDesignation) ReadDesignation(leaf, element);
      return;
    }
    case FrameKind::kNode:
      CloseLeafBetweenBlocks();
      in_entry_ = false;
      builder_.SetSourceEnd(frames_.back().source_end);
      builder_.Close();
      frames_.pop_back();
      after_quotation_ = false;
      return;
    case FrameKind::kQuotedBlock: {
      CloseLeafBetweenBlocks();
      Frame frame = std::move(frames_.back());
      frames_.pop_back();
      CloseQuotedBlock(frame, frame.source_end);
      return;
    }
  }
}

// From here on nothing is held for the block: its element may end later than the block does.
void TreeReader::CloseQuotedBlock(Frame& frame, std::uint32_t source_end) {
  if (frame.closed) return;
  builder_.SetSourceEnd(source_end);
  builder_.Close();
  --quotation_depth_;
  after_quotation_ = true;
  frame.closed = true;
  frame.held_from = 0;
  for (const HeldWords& held : std::exchange(frame.held, {})) {
    AppendPiece(held.run, held.characters, held.offset);
  }
}

void TreeReader::ReadAsides() {
  behind_stretch_ = false;
  const std::vector<Aside> asides = std::exchange(asides_, {});
  for (const Aside& aside : asides) {
    if (!aside.element.valid()) {
      builder_.Open(aside.stretch.kind, aside.stretch.source);
      for (const HeldWords& words : aside.words) builder_.Append(words.characters, words.offset);
      builder_.Close();
      continue;
    }
    const std::size_t floor = std::exchange(floor_, frames_.size());
    leaf_ = Leaf::kNone;
    Walk(aside.element, tree_.node(aside.element).end);
    floor_ = floor;
  }
}

void TreeReader::ReadDesignation(NodeId leaf, XmlNodeId id) {
  if (!IsLevel(builder_.node(builder_.current()).kind)) return;
  // What is printed is the law; the attribute is for a number that is not.
  std::string designation = DesignationIn(builder_.TextOf(leaf));
  if (designation.empty()) designation = DesignationIn(tree_.Attribute(id, "value"));
  builder_.SetDesignation(std::move(designation));
}

}  // namespace ramseyer
