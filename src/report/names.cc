#include "report/names.h"

namespace ramseyer {

std::string_view IdOf(PieceKind kind) {
  switch (kind) {
    case PieceKind::kKept:
      return "kept";
    case PieceKind::kStruck:
      return "struck";
    case PieceKind::kInserted:
      return "inserted";
    case PieceKind::kMovedFrom:
      return "moved-from";
    case PieceKind::kMovedTo:
      return "moved-to";
  }
  return "";
}

std::string_view IdOf(LineStyle style) {
  switch (style) {
    case LineStyle::kProvision:
      return "provision";
    case LineStyle::kText:
      return "text";
    case LineStyle::kCell:
      return "cell";
    case LineStyle::kFront:
      return "front";
  }
  return "";
}

std::string_view IdOf(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kInserted:
      return "inserted";
    case ChangeKind::kStruck:
      return "struck";
    case ChangeKind::kReplaced:
      return "replaced";
    case ChangeKind::kRedesignated:
      return "redesignated";
    case ChangeKind::kMoved:
      return "moved";
    case ChangeKind::kMovedAndChanged:
      return "moved-and-changed";
    case ChangeKind::kReference:
      return "reference";
    case ChangeKind::kSplit:
      return "split";
    case ChangeKind::kMerged:
      return "merged";
  }
  return "";
}

std::string_view IdOf(InstructionStatus status) {
  switch (status) {
    case InstructionStatus::kExecuted:
      return "executed";
    case InstructionStatus::kRefused:
      return "refused";
    case InstructionStatus::kNoTextEffect:
      return "no-text-effect";
  }
  return "";
}

std::string_view IdOf(FigureName name) { return name == FigureName::kAmount ? "amount" : "date"; }

std::string_view IdOf(ReportKind kind) {
  switch (kind) {
    case ReportKind::kComparison:
      return "comparison";
    case ReportKind::kBillAmendment:
      return "bill-amendment";
    case ReportKind::kAmendment:
      return "amendment";
  }
  return "";
}

}  // namespace ramseyer
