// Tracked changes of WordprocessingML (ISO/IEC 29500-1, 17.13.5): who made them, when, and the
// number that each annotation of a document has to itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "xml/xml_builder.h"

namespace ramseyer::docx {

inline constexpr std::string_view kRevisionAuthor = "Ramseyer";

// The moment that SOURCE_DATE_EPOCH names, as "2026-11-24T21:00:00Z"; "" when it is not set, for a
// file then bears no date. Errors: it is not a count of seconds since 1970, or past the year 9999.
[[nodiscard]] Result<std::string> RevisionDate();

// Writes the annotations of one document.
class Revisions {
 public:
  explicit Revisions(std::string date) : date_(std::move(date)) {}

  // A number that no other annotation of the document has: "1", "2" and so on.
  std::string NextId() { return std::to_string(++last_id_); }

  // Opens, or writes whole, an element that says who changed what is in it or beside it: "w:ins",
  // "w:del", "w:moveFrom", "w:moveTo".
  void Open(std::string_view element, XmlBuilder& out);
  void Leaf(std::string_view element, XmlBuilder& out);

  // The start of a stretch that was moved: "w:moveFromRangeStart" or "w:moveToRangeStart". `name`
  // is the same at both places. Gives the number by which the stretch's end must name it.
  std::string StartMove(std::string_view element, std::string_view name, XmlBuilder& out);

  // Opens a comment with the number that the text refers to it by.
  void OpenComment(std::string_view id, XmlBuilder& out) const;

 private:
  std::string date_;
  std::uint32_t last_id_ = 0;
};

}  // namespace ramseyer::docx
