#include "xml/xml_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "xml/xml_references.h"

namespace ramseyer {
namespace {

constexpr std::size_t kBytesOfNode = 24;  // in most documents a node takes more
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// XML 1.0, section 2.3, with every character beyond ASCII taken for a letter.
constexpr auto kNameBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool digit = byte >= '0' && byte <= '9';
    bytes[byte] =
        letter || digit || byte >= 0x80 || byte == '_' || byte == ':' || byte == '-' || byte == '.';
  }
  return bytes;
}();

bool IsInName(char c) { return kNameBytes[static_cast<unsigned char>(c)]; }
bool BeginsName(char c) { return IsInName(c) && c != '-' && c != '.' && !(c >= '0' && c <= '9'); }

std::uint32_t Offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

XmlParser::XmlParser(XmlTree& tree) : tree_(tree), bytes_(tree.source_.bytes()) {
  tree_.nodes_.reserve(bytes_.size() / kBytesOfNode);
  resolves_ =
      bytes_.find('&') != std::string_view::npos || bytes_.find('\r') != std::string_view::npos;
}

Result<void> XmlParser::Run() {
  if (TakeAll() && message_.empty()) return {};
  return Fail(std::move(message_), tree_.source_.PlaceOf(mistake_));
}

bool XmlParser::TakeAll() {
  if (Sees(kByteOrderMark)) at_ += kByteOrderMark.size();
  while (at_ < bytes_.size()) {
    if (!(bytes_[at_] == '<' ? TakeMarkup() : TakeText())) return false;
  }
  if (!open_.empty()) {
    return Refuse(fmt::format("<{}> has no end tag", open_.back().name),
                  tree_.node(open_.back().id).source.begin);
  }
  return !tree_.nodes_.empty() || Refuse("no root element", 0);
}

bool XmlParser::TakeText() {
  const std::size_t begin = at_;
  at_ = std::min(bytes_.find('<', at_), bytes_.size());
  if (!open_.empty()) {
    return AddText(Resolve(bytes_.substr(begin, at_ - begin)), begin);
  }
  const std::size_t words = bytes_.find_first_not_of(" \t\r\n", begin);
  return words >= at_ || RefuseOutsideRoot(words);
}

bool XmlParser::TakeMarkup() {
  switch (bytes_.substr(at_ + 1, 1).empty() ? '\0' : bytes_[at_ + 1]) {
    case '/':
      return TakeEndTag();
    case '?':
      return SkipPast("<?", "?>");
    case '!':
      if (Sees("<!--")) return SkipPast("<!--", "-->");
      return Sees(kCdata) ? TakeCdata() : TakeDoctype();
    default:
      return TakeStartTag();
  }
}

bool XmlParser::TakeStartTag() {
  const std::size_t begin = at_++;
  const Name name = TakeName();
  if (name.local.empty()) return Refuse("the name of an element was expected behind “<”", begin);
  if (open_.empty() && !tree_.nodes_.empty()) return RefuseOutsideRoot(begin);
  if (open_.size() >= most_open_) return RefuseBeyond(Limit::kDepth, begin);
  if (tree_.nodes_.size() >= most_nodes_) return RefuseBeyond(Limit::kNodes, begin);
  const XmlNodeId id(tree_.size());
  XmlNode& node = tree_.nodes_.emplace_back();
  node.name = name.local;
  if (!open_.empty()) node.parent = open_.back().id;
  node.source.begin = Offset(begin);
  node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
  if (!TakeAttributes(begin)) return false;
  node.attribute_count =
      static_cast<std::uint32_t>(tree_.attributes_.size()) - node.first_attribute;
  const bool closed = bytes_[at_] == '/';
  at_ += closed ? 2 : 1;
  node.inner = {Offset(at_), Offset(at_)};
  node.source.end = Offset(at_);
  node.end = XmlNodeId(id.index() + 1);
  if (!closed) open_.push_back({id, name.whole});
  return true;
}

// Up to the ">" or "/>" that ends the tag which begins at `tag`.
bool XmlParser::TakeAttributes(std::size_t tag) {
  for (std::uint64_t count = 0;; ++count) {
    const bool parted = SkipSpaces();
    if (at_ == bytes_.size()) return Refuse("this tag has no “>”", tag);
    if (bytes_[at_] == '>' || Sees("/>")) return true;
    if (!parted) return Refuse("white space, “>” or “/>” was expected in this tag", at_);
    if (count == most_attributes_) return RefuseBeyond(Limit::kAttributes, at_);
    if (!TakeAttribute()) return false;
  }
}

bool XmlParser::TakeAttribute() {
  const std::size_t begin = at_;
  const Name name = TakeName();
  SkipSpaces();
  if (name.local.empty() || !Sees("=")) {
    return Refuse("an attribute was expected, as name=\"value\"", begin);
  }
  ++at_;
  SkipSpaces();
  if (!Sees("\"") && !Sees("'")) return Refuse("an attribute's value has no quotation mark", begin);
  const std::size_t value = at_ + 1;
  const std::size_t end = bytes_.find(bytes_[at_], value);
  if (end == std::string_view::npos) return Refuse("an attribute's value does not end", begin);
  tree_.attributes_.push_back({name.local, Resolve(bytes_.substr(value, end - value))});
  at_ = end + 1;
  return true;
}

