// What a bill quotes becomes plain lines. The two formats of bills mark headings differently (the
// Bill DTD leaves the ".—" behind a heading to the stylesheet, USLM prints it): the lines have
// none.
#include "amend/execute/layout.h"
#include "amend/execute/operation.h"

namespace ramseyer {
namespace {

std::string WithoutStop(std::string_view heading) {
  const auto drop = [&](std::string_view end) {
    if (!heading.ends_with(end)) return false;
    heading.remove_suffix(end.size());
    return true;
  };
  while (drop("—") || drop(".") || drop(" ")) continue;
  return std::string(heading);
}

}  // namespace

NewLine AsNewLine(const Document& document, const LaidLine& from) {
  NewLine line;
  line.role = from.role;
  line.kind = from.kind;
  line.depth = from.depth;
  line.starts_row = from.starts_row;
  line.quotation = from.quotation;
  line.label = from.label;
  line.designation = std::string(document.TextOrEmpty(from.designation));
  line.heading = std::string(document.TextOrEmpty(from.heading));
  line.text = std::string(document.TextOrEmpty(from.text));
  return line;
}

std::vector<NewLine> LinesOfBlock(const Document& bill, NodeId block) {
  std::vector<NewLine> lines;
  for (const LaidLine& from : LayOut(bill, block, false)) {
    lines.push_back(AsNewLine(bill, from));
    lines.back().heading = WithoutStop(lines.back().heading);
  }
  return lines;
}

std::vector<NewLine> LinesForBill(const Document& amendment, NodeId block) {
  std::vector<NewLine> lines;
  for (const LaidLine& from : LayOut(amendment, block, false, LaidText::kBill)) {
    lines.push_back(AsNewLine(amendment, from));
  }
  return lines;
}

}  // namespace ramseyer
