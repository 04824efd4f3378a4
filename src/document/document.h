// The one model of every legislative document: a tree of provisions, laid out flat in document
// order, over one text.
//
//   section                      node 3   provision: designation "230", identifier /us/usc/t47/s230
//     designation "§ 230."       node 4   leaf
//     heading "Protection …"     node 5   leaf
//     subsection                 node 6   provision: designation "a"
//       designation "(a)"        node 7
//       chapeau "The Congress …" node 8
//
// * A node carries words (`text`, a range of the document's text) or holds other nodes. A leaf
// whose
//   source mixes words with blocks (a sentence that ends in a quoted block) becomes a node of the
//   same kind without words that holds kText leaves and the blocks, in order.
// * Words that stand inside a leaf without belonging to its sentence (sidenotes, footnotes, page
//   numbers) are children of the leaf, so that its own text reads on unbroken.
// * White space is folded to single spaces and trimmed at a leaf's ends. Quotation marks that a
// format
//   implies (Bill DTD `quote`) stand in the text; the marks that open each provision of a quoted
//   block and close the last do not: the block itself says that it is quoted.
// * Inline markup is a list of marks over the text.
// * Every node knows its bytes in the source, and every byte of text where it came from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "base/place.h"
#include "document/node_kind.h"
#include "text/source.h"

namespace ramseyer {

struct NodeTag;
using NodeId = Id<NodeTag>;
struct ProvisionTag;
using ProvisionId = Id<ProvisionTag>;

// Which of the two texts of a reported bill a node belongs to.
enum class CommitteeText : std::uint8_t {
  kBoth,      // unchanged by the committee
  kStruck,    // in the bill as introduced; struck by the committee
  kInserted,  // put in by the committee
};

// Which of the two texts of a reported bill is read.
enum class CommitteeReading : std::uint8_t {
  kBefore,  // as it was referred to the committee: without what the committee put in
  kAfter,   // as the committee reported it: without what the committee struck
  kBoth,    // all that is printed
};

struct Node {
  NodeKind kind = NodeKind::kGroup;
  CommitteeText committee = CommitteeText::kBoth;  // inherited from the parent by the builder
  NodeId parent;
  NodeId end;             // one past the last descendant
  ByteRange text;         // its own words, in Document::text(); empty when it holds other nodes
  ByteRange source;       // its element in the source, tags included
  ProvisionId provision;  // valid for levels

  bool HasChildren(NodeId self) const { return end.index() > self.index() + 1; }
};

// What a level has and other nodes have not.
struct Provision {
  std::string designation;  // "230", "a", "iv": without parentheses, "Sec." or stops; "" when none
  NodeId designation_node;  // as printed; invalid when none
  NodeId heading_node;      // invalid when none
  std::string
      identifier;  // USLM path, "/us/usc/t47/s230/e/1"; unique within quoted text only by chance
};

enum class MarkKind : std::uint8_t {
  kQuote,      // words between quotation marks, the marks themselves left out; `target` unused
  kReference,  // `target`: an identifier ("/us/usc/t47/s230") or the format's own cite
  kTerm,
  kShortTitle,
  kItalic,
  kBold,
  kSmallCaps,
  kSuperscript,
  kSubscript,
  kProviso,
  kDate,
  kHeadingText,     // a heading quoted inside a sentence
  kAmendingAction,  // `target`: GPO's type ("delete"): a hint, never the authority
  kNoteReference,   // an empty range: a footnote, sidenote or page number (a child) stands here
  kCommitteeStruck,
  kCommitteeInserted,  // phrases that the committee struck or put in
};

struct Mark {
  MarkKind kind = MarkKind::kItalic;
  ByteRange range;  // of Document::text()
  std::string target;
};

enum class DocumentFormat : std::uint8_t {
  kBillDtd,
  kGpoUslm,
  kCodeUslm,
  kRecord,  // plain text as the Congressional Record prints it
};

enum class DocumentType : std::uint8_t {
  kBill,
  kResolution,
  kPublicLaw,
  kCodeTitle,
  kCodeSection,
  kCompilation,
  kEngrossedAmendment,
  kReport,
};

// Whether a reading of a reported bill leaves out what the committee did so to.
constexpr bool IsLeftOut(CommitteeText text, CommitteeReading reading) {
  return (reading == CommitteeReading::kBefore && text == CommitteeText::kInserted) ||
         (reading == CommitteeReading::kAfter && text == CommitteeText::kStruck);
}
constexpr bool IsLeftOut(MarkKind mark, CommitteeReading reading) {
  return (reading == CommitteeReading::kBefore && mark == MarkKind::kCommitteeInserted) ||
         (reading == CommitteeReading::kAfter && mark == MarkKind::kCommitteeStruck);
}

// Its stable name in JSON and in the store: "bill", "public-law", "code-title".
std::string_view IdOf(DocumentType type);

// What the document says of itself. Strings are as printed, "" when the document does not say.
struct DocumentInfo {
  DocumentFormat format = DocumentFormat::kGpoUslm;
  DocumentType type = DocumentType::kBill;
  std::string label;  // "S. 1693 (115th Congress)", "Title 47, United States Code"
  std::string stage;  // "Introduced in Senate"
  std::string official_title;
  std::string short_title;
  std::string congress;       // "115"
  std::string session;        // of that Congress: "1"
  std::string number;         // "s1693"; of a Code title "47"
  std::string identifier;     // "/us/bill/115/s/1693", "/us/usc/t47"
  bool positive_law = false;  // of a Code title: the title itself is the law
  std::string date;           // "2017-08-01": the last day that its head and its foot name
  std::string release_point;  // of a Code title: the public law it is current through, "119-36",
                              // and those it leaves out, "115-164not141"
};

class Document {
 public:
  const Source& source() const { return source_; }
  const DocumentInfo& info() const { return info_; }

