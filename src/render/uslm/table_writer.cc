// The table's bytes are copied with replacements: a cell's inside, a row that goes, rows that come.
#include "render/uslm/table_writer.h"

#include <algorithm>

#include "render/uslm/amended_tree.h"
#include "render/uslm/inline_writer.h"

namespace ramseyer {
namespace {

struct Replacement {
  ByteRange range;
  std::string bytes;
};

// The cells of one line: an entry of a table of contents has a designation and a text.
std::vector<std::string> CellsOf(const Manuscript& manuscript, LineId id) {
  std::vector<std::string> cells;
  const std::string designation = manuscript.Live(id, Field::kDesignation);
  if (!designation.empty()) cells.push_back(designation);
  cells.push_back(manuscript.Live(id, Field::kText));
  return cells;
}

class TableWriter {
 public:
  TableWriter(const ProvisionSource& source, XmlNodeId table, const Manuscript& manuscript)
      : source_(source), table_(table), manuscript_(manuscript) {}

  std::string Write(const std::vector<LineId>& lines) {
    FindRows(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = manuscript_.line(lines[i]);
      if (line.role == LineRole::kUnit) continue;
      if (line.inserted_by.valid()) {
        if (line.live()) AddCell(lines[i], line.starts_row);
        continue;
      }
      PutRows();
      last_row_ = RowOf(line);
      Rewrite(lines[i], line);
    }
    PutRows();
    return Apply();
  }

 private:
  // The row of an original cell: the element of its row, or of its entry.
  XmlNodeId RowOf(const Line& line) const {
    NodeId at = line.source;
    const Document& law = source_.law();
    while (law.node(at).kind != NodeKind::kTableRow &&
           law.node(at).kind != NodeKind::kTableOfContentsItem) {
      const NodeId parent = law.node(at).parent;
      const XmlNodeId element = source_.ElementOf(parent);
      if (!parent.valid() || element == table_) return source_.ElementOf(at);
      at = parent;
    }
    return source_.ElementOf(at);
  }

  // Rows that hold a live cell stay.
  void FindRows(const std::vector<LineId>& lines) {
    for (const LineId id : lines) {
      const Line& line = manuscript_.line(id);
      if (line.inserted_by.valid() || line.role == LineRole::kUnit) continue;
      const XmlNodeId row = RowOf(line);
      if (rows_.empty() || rows_.back() != row) rows_.push_back(row);
      if (line.live()) kept_.push_back(row);
    }
  }

  bool IsKept(XmlNodeId row) const {
    return std::find(kept_.begin(), kept_.end(), row) != kept_.end();
  }

  void Rewrite(LineId id, const Line& line) {
    if (!IsKept(last_row_)) {
      const ByteRange range = source_.tree().node(last_row_).source;
      if (replacements_.empty() || !(replacements_.back().range == range)) {
        replacements_.push_back({range, {}});
      }
      return;
    }
    if (IsUntouched(line)) return;
    for (const Field field : {Field::kDesignation, Field::kText}) {
      const std::vector<Piece>& pieces = line.pieces(field);
      const auto original = std::find_if(pieces.begin(), pieces.end(),
                                         [](const Piece& piece) { return piece.original(); });
      if (original == pieces.end()) continue;
      const XmlNodeId cell = source_.ElementOf(source_.LeafAt(original->origin));
      if (!cell.valid()) continue;
      const bool live = line.live();
      replacements_.push_back(
          {source_.tree().node(cell).inner,
           live ? WriteInline(&source_, LiveSpans(manuscript_, id, field)) : std::string()});
    }
  }

  void AddCell(LineId id, bool starts_row) {
    if (starts_row || new_rows_.empty()) new_rows_.emplace_back();
    for (std::string& cell : CellsOf(manuscript_, id)) {
      new_rows_.back().push_back(std::move(cell));
    }
  }

  // New rows stand behind the row before them, in its likeness; else before the first.
  void PutRows() {
    if (new_rows_.empty() || rows_.empty()) return;
    const bool at_front = !last_row_.valid();
    const XmlNodeId like = at_front ? rows_.front() : last_row_;
    const ByteRange row = source_.tree().node(like).source;
    const std::uint32_t at = at_front ? row.begin : row.end;
    std::string bytes;
    for (const std::vector<std::string>& cells : new_rows_) bytes += "\n" + RowLike(like, cells);
    replacements_.push_back({{at, at}, std::move(bytes)});
    new_rows_.clear();
  }

  std::string RowLike(XmlNodeId like, const std::vector<std::string>& cells) const {
    std::vector<XmlNodeId> models;
    const XmlTree& tree = source_.tree();
    for (XmlNodeId child = tree.FirstChild(like); child.valid(); child = tree.NextSibling(child)) {
      if (tree.node(child).IsElement()) models.push_back(child);
    }
    StartTag row = source_.TagOf(like);
    row.Remove("id");
    std::string bytes = row.Open();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (models.empty()) {
        bytes += EscapeText(cells[i]);
        continue;
      }
      StartTag cell = source_.TagOf(models[std::min(i, models.size() - 1)]);
      cell.Remove("id");
      bytes += cell.Open() + EscapeText(cells[i]) + cell.Close();
    }
    return bytes + row.Close();
  }

  std::string Apply() {
    std::stable_sort(
        replacements_.begin(), replacements_.end(),
        [](const Replacement& a, const Replacement& b) { return a.range.begin < b.range.begin; });
    const ByteRange whole = source_.tree().node(table_).source;
    std::string bytes;
    std::uint32_t at = whole.begin;
    for (const Replacement& replacement : replacements_) {
      bytes += source_.Bytes(ByteRange{at, replacement.range.begin});
      bytes += replacement.bytes;
      at = replacement.range.end;
    }
    return bytes.append(source_.Bytes(ByteRange{at, whole.end}));
  }

  const ProvisionSource& source_;
  XmlNodeId table_;
  const Manuscript& manuscript_;
  std::vector<XmlNodeId> rows_;
  std::vector<XmlNodeId> kept_;
  XmlNodeId last_row_;
  std::vector<std::vector<std::string>> new_rows_;
  std::vector<Replacement> replacements_;
};

}  // namespace

std::string WriteAmendedTable(const ProvisionSource& source, XmlNodeId table,
                              const Manuscript& manuscript, const std::vector<LineId>& lines) {
  return TableWriter(source, table, manuscript).Write(lines);
}

std::string WriteNewTable(const Manuscript& manuscript, const std::vector<LineId>& lines) {
  std::string bytes = "<table xmlns=\"http://www.w3.org/1999/xhtml\"><tbody>";
  bool open = false;
  for (const LineId id : lines) {
    if (!manuscript.line(id).live()) continue;
    if (open && manuscript.line(id).starts_row) bytes += "</tr>";
    if (!open || manuscript.line(id).starts_row) bytes += "<tr>";
    open = true;
    for (const std::string& cell : CellsOf(manuscript, id)) {
      bytes += "<td>" + EscapeText(cell) + "</td>";
    }
  }
  return bytes + (open ? "</tr>" : "") + "</tbody></table>";
}

}  // namespace ramseyer
