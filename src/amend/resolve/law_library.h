// The law at hand: the Code titles (and later Acts) that a bill is executed on.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "document/citation.h"
#include "document/document.h"
#include "document/source_credit.h"
#include "law_index/law_index.h"

namespace ramseyer {

struct LawDocumentTag;
using LawDocumentId = Id<LawDocumentTag>;

// A provision of a loaded document.
struct LawNode {
  LawDocumentId document;
  NodeId node;

  friend bool operator==(const LawNode&, const LawNode&) = default;
};

// What of a file of an indexed law is wanted, or loaded.
struct WantedOfFile {
  std::set<std::uint32_t> sections;  // of the index
  bool whole = false;

  friend bool operator==(const WantedOfFile&, const WantedOfFile&) = default;
};
using WantedLaw = std::map<std::uint32_t, WantedOfFile>;  // by file of the index

// Adds `more` to what is wanted. O(size of both).
void Merge(const WantedLaw& more, WantedLaw& wanted);

// Its documents never move once loaded. A copy shares them, costs O(documents), and notes for
// itself what it was asked for: threads that ask at once ask copies.
//
// A library over an index begins with what can not be indexed and answers from what it has loaded,
// noting in missed() what it was asked for and has not loaded. What was made of its answers is
// worth nothing while anything was missed: LoadMissed, and make it again
// (amend/resolve/law_at_hand.h). Nothing but the contents of a section shell
// (law_index/title_scan.h) is ever absent from a document, and no LawNode that a library hands out
// is such a shell unless its function says so.
class LawLibrary {
 public:
  // Reads every XML file of every path (a file or a directory). Errors: those of ListXmlFiles and
  // ReadDocument, for the first file that fails.
  [[nodiscard]] static Result<LawLibrary> Load(const std::vector<std::string>& paths);

  // A library of documents that were read already.
  static LawLibrary FromDocuments(std::vector<Document> documents);

  // A library over an index, with the files loaded that can only be read whole. Errors: those of
  // ReadDocument, for the first of them that fails.
  [[nodiscard]] static Result<LawLibrary> FromIndex(std::shared_ptr<const LawIndex> index);

  // What was asked for and is not loaded. Always nothing for a library without an index.
  const WantedLaw& missed() const { return missed_; }

  // Loads what was missed, and forgets that it was. Every LawDocumentId and LawNode handed out
  // before is void. Errors: those of LawIndex::ReadExcerpt and ReadDocument.
  [[nodiscard]] Result<void> LoadMissed();

  // LoadMissed for what a copy missed. Reads the files on all cores.
  [[nodiscard]] Result<void> Load(WantedLaw wanted);

  // Whether there is no law at all, loaded or not.
  bool empty() const { return documents_.empty() && !index_; }

  std::size_t size() const { return documents_.size(); }
  const Document& document(LawDocumentId id) const { return *documents_[id.index()].document; }

  // The provision that bears the identifier in any document ("/us/usc/t47/s230/e"), as the files
  // have it. Nothing when no file holds it. Of a provision above sections the sections may be
  // shells. O(documents).
  std::optional<LawNode> Find(std::string_view identifier) const;

  // Whether any document holds (part of) the Code title. O(documents).
  bool HasTitle(std::string_view title) const;

  // The titles of which there is any law. O(documents).
  std::set<std::string> Titles() const;

  // The documents that hold (part of) the title, their sections maybe shells. O(documents).
  std::vector<LawDocumentId> DocumentsOf(std::string_view title) const;

  // How many documents say that `number` is theirs (DocumentInfo::number). O(documents).
  std::size_t CountNumbered(std::string_view number) const;

  // Notes that the document is wanted without shells.
  void WantWhole(LawDocumentId id) const;

  // Whether the title that the document holds is itself the law (1 U.S.C. 204 note lists them).
  bool IsPositiveLaw(LawDocumentId id) const { return document(id).info().positive_law; }

  // The source credit of a section. Nothing when it has none, or not in a form that is read.
  // O(subtree).
  std::optional<SourceCredit> CreditOf(LawNode section) const;

  // The same for the section that a citation lies in; nothing either when it is not loaded.
  std::optional<SourceCredit> CreditOf(const UscCitation& place) const;

  // The date of the Act of that credit, as the source credit of any of its sections has it: "Oct.
  // 31, 1994"; "" when none tells.
  std::string DateOfAct(std::string_view credit) const;

  // Identifiers of the sections whose source credit names this section of this Act: section "230"
  // of the Act whose `credit` is "June 19, 1934, ch. 652". Used to confirm or find a
  // classification.
  std::vector<std::string> SectionsCredited(std::string_view credit,
                                            std::string_view section) const;

  // The same for a public law, in whichever of its divisions: "115-97".
  std::vector<std::string> SectionsOfPublicLaw(std::string_view number,
                                               std::string_view section) const;

  // The sections of a Code title that show this section of some Act of the year.
  std::vector<std::string> SectionsOfYear(std::string_view title, std::string_view year,
                                          std::string_view section) const;

 private:
  static constexpr std::uint32_t kNoFile = 0xFFFFFFFF;

  // A document, and what of which file of the index it is.
  struct Loaded {
    std::shared_ptr<const Document> document;
    std::uint32_t file = kNoFile;
    WantedOfFile parts;
  };

  // What the source credits tell of documents that are not indexed.
  struct Credits {
    std::unordered_map<std::string, std::vector<std::string>> sections;  // by key
    std::unordered_map<std::string, LawIndex::ActDate> act_dates;        // by SourceCredit::act
  };

  void Put(Loaded loaded);  // in the place of what it is more of
  void IndexCredits();
  void AddCredits(LawDocumentId id, Credits& credits) const;
  Result<Loaded> ReadLoaded(std::uint32_t file, WantedOfFile parts) const;

  // Notes what holds the folded identifier and is not loaded.
  void Want(std::string_view identifier) const;
  void Want(std::uint32_t file, std::uint32_t section) const;
  const Loaded* LoadedOf(std::uint32_t file) const;

  std::shared_ptr<const LawIndex> index_;
  mutable WantedLaw missed_;
  std::vector<Loaded> documents_;  // by file of the index
  std::shared_ptr<const Credits> credits_ = std::make_shared<const Credits>();
};

}  // namespace ramseyer
