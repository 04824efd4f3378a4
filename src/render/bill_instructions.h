// A bill with the instructions that were read from it.
#pragma once

#include <memory>

#include "amend/language/instruction.h"
#include "document/document.h"

namespace ramseyer {

struct BillInstructions {
  std::shared_ptr<const Document> bill;  // not null; `instructions` point into it
  InstructionList instructions;
};

// Where an instruction's own words begin in the bill's file.
inline Place PlaceOf(const Document& bill, const Instruction& instruction) {
  return bill.PlaceOfText(instruction.words.begin);
}

}  // namespace ramseyer
