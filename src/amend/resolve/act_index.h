// Where the Code has the sections of the Acts that a bill names: what the bill itself says elsewhere
// ("section 1902 of the Social Security Act (42 U.S.C. 1396a)"), and the source credits of the law.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "amend/resolve/law_library.h"
#include "document/citation.h"
#include "document/document.h"

namespace ramseyer {

class ActIndex {
 public:
  // Reads every citation of the form "section N of the … Act (T U.S.C. S" in the bill. O(bill).
  ActIndex(const Document& bill, const LawLibrary& library);

  // The Code's section for a section of an Act: as the bill cites it, as source credits of sections of
  // the same Act say, or as is generally known of the major Acts. Nothing when it is not known, or when
  // two sections claim it.
  std::optional<UscCitation> Find(std::string_view act, std::string_view section) const;

  // The Code's section for a section of a public law, by source credits. Nothing when two claim it.
  std::optional<UscCitation> FindInPublicLaw(std::string_view public_law, std::string_view section) const;

  // A guess for an Act that the bill cites as a whole ("the … Act of 1974 (2 U.S.C. 621 et seq.)"): the
  // only section of that title whose source credit names this section of an Act of that year.
  std::optional<UscCitation> Guess(std::string_view act, const UscCitation& whole,
                                   std::string_view section) const;

  // The Act's section that the Code section shows, by its source credit, and the other way round for
  // the Act of `sibling`: the Code section that shows `section` of the same Act.
  std::optional<UscCitation> FindSibling(const UscCitation& sibling, std::string_view section) const;

 private:
  struct Act {
    std::unordered_map<std::string, UscCitation> sections;  // as the bill cites them
    std::vector<UscCitation> cited;                         // every citation of the Act
  };

  // The Act (by its folded name) that the bill says the Code section shows a section of; "" when none.
  std::string_view ActShownBy(const UscCitation& section) const;
  std::optional<UscCitation> FindCredited(std::string_view credit, std::string_view section) const;

  // `whole_act`: the citation is "et seq.", of the Act's first section.
  static std::optional<UscCitation> Only(const std::vector<std::string>& found);
  void ReadCitation(std::string_view before, const UscCitation& citation, bool whole_act);

  const LawLibrary* library_;
  std::unordered_map<std::string, Act> acts_;
};

}  // namespace ramseyer
