#include "print/print_dump.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "print/typeface.h"

namespace ramseyer {
namespace {

constexpr int kColumnsOfIndent = 2;

// From the first to the last byte of the words of a subtree.
ByteRange WordsIn(const Document& bill, NodeId id) {
  ByteRange words;
  for (NodeId at = id; at < bill.node(id).end; at = NodeId(at.index() + 1)) {
    const ByteRange text = bill.node(at).text;
    if (text.empty()) continue;
    if (words.empty()) words.begin = text.begin;
    words.end = std::max(words.end, text.end);
  }
  return words;
}

}  // namespace

std::string DumpPrint(const Document& bill, const PrintLayout& layout, NodeId id) {
  const ByteRange wanted = WordsIn(bill, id);
  std::string text;
  std::uint32_t page = 0;
  for (const PrintedLine& line : layout.lines()) {
    const ByteRange carried = layout.TextOf(line);
    const bool within = carried.begin < wanted.end && wanted.begin < carried.end;
    if (id != bill.root() && !within) continue;
    if (line.page != page) {
      page = line.page;
      fmt::format_to(std::back_inserter(text), "{}Page {}\n", text.empty() ? "" : "\n", page);
    }
    const std::string number = line.number == 0 ? "" : fmt::to_string(line.number);
    const int indent = line.indent * kColumnsOfIndent / kPrintIndent;
    fmt::format_to(std::back_inserter(text), "{:>4}  {:{}}{}\n", number, "", indent,
                   layout.WordsOf(line));
  }
  return text;
}

}  // namespace ramseyer
