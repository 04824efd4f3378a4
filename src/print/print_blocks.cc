// One pass over the nodes in order. A leaf either runs on in the block that its provision's
// designation began or begins one of its own.
#include "print/print_blocks.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>

#include "document/asides.h"
#include "print/print_wording.h"

namespace ramseyer {
namespace {

constexpr int kHeadingHang = 3000;  // turned lines of a section's heading
constexpr int kInsetHang = 1500;    // turned lines of a table's row or an entry of contents

class BlockWriter {
 public:
  explicit BlockWriter(const Document& bill) : bill_(bill) {}

  std::vector<PrintBlock> Run() {
    for (NodeId at = bill_.root(); at.index() < bill_.size();) {
      while (!open_.empty() && bill_.node(open_.back()).end <= at) Leave();
      const Node& node = bill_.node(at);
      if (IsAside(node.kind)) {
        at = node.end;
        continue;
      }
      Enter(at);
      open_.push_back(at);
      at = NodeId(at.index() + 1);
    }
    while (!open_.empty()) Leave();
    return std::move(blocks_);
  }

 private:
  void Enter(NodeId id) {
    const Node& node = bill_.node(id);
    if (node.kind == NodeKind::kBody) BeginBody();
    if (node.kind == NodeKind::kQuotedBlock) {
      ++quoted_;
      joins_ = false;
    }
    if (node.kind == NodeKind::kTableRow || node.kind == NodeKind::kTableOfContentsItem ||
        (IsLevel(node.kind) && !formula_open_)) {
      joins_ = false;
    }
    if (!node.text.empty()) Leaf(id);
  }

  void Leave() {
    const NodeId id = open_.back();
    open_.pop_back();
    if (bill_.node(id).kind != NodeKind::kQuotedBlock) return;
    if (!blocks_.empty()) Add(QuotationMark(false));
    --quoted_;
    joins_ = false;
    flush_ = true;
  }

  // The formula stands before the first body only: the text that a committee substitutes follows
  // the text that it strikes.
  void BeginBody() {
    const std::string_view formula = ImpliedFormula(bill_.info());
    if (formula.empty() || formula_done_) return;
    formula_done_ = true;
    Begin(BlockPlace::kText, kPrintIndent, 0);
    blocks_.back().pieces.push_back({{}, std::string(formula), Typeface::kItalic});
    joins_ = formula_open_ = true;
    last_ = NodeKind::kEnactingFormula;
  }

  void Leaf(NodeId id) {
    const Node& node = bill_.node(id);
    if (formula_open_ && node.kind != NodeKind::kContent && node.kind != NodeKind::kChapeau &&
        node.kind != NodeKind::kText) {
      joins_ = false;
    }
    formula_open_ = false;
    if (node.kind == NodeKind::kAfterQuotation && !blocks_.empty()) {
      if (std::isalnum(static_cast<unsigned char>(bill_.TextOf(id)[0])) != 0) Add(" ");
      AddWords(id, Typeface::kRoman);
      joins_ = false;
      flush_ = false;
    } else if (node.kind == NodeKind::kDesignation) {
      Designation(id);
    } else if (node.kind == NodeKind::kHeading || node.kind == NodeKind::kSubheading) {
      Heading(id);
    } else {
      Words(id);
    }
    last_ = node.kind;
  }

  void Designation(NodeId id) {
    const NodeKind level = bill_.node(bill_.node(id).parent).kind;
    const std::string_view text = bill_.TextOf(id);
    const Typeface face = HeadingFace(id);
    const bool named_by_printer = !Inset() && ImpliesLevelName(bill_.info(), level);
    const bool below = !Inset() && HeadingStandsBelow(bill_, id);
    BeginHeading(id);
    if (level == NodeKind::kSection && !text.starts_with("§") && !Inset()) {
      // Section 1 is called by its full name.
      const bool named = bill_.info().format != DocumentFormat::kBillDtd;
      if (!named) Add(quoted_ == 0 && text == "1." ? "SECTION " : "SEC. ", face);
    } else if (named_by_printer) {
      Add(LevelNameInCapitals(level), face);
    }
    AddWords(id, face);
    if (named_by_printer && !EndsInPoint(text) && !below) Add("—", face);
    joins_ = !below;
  }

