// Lines become a tree again: units nest by their depth, quoted blocks stand in the sentence before
// them.
#include "amend/bill/bill_text.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "amend/bill/bill_edits.h"
#include "base/check.h"
#include "document/document_builder.h"

namespace ramseyer {
namespace {

constexpr std::string_view kOpenQuote = "“";
constexpr std::string_view kCloseQuote = "”";

using PlainLine = Manuscript::PlainLine;

class BillBuilder {
 public:
  BillBuilder(const Document& bill, const Manuscript& manuscript)
      : bill_(bill),
        manuscript_(manuscript),
        lines_(manuscript.After()),
        words_(WordsOf(lines_)),
        builder_(*Source::FromBytes(bill.info().label + " as amended", words_)) {
    builder_.info() = bill.info();
    TakeTitle();
  }

  Document Build() {
    CopyMatter(NodeKind::kFrontMatter);
    builder_.Open(NodeKind::kBody, {});
    for (std::size_t i = 1; i < lines_.size(); ++i) Write(i);
    CloseTable();
    CloseTo(0);
    builder_.Close();
    CopyMatter(NodeKind::kBackMatter);
    return builder_.Finish();
  }

 private:
  // Something open below the body: a unit, a quoted block, or the group that a block stands in.
  struct Open {
    NodeKind kind = NodeKind::kSection;
    int depth = 0;
    int quotation = 0;  // of what it holds
  };

  // The words of all lines, one field a line: places point into it.
  static std::string WordsOf(const std::vector<PlainLine>& lines) {
    std::string text;
    for (const PlainLine& line : lines) {
      for (const std::string* field : {&line.designation, &line.heading, &line.text}) {
        if (!field->empty()) text.append(*field).append("\n");
      }
    }
    return text;
  }

  // The official title heads the bill; its words may have been amended.
  void TakeTitle() {
    const auto title = LinesOfPart(manuscript_, PartKind::kOfficialTitle);
    if (!title) return;
    for (const PlainLine& line : lines_) {
      if (line.role == LineRole::kText && line.kind == NodeKind::kText && line.depth == 0) {
        title_line_ = line.first;
        builder_.info().official_title = line.text;
        return;
      }
    }
  }

  int QuotationOf(const PlainLine& line) const { return manuscript_.line(line.first).quotation; }

  // ---- what stands around -----------------------------------------------------------------------

  void CopyMatter(NodeKind kind) {
    for (NodeId at(1); at.index() < bill_.size();) {
      const bool matter = bill_.node(at).kind == kind;
      if (matter) CopySubtree(at);
      at = matter || IsLevel(bill_.node(at).kind) ? bill_.node(at).end : NodeId(at.index() + 1);
    }
  }

  void CopySubtree(NodeId root) {
    std::vector<NodeId> ends;
    for (NodeId at(root.index()); at < bill_.node(root).end; at = NodeId(at.index() + 1)) {
      while (!ends.empty() && ends.back() <= at) {
        builder_.Close();
        ends.pop_back();
      }
      const Node& node = bill_.node(at);
      builder_.Open(node.kind, {});
      const std::string_view words = bill_.TextOf(at);
      if (!words.empty()) {
        builder_.AppendImplied(
            words == bill_.info().official_title ? builder_.info().official_title : words, 0);
      }
      ends.push_back(node.end);
    }
    while (!ends.empty()) {
      builder_.Close();
      ends.pop_back();
    }
  }

  // ---- lines ------------------------------------------------------------------------------------

  void Write(std::size_t i) {
    const PlainLine& line = lines_[i];
    if (line.first == title_line_) return;
    const int quotation = QuotationOf(line);
    const bool closes_block = line.kind == NodeKind::kAfterQuotation;
    const int around = open_.empty() ? 0 : open_.back().quotation;
    if (line.role != LineRole::kCell || quotation != around) CloseTable();
    EnterQuotation(quotation, closes_block);
    if (closes_block) {
      Leaf(NodeKind::kAfterQuotation, line.text);
      return;
    }
    if (line.role == LineRole::kUnit) {
      WriteUnit(i);
    } else if (line.role == LineRole::kCell) {
      WriteCell(line);
    } else {
      WriteText(i);
    }
  }

  // Leaves the blocks that hold more quotation than a line has, and opens those that it stands in.
  void EnterQuotation(int quotation, bool keeps_sentence) {
    while (!open_.empty() && open_.back().quotation > quotation) CloseOne();
    if (!keeps_sentence) {
      while (!open_.empty() && open_.back().quotation == quotation &&
             GroupOf(open_.back().kind) == NodeGroup::kLeaf) {
        CloseOne();
      }
    }
    for (int level = open_.empty() ? 0 : open_.back().quotation; level < quotation; ++level) {
      OpenOne(NodeKind::kQuotedBlock, open_.empty() ? 0 : open_.back().depth, level + 1);
    }
  }

  void WriteUnit(std::size_t i) {
    const PlainLine& line = lines_[i];
    const int quotation = QuotationOf(line);
    while (!open_.empty() && open_.back().quotation == quotation && IsLevel(open_.back().kind) &&
           open_.back().depth >= line.depth) {
      CloseOne();
    }
    OpenOne(line.kind, line.depth, quotation);
    builder_.SetDesignation(manuscript_.line(line.first).label);
    Leaf(NodeKind::kDesignation, line.designation);
    Leaf(NodeKind::kHeading, line.heading);
    if (!line.text.empty() || QuotesNext(i)) {
      WriteWords(i, HasUnitsBelow(i) ? NodeKind::kChapeau : NodeKind::kContent);
    }
  }

