#include "render/docx/comments_docx.h"

#include <fmt/format.h>

#include "render/docx/markup.h"
#include "render/docx/parts.h"
#include "render/words.h"

namespace ramseyer::docx {
namespace {

constexpr std::size_t kWordsInComment = 600;

void OpenParagraph(XmlBuilder& out) {
  out.Open("w:p");
  out.Open("w:pPr");
  out.Leaf("w:pStyle", {{"w:val", "CommentText"}});
  out.Close();
}

// The sign at the head of a comment's first paragraph.
void WriteSign(XmlBuilder& out) {
  out.Open("w:r");
  out.Open("w:rPr");
  out.Leaf("w:rStyle", {{"w:val", "CommentReference"}});
  out.Close();
  out.Leaf("w:annotationRef");
  out.Close();
}

void WriteParagraphOf(const std::vector<Span>& spans, XmlBuilder& out) {
  OpenParagraph(out);
  for (const Span& span : spans) WriteSpan(span, out);
  out.Close();
}

void WriteInstruction(const ReportInstruction& instruction, std::size_t index, XmlBuilder& out) {
  WriteParagraphOf({{instruction.citation, "", InstructionBookmark(index)},
                    {": " + Shortened(instruction.OwnWords(), kWordsInComment)}},
                   out);
  for (const Finding& finding : instruction.findings) {
    const std::string_view severity = WordFor(SeverityOf(finding.kind));
    WriteParagraphOf({{fmt::format("{}: ", severity), "Strong"}, {finding.message}}, out);
  }
}

void WriteComment(const Report& report, ChangeId id, XmlBuilder& out) {
  const Change& change = report.changes[id.index()];
  const std::string note = NoteOn(change);
  OpenParagraph(out);
  WriteSign(out);
  WriteSpan({fmt::format("Change {}", id.index() + 1), "Strong"}, out);
  WriteSpan({fmt::format(": {}", note.empty() ? WordFor(change.kind) : note)}, out);
  out.Close();
  if (change.instruction) {
    WriteInstruction(report.instructions[*change.instruction], *change.instruction, out);
  }
}

}  // namespace

std::string CommentsPart(const Report& report, const std::vector<CommentReference>& references,
                         const Revisions& revisions) {
  XmlBuilder out("w:comments", {{"xmlns:w", kWordNamespace}});
  for (const CommentReference& reference : references) {
    revisions.OpenComment(reference.id, out);
    WriteComment(report, reference.change, out);
    out.Close();
  }
  return out.Take();
}

}  // namespace ramseyer::docx
