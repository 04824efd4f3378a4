// Words in are words out: over every document of the corpus, each character of the XML's text that
// is not white space stands exactly once in the Document, and its source offset points at it.
//
// The XML is scanned by tests/support/xml_scan.h, which shares nothing with the readers. Left out
// on both sides: the metadata elements, which are not words of the document, and, inside quoted
// content only, the quotation marks around each provision, and around what a print shows as struck
// the black brackets, which the model leaves out. White space between two characters of the source
// must be a space between them in the text.
//
// Order: walking the nodes in order, source offsets never go back, but for notes (sidenotes,
// footnotes, page numbers), which stand behind the words into which they were set.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "formats/read.h"
#include "support/corpus.h"
#include "support/xml_scan.h"

namespace ramseyer {
namespace {

using test_support::ScannedXml;
using test_support::SourceByte;

const std::vector<std::string_view> kMetadata = {"metadata",  "meta",       "meta-house",
                                                 "amendMeta", "reportMeta", "tallySheetMeta"};
const std::vector<std::string_view> kQuotedContent = {"quotedContent", "quoted-block"};

bool IsNote(NodeKind kind) {
  return kind == NodeKind::kSidenote || kind == NodeKind::kFootnote ||
         kind == NodeKind::kPageNumber || kind == NodeKind::kNoteReference;
}

std::size_t CharacterLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Compares one document with its scan.
class Comparison {
 public:
  Comparison(const Document& document, ScannedXml scanned)
      : document_(document), source_(document.source().bytes()), scanned_(std::move(scanned)) {
    for (const auto& [offset, characters] : scanned_.entities) entities_[offset] = characters;
  }

  // "" when nothing was lost, added or displaced; else what is wrong first.
  std::string Run() {
    for (std::uint32_t i = 0; i < document_.size() && wrong_.empty(); ++i) Leaf(NodeId(i));
    for (std::size_t at = 0; at < source_.size() && wrong_.empty(); ++at) {
      if (scanned_.bytes[at] != SourceByte::kLetter || IsBlackBracket(at)) continue;
      Wrong("lost", static_cast<std::uint32_t>(at));
    }
    return wrong_;
  }

 private:
  void Leaf(NodeId leaf) {
    const ByteRange range = document_.node(leaf).text;
    const bool note = IsNote(document_.node(leaf).kind);
    std::uint32_t previous = 0;
    bool space = false;
    for (std::uint32_t at = range.begin; at < range.end && wrong_.empty();) {
      const auto length = static_cast<std::uint32_t>(CharacterLength(document_.text()[at]));
      const std::string_view character = document_.text().substr(at, length);
      if (character == " ") {
        space = true;
        at += 1;
        continue;
      }
      Character(character, at, note, space, previous);
      space = false;
      at += length;
    }
  }

  void Character(std::string_view character, std::uint32_t at, bool note, bool space,
                 std::uint32_t& previous) {
    const std::uint32_t offset = document_.SourceOffset(at);
    if (offset >= source_.size()) return Wrong("outside", offset);
    SourceByte& byte = scanned_.bytes[offset];
    if (byte == SourceByte::kMarkup) {
      const bool implied =
          character == "“" || character == "”" || character == "‘" || character == "’";
      const bool at_quote = source_.substr(offset, 6) == "<quote" ||
                            source_.substr(offset, 5) == "<term" || source_[offset] == '>';
      if (!implied || !at_quote) Wrong("made up", offset);
      previous = 0;
      return;
    }
    if (byte != SourceByte::kLetter && byte != SourceByte::kMark) return Wrong("twice", offset);
    const auto entity = entities_.find(offset);
    const std::string_view there = entity == entities_.end()
                                       ? source_.substr(offset, character.size())
                                       : std::string_view(entity->second);
    if (there != character) return Wrong("changed", offset);
    byte = SourceByte::kMarkup;
    if (previous != 0 && !space && SpaceBetween(previous, offset)) Wrong("run together", offset);
    previous = offset;
    if (note) return;
    if (offset < last_) Wrong("displaced", offset);
    last_ = offset;
  }

  // Whether a bracket stands right inside the tags of struck words.
  bool IsBlackBracket(std::size_t offset) const {
    const auto entity = entities_.find(static_cast<std::uint32_t>(offset));
    const bool written_out = entity == entities_.end();
    const std::string_view there =
        written_out ? source_.substr(offset, 3) : std::string_view(entity->second);
    const std::size_t end = written_out ? offset + 3 : source_.find(';', offset) + 1;
    return (there == "【" && source_.substr(0, offset).ends_with("<deletedText>")) ||
           (there == "】" && source_.substr(end).starts_with("</deletedText>"));
  }

  // White space that is not a note's.
  bool SpaceBetween(std::uint32_t from, std::uint32_t to) const {
    bool only_space = true;
    bool any = false;
    for (std::uint32_t at = from + 1; at < to; ++at) {
      any = any || scanned_.bytes[at] == SourceByte::kSpace;
      only_space = only_space && (scanned_.bytes[at] == SourceByte::kSpace ||
                                  scanned_.bytes[at] == SourceByte::kRest ||
                                  scanned_.bytes[at] == SourceByte::kMarkup);
    }
    return any && only_space;
  }

  void Wrong(std::string_view what, std::uint32_t offset) {
    if (!wrong_.empty()) return;
    const Place place = document_.source().PlaceOf(offset);
    const std::uint32_t begin = offset > 60 ? offset - 60 : 0;
    wrong_ = ToString(place) + ": " + std::string(what) + ": " +
             std::string(source_.substr(begin, offset - begin)) + " >>> " +
             std::string(source_.substr(offset, 60));
  }

  const Document& document_;
  std::string_view source_;
  ScannedXml scanned_;
  std::unordered_map<std::uint32_t, std::string> entities_;
  std::uint32_t last_ = 0;
  std::string wrong_;
};

std::vector<std::string> XmlFilesBelow(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    std::string extension = entry.path().extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (entry.is_regular_file() && extension == ".xml") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class Lossless : public testing::TestWithParam<const char*> {};

TEST_P(Lossless, EveryDocumentKeepsEveryWord) {
  RAMSEYER_NEED_CORPUS(GetParam());
  const std::vector<std::string> files = XmlFilesBelow(test_support::CorpusPath(GetParam()));
  ASSERT_FALSE(files.empty());
  for (const std::string& file : files) {
    const Result<Document> document = ReadDocumentFile(file);
    if (!document) {
      ADD_FAILURE() << ToString(document.error());
      continue;
    }
    const std::string wrong =
        Comparison(*document,
                   test_support::ScanXml(document->source().bytes(), kMetadata, kQuotedContent))
            .Run();
    EXPECT_EQ(wrong, "") << file;
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, Lossless,
                         testing::Values("versions", "bills-119", "usc", "comps", "plaw", "large",
                                         "fosta", "amendments", "reports"),
                         [](const testing::TestParamInfo<const char*>& folder) {
                           std::string name = folder.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace ramseyer
