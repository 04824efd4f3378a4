// The tree tells where elements begin and end; the bytes are what is changed.
#include <algorithm>
#include <utility>
#include <vector>

#include "fuzz/mutation.h"
#include "fuzz/mutation_words.h"
#include "fuzz/vocabulary.h"
#include "text/source.h"
#include "xml/xml_tree.h"

namespace ramseyer::fuzz {
namespace {

constexpr std::string_view kOpen = "<fragment>";  // around what has no one root
constexpr std::string_view kClose = "</fragment>";
constexpr std::size_t kDeepest = 1200;  // elements put around one, at most: past the reader's limit

std::string Escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

// One change of a document.
class TreeMutation {
 public:
  TreeMutation(const XmlTree& tree, Random& random) : tree_(tree), random_(random) {
    for (std::uint32_t index = 1; index < tree.size(); ++index) {
      const XmlNodeId id(index);
      (tree.node(id).IsElement() ? elements_ : words_).push_back(id);
    }
  }

  std::string Run() {
    if (elements_.empty()) return MutateBytes(std::string(Bytes()), random_);
    const XmlNode& one = tree_.node(random_.Of<XmlNodeId>(elements_));
    const XmlNode& other = tree_.node(random_.Of<XmlNodeId>(elements_));
    switch (random_.Below(10)) {
      case 0:
        return Swap(one.source, other.source);
      case 1:
        return Replace({other.source.begin, other.source.begin}, Part(one.source));
      case 2:
        return Replace(one.source, "");
      case 3:
        return Replace({one.inner.end, one.inner.end}, IsEmpty(one) ? "" : Part(other.source));
      case 4:
        return Rename(one);
      case 5:
        return Renumber();
      case 6:
        return Wrap(one);
      case 7:
        return ChangeAttribute(one);
      default:
        return ChangeWords();
    }
  }

 private:
  std::string_view Bytes() const { return tree_.source().bytes(); }
  std::string Part(ByteRange range) const {
    return std::string(Bytes().substr(range.begin, range.size()));
  }
  static bool IsEmpty(const XmlNode& element) { return element.inner.end == element.source.end; }

  std::string Replace(ByteRange range, std::string_view by) const {
    return Part({0, range.begin}).append(by).append(Bytes().substr(range.end));
  }

  std::string Swap(ByteRange first, ByteRange second) const {
    if (second.begin < first.begin) std::swap(first, second);
    if (second.begin < first.end) return Replace(first, Part(second));  // one within the other
    return Part({0, first.begin}) + Part(second) + Part({first.end, second.begin}) + Part(first) +
           Part({second.end, static_cast<std::uint32_t>(Bytes().size())});
  }

  // Keeps what is in the element; loses its attributes.
  std::string Rename(const XmlNode& element) {
    const std::string name(random_.Of(ElementNames()));
    return Replace(element.source, "<" + name + ">" + Inner(element) + "</" + name + ">");
  }

  std::string Inner(const XmlNode& element) const {
    return IsEmpty(element) ? "" : Part(element.inner);
  }

  std::string Wrap(const XmlNode& element) {
    const std::string name(random_.Of(ElementNames()));
    const std::size_t times = random_.OneIn(20) ? random_.Below(kDeepest) : 1 + random_.Below(3);
    std::string open;
    std::string close;
    for (std::size_t i = 0; i < times; ++i) {
      open += "<" + name + ">";
      close += "</" + name + ">";
    }
    return Replace(element.source, open + Part(element.source) + close);
  }

  std::string Renumber() {
    std::vector<XmlNodeId> numbers;
    for (const XmlNodeId id : elements_) {
      const std::string_view name = tree_.node(id).name;
      if (name == "enum" || name == "num") numbers.push_back(id);
    }
    if (numbers.empty()) return ChangeWords();
    const XmlNode& one = tree_.node(random_.Of<XmlNodeId>(numbers));
    if (IsEmpty(one)) return Replace(one.source, "");
    const XmlNode& other = tree_.node(random_.Of<XmlNodeId>(numbers));
    return Replace(one.inner,
                   random_.OneIn(2) ? std::string(random_.Of(Designations())) : Inner(other));
  }

  std::string ChangeWords() {
    if (words_.empty()) return Part({0, static_cast<std::uint32_t>(Bytes().size())});
    const XmlNode& one = tree_.node(random_.Of<XmlNodeId>(words_));
    const XmlNode& other = tree_.node(random_.Of<XmlNodeId>(words_));
    return Replace(one.source, Escaped(MutateWords(std::string(one.text), other.text, random_)));
  }

  // Between the quotation marks of the first attribute.
  std::string ChangeAttribute(const XmlNode& element) {
    const std::string_view tag =
        Bytes().substr(element.source.begin,
                       std::max(element.inner.begin, element.source.begin) - element.source.begin);
    const std::size_t open = tag.find("=\"");
    const std::size_t close = open == std::string_view::npos ? open : tag.find('"', open + 2);
    if (close == std::string_view::npos) return Rename(element);
    const auto begin = static_cast<std::uint32_t>(element.source.begin + open + 2);
    const auto end = static_cast<std::uint32_t>(element.source.begin + close);
    std::string value = Part({begin, end});
    value = random_.OneIn(3)   ? ""
            : random_.OneIn(2) ? value + "/" + value
                               : Escaped(random_.Of(Phrases()));
    std::replace(value.begin(), value.end(), '"', '\'');
    return Replace({begin, end}, value);
  }

  const XmlTree& tree_;
  Random& random_;
  std::vector<XmlNodeId> elements_;  // without the root
  std::vector<XmlNodeId> words_;
};

Result<XmlTree> Parsed(std::string bytes) {
  Result<Source> source = Source::FromBytes("mutated.xml", std::move(bytes));
  if (!source) return tl::make_unexpected(source.error());
  return XmlTree::Parse(std::move(*source));
}

ByteRange SomeElement(const XmlTree& tree, Random& random) {
  std::vector<ByteRange> elements;
  for (std::uint32_t index = 0; index < tree.size(); ++index) {
    const XmlNode& node = tree.node(XmlNodeId(index));
    if (node.IsElement()) elements.push_back(node.source);
  }
  return random.Of<ByteRange>(elements);
}

}  // namespace

std::string CrossXml(std::string bytes, std::string_view other, Random& random) {
  const Result<XmlTree> tree = Parsed(bytes);
  const Result<XmlTree> other_tree = Parsed(std::string(other));
  if (!tree || !other_tree) return CrossLines(bytes, other, random);
  const ByteRange to = SomeElement(*tree, random);
  const ByteRange from = SomeElement(*other_tree, random);
  return std::string(tree->source().bytes())
      .replace(to.begin, random.OneIn(2) ? to.size() : 0,
               other_tree->source().bytes().substr(from.begin, from.size()));
}

std::string MutateXml(std::string bytes, Random& random) {
  const Result<XmlTree> tree = Parsed(bytes);
  if (tree) return TreeMutation(*tree, random).Run();
  const Result<XmlTree> fragment = Parsed(std::string(kOpen).append(bytes).append(kClose));
  if (!fragment) return MutateBytes(std::move(bytes), random);
  std::string mutated = TreeMutation(*fragment, random).Run();
  if (!mutated.starts_with(kOpen) || !mutated.ends_with(kClose)) return mutated;
  return mutated.substr(kOpen.size(), mutated.size() - kOpen.size() - kClose.size());
}

}  // namespace ramseyer::fuzz
