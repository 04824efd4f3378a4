// Nearly all credits hold words, references and dates only, which are read here; what holds
// anything else goes through the reader of documents.
#include "law_index/credit_words.h"

#include <algorithm>

#include "document/source_credit.h"
#include "formats/read.h"
#include "text/spaces.h"

namespace ramseyer {
namespace {

bool IsPlainTag(std::string_view tag) {
  if (tag.starts_with("</ref>") || tag.starts_with("</date>")) return true;
  const bool opens = tag.starts_with("<ref ") || tag.starts_with("<date ");
  return opens && !tag.ends_with("/>") && tag.find("class=") == std::string_view::npos;
}

void AppendFolded(std::string_view characters, bool& space, std::string& words) {
  while (!characters.empty()) {
    if (const std::size_t length = SpaceLength(characters); length > 0) {
      space = true;
      characters.remove_prefix(length);
      continue;
    }
    if (space && !words.empty()) words.push_back(' ');
    space = false;
    words.push_back(characters.front());
    characters.remove_prefix(1);
  }
}

// Nothing where the clause holds anything but words, references and dates.
std::optional<std::string> PlainClause(std::string_view element) {
  const std::size_t first = element.find('>');
  const std::size_t last = element.rfind("</");
  if (element.find('&') != std::string_view::npos || last == std::string_view::npos)
    return std::nullopt;
  std::string_view rest = element.substr(first + 1, last - first - 1);
  std::string words;
  bool space = false;
  while (!rest.empty()) {
    const std::string_view run = rest.substr(0, rest.find('<'));
    AppendFolded(run.substr(0, run.find(';')), space, words);
    if (run.find(';') != std::string_view::npos) {
      if (space && !words.empty()) words.push_back(' ');
      return words;
    }
    rest.remove_prefix(run.size());
    if (rest.empty()) break;
    const std::string_view tag = rest.substr(0, std::min(rest.find('>'), rest.size() - 1) + 1);
    if (!IsPlainTag(tag)) return std::nullopt;
    rest.remove_prefix(tag.size());
  }
  return words;
}

std::optional<std::string> ReadClause(std::string_view element) {
  auto source = Source::FromBytes("", "<section xmlns=\"http://xml.house.gov/schemas/uslm/1.0\">" +
                                          std::string(element) + "</section>");
  if (!source) return std::nullopt;
  const Result<Document> document = ReadDocument(std::move(*source));
  if (!document) return std::nullopt;
  for (std::uint32_t i = 0; i < document->size(); ++i) {
    if (document->node(NodeId(i)).kind != NodeKind::kSourceCredit) continue;
    const std::string words = document->WordsOf(NodeId(i));
    return std::string(FirstClause(words));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> CreditClause(std::string_view element) {
  if (auto plain = PlainClause(element)) return plain;
  return ReadClause(element);
}

}  // namespace ramseyer
