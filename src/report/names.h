// The stable names of a report's enumerations, in JSON and wherever else a machine reads them.
#pragma once

#include <string_view>

#include "report/report.h"

namespace ramseyer {

// "kept", "struck", "inserted", "moved-from", "moved-to".
std::string_view IdOf(PieceKind kind);

// "provision", "text", "cell", "front".
std::string_view IdOf(LineStyle style);

// "inserted", "struck", "replaced", "redesignated", "moved", "moved-and-changed", "reference",
// "split", "merged".
std::string_view IdOf(ChangeKind kind);

// "executed", "refused", "no-text-effect".
std::string_view IdOf(InstructionStatus status);

// "amount", "date".
std::string_view IdOf(FigureName name);

// "comparison", "amendment".
std::string_view IdOf(ReportKind kind);

}  // namespace ramseyer
