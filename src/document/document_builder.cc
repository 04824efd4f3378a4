#include "document/document_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/check.h"
#include "base/eight_bytes.h"
#include "document/citation.h"
#include "text/spaces.h"

namespace ramseyer {
namespace {

constexpr std::size_t kBytesOfNode = 64;  // of the source; most documents have fewer nodes

// Whether the eight bytes are printed ASCII without two spaces in a row.
bool ArePlain(const char* bytes) {
  const EightBytes eight = LoadEight(bytes);
  const EightBytes spaces = Below(eight ^ Repeated(' '), 1);
  return ((eight & kHighBits) | Below(eight, ' ') | (spaces & (spaces >> 8U))) == 0;
}

// The length of what stands at the front of `text`, which begins with no white space, and goes into
// a document as it is: words and the single spaces between them.
std::size_t FoldedLength(std::string_view text) {
  std::size_t stop = 1;
  while (stop < text.size()) {
    // What the last of eight is followed by is seen with the next ones.
    if (stop + 8 <= text.size() && ArePlain(text.data() + stop)) {
      stop += 7;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[stop]);
    if (byte == ' ') {
      if (stop + 1 == text.size()) return stop;
      const auto next = static_cast<unsigned char>(text[stop + 1]);
      const bool plain = next > ' ' && next < 0x80;
      if (!plain && SpaceLength(text.substr(stop + 1)) > 0) return stop;
    } else if ((byte < ' ' || byte >= 0x80) && SpaceLength(text.substr(stop)) > 0) {
      return stop;
    }
    ++stop;
  }
  return stop;
}

std::size_t HashOfFolded(std::string_view identifier) {
  const std::hash<std::string_view> hash;
  return IsFolded(identifier) ? hash(identifier) : hash(FoldIdentifier(identifier));
}

}  // namespace

DocumentBuilder::DocumentBuilder(Source source) {
  document_.source_ = std::move(source);
  document_.text_.reserve(document_.source_.bytes().size() / 2);
  document_.nodes_.reserve(document_.source_.bytes().size() / kBytesOfNode);
  Open(NodeKind::kDocument, {0, static_cast<std::uint32_t>(document_.source_.bytes().size())});
}

NodeId DocumentBuilder::Open(NodeKind kind, ByteRange source) {
  Node node;
  node.kind = kind;
  node.source = source;
  if (!open_.empty()) {
    node.parent = open_.back();
    node.committee = Current().committee;
  }
  // A line end parts the words of leaves, so that a mark at one's end is not at the next one's
  // begin.
  std::string& text = document_.text_;
  if (GroupOf(kind) == NodeGroup::kLeaf && !text.empty() && text.back() != '\n') text += '\n';
  const auto at = static_cast<std::uint32_t>(text.size());
  node.text = {at, at};
  if (IsLevel(kind)) {
    node.provision = ProvisionId(static_cast<std::uint32_t>(document_.provisions_.size()));
    document_.provisions_.emplace_back();
  }
  const NodeId id(static_cast<std::uint32_t>(document_.nodes_.size()));
  if (!open_.empty() && IsLevel(Current().kind)) {
    Provision& around = document_.provisions_[Current().provision.index()];
    if (kind == NodeKind::kDesignation && !around.designation_node.valid()) {
      around.designation_node = id;
    }
    if (kind == NodeKind::kHeading && !around.heading_node.valid()) around.heading_node = id;
  }
  document_.nodes_.push_back(node);
  open_.push_back(id);
  pending_space_ = false;
  return id;
}

void DocumentBuilder::Close() {
  RAMSEYER_CHECK(open_.size() > 1);
  Current().end = NodeId(document_.size());
  open_.pop_back();
  pending_space_ = false;
}

void DocumentBuilder::SetCommitteeText(CommitteeText text) { Current().committee = text; }

void DocumentBuilder::SetDesignation(std::string designation) {
  RAMSEYER_CHECK(IsLevel(Current().kind));
  document_.provisions_[Current().provision.index()].designation = std::move(designation);
}

void DocumentBuilder::SetIdentifier(std::string_view identifiers) {
  RAMSEYER_CHECK(IsLevel(Current().kind));
  std::string& own = document_.provisions_[Current().provision.index()].identifier;
  while (!identifiers.empty()) {
    const std::size_t space = std::min(identifiers.find(' '), identifiers.size());
    if (space > 0) {
      std::string identifier = FoldIdentifier(identifiers.substr(0, space));
      if (own.empty()) {
        own = std::move(identifier);
      } else {
        document_.aliases_.emplace_back(std::move(identifier), open_.back());
      }
    }
    identifiers.remove_prefix(std::min(space + 1, identifiers.size()));
  }
}

void DocumentBuilder::Append(std::string_view characters, std::uint32_t source_offset) {
  std::size_t i = 0;
  while (i < characters.size()) {
    const auto here = source_offset + static_cast<std::uint32_t>(i);
    if (const std::size_t space = SpaceLength(characters.substr(i)); space > 0) {
      if (!pending_space_) space_source_ = here;
      pending_space_ = true;
      i += space;
      continue;
    }
    const std::size_t length = FoldedLength(characters.substr(i));
    AppendImplied(characters.substr(i, length), here);
    i += length;
  }
}

void DocumentBuilder::AppendImplied(std::string_view characters, std::uint32_t source_offset) {
  RAMSEYER_CHECK(GroupOf(Current().kind) == NodeGroup::kLeaf);
  FlushSpace();
  FlushMarks();
  auto& runs = document_.runs_;
  const auto at = static_cast<std::uint32_t>(document_.text_.size());
  if (runs.empty() || runs.back().source + (at - runs.back().text) != source_offset) {
    runs.push_back({at, source_offset});
  }
  document_.text_.append(characters);
  Current().text.end = static_cast<std::uint32_t>(document_.text_.size());
}

void DocumentBuilder::FlushSpace() {
  if (!pending_space_) return;
  pending_space_ = false;
  if (Current().text.empty()) return;
  const auto at = static_cast<std::uint32_t>(document_.text_.size());
  auto& runs = document_.runs_;
  if (runs.back().source + (at - runs.back().text) != space_source_) {
    runs.push_back({at, space_source_});
  }
  document_.text_.push_back(' ');
}

std::size_t DocumentBuilder::OpenMark(MarkKind kind, std::string target) {
  const std::uint32_t at = Current().text.end;
  document_.marks_.push_back({kind, {at, at}, std::move(target)});
  pending_marks_.push_back(document_.marks_.size() - 1);
  return pending_marks_.back();
}

// A mark begins at the first character appended after it was opened, not at the space before.
void DocumentBuilder::FlushMarks() {
  const auto at = static_cast<std::uint32_t>(document_.text_.size());
  for (const std::size_t handle : pending_marks_) document_.marks_[handle].range = {at, at};
  pending_marks_.clear();
}

void DocumentBuilder::CloseMark(std::size_t handle) {
  const auto pending = std::find(pending_marks_.begin(), pending_marks_.end(), handle);
  if (pending != pending_marks_.end()) {
    pending_marks_.erase(pending);
    return;
  }
  document_.marks_[handle].range.end = Current().text.end;
}

void DocumentBuilder::FinishMarks() {
  auto& marks = document_.marks_;
  const auto covers_nothing = [](const Mark& mark) {
    return mark.range.empty() && mark.kind != MarkKind::kNoteReference;
  };
  marks.erase(std::remove_if(marks.begin(), marks.end(), covers_nothing), marks.end());
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
    return a.range.end > b.range.end;
  });
}

