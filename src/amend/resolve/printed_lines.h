// Pages and lines of a bill's print -> words of the bill as it stands. The print is known by a
// model, so a place counts only where the words or the ends of provisions confirm it.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "amend/resolve/printed_bill.h"
#include "amend/resolve/scope.h"

namespace ramseyer {

// Of the places at which quoted words stand, the one that begins on the lines named: the only one
// near them, with a caution where the print would have it on another line. Where no print is known,
// the only one at all. Refuses with kWordsNotFound, kWordsAmbiguous or kPrintUnknown.
Resolved<ByteRange> OnLines(ResolveContext& context, const Scope& scope,
                            const std::vector<ByteRange>& places, const Passage& passage);

// The line of the manuscript whose designation the words are, or are the number in ("5" of
// "SEC. 5."), on the printed lines named. Refuses as OnLines does.
Resolved<LineId> DesignationOnLines(ResolveContext& context, const Scope& scope,
                                    const Passage& passage);

// Where the line begins that a provision or paragraph of the scope begins on, and where the line
// ends that one (or a sentence) ends on: offsets of the scope's text. Each is the only one near the
// line named. Refuse with kPrintUnknown.
Resolved<std::uint32_t> BeginOfLine(ResolveContext& context, const Scope& scope, PrintPlace line);
Resolved<std::uint32_t> EndOfLine(ResolveContext& context, const Scope& scope, PrintPlace line);

// Whole lines: from the one to the other.
Resolved<ByteRange> RangeOfLines(ResolveContext& context, const Scope& scope,
                                 const PrintedLines& lines);

// The index of the manuscript's order at which something put in "after line 13" or "before line 3"
// goes: beside the only paragraph of the untouched bill that ends, or begins, near the line; behind
// what was put in there before. Refuses with kPrintUnknown.
Resolved<std::size_t> IndexBesideLine(ResolveContext& context, ManuscriptId manuscript,
                                      PrintPlace line, Side side);

// Where quoted words stand, in the text or as a designation: the only place, or else the only one
// near the line named in the print as it is known so far (null: not at all). What the print can be
// set right by. Nothing where there is none, or more than one.
std::optional<std::uint32_t> LikelyPlace(const PrintedBill* print, const Manuscript& manuscript,
                                         const Scope& scope, const Passage& passage);

}  // namespace ramseyer
