// Sentences that speak of amendments without amending: effective dates, substitutions, mentions.
#pragma once

#include <optional>
#include <span>

#include "amend/language/instruction.h"
#include "amend/language/token.h"

namespace ramseyer::language {

// Whether the words hold a verb that amends law ("is amended", "by striking"). Words in quotation
// marks do not count.
bool HasAmendingVerb(std::span<const Token> tokens);

// Whether one of those verbs is passive ("is amended", "are repealed"): such a sentence amends,
// whatever else it says.
bool HasPassiveAmendingVerb(std::span<const Token> tokens);

// What a sentence without effect on the text is; nothing when it is none of these.
std::optional<NoEffectKind> EffectOf(std::span<const Token> tokens);

}  // namespace ramseyer::language
