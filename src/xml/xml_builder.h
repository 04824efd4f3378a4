// Writing XML, element by element.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace ramseyer {

using XmlAttributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

// A file that is written from its beginning to its end. Elements and attributes are named as they
// are to stand, prefix and all. Texts are UTF-8 without the characters that XML can not hold
// (controls but for tab and line ends, U+FFFE, U+FFFF, zero bytes); all else is escaped here. Each
// call takes time in proportion to its strings.
class XmlBuilder {
 public:
  // Begins with the root element, which stays open.
  explicit XmlBuilder(std::string_view root, XmlAttributes attributes = {});
  XmlBuilder(XmlBuilder&&) noexcept;
  XmlBuilder& operator=(XmlBuilder&&) noexcept;
  ~XmlBuilder();

  // Begins an element within the one that is open.
  void Open(std::string_view name, XmlAttributes attributes = {});

  // Ends the element that is open; never the root, which Take ends.
  void Close();

  // An element without content.
  void Leaf(std::string_view name, XmlAttributes attributes = {});

  // One more attribute of the element that is open.
  void Attribute(std::string_view name, std::string_view value);

  // Characters within the element that is open.
  void Text(std::string_view text);

  // The file in UTF-8 with its declaration, without line ends or indentation between elements.
  // Every element but the root must be closed. The builder is not to be used after.
  std::string Take();

 private:
  struct Storage;  // the parser library's document
  std::unique_ptr<Storage> storage_;
};

}  // namespace ramseyer
