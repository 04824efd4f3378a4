// "by striking …", "by striking … and inserting …", "by striking “A” and “B” and inserting “C” and
// “D”, respectively".
#include "amend/language/parser.h"

namespace ramseyer::language {
namespace {

bool IsText(const Described& described) {
  return described.passage.kind == PassageKind::kWords ||
         described.passage.kind == PassageKind::kPunctuation;
}

// "the second, third, and fourth sentences" is one stretch: struck one after the other, the later
// ones would be counted anew. False when sentences do not follow each other.
bool JoinSentences(std::vector<Described>& struck) {
  const auto is_sentence = [](const Described& one) {
    return one.passage.kind == PassageKind::kPart && one.passage.part.kind == PartKind::kSentence;
  };
  if (struck.size() < 2 || !is_sentence(struck[0])) return true;
  for (std::size_t i = 1; i < struck.size(); ++i) {
    if (!is_sentence(struck[i]) ||
        struck[i].passage.part.ordinal != struck[i - 1].passage.part.ordinal + 1) {
      return false;
    }
  }
  Passage last;
  last.kind = PassageKind::kPart;
  last.part = struck.back().passage.part;
  struck.resize(1);
  struck[0].passage.and_all_that_follows = true;
  struck[0].passage.through = {last};
  return true;
}

// Whether striking one passage after the other comes to the same as striking all at once: no words
// put in earlier, and no words struck earlier, are found again in a later one.
bool AreIndependent(const std::vector<Described>& struck, const std::vector<Payload>& payloads) {
  for (std::size_t later = 1; later < struck.size(); ++later) {
    const std::string& words = struck[later].passage.words;
    if (!IsText(struck[later])) continue;
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      if (!IsText(struck[earlier])) continue;
      if (words.find(struck[earlier].passage.words) != std::string::npos) return false;
      if (earlier >= payloads.size()) continue;
      for (const PayloadPiece& piece : payloads[earlier]) {
        if (piece.words.find(words) != std::string::npos) return false;
      }
    }
  }
  return true;
}

}  // namespace

// The tail "and inserting …" of what was struck. One payload takes the place of one passage;
// several payloads, "respectively", of as many.
bool Parser::StrikeInsert(std::vector<Described>& struck, bool& ambiguous) {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  cursor_.Accept("and");
  const bool by = cursor_.Accept("by");
  if (!cursor_.AcceptAny({"inserting", "insert", "substituting", "substitute", "adding"})) {
    return false;
  }
  std::vector<Payload> payloads(1);
  bool flush = false;
  if (!ReadPayload(payloads[0], flush)) return false;
  while (struck.size() > payloads.size()) {
    Attempt more(cursor_);
    const bool comma = cursor_.Accept(",");
    if (!cursor_.Accept("and") && !comma) break;
    Payload next;
    if (!ReadPayload(next, flush)) break;
    payloads.push_back(std::move(next));
    more.Keep();
  }
  // "inserting “Y” after “Z”" is an insertion of its own. "at the end" may say where the new words
  // go, or where the old ones stood.
  const bool edge = cursor_.Is("at the end") || cursor_.Is("at the beginning");
  ambiguous = edge && !by;
  if (edge || cursor_.AcceptAny(
                  {"after", "before", "immediately after", "immediately before", "following"})) {
    return false;
  }
  if (payloads.size() > 1) {
    if (payloads.size() != struck.size()) return false;
    if (!Respectively()) return false;
  } else if (struck.size() == 1) {
    cursor_.AcceptAny({"in each such place", "each such place", "in each place", "in both places",
                       "in both such places", "in such place"});
    if (IsText(struck[0])) Scopes(struck[0]);
  } else {
    // One payload for several passages: clear only for units side by side, as table items are,
    // which it replaces together, and for words that it replaces at each of their places.
    for (const Described& passage : struck) {
      const bool each = IsText(passage) && passage.passage.occurrence == Occurrence::kEach;
      if (IsText(passage) && !each) return false;
      if (passage.passage.kind != struck[0].passage.kind) return false;
    }
    if (IsText(struck[0])) payloads.assign(struck.size(), payloads[0]);
  }
  if (!AreIndependent(struck, payloads)) {
    ambiguous = true;
    return false;
  }
  for (std::size_t i = 0; i < struck.size(); ++i) {
    const Payload& payload = i < payloads.size() ? payloads[i] : Payload();
    if (!Emit(struck[i].step, Strike{struck[i].passage, payload})) return false;
  }
  return attempt.Keep();
}

