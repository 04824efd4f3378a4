// What the instructions of a bill do to the provisions of a watch list.
//
//   WatchList ──┐
//   LawLibrary ─┼─► Watcher ──(Document: a bill)──► BillWatch: its instructions, and the hits
//
// A hit is what a bill does, not a word that stands in it: an instruction whose target is a watched
// provision, lies in one or contains one, or is a definition that a watched provision uses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "amend/language/instruction.h"
#include "amend/resolve/law_library.h"
#include "watch/definitions.h"
#include "watch/naming.h"
#include "watch/watch_list.h"

namespace ramseyer {

enum class HitKind : std::uint8_t {
  kIs,          // the provision itself
  kWithin,      // something in it
  kContains,    // something that it is in
  kDefinition,  // a definition that it uses
  kReference,   // no instruction: words that cite it
};

// "is", "within", "contains", "definition", "reference".
std::string_view IdOf(HitKind kind);

struct WatchHit {
  std::size_t entry = 0;  // of the list
  HitKind kind = HitKind::kIs;
  std::optional<InstructionId> instruction;  // nothing for a reference
  std::string action;        // IdOf the instruction's action; "definition", "reference"
  CitedProvision provision;  // what is touched, or cited
  std::string term;          // of kDefinition
  // Whose redline shows the hit, in the Code: the watched provision, or where that is more than a
  // section the section touched; of kDefinition the definition. Nothing where that is not known.
  std::optional<CitedProvision> shown;
  NodeId at;        // the level of the bill
  ByteRange words;  // in the bill's text
};

struct BillWatch {
  InstructionList instructions;
  std::vector<WatchHit> hits;  // in the order of the bill, then of the list
};

class Watcher {
 public:
  // The library may be empty; then names come from the words alone, definitions are not looked for,
  // and what lies in a chapter is known only where the words say it. The list must outlive the
  // watcher.
  Watcher(const WatchList& list, const LawLibrary& library, bool references);

  // At most one hit for an instruction and an entry: the closest. `references` adds one for a bill
  // and an entry that the bill cites without an instruction on it. `library`: the same law, of
  // which more may be loaded. Safe to call from several threads at once, each with its own copy of
  // a library over an index. O(size of the bill + touched units · entries of that law).
  BillWatch Watch(const Document& bill, const LawLibrary& library) const;

 private:
  class BillWatcher;

  const WatchList* list_;
  bool references_;
  std::unordered_map<std::string, std::vector<UsedDefinition>> definitions_;  // by law
};

}  // namespace ramseyer
