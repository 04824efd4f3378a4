#include "amend/resolve/resolve.h"

#include <utility>

#include "amend/resolve/context.h"
#include "amend/resolve/resolve_action.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {
namespace {

class Resolver {
 public:
  explicit Resolver(ResolveContext& context)
      : context_(context), target_(context.instruction().target) {}

  Resolved<Edited> operator()(const Strike& action) { return ResolveStrike(context_, target_, action); }
  Resolved<Edited> operator()(const Insert& action) { return ResolveInsert(context_, target_, action); }
  Resolved<Edited> operator()(const Restate& action) {
    return ResolveRestate(context_, target_, action);
  }
  Resolved<Edited> operator()(const Redesignate& action) {
    return ResolveRedesignate(context_, target_, action);
  }
  Resolved<Edited> operator()(const Designate& action) {
    return ResolveDesignate(context_, target_, action);
  }
  Resolved<Edited> operator()(const Move& action) { return ResolveMove(context_, target_, action); }
  Resolved<Edited> operator()(const Repeal&) { return ResolveRepeal(context_, target_); }
  Resolved<Edited> operator()(const RedesignateFollowing&) {
    return Refuse(FindingKind::kNotExecutable, "the units that follow what an instruction changed");
  }
  Resolved<Edited> operator()(const NoTextEffect&) {
    return Refuse(FindingKind::kNotExecutable, "the instruction changes no words");
  }
  Resolved<Edited> operator()(const NotUnderstood& action) {
    return Refuse(action.reason, action.message);
  }

 private:
  ResolveContext& context_;
  const Target& target_;
};

}  // namespace

Finding FindingAbout(const Document& bill, const Instruction& instruction, FindingKind kind,
                     std::string message) {
  Finding finding;
  finding.kind = kind;
  finding.message = std::move(message);
  finding.words = std::string(bill.Text(instruction.words));
  finding.provision = bill.CitationOf(instruction.provision);
  finding.place = bill.PlaceOfText(instruction.words.begin);
  return finding;
}

Resolution Resolve(const Instruction& instruction, WorkingLaw& law,
                   std::span<const Instruction> later) {
  ResolveContext context(instruction, law.bill(), law, later);
  return ToResolution(context, IsTable(instruction.target)
                                   ? ResolveTable(context, instruction.target, instruction.action)
                                   : std::visit(Resolver(context), instruction.action));
}

Resolution ToResolution(ResolveContext& context, Resolved<Edited> edited) {
  Resolution resolution;
  if (!edited) {
    resolution.refusal = FindingAbout(context.bill(), context.instruction(), edited.error().kind,
                                      std::move(edited.error().message));
    return resolution;
  }
  for (ManuscriptEdits& edits : *edited) {
    Operation operation;
    operation.instruction = context.instruction().id;
    operation.manuscript = edits.manuscript;
    operation.edits = std::move(edits.edits);
    resolution.operations.push_back(std::move(operation));
  }
  resolution.cautions = context.TakeCautions();
  return resolution;
}

}  // namespace ramseyer