  bool QuotesNext(std::size_t i) const {
    return i + 1 < lines_.size() && QuotationOf(lines_[i + 1]) > QuotationOf(lines_[i]);
  }

  bool HasUnitsBelow(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i + 1].role == LineRole::kUnit &&
           lines_[i + 1].depth > lines_[i].depth && !QuotesNext(i);
  }

  // A sentence that goes on with a quoted block is a group that holds its words and the block.
  void WriteWords(std::size_t i, NodeKind kind) {
    const PlainLine& line = lines_[i];
    if (!QuotesNext(i)) {
      Leaf(kind, line.text);
      return;
    }
    OpenOne(kind, line.depth, QuotationOf(line));
    Leaf(NodeKind::kText, line.text);
  }

  void WriteText(std::size_t i) {
    const PlainLine& line = lines_[i];
    CloseDeeper(line);
    if (line.kind == NodeKind::kRecital) {
      builder_.Open(NodeKind::kPreamble, {});
      builder_.Open(NodeKind::kRecital, {});
      Leaf(NodeKind::kText, line.text);
      builder_.Close();
      builder_.Close();
      return;
    }
    WriteWords(i, GroupOf(line.kind) == NodeGroup::kLeaf ? line.kind : NodeKind::kText);
  }

  // Cells one after the other make a table, items one after the other a table of contents.
  void WriteCell(const PlainLine& line) {
    const bool contents = line.kind == NodeKind::kTableOfContentsItem;
    const NodeKind table = contents ? NodeKind::kTableOfContents : NodeKind::kTable;
    const NodeKind row = contents ? NodeKind::kTableOfContentsItem : NodeKind::kTableRow;
    if (!table_ || *table_ != table) {
      CloseTable();
      CloseDeeper(line);
      builder_.Open(table, {});
      table_ = table;
    } else if (manuscript_.line(line.first).starts_row) {
      builder_.Close();
      row_open_ = false;
    }
    if (!row_open_) builder_.Open(row, {});
    row_open_ = true;
    if (!line.designation.empty()) Leaf(NodeKind::kDesignation, line.designation);
    Leaf(contents ? NodeKind::kText : NodeKind::kTableCell, line.text);
  }

  void CloseTable() {
    if (row_open_) builder_.Close();
    if (table_) builder_.Close();
    row_open_ = false;
    table_.reset();
  }

  // Words that start no unit belong to the unit at their depth.
  void CloseDeeper(const PlainLine& line) {
    const int quotation = QuotationOf(line);
    while (!open_.empty() && open_.back().quotation == quotation && IsLevel(open_.back().kind) &&
           open_.back().depth > std::max(line.depth, 0)) {
      CloseOne();
    }
  }

  void OpenOne(NodeKind kind, int depth, int quotation) {
    builder_.Open(kind, {});
    open_.push_back({kind, depth, quotation});
  }

  void CloseOne() {
    builder_.Close();
    open_.pop_back();
  }

  void CloseTo(std::size_t count) {
    while (open_.size() > count) CloseOne();
  }

  // A leaf with its words in quotation marks marked.
  void Leaf(NodeKind kind, std::string_view words) {
    if (words.empty()) return;
    const auto at = static_cast<std::uint32_t>(words_.find(words, source_at_));
    builder_.Open(kind, {at, at + static_cast<std::uint32_t>(words.size())});
    std::size_t done = 0;
    while (done < words.size()) {
      const std::size_t open = words.find(kOpenQuote, done);
      const std::size_t close = open == std::string_view::npos ? open : ClosingQuote(words, open);
      if (close == std::string_view::npos) break;
      const std::size_t inner = open + kOpenQuote.size();
      builder_.Append(words.substr(done, inner - done), at + static_cast<std::uint32_t>(done));
      const std::size_t mark = builder_.OpenMark(MarkKind::kQuote);
      builder_.Append(words.substr(inner, close - inner), at + static_cast<std::uint32_t>(inner));
      builder_.CloseMark(mark);
      done = close;
    }
    builder_.Append(words.substr(done), at + static_cast<std::uint32_t>(done));
    builder_.Close();
    source_at_ = at + words.size();
  }

  // The mark that closes the quotation opened at `open`; npos when the leaf does not.
  static std::size_t ClosingQuote(std::string_view words, std::size_t open) {
    int depth = 0;
    for (std::size_t at = open; at < words.size(); ++at) {
      if (words.substr(at, kOpenQuote.size()) == kOpenQuote) ++depth;
      if (words.substr(at, kCloseQuote.size()) == kCloseQuote && --depth == 0) return at;
    }
    return std::string_view::npos;
  }

  const Document& bill_;
  const Manuscript& manuscript_;
  std::vector<PlainLine> lines_;
  std::string words_;  // the document's source
  DocumentBuilder builder_;
  LineId title_line_;
  std::vector<Open> open_;
  std::optional<NodeKind> table_;  // the table, or table of contents, that is open
  bool row_open_ = false;
  std::size_t source_at_ = 0;
};

}  // namespace

Document BillAsAmended(const Document& bill, const Manuscript& manuscript) {
  return BillBuilder(bill, manuscript).Build();
}

}  // namespace ramseyer
