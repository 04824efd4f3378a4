#include "render/pdf/finish.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <exception>
#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace ramseyer {
namespace {

// "D:20180411000000Z" (PDF 1.7, 7.9.4), or "" when no date is wished for.
std::string DateWished() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr || *epoch == '\0') return "";
  const auto seconds = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  return fmt::format("D:{:%Y%m%d%H%M%S}Z", fmt::gmtime(seconds));
}

// Goes through the tree of elements in its order, beside the notes.
class TreeWriter {
 public:
  TreeWriter(QPDF& pdf, const std::vector<ElementNote>& notes)
      : notes_(notes),
        strike_(Attribute(pdf, "/LineThrough")),
        underline_(Attribute(pdf, "/Underline")) {}

  // Whether the tree is the one that the notes are of.
  bool Write(QPDFObjectHandle root) { return WriteBelow(root) && at_ == notes_.size(); }

 private:
  static QPDFObjectHandle Attribute(QPDF& pdf, const std::string& decoration) {
    return pdf.makeIndirectObject(QPDFObjectHandle::parse(
        fmt::format("<< /O /Layout /TextDecorationType {} >>", decoration)));
  }

  // Elements are few deep: Document, Sect, Table, TR, TD, P, Span.
  bool WriteBelow(QPDFObjectHandle parent) {  // NOLINT(misc-no-recursion)
    QPDFObjectHandle kids = parent.getKey("/K");
    if (!kids.isArray()) return WriteElement(kids);
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      if (!WriteElement(kids.getArrayItem(i))) return false;
    }
    return true;
  }

  bool WriteElement(QPDFObjectHandle element) {                         // NOLINT(misc-no-recursion)
    if (!element.isDictionary() || !element.hasKey("/S")) return true;  // content
    if (at_ == notes_.size() || element.getKey("/S").getName() != "/" + notes_[at_].name) {
      return false;
    }
    const ElementNote& note = notes_[at_++];
    if (!note.title.empty()) {
      element.replaceKey("/T", QPDFObjectHandle::newUnicodeString(note.title));
    }
    if (note.decoration != Decoration::kNone) {
      element.replaceKey("/A", note.decoration == Decoration::kStrike ? strike_ : underline_);
    }
    return WriteBelow(element);
  }

  const std::vector<ElementNote>& notes_;
  std::size_t at_ = 0;
  QPDFObjectHandle strike_;
  QPDFObjectHandle underline_;
};

void WriteInfo(QPDF& pdf, const std::string& title) {
  QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
  info.removeKey("/CreationDate");
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
  if (const std::string date = DateWished(); !date.empty()) {
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
  }
}

std::string Packed(QPDF& pdf) {
  QPDFWriter writer(pdf);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

Result<std::string> Finish(const DrawnPdf& drawn, const std::string& title) {
  QPDF pdf;
  pdf.processMemoryFile("drawn.pdf", drawn.bytes.data(), drawn.bytes.size());
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en-US"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
  }
  WriteInfo(pdf, title);
  if (!TreeWriter(pdf, drawn.elements).Write(root.getKey("/StructTreeRoot"))) {
    return Fail("the PDF can not be finished: its tagged elements are not those that were drawn");
  }
  return Packed(pdf);
}

}  // namespace

Result<std::string> FinishPdf(const DrawnPdf& drawn, const std::string& title) {
  try {
    return Finish(drawn, title);
  } catch (const std::exception& error) {
    return Fail(fmt::format("the PDF can not be finished: {}", error.what()));
  }
}

}  // namespace ramseyer
