// One pass over the nodes in order. A leaf either goes on in the line that its provision's
// designation began or begins a line; which, is a matter of its kind alone.
#include "document/dump.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "document/asides.h"

namespace ramseyer {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kQuotedIndent = 4;

bool EndsWithMark(std::string_view text) {
  if (text.empty()) return true;
  const char last = text.back();
  // An em dash ends in the byte 0x94; a closing quotation mark ends in 0x9D.
  return last == '.' || last == ':' || last == ';' || last == ',' || last == '\x94';
}

// "Title" of "title".
std::string NameOf(NodeKind kind) {
  std::string name(IdOf(kind));
  name[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(name[0])));
  return name;
}

class TextDump {
 public:
  explicit TextDump(const Document& document) : document_(document) {}

  std::string Run(NodeId id) {
    for (NodeId at = id; at < document_.node(id).end; at = NodeId(at.index() + 1)) {
      while (!open_.empty() && document_.node(open_.back()).end <= at) Leave();
      Enter(at);
    }
    while (!open_.empty()) Leave();
    FlushAsides();
    std::string text;
    for (const std::string& line : lines_) text += line + '\n';
    return text;
  }

 private:
  void Enter(NodeId id) {
    const Node& node = document_.node(id);
    const bool section_or_above = IsLevel(node.kind) && RankOf(node.kind) <= 1;
    if (section_or_above && quoted_ == 0 && !lines_.empty() && !lines_.back().empty()) {
      FlushAsides();
      lines_.emplace_back();
    }
    if (node.kind == NodeKind::kQuotedBlock) ++quoted_;
    if (node.kind == NodeKind::kTableRow || IsLevel(node.kind)) joins_ = false;
    if (!node.text.empty()) Leaf(id);
    open_.push_back(id);
  }

  void Leave() {
    const NodeId id = open_.back();
    open_.pop_back();
    if (document_.node(id).kind != NodeKind::kQuotedBlock) return;
    if (last_words_ < lines_.size()) lines_[last_words_] += Mark(false);
    --quoted_;
    joins_ = false;
  }

  void Leaf(NodeId id) {
    const NodeKind kind = document_.node(id).kind;
    const std::string_view text = document_.TextOf(id);
    if (IsAside(kind)) {
      asides_.push_back(std::string(Indent(id), ' ') + '[' + std::string(IdOf(kind)) + ": " +
                        std::string(text) + ']');
      return;
    }
    if (last_kind_ == NodeKind::kTableCell && kind != NodeKind::kTableCell) joins_ = false;
    const bool behind_block = kind == NodeKind::kAfterQuotation && last_words_ < lines_.size();
    if (behind_block) {
      const bool words = std::isalnum(static_cast<unsigned char>(text[0])) != 0;
      lines_[last_words_] += (words ? " " : "") + std::string(text);
      joins_ = false;
    } else if (joins_) {
      lines_.back() += Joint(kind) + std::string(text);
    } else {
      Begin(id, kind == NodeKind::kDesignation ? Designation(id) : std::string(text));
    }
    last_kind_ = kind;
    joins_ = Joins(id);
  }

  void Begin(NodeId id, std::string_view text) {
    FlushAsides();
    std::string line(Indent(id), ' ');
    if (quoted_ > 0) line += Mark(true);
    line += text;
    last_words_ = lines_.size();
    lines_.push_back(std::move(line));
  }

  // Asides follow the line into which they were set, when it is done.
  void FlushAsides() {
    lines_.insert(lines_.end(), asides_.begin(), asides_.end());
    asides_.clear();
  }

  // Whether the next leaf goes on in this one's line.
  bool Joins(NodeId id) const {
    const Node& node = document_.node(id);
    if (node.kind == NodeKind::kDesignation || node.kind == NodeKind::kTableCell) return true;
    if (node.kind != NodeKind::kHeading) return false;
    return RankOf(document_.node(node.parent).kind) > 1;
  }

  std::string Joint(NodeKind kind) const {
    if (last_kind_ == NodeKind::kTableCell) return " | ";
    const std::string& line = lines_.back();
    if (last_kind_ == NodeKind::kHeading && kind != NodeKind::kHeading && !EndsWithMark(line)) {
      return ".—";
    }
    return line.size() >= 3 && line.substr(line.size() - 3) == "—" ? "" : " ";
  }

  std::string Designation(NodeId id) const {
    std::string printed(document_.TextOf(id));
    const Node& level = document_.node(document_.node(id).parent);
    const bool named = document_.info().format != DocumentFormat::kBillDtd ||
                       !IsLevel(level.kind) || RankOf(level.kind) > 1 ||
                       level.kind == NodeKind::kLevel || level.kind == NodeKind::kAppropriations;
    if (named) return printed;
    if (level.kind == NodeKind::kSection) return "Sec. " + printed;
    return NameOf(level.kind) + ' ' + printed + (EndsWithMark(printed) ? "" : "—");
  }

  std::size_t Indent(NodeId id) const {
    std::size_t indent = 0;
    for (const NodeId up : open_) {
      const NodeKind kind = document_.node(up).kind;
      if (RankOf(kind) > 1) indent += kIndent;
      if (kind == NodeKind::kQuotedBlock) indent += kQuotedIndent;
    }
    // Words of a section stand under its heading.
    const NodeId parent = document_.node(id).parent;
    const bool heads = (document_.node(id).kind == NodeKind::kDesignation ||
                        document_.node(id).kind == NodeKind::kHeading) &&
                       IsLevel(document_.node(parent).kind);
    const NodeId level = document_.LevelAround(parent);
    const bool in_section = level.valid() && RankOf(document_.node(level).kind) == 1;
    return indent + (in_section && !heads ? kIndent : 0);
  }

  std::string_view Mark(bool opening) const {
    const bool inner = quoted_ % 2 == 0;
    if (opening) return inner ? "‘" : "“";
    return inner ? "’" : "”";
  }

  const Document& document_;
  std::vector<std::string> lines_;
  std::vector<std::string> asides_;  // of the line that is being written
  std::vector<NodeId> open_;
  std::size_t last_words_ = static_cast<std::size_t>(-1);  // the line that holds the last words
  NodeKind last_kind_ = NodeKind::kText;
  bool joins_ = false;
  int quoted_ = 0;
};

}  // namespace

std::string DumpText(const Document& document, NodeId id) { return TextDump(document).Run(id); }

}  // namespace ramseyer
