// Units are written from the last to the first, so that each finds what stands in it written
// already. A unit that stood in the law before is written along its source: a cursor goes through
// the children of its element; what the lines name is written as they say, and what they do not
// name (notes, source credits) is copied where the cursor passes it.
#include "render/uslm/provision_writer.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/check.h"
#include "render/uslm/amended_tree.h"
#include "render/uslm/inline_writer.h"
#include "render/uslm/provision_source.h"
#include "render/uslm/start_tag.h"
#include "render/uslm/table_writer.h"

namespace ramseyer {
namespace {

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// Identifiers below a redesignated unit begin with its own.
std::string WithIdentifier(std::string_view bytes, std::string_view before,
                           std::string_view after) {
  std::string out;
  if (before == after || before.empty()) return std::string(bytes);
  const std::string wanted = "identifier=\"" + std::string(before);
  std::size_t from = 0;
  for (std::size_t at = bytes.find(wanted); at != std::string_view::npos;
       at = bytes.find(wanted, from)) {
    const std::size_t end = at + wanted.size();
    out.append(bytes.substr(from, at - from));
    const bool whole = end < bytes.size() && (bytes[end] == '"' || bytes[end] == '/');
    out += whole ? "identifier=\"" + std::string(after) : wanted;
    from = end;
  }
  return out.append(bytes.substr(from));
}

class ProvisionWriter {
 public:
  ProvisionWriter(const Manuscript& manuscript, const AmendedTree& tree,
                  const ProvisionSource* source, std::string prefix)
      : manuscript_(manuscript), tree_(tree), source_(source), prefix_(std::move(prefix)) {
    IndexLaw();
  }

  std::string Write() {
    written_.resize(tree_.units.size());
    for (std::size_t unit = tree_.units.size(); unit-- > 0;) written_[unit] = WriteUnit(unit);
    return std::move(written_.front());
  }

  // The element of a provision of which nothing is left. Its number stays as a value, because the
  // schema wants words or a number in every section.
  std::string WriteRepealed() {
    const XmlNodeId element(0);
    StartTag tag = source_->TagOf(element);
    tag.Set("status", "repealed");
    StartTag num = StartTag::Named(Name("num"));
    num.Set("value", manuscript_.line(manuscript_.order().front()).label_before);
    Output out{tag.Open() + num.Open() + num.Close(), element,
               source_->tree().node(element).inner.begin};
    Finish(out);
    return out.bytes + tag.Close();
  }

 private:
  // An element that is being written, and how far along its source.
  struct Output {
    std::string bytes;
    XmlNodeId element;         // invalid: it has no source
    std::uint32_t cursor = 0;  // in the source: everything before is written or left out
  };

  // ---- the source -------------------------------------------------------------------------------

  // Where the words of the law stand that lines speak for.
  void IndexLaw() {
    if (source_ == nullptr) return;
    for (const LineId id : manuscript_.order()) {
      const Line& line = manuscript_.line(id);
      if (line.source.valid()) spoken_for_.push_back(source_->RangeOf(line.source).begin);
      for (const Field field : {Field::kDesignation, Field::kHeading, Field::kText}) {
        for (const Piece& piece : line.pieces(field)) {
          if (!piece.original()) continue;
          spoken_for_.push_back(source_->RangeOf(source_->LeafAt(piece.origin)).begin);
        }
      }
    }
    std::sort(spoken_for_.begin(), spoken_for_.end());
  }

  bool IsSpokenFor(ByteRange range) const {
    const auto first = std::lower_bound(spoken_for_.begin(), spoken_for_.end(), range.begin);
    return first != spoken_for_.end() && *first < range.end;
  }

  // The leaf that the original words of a field stand in; invalid when it has none.
  NodeId LeafOf(LineId id, Field field) const {
    if (source_ == nullptr) return {};
    for (const Piece& piece : manuscript_.line(id).pieces(field)) {
      if (piece.original()) return source_->LeafAt(piece.origin);
    }
    return {};
  }

  // The child of `element` that holds the leaf; invalid when it stands elsewhere.
  XmlNodeId ChildHolding(XmlNodeId element, NodeId leaf) const {
    if (!element.valid() || !leaf.valid()) return {};
    const ByteRange range = source_->RangeOf(leaf);
    const XmlTree& tree = source_->tree();
    for (XmlNodeId child = tree.FirstChild(element); child.valid();
         child = tree.NextSibling(child)) {
      const XmlNode& node = tree.node(child);
      if (node.IsElement() && node.source.begin <= range.begin && range.end <= node.source.end) {
        return child;
      }
    }
    return {};
  }

