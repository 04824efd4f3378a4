#include "render/uslm/provision_source.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "document/asides.h"

namespace ramseyer {
namespace {

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Result<ProvisionSource> ProvisionSource::Parse(const Document& law, NodeId root) {
  const ByteRange range = law.node(root).source;
  const std::string_view bytes = law.source().bytes().substr(range.begin, range.size());
  Result<Source> source = Source::FromBytes(law.source().file(), std::string(bytes));
  if (!source) return tl::make_unexpected(source.error());
  Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  if (!tree) return Fail(tree.error().message, law.PlaceOf(root));
  return ProvisionSource(law, root, std::move(*tree));
}

ProvisionSource::ProvisionSource(const Document& law, NodeId root, XmlTree tree)
    : law_(&law), base_(law.node(root).source.begin), tree_(std::move(tree)) {
  for (XmlNodeId at(0); at.index() < tree_.size(); at = XmlNodeId(at.index() + 1)) {
    const XmlNode& node = tree_.node(at);
    if (node.IsElement()) {
      elements_.emplace(node.source.begin, at);
    } else {
      texts_.push_back(at);
    }
  }
  for (NodeId at = root; at < law.node(root).end; at = NodeId(at.index() + 1)) {
    if (!law.node(at).text.empty()) leaves_.push_back(at);
  }
  // The words of what stands inside a leaf come behind the leaf's own in the text.
  std::sort(leaves_.begin(), leaves_.end(),
            [&](NodeId a, NodeId b) { return law.node(a).text.begin < law.node(b).text.begin; });
  IndexAsides(root);
}

void ProvisionSource::IndexAsides(NodeId root) {
  // Elements that hold words of the document, those of asides not counted.
  std::vector<bool> holds_words(tree_.size(), false);
  std::vector<bool> is_aside(tree_.size(), false);
  for (NodeId i = root; i < law_->node(root).end; i = NodeId(i.index() + 1)) {
    const Node& node = law_->node(i);
    if (!IsAside(node.kind)) continue;
    const auto found = elements_.find(node.source.begin - base_);
    if (found != elements_.end()) is_aside[found->second.index()] = true;
  }
  for (XmlNodeId at(0); at.index() < tree_.size();) {
    const XmlNode& node = tree_.node(at);
    if (is_aside[at.index()]) {
      at = node.end;
      continue;
    }
    if (!node.IsElement() && !IsBlank(node.text)) {
      for (XmlNodeId up = node.parent; up.valid() && !holds_words[up.index()];
           up = tree_.node(up).parent) {
        holds_words[up.index()] = true;
      }
    }
    at = XmlNodeId(at.index() + 1);
  }
  for (XmlNodeId at(0); at.index() < tree_.size();) {
    const XmlNode& node = tree_.node(at);
    if (node.IsElement() && !holds_words[at.index()]) {
      asides_.push_back({node.source, node.parent, is_aside[at.index()]});
      at = node.end;
    } else {
      at = XmlNodeId(at.index() + 1);
    }
  }
  IndexInlineAsides(root);
}

// Footnotes without elements of their own are stretches of a run of text.
void ProvisionSource::IndexInlineAsides(NodeId root) {
  for (NodeId i = root; i < law_->node(root).end; i = NodeId(i.index() + 1)) {
    const Node& node = law_->node(i);
    if (!IsAside(node.kind) || ElementOf(i).valid()) continue;
    asides_.push_back({RangeOf(i), tree_.node(TextNodeAt(RangeOf(i).begin)).parent, true});
  }
  std::sort(asides_.begin(), asides_.end(), [](const SourceAside& a, const SourceAside& b) {
    return a.range.begin < b.range.begin;
  });
}

StartTag ProvisionSource::TagOf(XmlNodeId element) const {
  const XmlNode& node = tree_.node(element);
  return StartTag(Bytes(ByteRange{node.source.begin, node.inner.begin}));
}

XmlNodeId ProvisionSource::ElementOf(NodeId node) const {
  const auto found = elements_.find(law_->node(node).source.begin - base_);
  return found == elements_.end() ? XmlNodeId() : found->second;
}

ByteRange ProvisionSource::RangeOf(NodeId node) const {
  const ByteRange range = law_->node(node).source;
  return {range.begin - base_, range.end - base_};
}

NodeId ProvisionSource::LeafAt(std::uint32_t text_offset) const {
  const auto after = std::upper_bound(
      leaves_.begin(), leaves_.end(), text_offset,
      [&](std::uint32_t offset, NodeId leaf) { return offset < law_->node(leaf).text.begin; });
  RAMSEYER_CHECK(after != leaves_.begin());
  return *(after - 1);
}

std::uint32_t ProvisionSource::OffsetOf(std::uint32_t text_offset) const {
  return law_->SourceOffset(text_offset) - base_;
}

XmlNodeId ProvisionSource::TextNodeAt(std::uint32_t offset) const {
  const auto after = std::upper_bound(
      texts_.begin(), texts_.end(), offset,
      [&](std::uint32_t at, XmlNodeId text) { return at < tree_.node(text).source.begin; });
  RAMSEYER_CHECK(after != texts_.begin());
  return *(after - 1);
}

std::vector<SourceAside> ProvisionSource::AsidesIn(ByteRange range) const {
  const auto before = [](const SourceAside& aside, std::uint32_t offset) {
    return aside.range.begin < offset;
  };
  const auto first = std::lower_bound(asides_.begin(), asides_.end(), range.begin, before);
  const auto last = std::lower_bound(first, asides_.end(), range.end, before);
  return {first, last};
}

std::uint32_t ProvisionSource::NextAside(std::uint32_t offset) const {
  const auto next = std::upper_bound(
      asides_.begin(), asides_.end(), offset,
      [](std::uint32_t at, const SourceAside& aside) { return at < aside.range.begin; });
  return next == asides_.end() ? tree_.node(XmlNodeId(0)).source.end : next->range.begin;
}

bool ProvisionSource::BeginsWithSpace(XmlNodeId element) const {
  const std::string_view inner = Bytes(tree_.node(element).inner);
  return !inner.empty() && IsBlank(inner.substr(0, 1));
}

}  // namespace ramseyer
