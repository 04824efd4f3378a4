#include "support/docx_file.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <algorithm>

namespace ramseyer::test_support {
namespace {

bool Stands(std::string_view mark, bool accept) {
  if (mark == "ins" || mark == "moveTo") return accept;
  if (mark == "del" || mark == "moveFrom") return !accept;
  return true;
}

bool IsTracked(std::string_view name) {
  return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

std::string TextOfRun(const XmlTree& tree, XmlNodeId run) {
  std::string text;
  for (XmlNodeId at = tree.FirstChild(run); at.valid(); at = tree.NextSibling(at)) {
    const std::string_view name = tree.node(at).name;
    if (name == "br") text += '\n';
    if (name == "tab") text += '\t';
    if (name != "t" && name != "delText") continue;
    const XmlNodeId words = tree.FirstChild(at);
    if (words.valid()) text += tree.node(words).text;
  }
  return text;
}

// The properties of a paragraph.
void ReadProperties(const XmlTree& tree, XmlNodeId properties, DocxParagraph& paragraph) {
  for (XmlNodeId at = tree.FirstChild(properties); at.valid(); at = tree.NextSibling(at)) {
    if (tree.node(at).name == "pStyle") paragraph.style = tree.Attribute(at, "val");
    if (tree.node(at).name != "rPr") continue;
    const XmlNodeId mark = tree.FirstChild(at);
    if (mark.valid() && IsTracked(tree.node(mark).name)) paragraph.mark = tree.node(mark).name;
  }
}

void ReadRuns(const XmlTree& tree, XmlNodeId parent, std::vector<std::string> marks,
              DocxParagraph& paragraph) {
  if (IsTracked(tree.node(parent).name)) marks.emplace_back(tree.node(parent).name);
  for (XmlNodeId at = tree.FirstChild(parent); at.valid(); at = tree.NextSibling(at)) {
    const std::string_view name = tree.node(at).name;
    if (name == "pPr") {
      ReadProperties(tree, at, paragraph);
    } else if (name == "r") {
      paragraph.runs.push_back({TextOfRun(tree, at), marks});
    } else if (tree.node(at).IsElement()) {
      ReadRuns(tree, at, marks, paragraph);
    }
  }
}

}  // namespace

std::map<std::string, std::string> DocxParts(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr
                       ? nullptr
                       : zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
  if (archive == nullptr) {
    ADD_FAILURE() << "no zip archive: " << zip_error_strerror(&error);
    return parts;
  }
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    EXPECT_EQ(zip_stat_index(archive, i, 0, &stat), 0);
    std::string part(static_cast<std::size_t>(stat.size), '\0');
    zip_file_t* file = zip_fopen_index(archive, i, 0);
    EXPECT_EQ(zip_fread(file, part.data(), part.size()), static_cast<zip_int64_t>(part.size()));
    zip_fclose(file);
    EXPECT_TRUE(parts.emplace(stat.name, std::move(part)).second) << stat.name << " stands twice";
  }
  zip_discard(archive);
  return parts;
}

XmlTree DocxTree(const std::map<std::string, std::string>& parts, const std::string& name) {
  const auto part = parts.find(name);
  EXPECT_NE(part, parts.end()) << name << " is missing";
  Result<Source> source =
      Source::FromBytes(name, part == parts.end() ? "<missing/>" : part->second);
  EXPECT_TRUE(source.has_value()) << ToString(source.error());
  Result<XmlTree> tree = XmlTree::Parse(std::move(*source));
  EXPECT_TRUE(tree.has_value()) << ToString(tree.error());
  return std::move(*tree);
}

std::vector<DocxParagraph> DocxParagraphs(const XmlTree& part) {
  std::vector<DocxParagraph> paragraphs;
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    const XmlNodeId id(i);
    if (part.node(id).name != "p") continue;
    DocxParagraph paragraph;
    paragraph.in_table = part.node(part.node(id).parent).name == "tc";
    ReadRuns(part, id, {}, paragraph);
    paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

std::vector<DecidedParagraph> Decide(const std::vector<DocxParagraph>& paragraphs, bool accept) {
  std::vector<DecidedParagraph> decided;
  bool open = false;  // whether the mark at the end of the paragraph before went
  for (const DocxParagraph& paragraph : paragraphs) {
    if (!open) decided.push_back({});
    if (decided.back().text.empty()) decided.back().style = paragraph.style;
    for (const DocxRun& run : paragraph.runs) {
      const bool stands =
          std::all_of(run.marks.begin(), run.marks.end(),
                      [&](const std::string& mark) { return Stands(mark, accept); });
      if (stands) decided.back().text += run.text;
    }
    open = !Stands(paragraph.mark, accept);
  }
  return decided;
}

}  // namespace ramseyer::test_support
