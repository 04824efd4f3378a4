#include "store/file_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "amend/execute/manuscript.h"
#include "amend/language/instruction.h"
#include "amend/language/instruction_limit.h"
#include "amend/resolve/cite_target.h"
#include "base/sha256.h"
#include "document/citation.h"
#include "document/release_point.h"
#include "formats/read.h"

namespace ramseyer {
namespace {

// "/us/usc/t47/s230" of "/us/usc/t47/s230/b/4"; "" for a larger unit, and for a note, which is
// another text.
std::string SectionOf(const std::string& identifier) {
  auto citation = ParseUsc(identifier);
  if (!citation || citation->section.empty() || citation->note) return "";
  citation->path.clear();
  return ToIdentifier(*citation);
}

std::vector<StoredInstruction> StoredInstructionsOf(const Document& bill,
                                                    const InstructionList& list) {
  std::vector<StoredInstruction> stored;
  const LawLibrary no_law = LawLibrary::FromDocuments({});
  WorkingLaw law(bill, no_law);
  for (const Instruction& instruction : list.instructions) {
    if (std::holds_alternative<NoTextEffect>(instruction.action)) continue;
    StoredInstruction one;
    one.number = instruction.id.index();
    one.action = std::string(IdOf(instruction.action));
    one.target = ToString(instruction.target);
    one.identifier = CiteTarget(instruction, law);
    one.section = SectionOf(one.identifier);
    one.citation = bill.CitationOf(instruction.provision);
    one.words = WordsOf(bill, instruction);
    const Place place = bill.PlaceOfText(instruction.words.begin);
    one.line = place.line;
    one.column = place.column;
    stored.push_back(std::move(one));
  }
  return stored;
}

std::string LinesOf(const std::vector<Manuscript::PlainLine>& lines) {
  std::string text;
  for (const Manuscript::PlainLine& line : lines) {
    text.append(static_cast<std::size_t>(line.depth), '\t');
    for (const std::string* words : {&line.designation, &line.heading, &line.text}) {
      if (words->empty()) continue;
      if (!text.empty() && text.back() != '\t' && text.back() != '\n') text += ' ';
      text += *words;
    }
    text += '\n';
  }
  return text;
}

// The element's bytes without the notes below it.
std::string WithoutNotes(const Document& title, NodeId section) {
  const std::string_view bytes = title.source().bytes();
  const ByteRange range = title.node(section).source;
  std::string xml;
  std::uint32_t at = range.begin;
  for (NodeId child = title.FirstChild(section); child.valid(); child = title.NextSibling(child)) {
    const Node& node = title.node(child);
    const bool notes = node.kind == NodeKind::kNotes || node.kind == NodeKind::kNote;
    if (!notes || node.source.begin < at) continue;
    xml += bytes.substr(at, node.source.begin - at);
    at = node.source.end;
  }
  xml += bytes.substr(at, range.end - at);
  return xml;
}

std::vector<StoredSection> SectionsOf(const Document& title) {
  std::vector<StoredSection> sections;
  std::set<std::string> seen;
  for (std::uint32_t i = 0; i < title.size(); ++i) {
    const NodeId node(i);
    if (title.node(node).kind != NodeKind::kSection) continue;
    StoredSection section;
    section.identifier = FoldIdentifier(title.provision(node).identifier);
    if (section.identifier.empty() || SectionOf(section.identifier) != section.identifier) continue;
    if (!seen.insert(section.identifier).second) continue;
    const auto lines = Manuscript::FromDocument(title, node).Before();
    if (!lines.empty()) section.heading = lines.front().heading;
    section.text = LinesOf(lines);
    section.xml = WithoutNotes(title, node);
    sections.push_back(std::move(section));
  }
  return sections;
}

StoredDocument Describe(const Document& document) {
  const DocumentInfo& info = document.info();
  StoredDocument stored;
  stored.type = IdOf(info.type);
  stored.label = info.label;
  stored.stage = info.stage;
  stored.congress = info.congress;
  stored.number = info.number;
  stored.identifier = info.identifier;
  stored.date = info.date;
  stored.release_point = info.release_point;
  stored.positive_law = info.positive_law;
  stored.file = document.source().file();
  return stored;
}

bool NamesATitle(const std::string& identifier) {
  const auto citation = ParseUsc(identifier);
  return citation &&
         std::all_of(citation->title.begin(), citation->title.end(),
                     [](unsigned char c) { return std::isalnum(c) != 0; }) &&
         identifier == "/us/usc/t" + citation->title;
}

bool IsKept(DocumentType type) {
  return type != DocumentType::kCompilation && type != DocumentType::kReport;
}

bool Amends(DocumentType type) {
  return type == DocumentType::kBill || type == DocumentType::kResolution ||
         type == DocumentType::kPublicLaw;
}

}  // namespace

Result<FiledDocument> FileDocument(const std::string& file, std::string bytes,
                                   const std::string& release_point) {
  FiledDocument filed;
  filed.content = bytes;
  Result<Source> source = Source::FromBytes(file, std::move(bytes));
  if (!source) return tl::make_unexpected(source.error());
  const Result<Document> document = ReadDocument(std::move(*source));
  if (!document) return tl::make_unexpected(document.error());
  filed.document = Describe(*document);
  filed.document.hash = Sha256Hex(filed.content);
  const Place place{file, 0, 0, 0};
  if (!IsKept(document->info().type)) {
    return Fail("is neither a bill, a public law nor the Code: it can not be tracked", place);
  }
  if (IsCode(filed.document)) {
    if (!NamesATitle(filed.document.identifier)) {
      return Fail("does not say of which title of the Code it is", place);
    }
    if (filed.document.release_point.empty()) filed.document.release_point = release_point;
    if (!ParseReleasePoint(filed.document.release_point)) {
      return Fail("does not say at which release point it is the Code; name it with --release",
                  place);
    }
    filed.sections = SectionsOf(*document);
  } else if (Amends(document->info().type)) {
    const InstructionList list = ReadInstructions(*document);
    if (Result<void> few = CheckInstructionCount(list, *document); !few) {
      return tl::make_unexpected(few.error());
    }
    filed.instructions = StoredInstructionsOf(*document, list);
  }
  return filed;
}

}  // namespace ramseyer
