// Where words go, and what is marked over them. A run of text is cut where one leaf ends and
// another begins inside it: between the designation and the heading of an entry, at a mark that
// opens a quoted block before its element, behind one that closes a block before its element ends.
#include <algorithm>
#include <string>
#include <utility>

#include "formats/quotation_marks.h"
#include "formats/tree_reader.h"
#include "text/spaces.h"

namespace ramseyer {
namespace {

// The length of the white space that characters begin with, when a mark follows that closes up to
// the word before it; else npos.
std::size_t SpacesBeforeClosingMark(std::string_view characters) {
  std::size_t spaces = 0;
  while (const std::size_t length = SpaceLength(characters.substr(spaces))) spaces += length;
  for (const std::string_view mark : {",", ";", ":", ".", ")", "]", "—", "”"}) {
    if (characters.substr(spaces).starts_with(mark)) return spaces;
  }
  return std::string_view::npos;
}

}  // namespace

void TreeReader::EnterMark(XmlNodeId id, FrameKind kind, MarkKind mark, std::string_view target) {
  Push(kind, id);
  frames_.back().mark = mark;
  frames_.back().target = target;
  if (mark == MarkKind::kCommitteeStruck) {
    DropBlackBrackets(tree_, shape_.RunsOfWords(id, tree_.node(id).end), dropped_);
  }
  if (leaf_ != Leaf::kNone) {
    OpenFrameMark(frames_.back());
  } else if (kind == FrameKind::kQuote) {
    OpenLeafBetweenBlocks(id, tree_.node(id).source.begin);
  }
}

void TreeReader::AppendText(XmlNodeId run) {
  tree_.ForEachStretch(run, [&](std::string_view characters, std::uint32_t offset) {
    const auto end = offset + static_cast<std::uint32_t>(characters.size());
    for (auto seam = seams_.upper_bound(offset); seam != seams_.end() && *seam < end;
         seam = seams_.upper_bound(offset)) {
      const std::uint32_t length = *seam - offset;
      AppendPiece(run, characters.substr(0, length), offset);
      characters.remove_prefix(length);
      offset += length;
    }
    AppendPiece(run, characters, offset);
  });
}

void TreeReader::AppendPiece(XmlNodeId run, std::string_view characters, std::uint32_t offset) {
  if (Hold(run, characters, offset) || SetAside(run, characters, offset)) return;
  if (leaf_ == Leaf::kNone) {
    if (IsBlank(characters) || IsLeftOut(characters, offset)) return;
    FindBlockLead(run);
    // The lead may begin inside this piece: then it is cut there.
    const auto end = offset + static_cast<std::uint32_t>(characters.size());
    if (block_lead_ > offset && block_lead_ < end) {
      const std::uint32_t length = block_lead_ - offset;
      AppendPiece(run, characters.substr(0, length), offset);
      return AppendPiece(run, characters.substr(length), offset + length);
    }
  }
  if (block_lead_ != 0 && offset == block_lead_ && OpenBlockBefore(offset)) {
    if (IsLeftOut(characters, offset)) return;
  }
  const bool changes = leaf_ == Leaf::kBetweenBlocks && in_entry_ &&
                       builder_.node(builder_.current()).kind != KindBetweenBlocks(offset);
  if (changes) CloseLeafBetweenBlocks();
  if (leaf_ == Leaf::kNone) OpenLeafBetweenBlocks(run, offset);
  if (std::exchange(behind_stretch_, false)) {
    const std::size_t spaces = SpacesBeforeClosingMark(characters);
    if (spaces != std::string_view::npos) {
      builder_.ForgetSpace();
      characters.remove_prefix(spaces);
      offset += static_cast<std::uint32_t>(spaces);
    }
  }
  AppendUndropped(characters, offset);
  last_word_end_ = offset + static_cast<std::uint32_t>(characters.size());
}

// Words behind the closing mark of a block wait until its element ends.
bool TreeReader::Hold(XmlNodeId run, std::string_view characters, std::uint32_t offset) {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    if (frame->held_from == 0 || offset < frame->held_from) continue;
    frame->held.push_back({run, characters, offset});
    return true;
  }
  return false;
}

// A stretch that is no part of the sentence around it waits until the leaf ends.
bool TreeReader::SetAside(XmlNodeId run, std::string_view characters, std::uint32_t offset) {
  const auto behind = std::upper_bound(
      inline_asides_.begin(), inline_asides_.end(), offset,
      [](std::uint32_t at, const InlineAside& aside) { return at < aside.source.begin; });
  if (behind == inline_asides_.begin()) return false;
  const InlineAside& stretch = *(behind - 1);
  if (offset >= stretch.source.end) return false;
  if (leaf_ == Leaf::kNone) OpenLeafBetweenBlocks(run, offset);
  const bool begins =
      asides_.empty() || asides_.back().stretch.source.begin != stretch.source.begin;
  if (begins) {
    builder_.CloseMark(builder_.OpenMark(MarkKind::kNoteReference));
    asides_.push_back({.element = {}, .stretch = stretch, .words = {}});
  }
  asides_.back().words.push_back({run, characters, offset});
  behind_stretch_ = true;
  last_word_end_ = offset + static_cast<std::uint32_t>(characters.size());
  return true;
}

