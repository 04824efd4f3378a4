// A start tag as it is written, with some of it changed.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer {

// Text and attribute values with the characters of markup escaped.
std::string EscapeText(std::string_view text);
std::string EscapeAttribute(std::string_view value);

// The bytes of a start tag, "<num value="4">". White space and the order of attributes stay.
class StartTag {
 public:
  explicit StartTag(std::string_view written);

  // <name> without attributes.
  static StartTag Named(std::string_view name);

  // With its namespace prefix.
  std::string_view name() const;
  void Rename(std::string_view name);

  // Sets an attribute, at the end when it is new; the value is escaped here.
  void Set(std::string_view attribute, std::string_view value);
  void Remove(std::string_view attribute);

  // The value as it is written, or "".
  std::string_view Get(std::string_view attribute) const;

  const std::string& Open() const { return written_; }
  std::string Close() const;

 private:
  // The attribute with the white space before it, or an empty range at the tag's end.
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t value = 0;  // where its value begins, behind the quotation mark
  };
  Range Find(std::string_view attribute) const;

  std::string written_;
};

}  // namespace ramseyer
