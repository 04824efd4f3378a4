#include "amend/resolve/payload.h"

#include <algorithm>
#include <cctype>

#include "amend/execute/spacing.h"

namespace ramseyer {
namespace {

constexpr std::string_view kOpenSingle = "‘";
constexpr std::string_view kCloseSingle = "’";
constexpr std::string_view kOpenDouble = "“";
constexpr std::string_view kCloseDouble = "”";

bool IsLetterAt(std::string_view text, std::size_t at) {
  return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0);
}

// The mark that closes the single quotation opened before `from`, or npos. One that a letter follows
// is an apostrophe; of the others the first that is not a plural's ("States’ rights") closes.
std::size_t ClosingSingle(std::string_view text, std::size_t from) {
  int open = 0;
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text.substr(at, kOpenSingle.size()) == kOpenSingle) ++open;
    if (text.substr(at, kCloseSingle.size()) != kCloseSingle) continue;
    if (IsLetterAt(text, at + kCloseSingle.size())) continue;
    if (open == 0) return at;
    --open;
  }
  return std::string_view::npos;
}

void AppendWords(std::string& words, std::string_view more) {
  if (NeedSpaceBetween(words, more)) words += ' ';
  words += more;
}

std::string_view Kind(std::string_view label) {
  const auto all = [&](auto test) {
    return !label.empty() &&
           std::all_of(label.begin(), label.end(), [&](char c) { return test(c); });
  };
  if (!label.empty() && std::isdigit(static_cast<unsigned char>(label[0])) != 0) return "number";
  if (all([](char c) { return c >= 'a' && c <= 'z'; })) return "small";
  if (all([](char c) { return c >= 'A' && c <= 'Z'; })) return "capital";
  return "other";
}

bool IsRoman(std::string_view label) {
  return label.find_first_not_of("ivxlcIVXLC") == std::string_view::npos;
}

}  // namespace

bool PayloadParts::HasUnits() const {
  return std::any_of(lines.begin(), lines.end(),
                     [](const NewLine& line) { return line.role == LineRole::kUnit; });
}

std::string Unquote(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    if (words.substr(at, kOpenSingle.size()) == kOpenSingle) {
      const std::size_t inner = at + kOpenSingle.size();
      const std::size_t close = ClosingSingle(words, inner);
      if (close != std::string_view::npos) {
        std::string quoted(words.substr(inner, close - inner));
        for (const auto& [from, to] : {std::pair(kOpenDouble, kOpenSingle),
                                       std::pair(kCloseDouble, kCloseSingle)}) {
          for (std::size_t i = quoted.find(from); i != std::string::npos; i = quoted.find(from, i)) {
            quoted.replace(i, from.size(), to);
          }
        }
        out.append(kOpenDouble).append(quoted).append(kCloseDouble);
        at = close + kCloseSingle.size();
        continue;
      }
    }
    out.push_back(words[at++]);
  }
  return out;
}

Resolved<PayloadParts> ReadPayload(ResolveContext& context, const Payload& payload) {
  PayloadParts parts;
  for (const PayloadPiece& piece : payload) {
    if (!piece.block.valid()) {
      if (!parts.lines.empty()) {
        // The stop or "; and" behind a block belongs to the bill's own sentence.
        if (piece.words.find_first_not_of(" .;,") == std::string::npos) continue;
        return Refuse(FindingKind::kStructureMismatch, "words follow a quoted block");
      }
      AppendWords(parts.words, Unquote(piece.words));
      continue;
    }
    std::vector<NewLine> lines = LinesOfBlock(context.bill(), piece.block);
    for (NewLine& line : lines) {
      line.heading = Unquote(line.heading);
      line.text = Unquote(line.text);
      const bool goes_on = parts.lines.empty() && parts.words.empty() &&
                           line.role == LineRole::kText && payload.size() == 1;
      if (goes_on) {
        parts.words = line.text;
      } else {
        parts.lines.push_back(std::move(line));
      }
    }
  }
  if (parts.empty()) return Refuse(FindingKind::kStructureMismatch, "nothing is quoted to be put in");
  return parts;
}

std::vector<std::size_t> OuterUnits(const std::vector<NewLine>& lines) {
  std::vector<std::size_t> outer;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == LineRole::kUnit && lines[i].depth == 0) outer.push_back(i);
  }
  return outer;
}

bool CountedAlike(std::string_view a, std::string_view b) {
  return Kind(a) == Kind(b) && (IsRoman(a) == IsRoman(b) || Kind(a) == "number" || a.size() == 1);
}

int DepthFor(const Manuscript& manuscript, LineId unit, NodeKind kind, std::string_view label) {
  LineId around = unit;
  while (RankOf(kind) <= RankOf(manuscript.line(around).kind)) {
    const LineId parent = manuscript.ParentUnit(around);
    if (!parent.valid()) break;
    around = parent;
  }
  const Line& line = manuscript.line(around);
  const std::vector<LineId> children = manuscript.ChildUnits(around);
  for (const LineId child : children) {
    const Line& sibling = manuscript.line(child);
    if (sibling.kind == kind || CountedAlike(sibling.label, label)) return sibling.depth;
  }
  // Units of a deeper level that stand there already will be the new unit's own.
  if (children.empty() || RankOf(manuscript.line(children[0]).kind) > RankOf(kind)) return line.depth + 1;
  return line.depth + std::max(1, RankOf(kind) - RankOf(line.kind));
}

}  // namespace ramseyer