  // Copies what no line speaks for, up to `end`, and the white space before `end`.
  void CopyUpTo(Output& out, std::uint32_t end) const {
    if (!out.element.valid() || end <= out.cursor) return;
    const XmlTree& tree = source_->tree();
    std::string_view space;
    for (XmlNodeId child = tree.FirstChild(out.element); child.valid();
         child = tree.NextSibling(child)) {
      const XmlNode& node = tree.node(child);
      if (node.source.begin < out.cursor) continue;
      if (node.source.begin >= end) break;
      if (!node.IsElement()) {
        space = IsBlank(source_->Bytes(child)) ? source_->Bytes(child) : std::string_view();
      } else if (!IsSpokenFor(node.source)) {
        out.bytes.append(space).append(source_->Bytes(child));
        space = {};
      }
    }
    out.bytes.append(space);
    out.cursor = end;
  }

  void Finish(Output& out) const {
    if (out.element.valid()) CopyUpTo(out, source_->tree().node(out.element).inner.end);
  }

  // Whether an element can be written where the source has it: a child not yet passed.
  bool IsAhead(const Output& out, XmlNodeId child) const {
    return child.valid() && out.element.valid() &&
           source_->tree().node(child).parent == out.element &&
           source_->tree().node(child).source.begin >= out.cursor;
  }

  // Writes what takes the place of a child of the source, or stands between its children.
  void Put(Output& out, XmlNodeId child, const std::string& bytes) const {
    if (IsAhead(out, child)) {
      CopyUpTo(out, source_->tree().node(child).source.begin);
      out.cursor = source_->tree().node(child).source.end;
    }
    out.bytes += bytes;
  }

  // ---- units ------------------------------------------------------------------------------------

  XmlNodeId ElementOf(const Line& line) const {
    return source_ != nullptr && line.source.valid() ? source_->ElementOf(line.source)
                                                     : XmlNodeId();
  }

  std::string Name(std::string_view local) const { return prefix_ + std::string(local); }

  std::string WriteUnit(std::size_t index) {
    const AmendedUnit& unit = tree_.units[index];
    const Line& line = manuscript_.line(unit.line);
    const XmlNodeId element = ElementOf(line);
    if (!unit.changed && element.valid()) {
      return WithIdentifier(source_->Bytes(element), unit.identifier_before, unit.identifier);
    }
    if (line.kind == NodeKind::kTableOfContents && element.valid()) {
      return WriteAmendedTable(*source_, element, manuscript_, manuscript_.order());
    }
    const StartTag tag = TagOfUnit(unit, line, element);
    Output out{tag.Open(), element,
               element.valid() ? source_->tree().node(element).inner.begin : 0};
    WriteDesignation(out, unit.line, line);
    WriteHeading(out, unit.line, line);
    WriteItems(out, unit, line);
    Finish(out);
    return out.bytes + tag.Close();
  }

  StartTag TagOfUnit(const AmendedUnit& unit, const Line& line, XmlNodeId element) const {
    StartTag tag =
        element.valid() ? source_->TagOf(element) : StartTag::Named(Name(IdOf(line.kind)));
    if (element.valid() && line.kind != line.kind_before) tag.Rename(Name(IdOf(line.kind)));
    if (!element.valid()) CopyStyle(tag, Model(line).unit);
    if (IsLevel(line.kind) && !unit.identifier.empty() &&
        unit.identifier != unit.identifier_before) {
      tag.Set("identifier", unit.identifier);
    }
    return tag;
  }

  void WriteDesignation(Output& out, LineId id, const Line& line) const {
    const std::vector<LiveSpan> spans = LiveSpans(manuscript_, id, Field::kDesignation);
    if (spans.empty()) return;
    const NodeId leaf = LeafOf(id, Field::kDesignation);
    const XmlNodeId num = leaf.valid() ? source_->ElementOf(leaf) : XmlNodeId();
    StartTag tag = num.valid() ? source_->TagOf(num) : StartTag::Named(Name("num"));
    if (!num.valid()) CopyStyle(tag, Model(line).designation);
    if (tag.Get("value").empty() || line.label != line.label_before) tag.Set("value", line.label);
    Put(out, num, tag.Open() + WriteInline(source_, spans) + tag.Close());
  }

