#include "amend/resolve/titles_needed.h"

#include <algorithm>
#include <cctype>
#include <variant>

#include "amend/resolve/context.h"
#include "amend/resolve/locate.h"
#include "amend/resolve/resolve.h"

namespace ramseyer {
namespace {

// As the Code's files write it: "5a" for an appendix.
std::string FoldTitle(std::string title) {
  std::transform(title.begin(), title.end(), title.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return title;
}

// The title that the instruction's target stands in; "" when that is not known.
std::string TitleOf(const Instruction& instruction, WorkingLaw& law) {
  const Target& target = instruction.target;
  if (target.law.basis == LawBasis::kThisAct) return "";
  if (target.law.usc && target.law.usc->note) return target.law.usc->title;
  ResolveContext context(instruction, law.bill(), law, {});
  const auto citation = CiteLaw(context, target.law, target.path);
  if (citation) return citation->title;
  return target.law.usc ? target.law.usc->title : "";
}

}  // namespace

std::set<std::string> TitlesNeeded(const Document& bill, const InstructionList& instructions,
                                   const LawLibrary& library) {
  WorkingLaw law(bill, library);
  std::set<std::string> titles;
  for (const Instruction& instruction : instructions.instructions) {
    if (std::holds_alternative<NoTextEffect>(instruction.action)) continue;
    std::string title = FoldTitle(TitleOf(instruction, law));
    if (!title.empty() && !library.HasTitle(title)) titles.insert(std::move(title));
  }
  return titles;
}

}  // namespace ramseyer
