// "is amended to read as follows:", "by amending subsection (b) to read as follows:".
#include "amend/language/parser.h"

namespace ramseyer::language {

bool Parser::ToReadAsFollows() {
  Attempt attempt(cursor_);
  cursor_.Accept(",");
  if (!cursor_.AcceptAny({"to read as follows", "so as to read as follows", "so as to read",
                          "to read", "so that it reads as follows"})) {
    return false;
  }
  cursor_.AcceptAny({":", "—", ","});
  Payload payload;
  bool flush = false;
  if (!ReadPayload(payload, flush)) return false;
  return EmitJointly(current_, Restate{payload}, payload) && attempt.Keep();
}

bool Parser::AmendToReadClause() {
  Attempt attempt(cursor_);
  if (!Verb("amending", "amend") && !Verb("revising", "revise")) return false;
  std::vector<Step> steps;
  if (!SubTarget(steps)) return false;
  cursor_.Accept(",");
  if (!cursor_.AcceptAny(
          {"to read as follows", "so as to read as follows", "to read", "so as to read"})) {
    return false;
  }
  cursor_.AcceptAny({":", "—", ","});
  Payload payload;
  bool flush = false;
  Targets led;
  if (!ReadPayload(payload, flush) || current_.HasRange()) return false;
  if (!Lead(current_.targets, steps, led)) return false;
  return EmitJointly(led, Restate{payload}, payload) && attempt.Keep();
}

}  // namespace ramseyer::language