  void WriteHeading(Output& out, LineId id, const Line& line) const {
    const std::vector<LiveSpan> spans = LiveSpans(manuscript_, id, Field::kHeading);
    if (spans.empty()) return;
    const NodeId leaf = LeafOf(id, Field::kHeading);
    const XmlNodeId heading = leaf.valid() ? source_->ElementOf(leaf) : XmlNodeId();
    StartTag tag = heading.valid() ? source_->TagOf(heading) : StartTag::Named(Name("heading"));
    if (!heading.valid()) CopyStyle(tag, Model(line).heading);
    const bool spaced =
        heading.valid() ? source_->BeginsWithSpace(heading) : !line.designation.empty();
    Put(out, heading, tag.Open() + (spaced ? " " : "") + WriteInline(source_, spans) + tag.Close());
  }

  // A run of text between units is one element; the source has one for it, or it is a new one.
  void WriteItems(Output& out, const AmendedUnit& unit, const Line& line) {
    std::vector<LineId> run;
    if (!LiveSpans(manuscript_, unit.line, Field::kText).empty()) run.push_back(unit.line);
    const bool has_units =
        std::any_of(unit.items.begin(), unit.items.end(),
                    [](const AmendedItem& item) { return item.unit.has_value(); });
    std::string_view name = has_units ? "chapeau" : "content";
    for (const AmendedItem& item : unit.items) {
      if (!item.unit) {
        run.push_back(item.line);
        continue;
      }
      WriteRun(out, run, name, line);
      run.clear();
      name = "continuation";
      const XmlNodeId element = ElementOf(manuscript_.line(item.line));
      const bool ahead = IsAhead(out, element);
      if (!ahead && !out.bytes.ends_with('\n')) out.bytes += '\n';
      Put(out, element, written_[*item.unit]);
      written_[*item.unit].clear();
    }
    WriteRun(out, run, name, line);
  }

  // ---- text -------------------------------------------------------------------------------------

  void WriteRun(Output& out, const std::vector<LineId>& run, std::string_view name,
                const Line& unit) const {
    if (run.empty()) return;
    if (unit.kind == NodeKind::kNote) {
      for (const LineId id : run) WriteParagraphOfNote(out, id);
      return;
    }
    const XmlNodeId held = ContainerOf(out.element, run);
    if (held.valid() && IsAhead(out, held)) {
      const std::string_view local = source_->tree().node(held).name;
      if (IsWhole(held, run) && FittingName(local, name) == local) {
        Put(out, held, std::string(source_->Bytes(held)));
        return;
      }
    }
    // The first of the elements that held the run's words stands for it; the cursor passes the
    // rest.
    Put(out, held, WriteBlocks(held, run, name, out.bytes));
  }

  // The name of an element that holds a run of text, when it stands as `wanted`.
  static std::string_view FittingName(std::string_view local, std::string_view wanted) {
    const bool plain = local == "content" || local == "chapeau" || local == "continuation";
    return plain ? wanted : local;
  }

  // The child of `element` that holds the first original words of the run.
  XmlNodeId ContainerOf(XmlNodeId element, const std::vector<LineId>& run) const {
    for (const LineId id : run) {
      const XmlNodeId child = ChildHolding(element, LeafOf(id, Field::kText));
      if (child.valid()) return child;
    }
    return {};
  }

  // Whether the element holds the words of these lines, as they were, and no others.
  bool IsWhole(XmlNodeId held, const std::vector<LineId>& run) const {
    const ByteRange range = source_->tree().node(held).source;
    std::size_t leaves = 0;
    std::uint32_t last = 0;
    for (auto it = std::lower_bound(spoken_for_.begin(), spoken_for_.end(), range.begin);
         it != spoken_for_.end() && *it < range.end; ++it) {
      if (leaves == 0 || *it != last) ++leaves;
      last = *it;
    }
    std::size_t standing = 0;
    for (const LineId id : run) {
      const Line& line = manuscript_.line(id);
      const NodeId leaf = LeafOf(id, Field::kText);
      const bool same = IsTextUntouched(id) && (line.role == LineRole::kUnit || IsUntouched(line));
      if (!same || !leaf.valid() || source_->RangeOf(leaf).begin < range.begin ||
          source_->RangeOf(leaf).end > range.end) {
        return false;
      }
      // An entry of a table of contents has two leaves in its element.
      standing +=
          1 + (LeafOf(id, Field::kDesignation).valid() && line.role == LineRole::kCell ? 2 : 0);
    }
    return standing == leaves;
  }

