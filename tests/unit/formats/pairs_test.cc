// The same bill in both formats is the same document: over the pairs of the corpus, the bodies
// agree node by node in kind, designation and words. What the formats write differently by design
// is folded before: the Bill DTD leaves "SEC." and the dash behind a heading to the printer, USLM
// puts the long title and the enacting formula into the body.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>
#include <vector>

#include "formats/read.h"
#include "support/corpus.h"

namespace ramseyer {
namespace {

// Its converter put each table beside the words that lead to it, and the marks behind a quoted
// table both into the last cell and behind it.
constexpr std::string_view kDamaged = "BILLS-116hr2000ih";

std::string FoldHeading(std::string_view words) {
  while (!words.empty() && (words.back() == '.' || words.substr(words.size() - 1) == "\x94")) {
    words.remove_suffix(words.back() == '.' ? 1 : 3);
  }
  std::string folded(words);
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return folded;
}

std::string LineOf(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  std::string line(IdOf(node.kind));
  if (IsLevel(node.kind)) return line + " [" + document.provision(id).designation + "]";
  const bool in_level = IsLevel(document.node(node.parent).kind);
  if (node.kind == NodeKind::kDesignation && in_level) return line;
  if (node.kind == NodeKind::kHeading) return line + " |" + FoldHeading(document.TextOf(id)) + "|";
  return line + " |" + std::string(document.TextOf(id)) + "|";
}

std::vector<std::string> LinesOf(const std::string& file) {
  const Result<Document> document = ReadDocumentFile(file);
  EXPECT_TRUE(document) << ToString(document.error());
  std::vector<std::string> lines;
  if (!document) return lines;
  for (NodeId body = document->FirstChild(document->root()); body.valid();
       body = document->NextSibling(body)) {
    if (document->node(body).kind != NodeKind::kBody) continue;
    for (NodeId at(body.index() + 1); at < document->node(body).end;) {
      const Node& node = document->node(at);
      const bool passed_over =
          node.kind == NodeKind::kFrontMatter || node.kind == NodeKind::kEnactingFormula;
      if (!passed_over) lines.push_back(LineOf(*document, at));
      at = passed_over ? node.end : NodeId(at.index() + 1);
    }
  }
  return lines;
}

TEST(Pairs, OfTheSameBillInBothFormatsAgree) {
  RAMSEYER_NEED_CORPUS("versions/bills-dtd_billsim");
  RAMSEYER_NEED_CORPUS("versions/bills-uslm_billsim");
  const std::filesystem::path dtd = test_support::CorpusPath("versions/bills-dtd_billsim");
  const std::filesystem::path uslm = test_support::CorpusPath("versions/bills-uslm_billsim");
  int compared = 0;
  for (const auto& entry : std::filesystem::directory_iterator(dtd)) {
    const std::string name = entry.path().stem().string();
    const std::filesystem::path other = uslm / (name + "-uslm.xml");
    if (!std::filesystem::exists(other) || name == kDamaged) continue;
    SCOPED_TRACE(name);
    const std::vector<std::string> ours = LinesOf(entry.path().string());
    const std::vector<std::string> theirs = LinesOf(other.string());
    const auto differ = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
    EXPECT_EQ(differ.first == ours.end() ? "" : *differ.first,
              differ.second == theirs.end() ? "" : *differ.second);
    EXPECT_FALSE(ours.empty());
    ++compared;
  }
  EXPECT_GE(compared, 26);
}

}  // namespace
}  // namespace ramseyer
