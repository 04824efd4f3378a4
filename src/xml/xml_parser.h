// Parses XML into the flat tree in one pass over the bytes.
//
//   <a x="1">one<b/></a>
//   ^start tag  ^run ^end tag        an element is opened by its start tag, and gets its
//                                    end and its bytes when its end tag is met
//
// Names, values and runs of text are views of the source; only those with something to resolve
// ("&amp;", "\r\n") are written anew.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "xml/xml_tree.h"

namespace ramseyer {

class XmlParser {
 public:
  // Fills a tree that has its source and nothing else.
  explicit XmlParser(XmlTree& tree);

  // Errors: as XmlTree::Parse. O(size).
  [[nodiscard]] Result<void> Run();

 private:
  struct OpenElement {
    XmlNodeId id;
    std::string_view name;  // prefix and all
  };
  struct Name {
    std::string_view whole;
    std::string_view local;  // without its prefix
  };

  // Each takes what stands at the cursor, or sets the error and gives false.
  bool TakeAll();
  bool TakeText();
  bool TakeMarkup();
  bool TakeStartTag();
  bool TakeAttributes(std::size_t tag);
  bool TakeAttribute();
  bool TakeEndTag();
  bool TakeCdata();
  bool TakeDoctype();
  bool SkipPast(std::string_view opening, std::string_view closing);

  Name TakeName();
  bool SkipSpaces();
  bool Sees(std::string_view what) const { return bytes_.substr(at_, what.size()) == what; }
  bool AddText(std::string_view text, std::size_t begin);
  std::string_view Resolve(std::string_view written);
  bool Refuse(std::string_view message, std::size_t at);
  bool RefuseBeyond(Limit limit, std::size_t at);
  bool RefuseOutsideRoot(std::size_t at);

  XmlTree& tree_;
  std::string_view bytes_;  // a zero byte stands behind the last
  bool resolves_ = false;   // there is anything to resolve in the file
  std::size_t at_ = 0;      // the cursor
  std::vector<OpenElement> open_;
  // Asked for once, because they are held against every node.
  const std::uint64_t most_open_ = LimitOf(Limit::kDepth);
  const std::uint64_t most_nodes_ = LimitOf(Limit::kNodes);
  const std::uint64_t most_attributes_ = LimitOf(Limit::kAttributes);
  const std::uint64_t longest_text_ = LimitOf(Limit::kTextLength);
  std::string message_;
  std::size_t mistake_ = 0;
};

}  // namespace ramseyer