  void Heading(NodeId id) {
    const Node& parent = bill_.node(bill_.node(id).parent);
    const Typeface face = HeadingFace(id);
    if (!joins_) {
      BeginHeading(id);
    } else if (!LastEndsWith("—")) {
      Add(" ", face);
    }
    AddWords(id, face);
    const bool stands_alone = IsLevel(parent.kind) && RankOf(parent.kind) <= 1;
    if (parent.kind == NodeKind::kSection && !EndsInPoint(bill_.TextOf(id)) &&
        face == Typeface::kBoldCapitals) {
      Add(".", face);
    }
    joins_ = !stands_alone && !Inset();
  }

  void Words(NodeId id) {
    const Node& node = bill_.node(id);
    if (!joins_) {
      BeginWords(id);
    } else if (last_ == NodeKind::kHeading || last_ == NodeKind::kSubheading) {
      const bool pointed = LastEndsWith(".") || LastEndsWith("—") || LastEndsWith(":");
      Add(pointed ? (LastEndsWith("—") ? "" : " ") : ".—", Typeface::kSmallCapitals);
    } else if (!LastEndsWith("—")) {
      Add(node.kind == NodeKind::kTableCell ? "  " : " ");
    }
    AddWords(id, WordsFace(id));
    formula_open_ = node.kind == NodeKind::kEnactingFormula;
    joins_ = node.kind == NodeKind::kTableCell || formula_open_;
    flush_ = false;
  }

  // The block that a designation or a heading begins.
  void BeginHeading(NodeId id) {
    const NodeId parent = bill_.node(id).parent;
    const NodeKind level = bill_.node(parent).kind;
    const bool plain = Cover() || Inset() || !IsLevel(level);
    if (!plain && level == NodeKind::kSection && HasHeading(bill_, parent)) {
      Begin(BlockPlace::kText, 0, kHeadingHang);
    } else if (!plain && RankOf(level) == 0) {
      Begin(BlockPlace::kText, kPrintIndent, kPrintIndent);
      blocks_.back().right_indent = kPrintIndent;
    } else {
      BeginWords(id);
    }
    Open();
  }

  // A paragraph is indented in its first line; flush text, and a sentence that goes on behind a
  // quoted block, are not.
  void BeginWords(NodeId id) {
    const NodeKind kind = bill_.node(id).kind;
    if (Cover()) return BeginCover(id);
    if (Inset()) {
      Begin(BlockPlace::kInset, 0, kInsetHang);
    } else {
      const int indent = LevelIndent(id);
      const bool flush = kind == NodeKind::kContinuation || (kind == NodeKind::kText && flush_);
      Begin(BlockPlace::kText, flush ? indent : indent + kPrintIndent, indent);
      if (flush) return;
    }
    if (kind != NodeKind::kDesignation && kind != NodeKind::kHeading) Open();
  }

  void BeginCover(NodeId id) {
    const std::string_view words = bill_.TextOf(id);
    if (words == bill_.info().official_title) {
      Begin(BlockPlace::kLongTitle, 0, kPrintIndent);
      blocks_.back().right_indent = kPrintIndent / 2;
    } else {
      Begin(IsCoverHeading(words) ? BlockPlace::kCoverHeading : BlockPlace::kCover, 0, 0);
    }
  }

  void Begin(BlockPlace place, int first_indent, int indent) {
    PrintBlock block;
    block.place = place;
    block.first_indent = first_indent;
    block.indent = indent;
    blocks_.push_back(std::move(block));
    flush_ = false;
  }

  // The mark that opens each paragraph of a quoted block.
  void Open() {
    if (quoted_ > 0 && blocks_.back().pieces.empty()) Add(QuotationMark(true));
  }

  void Add(std::string_view implied, Typeface face = Typeface::kRoman) {
    if (!implied.empty()) blocks_.back().pieces.push_back({{}, std::string(implied), face});
  }