Document DocumentBuilder::Finish() {
  RAMSEYER_CHECK(open_.size() == 1);
  Current().end = NodeId(document_.size());
  Current().text = {};
  FinishMarks();
  FillIdentifiers();
  return std::move(document_);
}

// From the nearest provision around it that has an identifier. Quoted provisions and those of notes
// are no places of this document.
std::string DocumentBuilder::IdentifierOf(NodeId level) const {
  const Node& node = document_.node(level);
  const std::string& designation = document_.provision(level).designation;
  // Several that stand together have none of their own.
  if (designation.find(' ') != std::string::npos) return "";
  for (NodeId up = node.parent; up.valid(); up = document_.node(up).parent) {
    const NodeKind kind = document_.node(up).kind;
    if (kind == NodeKind::kQuotedBlock || kind == NodeKind::kNotes || kind == NodeKind::kNote) {
      return "";
    }
    if (!IsLevel(kind)) continue;
    const Provision& around = document_.provision(up);
    if (!around.identifier.empty()) {
      return IdentifierBelow(around.identifier, node.kind, designation);
    }
    if (!around.designation.empty()) return "";
  }
  return IdentifierBelow(document_.info_.identifier, node.kind, designation);
}

// What the committee struck comes last: an identifier means the text that stands.
void DocumentBuilder::FillIdentifiers() {
  auto& table = document_.by_identifier_;
  table.reserve(document_.provisions_.size() + document_.aliases_.size());
  std::vector<Document::HashedIdentifier> struck;
  for (std::uint32_t i = 0; i < document_.size(); ++i) {
    const Node& node = document_.nodes_[i];
    if (!IsLevel(node.kind)) continue;
    Provision& provision = document_.provisions_[node.provision.index()];
    if (provision.identifier.empty() && !provision.designation.empty()) {
      provision.identifier = IdentifierOf(NodeId(i));
    }
    if (provision.identifier.empty()) continue;
    const bool stands = node.committee != CommitteeText::kStruck;
    (stands ? table : struck).push_back({HashOfFolded(provision.identifier), NodeId(i)});
  }
  for (const auto& [identifier, level] : document_.aliases_) {
    table.push_back({HashOfFolded(identifier), level});
  }
  table.insert(table.end(), struck.begin(), struck.end());
  std::stable_sort(table.begin(), table.end(),
                   [](const auto& a, const auto& b) { return a.hash < b.hash; });
}

}  // namespace ramseyer
