// Builds a Document in one pass, in document order. The readers of the formats drive it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/document.h"

namespace ramseyer {

// Open and Close nest; text goes to the leaf opened last. Misuse is our own bug (RAMSEYER_CHECK).
class DocumentBuilder {
 public:
  explicit DocumentBuilder(Source source);

  DocumentInfo& info() { return document_.info_; }

  // Opens a node whose element has the given bytes in the source. A level gets an empty provision.
  NodeId Open(NodeKind kind, ByteRange source);
  void Close();
  NodeId current() const { return open_.back(); }
  const Node& node(NodeId id) const { return document_.node(id); }

  // Says which of a reported bill's two texts the current node, and what is opened in it, belongs
  // to.
  void SetCommitteeText(CommitteeText text);

  // Of the current level.
  void SetDesignation(std::string designation);
  // An identifier, or several with spaces between (sections repealed together): the first becomes
  // the provision's, by the others it can be found. Spellings are folded (document/citation.h).
  void SetIdentifier(std::string_view identifiers);

  // Adds characters that stand in the source at `source_offset` to the current leaf. White space is
  // folded: a run of it becomes one space, at the ends of a leaf none.
  void Append(std::string_view characters, std::uint32_t source_offset);

  // Forgets white space that was added to the current leaf and that no words followed yet.
  void ForgetSpace() { pending_space_ = false; }

  // Adds characters that the format implies and the source does not hold (a quotation mark). They
  // are located at `source_offset`.
  void AppendImplied(std::string_view characters, std::uint32_t source_offset);

  // Marks what is appended to the leaf between the calls, without white space at its ends. Marks
  // nest. OpenMark gives a handle. A mark that covers nothing vanishes, unless it is a
  // kNoteReference.
  std::size_t OpenMark(MarkKind kind, std::string target = {});
  void CloseMark(std::size_t handle);

  // The closed or current mark, and a narrower range for it.
  const Mark& mark(std::size_t handle) const { return document_.marks_[handle]; }
  void SetMarkRange(std::size_t handle, ByteRange range) { document_.marks_[handle].range = range; }

  // Words of the document so far. The view lives until the next call that appends.
  std::string_view text() const { return document_.text_; }
  std::string_view TextOf(NodeId leaf) const { return document_.TextOf(leaf); }

  // Moves the end of the current node's bytes in the source to `end`.
  void SetSourceEnd(std::uint32_t end) { Current().source.end = end; }

  // Ends the document: every node must be closed, but for the root, which is closed here. Levels
  // without an identifier get one from their parent's and their designation.
  Document Finish();

 private:
  Node& Current() { return document_.nodes_[open_.back().index()]; }
  void FlushSpace();
  void FlushMarks();
  void FinishMarks();
  std::string IdentifierOf(NodeId level) const;
  void FillIdentifiers();

  Document document_;
  std::vector<NodeId> open_;
  std::vector<std::size_t> pending_marks_;  // opened, and nothing appended since
  bool pending_space_ = false;
  std::uint32_t space_source_ = 0;
};

}  // namespace ramseyer
