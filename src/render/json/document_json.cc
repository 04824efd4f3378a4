#include "render/json/document_json.h"

#include <utility>
#include <vector>

#include "render/json/json.h"

namespace ramseyer {
namespace {

constexpr int kDocumentFormat = 1;

std::string_view IdOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::kQuote:
      return "quote";
    case MarkKind::kReference:
      return "reference";
    case MarkKind::kTerm:
      return "term";
    case MarkKind::kShortTitle:
      return "short-title";
    case MarkKind::kItalic:
      return "italic";
    case MarkKind::kBold:
      return "bold";
    case MarkKind::kSmallCaps:
      return "small-caps";
    case MarkKind::kSuperscript:
      return "superscript";
    case MarkKind::kSubscript:
      return "subscript";
    case MarkKind::kProviso:
      return "proviso";
    case MarkKind::kDate:
      return "date";
    case MarkKind::kHeadingText:
      return "heading-text";
    case MarkKind::kAmendingAction:
      return "amending-action";
    case MarkKind::kNoteReference:
      return "note-reference";
    case MarkKind::kCommitteeStruck:
      return "committee-struck";
    case MarkKind::kCommitteeInserted:
      return "committee-inserted";
  }
  return "";
}

std::string_view IdOf(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::kBillDtd:
      return "bill-dtd";
    case DocumentFormat::kGpoUslm:
      return "gpo-uslm";
    case DocumentFormat::kCodeUslm:
      return "code-uslm";
    case DocumentFormat::kRecord:
      return "record";
  }
  return "";
}

void AddWords(const char* key, std::string_view words, Json& json) {
  if (!words.empty()) json[key] = words;
}

Json MarksOf(const Document& document, ByteRange text) {
  Json list = Json::array();
  for (const Mark& mark : document.MarksIn({text.begin, text.end + 1})) {
    if (mark.range.end > text.end) continue;
    Json json = {{"kind", IdOf(mark.kind)},
                 {"begin", mark.range.begin - text.begin},
                 {"end", mark.range.end - text.begin}};
    AddWords("target", mark.target, json);
    list.push_back(std::move(json));
  }
  return list;
}

// A node without its children.
Json NodeOf(const Document& document, NodeId id) {
  const Node& node = document.node(id);
  Json json = {{"kind", IdOf(node.kind)}};
  if (IsLevel(node.kind)) {
    AddWords("designation", document.provision(id).designation, json);
    AddWords("identifier", document.provision(id).identifier, json);
  }
  if (node.committee != CommitteeText::kBoth) {
    json["committee"] = node.committee == CommitteeText::kStruck ? "struck" : "inserted";
  }
  if (!node.text.empty()) {
    json["text"] = document.TextOf(id);
    if (Json marks = MarksOf(document, node.text); !marks.empty()) json["marks"] = std::move(marks);
  }
  json["place"] = ToJson(document.PlaceOf(id));
  return json;
}

// Nodes nest as deep as the source does, so the tree is put together with a stack.
Json TreeOf(const Document& document, NodeId id) {
  std::vector<std::pair<NodeId, Json>> open;
  const auto close = [&open] {
    Json child = std::move(open.back().second);
    open.pop_back();
    open.back().second["children"].push_back(std::move(child));
  };
  for (NodeId at = id; at < document.node(id).end; at = NodeId(at.index() + 1)) {
    while (!open.empty() && document.node(open.back().first).end <= at) close();
    open.emplace_back(at, NodeOf(document, at));
  }
  while (open.size() > 1) close();
  return std::move(open.front().second);
}

}  // namespace

std::string DumpJson(const Document& document, NodeId id) {
  const DocumentInfo& info = document.info();
  Json json = Header("document", kDocumentFormat);
  json["format"] = IdOf(info.format);
  json["type"] = IdOf(info.type);
  AddWords("label", info.label, json);
  AddWords("stage", info.stage, json);
  AddWords("official_title", info.official_title, json);
  AddWords("short_title", info.short_title, json);
  AddWords("congress", info.congress, json);
  AddWords("number", info.number, json);
  AddWords("identifier", info.identifier, json);
  if (info.positive_law) json["positive_law"] = true;
  json["file"] = document.source().file();
  json["nodes"] = TreeOf(document, id);
  return Print(json);
}

}  // namespace ramseyer
