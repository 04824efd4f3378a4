// What a bill puts into the law, laid out as lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "amend/execute/operation.h"
#include "amend/resolve/context.h"

namespace ramseyer {

// “impair—” + subparagraph (A) "the enforcement": words that go on in the sentence they are put into,
// then lines of their own. Either may be missing.
struct PayloadParts {
  std::string words;
  std::vector<NewLine> lines;  // depths from 0 for the outermost units

  bool empty() const { return words.empty() && lines.empty(); }
  bool HasUnits() const;
};

// Lays a payload out. Quotation marks that are single only because the whole was quoted (‘ ’) become
// “ ”. Refuses with kStructureMismatch when words follow a block.
Resolved<PayloadParts> ReadPayload(ResolveContext& context, const Payload& payload);

// The payload's marks one nesting of quotation further out: ‘a “b” c’ -> “a ‘b’ c”. Apostrophes stay.
std::string Unquote(std::string_view words);

// The outermost units among the lines, as indices.
std::vector<std::size_t> OuterUnits(const std::vector<NewLine>& lines);

// The depth at which a new unit of `kind` stands in or beside `unit`: that of the units of the nearest
// unit around that may hold it. Units with a like designation count before the kind, because the Code's
// own levels are now and then named otherwise.
int DepthFor(const Manuscript& manuscript, LineId unit, NodeKind kind, std::string_view label);

// Whether two designations are counted alike: both numbers, small letters, capitals or Roman numbers.
bool CountedAlike(std::string_view a, std::string_view b);

}  // namespace ramseyer
