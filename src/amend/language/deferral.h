// "The amendments made by this section shall take effect 1 year after the date of enactment of this
// Act": sentences by which a bill puts its own amendments off.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "amend/language/instruction.h"
#include "amend/language/sentences.h"

namespace ramseyer::language {

// Amendments within these provisions of the bill take effect later.
struct Deferral {
  std::vector<NodeId> scope;
  std::string words;  // of the sentence
};

// Whether the sentence puts amendments off for certain: by a year or more from enactment, or to a
// day after the session in which the bill was passed, or could be at the latest. A shorter time, a day that may come before
// enactment, and a condition put nothing off here: the Code, which is published year by year, has
// such amendments in its text. Nothing when it speaks of amendments that it does not name by their
// place in the bill.
std::optional<Deferral> DeferralOf(const Document& bill, const Sentence& sentence);

// Notes with each instruction within a deferral's scope that it takes effect later.
void Defer(const Document& bill, const std::vector<Deferral>& deferrals,
           std::vector<Instruction>& instructions);

}  // namespace ramseyer::language
