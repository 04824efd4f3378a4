// Tables of sections: "in the table of sections …, by inserting after the item relating to section 2421
// the following".
#include <fmt/format.h>

#include <algorithm>

#include "amend/resolve/locate.h"
#include "amend/resolve/payload.h"
#include "amend/resolve/resolve_action.h"
#include "document/citation.h"

namespace ramseyer {
namespace {

using Edits = std::vector<Edit>;

Resolved<LawNode> FindTable(ResolveContext& context, const Target& target) {
  const auto place = LocateLaw(context, target.law, target.path);
  if (!place) return tl::make_unexpected(place.error());
  const Document& law = context.law().library().document(place->node.document);
  for (NodeId child = law.FirstChild(place->node.node); child.valid(); child = law.NextSibling(child)) {
    if (law.node(child).kind == NodeKind::kTableOfContents) {
      return LawNode{place->node.document, child};
    }
  }
  return Refuse(FindingKind::kPartNotFound, "the law loaded has no table of sections there");
}

Resolved<LineId> FindItem(const Manuscript& manuscript, const UnitName& name) {
  std::vector<LineId> found;
  for (const LineId id : manuscript.order()) {
    if (!manuscript.line(id).live()) continue;
    const std::string printed = manuscript.Live(id, Field::kDesignation);
    if (FoldIdentifier(DesignationIn(printed)) == FoldIdentifier(name.label)) found.push_back(id);
  }
  if (found.size() == 1) return found[0];
  return Refuse(found.empty() ? FindingKind::kPartNotFound : FindingKind::kProvisionAmbiguous,
                fmt::format("the table has {} items relating to {}", found.size(), ToString(name)));
}

// Entries as the table has them: the number in the first column, the heading in the second.
Resolved<std::vector<NewLine>> Entries(ResolveContext& context, const Payload& payload) {
  const auto parts = ReadPayload(context, payload);
  if (!parts) return tl::make_unexpected(parts.error());
  std::vector<NewLine> entries = parts->lines;
  if (!parts->words.empty()) {
    NewLine entry;
    entry.text = parts->words;
    entries.insert(entries.begin(), std::move(entry));
  }
  for (NewLine& entry : entries) {
    entry.role = LineRole::kCell;
    entry.kind = NodeKind::kTableOfContentsItem;
    entry.depth = 0;
    const std::size_t stop = entry.text.find(". ");
    if (entry.designation.empty() && stop != std::string::npos && stop < 12) {
      entry.designation = entry.text.substr(0, stop + 1);
      entry.text.erase(0, stop + 2);
    }
  }
  return entries;
}

const Part* ItemOf(const Passage& passage) {
  return passage.kind == PassageKind::kPart && passage.part.kind == PartKind::kTableItem
             ? &passage.part
             : nullptr;
}

Resolved<LineId> ItemNamed(const Manuscript& manuscript, const Part* part, const Target& target) {
  for (const Part& named : target.parts) {
    if (part == nullptr && named.kind == PartKind::kTableItem) part = &named;
  }
  if (part == nullptr || !part->unit) {
    return Refuse(FindingKind::kNotExecutable, "an item of a table that is not named by its section");
  }
  if (part->last) return Refuse(FindingKind::kNotExecutable, "a range of items of a table");
  return FindItem(manuscript, *part->unit);
}

int DepthOf(const Manuscript& manuscript) {
  return manuscript.order().empty() ? 0 : manuscript.line(manuscript.order().back()).depth;
}

Resolved<Edits> InsertEntries(ResolveContext& context, const Manuscript& manuscript,
                              const Target& target, const Insert& action) {
  auto entries = Entries(context, action.what);
  if (!entries) return tl::make_unexpected(entries.error());
  if (action.where.side == Side::kAtEnd) {
    return Edits{InsertLines{manuscript.order().size(), DepthOf(manuscript), std::move(*entries)}};
  }
  const auto item = ItemNamed(manuscript, ItemOf(action.where.anchor), target);
  if (!item) return tl::make_unexpected(item.error());
  const std::size_t at = manuscript.IndexOf(*item) + (action.where.side == Side::kAfter ? 1 : 0);
  return Edits{InsertLines{at, manuscript.line(*item).depth, std::move(*entries)}};
}

Resolved<Edits> ReplaceEntry(ResolveContext& context, const Manuscript& manuscript,
                             const Target& target, const Part* part, const Payload& payload) {
  const auto item = ItemNamed(manuscript, part, target);
  if (!item) return tl::make_unexpected(item.error());
  Edits edits = {StrikeLine{*item}};
  if (payload.empty()) return edits;
  auto entries = Entries(context, payload);
  if (!entries) return tl::make_unexpected(entries.error());
  edits.emplace_back(InsertLines{manuscript.IndexOf(*item) + 1, manuscript.line(*item).depth,
                                 std::move(*entries)});
  return edits;
}

}  // namespace

Resolved<Edited> ResolveTable(ResolveContext& context, const Target& target, const Action& action) {
  const auto table = FindTable(context, target);
  if (!table) return tl::make_unexpected(table.error());
  const ManuscriptId id = context.law().Open(*table);
  const Manuscript& manuscript = context.manuscript(id);
  Resolved<Edits> edits = Refuse(FindingKind::kNotExecutable, "this change of a table of sections");
  if (const auto* insert = std::get_if<Insert>(&action)) {
    edits = InsertEntries(context, manuscript, target, *insert);
  } else if (const auto* strike = std::get_if<Strike>(&action)) {
    const bool whole = ItemOf(strike->what) != nullptr || strike->what.kind == PassageKind::kTarget;
    if (whole) edits = ReplaceEntry(context, manuscript, target, ItemOf(strike->what), strike->insert);
  } else if (const auto* restate = std::get_if<Restate>(&action)) {
    edits = ReplaceEntry(context, manuscript, target, nullptr, restate->what);
  }
  if (!edits) return tl::make_unexpected(edits.error());
  return Edited{{id, std::move(*edits)}};
}

}  // namespace ramseyer
