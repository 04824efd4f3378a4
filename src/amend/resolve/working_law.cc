#include <algorithm>
#include <utility>

#include "amend/resolve/context.h"
#include "amend/resolve/locate.h"
#include "base/check.h"
#include "document/citation.h"

namespace ramseyer {

struct WorkingLaw::Entry {
  Manuscript manuscript;
  LawNode place;
  bool added = false;
  bool inside = false;  // of an added one: in `place`, not behind it
  std::string identifier;
  std::vector<InstructionId> refused;
};

WorkingLaw::WorkingLaw(const Document& bill, const LawLibrary& library)
    : bill_(&bill), library_(&library), acts_(bill, library) {}

WorkingLaw::~WorkingLaw() = default;

ManuscriptId WorkingLaw::Open(LawNode node) {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (!entries_[i]->added && entries_[i]->place == node) return ManuscriptId(i);
  }
  auto entry = std::make_unique<Entry>();
  const Document& law = library_->document(node.document);
  entry->manuscript = node.node == law.root() ? Manuscript::FromBill(law)
                                              : Manuscript::FromDocument(law, node.node);
  entry->place = node;
  if (IsLevel(law.node(node.node).kind)) entry->identifier = law.provision(node.node).identifier;
  entries_.push_back(std::move(entry));
  return ManuscriptId(static_cast<std::uint32_t>(entries_.size() - 1));
}

ManuscriptId WorkingLaw::AddProvision(LawNode beside, bool inside, std::string identifier) {
  auto entry = std::make_unique<Entry>();
  entry->manuscript = Manuscript::ForNewSection(library_->document(beside.document));
  entry->place = beside;
  entry->inside = inside;
  entry->added = true;
  entry->identifier = std::move(identifier);
  entries_.push_back(std::move(entry));
  return ManuscriptId(static_cast<std::uint32_t>(entries_.size() - 1));
}

std::optional<ManuscriptId> WorkingLaw::FindAdded(std::string_view identifier) const {
  const std::string folded = FoldIdentifier(identifier);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = *entries_[i];
    if (entry.added && entry.manuscript.changed() && FoldIdentifier(entry.identifier) == folded) {
      return ManuscriptId(i);
    }
  }
  return std::nullopt;
}

const Manuscript& WorkingLaw::manuscript(ManuscriptId id) const {
  return entries_[id.index()]->manuscript;
}

Manuscript& WorkingLaw::manuscript(ManuscriptId id) { return entries_[id.index()]->manuscript; }

const std::string& WorkingLaw::IdentifierOf(ManuscriptId id) const {
  return entries_[id.index()]->identifier;
}

LawNode WorkingLaw::PlaceOf(ManuscriptId id) const { return entries_[id.index()]->place; }

std::string WorkingLaw::MarkRefused(const Instruction& instruction) {
  ResolveContext context(instruction, *bill_, *this, {});
  const auto place = LocateLaw(context, instruction.target.law, instruction.target.path);
  if (!place || !place->manuscript) return "";
  Entry& entry = *entries_[place->manuscript->index()];
  entry.refused.push_back(instruction.id);
  return entry.identifier;
}

std::vector<AmendedProvision> WorkingLaw::TakeChanged() {
  std::vector<const Entry*> changed;
  for (const auto& entry : entries_) {
    if (entry->manuscript.changed()) changed.push_back(entry.get());
  }
  // New sections behind what they follow, in the order in which they were added.
  std::stable_sort(changed.begin(), changed.end(), [](const Entry* a, const Entry* b) {
    const auto key = [](const Entry* e) {
      return std::make_tuple(e->place.document, e->place.node, e->added);
    };
    return key(a) < key(b);
  });
  std::vector<AmendedProvision> provisions;
  for (const Entry* entry : changed) {
    AmendedProvision provision;
    provision.manuscript = entry->manuscript;
    provision.identifier = entry->identifier;
    provision.refused = entry->refused;
    if (entry->added) {
      provision.follows = entry->place;
      provision.inside = entry->inside;
      const auto& order = entry->manuscript.order();
      RAMSEYER_CHECK(!order.empty());
      provision.inserted_by = entry->manuscript.line(order.front()).inserted_by;
    } else {
      provision.origin = entry->place;
    }
    provisions.push_back(std::move(provision));
  }
  entries_.clear();
  return provisions;
}

}  // namespace ramseyer