  // The words of a leaf, with the phrases in italics that are marked so.
  void AddWords(NodeId id, Typeface face) {
    const Node& node = bill_.node(id);
    if (face == Typeface::kRoman && node.committee == CommitteeText::kInserted) {
      face = Typeface::kItalic;
    }
    std::uint32_t at = node.text.begin;
    if (face == Typeface::kRoman) {
      for (const Mark& mark : bill_.MarksIn(node.text)) {
        const bool italic = mark.kind == MarkKind::kItalic || mark.kind == MarkKind::kProviso ||
                            mark.kind == MarkKind::kCommitteeInserted;
        if (!italic || mark.range.begin < at || mark.range.end > node.text.end) continue;
        AddRange({at, mark.range.begin}, face);
        AddRange(mark.range, Typeface::kItalic);
        at = mark.range.end;
      }
    }
    AddRange({at, node.text.end}, face);
  }

  void AddRange(ByteRange range, Typeface face) {
    if (!range.empty()) blocks_.back().pieces.push_back({range, {}, face});
  }

  Typeface WordsFace(NodeId id) const {
    if (bill_.node(id).kind == NodeKind::kEnactingFormula) return Typeface::kItalic;
    const bool long_title = blocks_.back().place == BlockPlace::kLongTitle;
    return Inset() || (Cover() && !long_title) ? Typeface::kSmallRoman : Typeface::kRoman;
  }

  Typeface HeadingFace(NodeId id) const {
    const NodeId parent = bill_.node(id).parent;
    const NodeKind level = bill_.node(parent).kind;
    if (Cover() || Inset()) return Typeface::kSmallRoman;
    if (!IsLevel(level)) return Typeface::kSmallCapitals;
    if (level == NodeKind::kSection && HasHeading(bill_, parent)) {
      const Provision& section = bill_.provision(parent);
      const bool as_in_code = bill_.TextOrEmpty(section.designation_node).starts_with("§");
      return as_in_code ? Typeface::kBold : Typeface::kBoldCapitals;
    }
    if (RankOf(level) == 0) return Typeface::kSmallCapitals;
    return bill_.node(id).kind == NodeKind::kDesignation && level != NodeKind::kSection
               ? Typeface::kRoman
               : Typeface::kSmallCapitals;
  }

  // A paragraph is set in by one step, a subparagraph by two.
  int LevelIndent(NodeId id) const {
    const NodeId level = bill_.LevelAround(bill_.node(id).parent);
    const int rank = level.valid() ? RankOf(bill_.node(level).kind) : 0;
    return std::max(0, rank - 2) * kPrintIndent;
  }

  bool Within(std::initializer_list<NodeKind> kinds) const {
    return std::any_of(open_.begin(), open_.end(), [&](NodeId up) {
      return std::find(kinds.begin(), kinds.end(), bill_.node(up).kind) != kinds.end();
    });
  }
  bool Cover() const { return Within({NodeKind::kFrontMatter}); }
  bool Inset() const {
    return Within({NodeKind::kTableOfContents, NodeKind::kTable, NodeKind::kPreamble,
                   NodeKind::kSignature, NodeKind::kBackMatter});
  }

  bool LastEndsWith(std::string_view end) const {
    const PrintPiece& last = blocks_.back().pieces.back();
    const std::string_view words = last.implied.empty() ? bill_.Text(last.text) : last.implied;
    return words.ends_with(end);
  }

  std::string_view QuotationMark(bool opening) const {
    const bool inner = quoted_ % 2 == 0;
    if (opening) return inner ? "‘" : "‘‘";
    return inner ? "’" : "’’";
  }

  const Document& bill_;
  std::vector<PrintBlock> blocks_;
  std::vector<NodeId> open_;
  NodeKind last_ = NodeKind::kText;
  int quoted_ = 0;
  bool joins_ = false;  // the next leaf runs on in this block
  bool flush_ = false;  // a quoted block has just ended
  bool formula_done_ = false;
  bool formula_open_ = false;  // nothing has followed the formula yet
};

}  // namespace

std::vector<PrintBlock> PrintBlocksOf(const Document& bill) { return BlockWriter(bill).Run(); }

}  // namespace ramseyer