  NodeId root() const { return NodeId(0); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
  const Node& node(NodeId id) const { return nodes_[id.index()]; }

  // The first child, or an invalid id; the next sibling, or an invalid id. O(1).
  NodeId FirstChild(NodeId id) const;
  NodeId NextSibling(NodeId id) const;

  // The children, in order. O(children).
  std::vector<NodeId> Children(NodeId id) const;

  // Whether `inner` is `outer` or stands within it. O(1).
  bool Contains(NodeId outer, NodeId inner) const {
    return outer.index() <= inner.index() && inner < node(outer).end;
  }

  // The provision of a level. The node must be one.
  const Provision& provision(NodeId level) const;

  // All words of the document, a line end between leaves; ranges of nodes and marks point into it.
  // Views live as long as the document.
  std::string_view text() const { return text_; }
  std::string_view Text(ByteRange range) const {
    return std::string_view(text_).substr(range.begin, range.size());
  }
  std::string_view TextOf(NodeId leaf) const { return Text(node(leaf).text); }

  // The words of all leaves of the subtree in order, one space between leaves. O(subtree).
  std::string WordsOf(NodeId id) const;

  // Words of a leaf only, or "" for an invalid id: for headings and designations that may be
  // absent.
  std::string_view TextOrEmpty(NodeId leaf) const {
    return leaf.valid() ? TextOf(leaf) : std::string_view();
  }

  // Marks in the order in which they begin, outer before inner. MarksIn gives those that begin in
  // `range`. O(log marks + result).
  std::span<const Mark> marks() const { return marks_; }
  std::span<const Mark> MarksIn(ByteRange range) const;

  // The byte of the source that a byte of text came from. O(log runs).
  std::uint32_t SourceOffset(std::uint32_t text_offset) const;
  Place PlaceOf(NodeId id) const { return source_.PlaceOf(node(id).source.begin); }
  Place PlaceOfText(std::uint32_t text_offset) const {
    return source_.PlaceOf(SourceOffset(text_offset));
  }

  // The level whose identifier is `identifier` (document/citation.h folds its spellings), or an
  // invalid id. The first one where several bear it. O(log identifiers).
  NodeId FindIdentifier(std::string_view identifier) const;

  // The nearest level at or above the node; invalid when there is none.
  NodeId LevelAround(NodeId id) const;

  // Whether the node stands in a note or a quotation: what is told or put in there is no part of
  // the law that the document lays out. O(depth).
  bool StandsInNote(NodeId id) const;

  // Whether a committee struck or put in anything, as far as the document says so. O(size).
  bool HasCommitteeText() const;

  // How the field cites a place in this document: "section 3(a)(1)(B)", "title II, section 201".
  // The levels of a quoted block are cited from the provision that quotes them. "" outside all
  // levels.
  std::string CitationOf(NodeId id) const;

 private:
  struct Run {  // text from `text` on came from the source from `source` on
    std::uint32_t text = 0;
    std::uint32_t source = 0;
  };

  Source source_;
  DocumentInfo info_;
  std::string text_;
  std::vector<Node> nodes_;
  std::vector<Provision> provisions_;
  std::vector<Mark> marks_;
  std::vector<Run> runs_;
  // Sorted by hash; of one hash in the order in which they are found. Most documents are never
  // asked, so the identifiers themselves are not held a second time.
  struct HashedIdentifier {
    std::size_t hash = 0;  // of the folded identifier
    NodeId level;
  };
  std::vector<HashedIdentifier> by_identifier_;
  // Further identifiers, folded, by level.
  std::vector<std::pair<std::string, NodeId>> aliases_;

  bool Bears(NodeId level, std::string_view folded) const;
  friend class DocumentBuilder;
};

}  // namespace ramseyer