// Whether nothing of the characters goes into the document but white space.
bool TreeReader::IsLeftOut(std::string_view characters, std::uint32_t offset) const {
  if (dropped_.empty()) return false;
  for (std::size_t i = 0; i < characters.size();) {
    const std::string_view rest = characters.substr(i);
    const bool dropped = dropped_.count(offset + static_cast<std::uint32_t>(i)) > 0;
    const std::size_t length = dropped ? DroppableMarkLength(rest) : SpaceLength(rest);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

void TreeReader::AppendUndropped(std::string_view characters, std::uint32_t offset) {
  std::size_t from = 0;
  const auto end = offset + static_cast<std::uint32_t>(characters.size());
  for (auto dropped = dropped_.lower_bound(offset); dropped != dropped_.end() && *dropped < end;
       ++dropped) {
    const std::size_t i = *dropped - offset;
    builder_.Append(characters.substr(from, i - from), offset + static_cast<std::uint32_t>(from));
    from = i + DroppableMarkLength(characters.substr(i));
  }
  builder_.Append(characters.substr(from), offset + static_cast<std::uint32_t>(from));
}

void TreeReader::AppendSpace(XmlNodeId at) {
  if (leaf_ != Leaf::kNone) builder_.Append(" ", tree_.node(at).source.begin);
}

// Looks, before a leaf between blocks is opened, for a quotation that begins in its words and goes
// on in a quoted block: inserting “our society—(1) the older people”.
void TreeReader::FindBlockLead(XmlNodeId at) {
  if (quotation_depth_ > 0 || frames_.empty()) return;
  const auto around = std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& frame) {
    return frame.kind != FrameKind::kNothing;
  });
  if (around == frames_.rend() || around->kind != FrameKind::kNode) return;
  const XmlNodeId block = shape_.NextBlock(at, around->end);
  if (!block.valid() || rules_.Of(block)->role != ElementRole::kQuotedBlock) return;
  const XmlNodeId parent = tree_.node(block).parent;
  if (parent != around->begin && parent != tree_.node(around->begin).parent) return;
  block_lead_ = UnclosedMark(tree_, shape_.RunsOfWords(at, block));
  if (block_lead_ != 0) seams_.insert(block_lead_);
}

// Opens the quoted block at the mark, unless inline markup stands around it.
bool TreeReader::OpenBlockBefore(std::uint32_t offset) {
  block_lead_ = 0;
  for (std::size_t i = floor_; i < frames_.size(); ++i) {
    if (frames_[i].handle != kNoMark) return false;
  }
  CloseLeafBetweenBlocks();
  builder_.Open(NodeKind::kQuotedBlock, {offset, offset});
  ++quotation_depth_;
  block_open_ = true;
  after_quotation_ = false;
  dropped_.insert(offset);
  return true;
}

NodeKind TreeReader::KindBetweenBlocks(std::uint32_t offset) const {
  if (after_quotation_) return NodeKind::kAfterQuotation;
  if (!in_entry_) return NodeKind::kText;
  return offset < entry_heading_ ? NodeKind::kDesignation : NodeKind::kHeading;
}

void TreeReader::OpenLeafBetweenBlocks(XmlNodeId at, std::uint32_t offset) {
  if (dialect_.prints_quotation_marks() && quotation_depth_ > 0 && !block_open_) {
    const XmlNodeId end = tree_.node(tree_.node(at).parent).end;
    const XmlNodeId block = shape_.NextBlock(at, end);
    DropOpeningMarks(tree_, shape_.RunsOfWords(at, block.valid() ? block : end), quotation_depth_,
                     dropped_);
  }
  builder_.Open(KindBetweenBlocks(offset), {offset, offset});
  after_quotation_ = false;
  leaf_ = Leaf::kBetweenBlocks;
  for (std::size_t i = floor_; i < frames_.size(); ++i) OpenFrameMark(frames_[i]);
}

void TreeReader::CloseLeafBetweenBlocks() {
  if (leaf_ != Leaf::kBetweenBlocks) return;
  for (std::size_t i = frames_.size(); i > floor_; --i) CloseFrameMark(frames_[i - 1]);
  ReadAsides();
  leaf_ = Leaf::kNone;
  builder_.SetSourceEnd(std::max(last_word_end_, builder_.node(builder_.current()).source.begin));
  builder_.Close();
}

void TreeReader::OpenFrameMark(Frame& frame) {
  const bool marks = frame.kind == FrameKind::kMark || frame.kind == FrameKind::kQuote ||
                     frame.kind == FrameKind::kMarkedQuote;
  if (!marks || frame.handle != kNoMark) return;
  if (frame.kind == FrameKind::kQuote) {
    builder_.AppendImplied(QuotationMark(true), tree_.node(frame.begin).source.begin);
    ++quotation_depth_;
  }
  frame.handle = builder_.OpenMark(frame.mark, std::string(frame.target));
}

void TreeReader::CloseFrameMark(Frame& frame) {
  if (frame.handle == kNoMark) return;
  const std::size_t handle = std::exchange(frame.handle, kNoMark);
  builder_.CloseMark(handle);
  if (frame.kind == FrameKind::kQuote) {
    --quotation_depth_;
    builder_.AppendImplied(QuotationMark(false), tree_.node(frame.begin).source.end - 1);
  }
  if (frame.kind != FrameKind::kMarkedQuote) return;
  // The marks stand inside the element, or around it.
  ByteRange range = builder_.mark(handle).range;
  const std::string_view before = builder_.text().substr(0, range.begin);
  const std::string_view inner = builder_.text().substr(range.begin, range.size());
  const std::size_t opening = OpeningMarkLength(inner);
  if (opening == 0 || TrailingOpeningMarkLength(before) > 0) return;
  const std::size_t closing = inner.size() > opening ? TrailingClosingMarkLength(inner) : 0;
  range.begin += static_cast<std::uint32_t>(opening);
  range.end -= static_cast<std::uint32_t>(closing);
  builder_.SetMarkRange(handle, range);
}

std::string_view TreeReader::QuotationMark(bool opening) const {
  const bool inner = quotation_depth_ % 2 == 1;
  if (opening) return inner ? "‘" : "“";
  return inner ? "’" : "”";
}

}  // namespace ramseyer