  // Whether a line's text reads as it did: nothing struck, put in, split off or joined.
  bool IsTextUntouched(LineId id) const {
    const std::vector<LiveSpan> spans = LiveSpans(manuscript_, id, Field::kText);
    const std::vector<Piece>& pieces = manuscript_.line(id).text;
    if (spans.size() != 1 || pieces.size() != 1) return false;
    const NodeId leaf = LeafOf(id, Field::kText);
    return leaf.valid() && source_->law().node(leaf).text.size() == spans.front().text.size();
  }

  void WriteParagraphOfNote(Output& out, LineId id) const {
    const NodeId leaf = LeafOf(id, Field::kText);
    const XmlNodeId held = ChildHolding(out.element, leaf);
    StartTag tag = held.valid() ? source_->TagOf(held) : StartTag::Named(Name("p"));
    Put(out, held,
        tag.Open() + WriteInline(source_, LiveSpans(manuscript_, id, Field::kText)) + tag.Close());
  }

  std::string WriteBlocks(XmlNodeId held, const std::vector<LineId>& run, std::string_view name,
                          std::string_view before) const {
    const std::string_view local = held.valid() ? source_->tree().node(held).name : name;
    const std::string_view fitting = FittingName(local, name);
    StartTag tag = held.valid() ? source_->TagOf(held) : StartTag::Named(Name(name));
    if (fitting != local) tag.Rename(Name(fitting));
    const bool one = run.size() == 1 && manuscript_.line(run.front()).role != LineRole::kCell;
    if (one) return WriteOneText(tag, held, run.front(), fitting, before);
    std::string bytes = tag.Open();
    for (std::size_t i = 0; i < run.size();) {
      if (manuscript_.line(run[i]).role == LineRole::kCell) {
        std::size_t end = i + 1;
        while (end < run.size() && manuscript_.line(run[end]).role == LineRole::kCell) ++end;
        bytes += WriteCells({run.begin() + static_cast<std::ptrdiff_t>(i),
                             run.begin() + static_cast<std::ptrdiff_t>(end)});
        i = end;
        continue;
      }
      bytes += WriteParagraph(run[i]);
      ++i;
    }
    return bytes + tag.Close();
  }

  // The paragraph element around a leaf, or within the element that is the leaf.
  XmlNodeId ParagraphOf(NodeId leaf) const {
    if (!leaf.valid()) return {};
    const XmlTree& tree = source_->tree();
    const XmlNodeId element = source_->ElementOf(leaf);
    if (!element.valid()) return {};
    if (tree.node(element).name == "p") return element;
    for (XmlNodeId child = tree.FirstChild(element); child.valid();
         child = tree.NextSibling(child)) {
      if (tree.node(child).name == "p") return child;
    }
    return {};
  }

  std::string WriteOneText(StartTag tag, XmlNodeId held, LineId id, std::string_view name,
                           std::string_view before) const {
    const std::string words = WriteInline(source_, LiveSpans(manuscript_, id, Field::kText));
    const XmlNodeId paragraph = ParagraphOf(LeafOf(id, Field::kText));
    if (paragraph.valid() && paragraph != held) {
      const StartTag inner = source_->TagOf(paragraph);
      if (name == "content") return tag.Open() + inner.Open() + words + inner.Close() + tag.Close();
      // Only content holds its text in a paragraph: the paragraph's form becomes the element's.
      CopyStyle(tag, paragraph);
      return tag.Open() + words + tag.Close();
    }
    const bool behind_number = before.ends_with("num>");
    const bool spaced = held.valid() ? source_->BeginsWithSpace(held) : behind_number;
    return tag.Open() + (spaced ? " " : "") + words + tag.Close();
  }

  std::string WriteParagraph(LineId id) const {
    const NodeId leaf = LeafOf(id, Field::kText);
    const XmlNodeId paragraph = ParagraphOf(leaf);
    if (paragraph.valid() && IsTextUntouched(id)) return std::string(source_->Bytes(paragraph));
    const StartTag tag = paragraph.valid() ? source_->TagOf(paragraph) : StartTag::Named(Name("p"));
    return tag.Open() + WriteInline(source_, LiveSpans(manuscript_, id, Field::kText)) +
           tag.Close();
  }

