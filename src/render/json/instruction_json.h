// One amendatory instruction as JSON: the typed data that amend/language/instruction.h describes.
#pragma once

#include "amend/language/instruction.h"
#include "document/document.h"
#include "render/json/json.h"

namespace ramseyer {

// {"text": "47 U.S.C. 230(b)(4)", "law", "path", "parts", "qualifiers"}.
Json ToJson(const Target& target);

// {"name": "strike-insert"} and the operands of that action. Quoted blocks come with their words
// and their place in the bill.
Json ToJson(const Document& bill, const Action& action);

}  // namespace ramseyer
