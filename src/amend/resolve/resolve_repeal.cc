// "is repealed".
#include "amend/resolve/splice.h"
#include "amend/resolve/target_scope.h"

namespace ramseyer {

Resolved<Edited> ResolveRepeal(ResolveContext& context, const Target& target) {
  const auto scope = LocateScope(context, target);
  if (!scope) return tl::make_unexpected(scope.error());
  if (!scope->is_part) return Edited{{scope->manuscript, {StrikeUnit{scope->unit}}}};
  const Manuscript& manuscript = context.manuscript(scope->manuscript);
  auto edits = Splice(manuscript, scope->text.SpanOf(scope->text.whole()), {});
  if (!edits) return tl::make_unexpected(edits.error());
  return Edited{{scope->manuscript, std::move(*edits)}};
}

}  // namespace ramseyer