  // Cells that follow each other; those of the law stand in a table of the source.
  std::string WriteCells(const std::vector<LineId>& cells) const {
    XmlNodeId table;
    for (const LineId id : cells) {
      const NodeId leaf = LeafOf(id, Field::kText);
      if (leaf.valid()) table = TableAround(leaf);
      if (table.valid()) break;
    }
    if (!table.valid()) return WriteNewTable(manuscript_, cells);
    return WriteAmendedTable(*source_, table, manuscript_, LinesAround(cells));
  }

  XmlNodeId TableAround(NodeId leaf) const {
    const Document& law = source_->law();
    for (NodeId up = law.node(leaf).parent; up.valid(); up = law.node(up).parent) {
      const NodeKind kind = law.node(up).kind;
      if (kind == NodeKind::kTable || kind == NodeKind::kTableOfContents) {
        return source_->ElementOf(up);
      }
      if (IsLevel(kind)) break;
    }
    return {};
  }

  // The cells with the struck ones among and around them.
  std::vector<LineId> LinesAround(const std::vector<LineId>& cells) const {
    const std::vector<LineId>& order = manuscript_.order();
    std::size_t begin = manuscript_.IndexOf(cells.front());
    std::size_t end = manuscript_.IndexOf(cells.back()) + 1;
    const auto struck_cell = [&](LineId id) {
      const Line& line = manuscript_.line(id);
      return line.role == LineRole::kCell && !line.live();
    };
    while (begin > 0 && struck_cell(order[begin - 1])) --begin;
    while (end < order.size() && struck_cell(order[end])) ++end;
    return {order.begin() + static_cast<std::ptrdiff_t>(begin),
            order.begin() + static_cast<std::ptrdiff_t>(end)};
  }

  // ---- form of new units
  // --------------------------------------------------------------------------

  // Elements of the law whose typographic form a new unit takes over.
  struct Models {
    XmlNodeId unit;
    XmlNodeId designation;
    XmlNodeId heading;
  };

  // A unit of the same kind, with a heading if and only if the new one has one.
  Models Model(const Line& line) const {
    if (source_ == nullptr || line.kind == NodeKind::kSection) return {};
    for (const LineId id : manuscript_.order()) {
      const Line& other = manuscript_.line(id);
      if (!other.source.valid() || other.kind_before != line.kind ||
          other.role != LineRole::kUnit || other.heading.empty() != line.heading.empty()) {
        continue;
      }
      const NodeId designation = LeafOf(id, Field::kDesignation);
      const NodeId heading = LeafOf(id, Field::kHeading);
      return {ElementOf(other), designation.valid() ? source_->ElementOf(designation) : XmlNodeId(),
              heading.valid() ? source_->ElementOf(heading) : XmlNodeId()};
    }
    return {};
  }

  void CopyStyle(StartTag& tag, XmlNodeId model) const {
    if (!model.valid()) return;
    const StartTag like = source_->TagOf(model);
    for (const std::string_view attribute : {"style", "class"}) {
      const std::string value(like.Get(attribute));
      if (!value.empty()) tag.Set(attribute, value);
    }
  }

  const Manuscript& manuscript_;
  const AmendedTree& tree_;
  const ProvisionSource* source_;
  std::string prefix_;
  std::vector<std::uint32_t> spoken_for_;
  std::vector<std::string> written_;
};

std::string PrefixOf(const ProvisionSource& source) {
  const StartTag tag = source.TagOf(source.tree().root());
  const std::size_t colon = tag.name().find(':');
  return colon == std::string_view::npos ? "" : std::string(tag.name().substr(0, colon + 1));
}

}  // namespace

Result<std::string> WriteProvision(const Document& law, const Manuscript& manuscript,
                                   std::string_view identifier) {
  Result<ProvisionSource> source = ProvisionSource::Parse(law, manuscript.root());
  if (!source) return tl::make_unexpected(source.error());
  const std::optional<AmendedTree> tree = BuildAmendedTree(manuscript, &law, identifier);
  if (!tree) return Fail("the amended lines make no provision", law.PlaceOf(manuscript.root()));
  ProvisionWriter writer(manuscript, *tree, &*source, PrefixOf(*source));
  return tree->units.empty() ? writer.WriteRepealed() : writer.Write();
}

Result<std::string> WriteNewSection(const Manuscript& manuscript, std::string_view identifier,
                                    std::string_view prefix) {
  const std::optional<AmendedTree> tree = BuildAmendedTree(manuscript, nullptr, identifier);
  if (!tree || tree->units.empty()) return Fail("the lines of a new section make no provision");
  return ProvisionWriter(manuscript, *tree, nullptr, std::string(prefix)).Write();
}

}  // namespace ramseyer
