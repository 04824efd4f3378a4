#include "print/print_wording.h"

#include <cctype>

namespace ramseyer {

std::string_view ImpliedFormula(const DocumentInfo& info) {
  if (info.format != DocumentFormat::kBillDtd) return {};
  const std::string_view number = info.number;
  if (info.type == DocumentType::kBill) {
    return "Be it enacted by the Senate and House of Representatives of the United States of "
           "America "
           "in Congress assembled,";
  }
  if (number.starts_with("hjres") || number.starts_with("sjres")) {
    return "Resolved by the Senate and House of Representatives of the United States of America in "
           "Congress assembled,";
  }
  if (number.starts_with("hconres")) {
    return "Resolved by the House of Representatives (the Senate concurring),";
  }
  if (number.starts_with("sconres")) {
    return "Resolved by the Senate (the House of Representatives concurring),";
  }
  return info.type == DocumentType::kResolution ? "Resolved," : std::string_view();
}

bool ImpliesLevelName(const DocumentInfo& info, NodeKind level) {
  return info.format == DocumentFormat::kBillDtd && IsLevel(level) && RankOf(level) == 0 &&
         level != NodeKind::kLevel && level != NodeKind::kAppropriations;
}

std::string LevelNameInCapitals(NodeKind level) {
  std::string name(IdOf(level));
  for (char& letter : name) {
    letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  }
  return name + ' ';
}

bool EndsInPoint(std::string_view words) {
  return words.ends_with(".") || words.ends_with(":") || words.ends_with(";") ||
         words.ends_with(",") || words.ends_with("—");
}

bool IsCoverHeading(std::string_view words) {
  return words == "A BILL" || words == "AN ACT" || words == "RESOLUTION" ||
         words == "JOINT RESOLUTION" || words == "CONCURRENT RESOLUTION";
}

bool HasHeading(const Document& bill, NodeId level) {
  return bill.provision(level).heading_node.valid();
}

bool HeadingStandsBelow(const Document& bill, NodeId designation) {
  const NodeId level = bill.node(designation).parent;
  const NodeKind kind = bill.node(level).kind;
  if (!IsLevel(kind) || RankOf(kind) != 0) return false;
  if (!ImpliesLevelName(bill.info(), kind)) return !EndsInPoint(bill.TextOf(designation));
  for (NodeId at = bill.FirstChild(level); at.valid(); at = bill.NextSibling(at)) {
    if (bill.node(at).kind == NodeKind::kAppropriations) return true;
  }
  return false;
}

}  // namespace ramseyer
