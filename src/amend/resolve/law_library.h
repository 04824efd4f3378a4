// The law at hand: the Code titles (and later Acts) that a bill is executed on.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "amend/resolve/source_credit.h"
#include "base/ids.h"
#include "base/result.h"
#include "document/citation.h"
#include "document/document.h"

namespace ramseyer {

struct LawDocumentTag;
using LawDocumentId = Id<LawDocumentTag>;

// A provision of a loaded document.
struct LawNode {
  LawDocumentId document;
  NodeId node;

  friend bool operator==(const LawNode&, const LawNode&) = default;
};

// Owns its documents, which never move once loaded.
class LawLibrary {
 public:
  // Reads every XML file of every path (a file or a directory). Errors: those of ListXmlFiles and
  // ReadDocument, for the first file that fails.
  [[nodiscard]] static Result<LawLibrary> Load(const std::vector<std::string>& paths);

  // A library of documents that were read already.
  static LawLibrary FromDocuments(std::vector<Document> documents);

  std::size_t size() const { return documents_.size(); }
  const Document& document(LawDocumentId id) const { return *documents_[id.index()]; }

  // The provision that bears the identifier in any loaded document ("/us/usc/t47/s230/e"), as the
  // files have it. Nothing when no file holds it. O(documents).
  std::optional<LawNode> Find(std::string_view identifier) const;

  // Whether any loaded document holds (part of) the Code title. O(documents).
  bool HasTitle(std::string_view title) const;

  // Whether the title that the document holds is itself the law (1 U.S.C. 204 note lists them).
  bool IsPositiveLaw(LawDocumentId id) const { return document(id).info().positive_law; }

  // The source credit of a section. Nothing when it has none, or not in a form that is read. O(subtree).
  std::optional<SourceCredit> CreditOf(LawNode section) const;

  // The same for the section that a citation lies in; nothing either when it is not loaded.
  std::optional<SourceCredit> CreditOf(const UscCitation& place) const;

  // The date of the Act of that credit, as the source credit of any of its sections has it: "Oct. 31,
  // 1994"; "" when none tells.
  std::string DateOfAct(std::string_view credit) const;

  // The sections whose source credit names this section of this Act: section "230" of the Act whose
  // `credit` is "June 19, 1934, ch. 652". Used to confirm or find a classification.
  std::vector<LawNode> SectionsCredited(std::string_view credit, std::string_view section) const;

  // The same for a public law, in whichever of its divisions: "115-97".
  std::vector<LawNode> SectionsOfPublicLaw(std::string_view number, std::string_view section) const;

  // The sections of a Code title that show this section of some Act of the year.
  std::vector<LawNode> SectionsOfYear(std::string_view title, std::string_view year,
                                      std::string_view section) const;

 private:
  void IndexCredits(LawDocumentId id);

  std::vector<std::unique_ptr<const Document>> documents_;
  std::unordered_map<std::string, std::vector<LawNode>> by_credit_;
  std::unordered_map<std::string, std::string> act_dates_;  // by SourceCredit::act
};

}  // namespace ramseyer
