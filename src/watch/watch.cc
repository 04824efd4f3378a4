#include "watch/watch.h"

#include <algorithm>
#include <map>
#include <utility>

#include "watch/references.h"

namespace ramseyer {
namespace {

struct Name {
  std::size_t entry = 0;
  CitedProvision provision;
};
using NamesByLaw = std::unordered_map<std::string, std::vector<Name>>;

struct Found {
  HitKind kind = HitKind::kContains;
  CitedProvision provision;
  std::string term;
  std::optional<CitedProvision> in_code;  // the touched unit
};

// A definition that only gets another designation or place says what it said.
bool ChangesMeaning(const Action& action) {
  return !std::holds_alternative<Redesignate>(action) && !std::holds_alternative<Move>(action) &&
         !std::holds_alternative<NoTextEffect>(action);
}

bool IsInOneSection(const CitedProvision& provision) {
  return !TitleOf(provision).empty() && !provision.section.empty() &&
         provision.last_section.empty() && !provision.note;
}

CitedProvision FirstOfRange(CitedProvision provision) {
  if (!provision.last_label.empty()) provision.path.pop_back();
  provision.last_label.clear();
  return provision;
}

// Words somewhere in a larger unit may be words of the watched one; those of its own heading are
// not.
std::optional<HitKind> KindOf(Relation relation, const CitedProvision& touched, Extent extent) {
  switch (relation) {
    case Relation::kNone:
      return std::nullopt;
    case Relation::kIs:
      // Of a whole title the words name no unit: they touch something in it.
      return touched.IsWholeLaw() && extent != Extent::kWhole ? HitKind::kWithin : HitKind::kIs;
    case Relation::kWithin:
      return HitKind::kWithin;
    case Relation::kContains:
      if (extent == Extent::kOwnParts || touched.IsWholeLaw()) return std::nullopt;
      return HitKind::kContains;
  }
  return std::nullopt;
}

}  // namespace

std::string_view IdOf(HitKind kind) {
  switch (kind) {
    case HitKind::kIs:
      return "is";
    case HitKind::kWithin:
      return "within";
    case HitKind::kContains:
      return "contains";
    case HitKind::kDefinition:
      return "definition";
    case HitKind::kReference:
      return "reference";
  }
  return "";
}

class Watcher::BillWatcher {
 public:
  BillWatcher(const Watcher& watcher, const Document& bill, const LawLibrary& library)
      : watcher_(watcher), bill_(bill), namer_(bill, library) {}

  BillWatch Run() {
    watch_.instructions = ReadInstructions(bill_);
    for (std::size_t i = 0; i < watcher_.list_->entries.size(); ++i) {
      for (CitedProvision& name : namer_.NamesOf(watcher_.list_->entries[i].provision)) {
        watched_[name.law].push_back({i, std::move(name)});
      }
    }
    for (const Instruction& instruction : watch_.instructions.instructions) Match(instruction);
    if (watcher_.references_) AddReferences();
    return std::move(watch_);
  }

 private:
  void Match(const Instruction& instruction) {
    std::map<std::size_t, Found> found;
    for (const TouchedUnit& unit : UnitsTouched(bill_, instruction)) {
      const std::vector<CitedProvision> names = namer_.NamesOf(instruction, unit);
      std::optional<CitedProvision> in_code;
      if (!names.empty() && IsInOneSection(names.front())) in_code = names.front();
      for (const CitedProvision& name : names) {
        MatchEntries(name, unit.extent, in_code, found);
        if (!unit.added && ChangesMeaning(instruction.action)) {
          MatchDefinitions(name, unit.extent, found);
        }
      }
    }
    for (auto& [entry, one] : found) {
      const bool definition = one.kind == HitKind::kDefinition;
      WatchHit hit{entry,
                   one.kind,
                   instruction.id,
                   std::string(definition ? "definition" : IdOf(instruction.action)),
                   std::move(one.provision),
                   std::move(one.term),
                   Shown(entry, one),
                   instruction.provision,
                   instruction.words};
      if (watcher_.list_->entries[entry].Wants(hit.action)) watch_.hits.push_back(std::move(hit));
    }
  }

  std::optional<CitedProvision> Shown(std::size_t entry, const Found& found) const {
    if (found.kind == HitKind::kDefinition) return found.in_code;
    for (const auto& [law, names] : watched_) {
      for (const Name& name : names) {
        if (name.entry == entry && IsInOneSection(name.provision))
          return FirstOfRange(name.provision);
      }
    }
    if (!found.in_code) return std::nullopt;
    CitedProvision section = *found.in_code;
    section.path.clear();
    section.last_label.clear();
    return section;
  }

  void MatchEntries(const CitedProvision& name, Extent extent,
                    const std::optional<CitedProvision>& in_code,
                    std::map<std::size_t, Found>& found) {
    const auto entries = watched_.find(name.law);
    if (entries == watched_.end()) return;
    for (const Name& watched : entries->second) {
      const auto kind = KindOf(RelationOf(name, watched.provision), name, extent);
      if (kind) Keep(watched.entry, {*kind, name, "", in_code}, found);
    }
  }

  // An amendment of a larger unit touches the definition for certain only when it takes in all of
  // it.
  void MatchDefinitions(const CitedProvision& name, Extent extent,
                        std::map<std::size_t, Found>& found) {
    const auto definitions = watcher_.definitions_.find(name.law);
    if (definitions == watcher_.definitions_.end()) return;
    for (const UsedDefinition& definition : definitions->second) {
      const auto kind = KindOf(RelationOf(name, definition.defined), name, extent);
      if (!kind || (*kind == HitKind::kContains && extent != Extent::kWhole)) continue;
      Keep(definition.entry, {HitKind::kDefinition, name, definition.term, definition.defined},
           found);
    }
  }

  // The closest hit of an entry, the first of its kind.
  static void Keep(std::size_t entry, Found one, std::map<std::size_t, Found>& found) {
    const auto [at, is_new] = found.try_emplace(entry, one);
    if (!is_new && one.kind < at->second.kind) at->second = std::move(one);
  }

  void AddReferences() {
    std::vector<bool> hit(watcher_.list_->entries.size(), false);
    for (const WatchHit& one : watch_.hits) hit[one.entry] = true;
    for (CitedPlace& reference : ReferencesIn(bill_)) {
      const auto entries = watched_.find(reference.cited.law);
      if (entries == watched_.end()) continue;
      for (const Name& watched : entries->second) {
        const Relation relation = RelationOf(reference.cited, watched.provision);
        if (hit[watched.entry] || (relation != Relation::kIs && relation != Relation::kWithin))
          continue;
        if (!watcher_.list_->entries[watched.entry].Wants(IdOf(HitKind::kReference))) continue;
        hit[watched.entry] = true;
        watch_.hits.push_back({watched.entry, HitKind::kReference, std::nullopt,
                               std::string(IdOf(HitKind::kReference)), reference.cited, "",
                               std::nullopt, reference.at, reference.words});
      }
    }
  }

  const Watcher& watcher_;
  const Document& bill_;
  UnitNamer namer_;
  NamesByLaw watched_;
  BillWatch watch_;
};

Watcher::Watcher(const WatchList& list, const LawLibrary& library, bool references)
    : list_(&list), references_(references) {
  if (library.empty()) return;
  for (UsedDefinition& used : DefinitionsUsed(list, library)) {
    definitions_[used.defined.law].push_back(std::move(used));
  }
}

BillWatch Watcher::Watch(const Document& bill, const LawLibrary& library) const {
  return BillWatcher(*this, bill, library).Run();
}

}  // namespace ramseyer
