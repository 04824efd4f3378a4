// The walk that turns a parsed file into a Document, the same for every format. What an element
// means comes from the format's rules (formats/element_rule.h).
#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document_builder.h"
#include "formats/element_rule.h"
#include "formats/tree_shape.h"
#include "xml/xml_tree.h"

namespace ramseyer {

// Where a reported bill says what the committee struck and put in.
enum class CommitteeMarks : std::uint8_t {
  kNone,              // nowhere: what looks like it is left over from an earlier print
  kStyleOfPrint,      // `reported-display-style` (Bill DTD, whose `changed` is not reliable)
  kChangedAttribute,  // `changed` (USLM, which has nothing else)
};

// How the marks of a document at `stage` ("Reported in House") are to be read: only a measure that
// still is as a committee reported it has any. `marks` are those of its format.
CommitteeMarks CommitteeMarksAt(const DocumentInfo& info, CommitteeMarks marks);

// A stretch of a run of text that stands inside a sentence without belonging to it: a footnote that
// has no element of its own. Bytes of the source. Spaces set it off: they are not the sentence's
// before a mark that closes up to the word before ("section 5 11 See below. , and").
struct InlineAside {
  ByteRange source;
  NodeKind kind = NodeKind::kFootnote;
};

// Appends the nodes below `root` to `builder`. O(size * depth of sentences in sentences). All
// arguments must outlive the reader.
class TreeReader {
 public:
  TreeReader(const XmlTree& tree, const Dialect& dialect, CommitteeMarks committee,
             DocumentBuilder& builder);

  // Stretches to read as asides, in order, each within one run of text.
  void SetInlineAsides(std::vector<InlineAside> asides);

  void Read(XmlNodeId root);

 private:
  static constexpr std::size_t kNoMark = static_cast<std::size_t>(-1);

  enum class FrameKind : std::uint8_t {
    kNothing,      // its children stand where it stands
    kSpace,        // its words are set off by white space
    kNode,         // a node that holds others
    kLeaf,         // a node that carries words
    kMark,         // a mark over words
    kQuote,        // a mark, and the quotation marks around it
    kMarkedQuote,  // a mark over a quotation whose marks stand in the words
    kQuotedBlock,
  };

  // Words that stand inside a quoted block but behind its closing mark.
  struct HeldWords {
    XmlNodeId run;
    std::string_view characters;
    std::uint32_t offset = 0;
  };

  // What waits until the leaf that it stands in ends: an element, or a stretch of text.
  struct Aside {
    XmlNodeId element;  // invalid: a stretch
    InlineAside stretch;
    std::vector<HeldWords> words;  // of a stretch
  };

  // An element that is being read.
  struct Frame {
    FrameKind kind = FrameKind::kNothing;
    XmlNodeId begin;
    XmlNodeId end;                 // one past its last node
    std::uint32_t source_end = 0;  // of a node
    MarkKind mark = MarkKind::kItalic;
    std::string_view target;
    std::size_t handle = kNoMark;  // of the mark, while words can go under it
    bool closed = false;          // of a quoted block: its node was closed before its element ended
    std::uint32_t held_from = 0;  // of a quoted block: source offset of the words behind it, or 0
    std::vector<HeldWords> held;
  };

  // Where words go: nowhere yet, to a leaf of an element, or to a kText leaf that any block ends.
  enum class Leaf : std::uint8_t { kNone, kOfElement, kBetweenBlocks };

  // Elements (tree_reader.cc).
  void Walk(XmlNodeId begin, XmlNodeId end);
  XmlNodeId Enter(XmlNodeId id);
  XmlNodeId EnterElement(XmlNodeId id, const ElementRule& rule);
  void EnterBlock(XmlNodeId id, const ElementRule& rule);
  void EnterUnknown(XmlNodeId id);
  void EnterLevel(XmlNodeId id, NodeKind kind);
  void EnterNode(XmlNodeId id, NodeKind kind);
  void EnterLeaf(XmlNodeId id, NodeKind kind);
  void EnterLine(XmlNodeId id, NodeKind kind);
  void EnterQuotedBlock(XmlNodeId id);
  void EnterAfterQuotation(XmlNodeId id);
  void EnterEntry(XmlNodeId id, NodeKind kind);
  bool EnterAside(XmlNodeId id, NodeKind kind);
  void OpenSentence(XmlNodeId id, NodeKind kind);
  bool InSentence(XmlNodeId id) const;
  bool LeadsIntoBlock(XmlNodeId id) const;
  void OpenNode(NodeKind kind, XmlNodeId id);
  void SetCommitteeText(XmlNodeId id);
  void Push(FrameKind kind, XmlNodeId id);
  void Leave();
  void CloseQuotedBlock(Frame& frame, std::uint32_t source_end);
  void ReadAsides();
  void ReadDesignation(NodeId leaf, XmlNodeId id);

  // Words (tree_words.cc).
  void EnterMark(XmlNodeId id, FrameKind kind, MarkKind mark, std::string_view target);
  void AppendText(XmlNodeId run);
  void AppendPiece(XmlNodeId run, std::string_view characters, std::uint32_t offset);
  bool SetAside(XmlNodeId run, std::string_view characters, std::uint32_t offset);
  void AppendUndropped(std::string_view characters, std::uint32_t offset);
  void AppendSpace(XmlNodeId at);
  bool Hold(XmlNodeId run, std::string_view characters, std::uint32_t offset);
  bool IsLeftOut(std::string_view characters, std::uint32_t offset) const;
  bool OpenBlockBefore(std::uint32_t offset);
  void FindBlockLead(XmlNodeId at);
  NodeKind KindBetweenBlocks(std::uint32_t offset) const;
  void OpenLeafBetweenBlocks(XmlNodeId at, std::uint32_t offset);
  void CloseLeafBetweenBlocks();
  void OpenFrameMark(Frame& frame);
  void CloseFrameMark(Frame& frame);
  std::string_view QuotationMark(bool opening) const;

  const XmlTree& tree_;
  const Dialect& dialect_;
  RulesOfTree rules_;
  TreeShape shape_;
  CommitteeMarks committee_;
  DocumentBuilder& builder_;

  std::vector<Frame> frames_;
  std::size_t floor_ = 0;      // frames below stand outside the aside that is being read
  std::vector<Aside> asides_;  // met in the current leaf, read when it ends
  Leaf leaf_ = Leaf::kNone;
  std::uint32_t last_word_end_ = 0;  // in the source
  bool behind_stretch_ = false;      // the last thing in the leaf was an inline aside

  std::uint32_t quotation_depth_ = 0;  // quoted blocks and implied quotations around the words
  bool after_quotation_ = false;       // the last thing closed here was a quoted block
  bool quotation_closed_ = false;      // and its closing mark stood in it
  std::uint32_t block_lead_ = 0;  // source offset of the mark that opens a block before its element
  bool block_open_ = false;       // the block was opened there
  bool in_entry_ = false;         // in an item of a table of contents
  std::uint32_t entry_heading_ = 0;  // source offset at which its heading begins
  std::vector<InlineAside> inline_asides_;
  std::set<std::uint32_t> seams_;    // source offsets at which a run of text is cut
  std::set<std::uint32_t> dropped_;  // source offsets of quotation marks to leave out
};

}  // namespace ramseyer
