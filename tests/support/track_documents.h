// Small documents for the tests of the tracker: Code of a title 1 at release points, bills and laws
// that amend it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ramseyer::test_support {

// "(a)|Short title|This is the Act." of a section: a subsection.
struct CodeSection {
  std::string number;   // "5"
  std::string heading;  // "Colours"
  std::vector<std::string> subsections;
};

// A title as the Office of the Law Revision Counsel publishes it. `day` is when the file was made.
std::string CodeXml(std::string_view release_point, std::string_view day,
                    const std::vector<CodeSection>& sections);

// A bill in the Bill DTD; each of `sections` is the XML of its text. `number` is as printed ("H. R.
// 10"), `stage` as in the DTD ("Introduced-in-House"), `day` in figures ("20250301"), or "".
std::string BillXml(std::string_view congress, std::string_view number, std::string_view stage,
                    std::string_view day, const std::vector<std::string>& sections);

// A public law in USLM.
std::string PublicLawXml(std::string_view congress, std::string_view number, std::string_view day,
                         const std::vector<std::string>& sections);

// An instruction for BillXml: "Section 5(a) of title 1, United States Code, is amended by striking
// “red” and inserting “blue”."
std::string StrikeAndInsert(std::string_view unit, std::string_view struck,
                            std::string_view inserted);

}  // namespace ramseyer::test_support
