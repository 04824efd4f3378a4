#include "render/pdf/packer.h"

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace ramseyer::pdf {
namespace {

// Goes through the tree of elements in its order, beside the notes.
class TreeWriter {
 public:
  TreeWriter(QPDF& pdf, const std::vector<TreeNote>& notes)
      : notes_(notes),
        strike_(Attribute(pdf, "/LineThrough")),
        underline_(Attribute(pdf, "/Underline")) {}

  // Whether the tree is the one that the notes are of.
  bool Write(QPDFObjectHandle& root) { return WriteBelow(root) && at_ == notes_.size(); }

 private:
  static QPDFObjectHandle Attribute(QPDF& pdf, const std::string& decoration) {
    return pdf.makeIndirectObject(
        QPDFObjectHandle::parse("<< /O /Layout /TextDecorationType " + decoration + " >>"));
  }

  // Elements are few deep: Document, Sect, Table, TR, TD, P, Span.
  bool WriteBelow(QPDFObjectHandle& parent) {  // NOLINT(misc-no-recursion)
    QPDFObjectHandle kids = parent.getKey("/K");
    if (!kids.isArray()) return WriteElement(kids);
    for (int i = 0; i < kids.getArrayNItems(); ++i) {
      if (!WriteElement(kids.getArrayItem(i))) return false;
    }
    return true;
  }

  bool WriteElement(QPDFObjectHandle element) {                         // NOLINT(misc-no-recursion)
    if (!element.isDictionary() || !element.hasKey("/S")) return true;  // content
    if (at_ == notes_.size() || element.getKey("/S").getName() != "/" + *notes_[at_].name) {
      return false;
    }
    const TreeNote& note = notes_[at_++];
    if (!note.title->empty()) {
      element.replaceKey("/T", QPDFObjectHandle::newUnicodeString(*note.title));
    }
    if (note.decoration != TreeNote::kPlain) {
      element.replaceKey("/A", note.decoration == TreeNote::kStruck ? strike_ : underline_);
    }
    return WriteBelow(element);
  }

  const std::vector<TreeNote>& notes_;
  std::size_t at_ = 0;
  QPDFObjectHandle strike_;
  QPDFObjectHandle underline_;
};

void WriteInfo(QPDF& pdf, const std::string& title, const std::string& date) {
  QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
  info.removeKey("/CreationDate");
  info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
  if (!date.empty()) info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
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

}  // namespace

std::string PackPdf(const std::string& bytes, const std::vector<TreeNote>& notes,
                    const std::string& title, const std::string& date) {
  QPDF pdf;
  pdf.processMemoryFile("drawn.pdf", bytes.data(), bytes.size());
  QPDFObjectHandle root = pdf.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString("en-US"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
    page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
  }
  WriteInfo(pdf, title, date);
  QPDFObjectHandle tree = root.getKey("/StructTreeRoot");
  if (!TreeWriter(pdf, notes).Write(tree)) {
    throw std::logic_error("its tagged elements are not those that were drawn");
  }
  return Packed(pdf);
}

}  // namespace ramseyer::pdf
