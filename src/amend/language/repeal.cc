// "by repealing subsection (d)". "is repealed" stands with the other verbs of a sentence.
#include "amend/language/parser.h"

namespace ramseyer::language {

bool Parser::RepealClause() {
  Attempt attempt(cursor_);
  if (!Verb("repealing", "repeal")) return false;
  std::vector<Step> steps;
  if (!SubTarget(steps)) return false;
  Targets led;
  if (current_.HasRange() || !Lead(current_.targets, steps, led)) return false;
  if (led.HasRange()) return EmitJointly(led, Repeal{}, {}) && attempt.Keep();
  for (const Step& step : steps) {
    if (!Emit(step, Repeal{})) return false;
  }
  return attempt.Keep();
}

}  // namespace ramseyer::language
