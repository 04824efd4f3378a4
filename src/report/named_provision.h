// The provision of amended law that a person names: it may be one that the bill adds, renames or
// takes away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amend/amend.h"
#include "base/result.h"

namespace ramseyer {

struct NamedProvision {
  // The section. One that the bill leaves alone has the manuscript of the law as it is.
  AmendedProvision section;
  std::vector<std::string> path;  // below the section: {"e", "1"}
  LineId unit;                    // where its unit begins: in the law after, else in the law before
  LineId unit_before;  // the unit that is called so before the bill; invalid when there is none
};

// `citation` names a section of the Code, or a provision in one: "47 U.S.C. 230(e)(1)", an
// identifier, or, where only one title that is loaded has such a section, "section 230(e)(1)" or
// "230(e)(1)". A designation that is borne by one provision before the bill and by another one
// after it means the one after. Errors: the citation can not be read or names more than a section;
// the title is not loaded; there is no such provision, or more than one, before and after the bill.
[[nodiscard]] Result<NamedProvision> FindNamedProvision(const LawLibrary& law,
                                                        const AmendedLaw& amended,
                                                        std::string_view citation);

}  // namespace ramseyer