// "in paragraphs (2) and (3), by striking “X” and “Y”, respectively": one in each.
bool Parser::StrikeOneEach(const std::vector<Described>& struck) {
  Attempt attempt(cursor_);
  const Targets all = current_;
  if (struck.size() < 2 || all.targets.size() != struck.size() || all.HasRange()) return false;
  cursor_.Accept(",");
  if (!Respectively()) return false;
  bool emitted = true;
  for (std::size_t i = 0; i < struck.size() && emitted; ++i) {
    current_ = Targets{{all.targets[i]}, {all.lasts[i]}};
    emitted = IsText(struck[i]) && Emit(struck[i].step, Strike{struck[i].passage, {}});
  }
  current_ = all;
  return emitted && attempt.Keep();
}

// "by replacing “A” with “B”"
bool Parser::ReplaceClause() {
  Attempt attempt(cursor_);
  if (!Verb("replacing", "replace")) return false;
  std::vector<Described> struck;
  Payload payload;
  bool flush = false;
  if (!Passages(struck) || struck.size() != 1 || !cursor_.Accept("with")) return false;
  if (!ReadPayload(payload, flush)) return false;
  return Emit(struck[0].step, Strike{struck[0].passage, payload}) && attempt.Keep();
}

// "by striking section 71 (and by striking the item relating to such section in the table of
// sections for such part)": the table of the target.
bool Parser::StrikeItemOf(const std::vector<Described>& struck) {
  Attempt attempt(cursor_);
  if (!cursor_.Accept("( and by striking the item relating to such section in the table of")) {
    return false;
  }
  if (!cursor_.AcceptAny({"sections for such", "contents for such", "sections of such"})) {
    return false;
  }
  NodeKind kind = NodeKind::kLevel;
  bool plural = false;
  if (!UnitKind(kind, plural) || plural || !cursor_.Accept(")")) return false;
  if (struck.size() != 1 || struck[0].passage.kind != PassageKind::kUnits) return false;
  const std::vector<UnitRange>& units = struck[0].passage.units;
  if (units.size() != 1 || units[0].first.size() != 1 || units[0].last.has_value()) return false;
  for (const Target& target : current_.targets) {
    if (target.path.empty() || target.path.back().kind != kind) return false;
  }
  Passage item;
  item.kind = PassageKind::kPart;
  item.part.kind = PartKind::kTableItem;
  item.part.unit = units[0].first[0];
  const Step table{{}, {Part{PartKind::kTableOfSections}}, {}, {}, {}};
  return Emit(table, Strike{item, {}}) && attempt.Keep();
}

bool Parser::StrikeClause() {
  Attempt attempt(cursor_);
  if (!Verb("striking out", "strike out") && !Verb("striking", "strike") &&
      !Verb("deleting", "delete")) {
    return false;
  }
  std::vector<Described> struck;
  Described first;
  if (ScopeBefore(first)) {
    if (!PassageItem(struck) || struck.size() != 1 || !struck[0].step.empty()) return false;
    Passage& passage = struck[0].passage;
    if (first.passage.occurrence != Occurrence::kOnly) {
      if (passage.occurrence != Occurrence::kOnly) return false;
      passage.occurrence = first.passage.occurrence;
    }
    if (!first.passage.within.empty() && !passage.within.empty()) return false;
    if (!first.passage.within.empty()) passage.within = first.passage.within;
    struck[0].step = first.step;
  } else if (!Passages(struck)) {
    return false;
  }
  if (!JoinSentences(struck)) return false;
  const std::size_t done = parsed_.size();
  if (StrikeOneEach(struck)) return attempt.Keep();
  parsed_.resize(done);
  bool ambiguous = false;
  if (StrikeInsert(struck, ambiguous)) return attempt.Keep();
  if (ambiguous) return false;
  parsed_.resize(done);
  if (!AreIndependent(struck, {})) return false;
  for (const Described& passage : struck) {
    if (!Emit(passage.step, Strike{passage.passage, {}})) return false;
  }
  StrikeItemOf(struck);
  return attempt.Keep();
}

}  // namespace ramseyer::language
