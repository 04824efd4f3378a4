// The tags of an XML file, one after the other, without a tree: for what needs the boundaries of
// elements only, several times as fast as parsing.
//
// Takes a plain subset of what XmlTree::Parse takes and tells the same elements there. What is
// malformed, and what is merely rare (a document type, a name beyond ASCII), is not plain; only
// XmlTree::Parse can tell which of the two it is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ramseyer {

enum class TagKind : std::uint8_t { kStart, kEmpty, kEnd };

// Offsets are bytes.
struct XmlTag {
  TagKind kind = TagKind::kStart;
  std::string_view name;        // local name
  std::string_view identifier;  // the value of the attribute `identifier`; "" when there is none
  std::uint32_t begin = 0;      // of the "<"
  std::uint32_t end = 0;        // one past the ">"
};

class TagScanner {
 public:
  // Views `bytes`, UTF-8 (text/source.h: FirstByteNotText), which must outlive the scanner and its
  // tags.
  explicit TagScanner(std::string_view bytes) : bytes_(bytes) {}

  // Reads the next tag. False at the end, and where the file is not plain. O(distance).
  bool Next(XmlTag& tag);

  // Whether the whole file was read and is plain.
  bool finished() const { return finished_; }

  // Local names of the elements that are open, the root first. Behind a start tag its own is the
  // last.
  const std::vector<std::string_view>& open() const { return local_names_; }

 private:
  enum class Step : std::uint8_t { kTag, kPassed, kStop };

  Step ReadMarkup(XmlTag& tag);
  Step ReadStart(XmlTag& tag);
  Step ReadEnd(XmlTag& tag);
  bool ReadAttributes(XmlTag& tag);
  bool ReadAttribute(XmlTag& tag);
  std::string_view ReadName();
  void SkipSpaces();
  Step Pass(std::string_view closing);
  bool End();

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool root_seen_ = false;
  bool finished_ = false;
  std::vector<std::string_view> names_;  // of open elements, as written
  std::vector<std::string_view> local_names_;
};

}  // namespace ramseyer
