// Cross-references that follow a renumbering: when section 5 becomes section 7, "under section 5"
// becomes "under section 7", and nothing has changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "compare/spans.h"
#include "document/document.h"

namespace ramseyer {

// A reference by designation among the words of a leaf.
struct Reference {
  WordRange words;  // "section 5(b)"; of the second in "sections 5 and 7", "7"
  NodeKind kind = NodeKind::kSection;
  std::vector<std::string> path;  // {"5", "b"}
  // The reference that says within what: in "(1) of subsection (b)" the second. An index into the
  // same list, above this one's.
  std::optional<std::size_t> within;
};

// The references among the words of a range, in order, without those that name another law
// ("section 5 of the Clean Air Act"). O(size).
std::vector<Reference> FindReferences(const Document& document, const WordTable& words,
                                      WordRange range);

// Finds the provisions that references name.
class ReferenceResolver {
 public:
  // Takes up the sections and the levels above. Both must outlive it. O(nodes).
  ReferenceResolver(const Document& document, const WordTable& words);

  // What the reference at `index` of those of a leaf names; invalid when there is no such
  // provision, or several. O(depth) lookups, for each reference that it stands within; each
  // provision's levels are taken up when it is first looked into. Not by two threads at a time.
  NodeId Resolve(NodeId leaf, const std::vector<Reference>& references, std::size_t index) const;

 private:
  NodeId ResolveFrom(NodeId around, const Reference& reference) const;
  NodeId FindBelowSection(NodeId around, const Reference& reference) const;
  NodeId FindNearest(NodeId around, const Reference& reference) const;
  NodeId LevelBelow(NodeId above, const std::string& designation) const;

  const Document& document_;
  const WordTable& words_;
  std::vector<NodeId> quotation_;  // by node: the quoted block around it; invalid for none
  // "section 5", behind the quotation that it stands in.
  std::unordered_map<std::string, std::vector<NodeId>> by_name_;
  // By level, the first one of each designation among its parts.
  mutable std::unordered_map<NodeId, std::unordered_map<std::string_view, NodeId>> levels_below_;
};

// By word of either document: the cross-reference that it belongs to, when the other document has
// one to the same provision at the same place, and that was renumbered. Both have one number,
// counted from 1; 0 for any other word.
struct FollowedWords {
  std::vector<std::uint32_t> of_old;
  std::vector<std::uint32_t> of_new;
};

// Looks at the counterparts in which words changed. Expected O(words + nodes).
FollowedWords FindFollowedReferences(const ComparedText& text);

}  // namespace ramseyer