bool XmlParser::TakeEndTag() {
  const std::size_t begin = at_;
  at_ += 2;
  const std::string_view name = TakeName().whole;
  SkipSpaces();
  if (!Sees(">")) return Refuse("this end tag has no “>”", begin);
  ++at_;
  if (open_.empty()) return Refuse(fmt::format("</{}> ends nothing that was open", name), begin);
  if (name != open_.back().name) {
    return Refuse(fmt::format("</{}> stands where </{}> was expected", name, open_.back().name),
                  begin);
  }
  XmlNode& node = tree_.nodes_[open_.back().id.index()];
  open_.pop_back();
  node.end = XmlNodeId(tree_.size());
  node.inner.end = Offset(begin);
  node.source.end = Offset(at_);
  return true;
}

bool XmlParser::TakeCdata() {
  const std::size_t begin = at_;
  if (open_.empty()) return RefuseOutsideRoot(begin);
  if (!SkipPast(kCdata, kCdataEnd)) return false;
  const std::size_t inner = begin + kCdata.size();
  return AddText(bytes_.substr(inner, at_ - kCdataEnd.size() - inner), inner);
}

// Declarations in its internal subset, and what is quoted there, may hold “>”.
bool XmlParser::TakeDoctype() {
  const std::size_t begin = at_;
  if (!Sees("<!DOCTYPE")) return Refuse("no markup begins like this", begin);
  if (!tree_.nodes_.empty()) return Refuse("a DOCTYPE stands before the root element", begin);
  std::size_t depth = 0;
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_];
    if (Sees("<!--") || Sees("<?")) {
      const bool comment = Sees("<!--");
      if (!(comment ? SkipPast("<!--", "-->") : SkipPast("<?", "?>"))) return false;
      continue;
    }
    ++at_;
    if (c == '"' || c == '\'') at_ = std::min(bytes_.find(c, at_), bytes_.size() - 1) + 1;
    if (c == '<') ++depth;
    if (c == '>' && --depth == 0) return true;
  }
  return Refuse("the DOCTYPE does not end", begin);
}

bool XmlParser::SkipPast(std::string_view opening, std::string_view closing) {
  const std::size_t end = bytes_.find(closing, at_ + opening.size());
  if (end == std::string_view::npos) {
    return Refuse(fmt::format("“{}” without “{}”", opening, closing), at_);
  }
  at_ = end + closing.size();
  return true;
}

XmlParser::Name XmlParser::TakeName() {
  const char* const begin = bytes_.data() + at_;
  if (!BeginsName(*begin)) return {};
  const char* local = begin;
  const char* end = begin;
  for (; IsInName(*end); ++end) {
    if (*end == ':') local = end + 1;
  }
  at_ += static_cast<std::size_t>(end - begin);
  return {{begin, static_cast<std::size_t>(end - begin)},
          {local, static_cast<std::size_t>(end - local)}};
}

bool XmlParser::SkipSpaces() {
  const std::size_t begin = at_;
  while (IsSpace(bytes_.data()[at_])) ++at_;
  return at_ > begin;
}

bool XmlParser::RefuseOutsideRoot(std::size_t at) {
  return Refuse(tree_.nodes_.empty() ? "words stand before the root element"
                                     : "something stands behind the root element",
                at);
}

// Of the bytes from `begin` up to the cursor.
bool XmlParser::AddText(std::string_view text, std::size_t begin) {
  if (at_ - begin > longest_text_) return RefuseBeyond(Limit::kTextLength, begin);
  if (tree_.nodes_.size() >= most_nodes_) return RefuseBeyond(Limit::kNodes, begin);
  const XmlNodeId id(tree_.size());
  XmlNode& node = tree_.nodes_.emplace_back();
  node.text = text;
  node.parent = open_.back().id;
  node.end = XmlNodeId(id.index() + 1);
  node.source = {Offset(begin), Offset(at_)};
  node.inner = node.source;
  return true;
}

std::string_view XmlParser::Resolve(std::string_view written) {
  const bool as_it_stands = !resolves_ || (written.find('&') == std::string_view::npos &&
                                           written.find('\r') == std::string_view::npos);
  if (as_it_stands) return written;
  if (const std::string_view nothing = ReferenceToNothing(written); !nothing.empty()) {
    Refuse(fmt::format("{} names no character", nothing),
           static_cast<std::size_t>(nothing.data() - bytes_.data()));
  }
  std::optional<std::string> resolved = ResolveReferences(written);
  if (!resolved) return written;
  return tree_.resolved_.emplace_front(std::move(*resolved));
}

// The first mistake counts: a reference to nothing is noted, and the rest is taken all the same.
bool XmlParser::Refuse(std::string_view message, std::size_t at) {
  if (!message_.empty()) return false;
  message_ = fmt::format("not well-formed XML: {}", message);
  mistake_ = at;
  return false;
}

bool XmlParser::RefuseBeyond(Limit limit, std::size_t at) {
  if (!message_.empty()) return false;
  message_ = BeyondLimit(limit);
  mistake_ = at;
  return false;
}

}  // namespace ramseyer
