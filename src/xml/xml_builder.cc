#include "xml/xml_builder.h"

#include <pugixml.hpp>

#include "base/check.h"

namespace ramseyer {
namespace {

class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override {
    out_.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& out_;
};

void SetAttribute(pugi::xml_node node, std::string_view name, std::string_view value) {
  node.append_attribute(std::string(name).c_str()).set_value(std::string(value).c_str());
}

pugi::xml_node Append(pugi::xml_node parent, std::string_view name, XmlAttributes attributes) {
  pugi::xml_node node = parent.append_child(std::string(name).c_str());
  for (const auto& [key, value] : attributes) SetAttribute(node, key, value);
  return node;
}

}  // namespace

struct XmlBuilder::Storage {
  pugi::xml_document document;
  pugi::xml_node open;
};

XmlBuilder::XmlBuilder(std::string_view root, XmlAttributes attributes)
    : storage_(std::make_unique<Storage>()) {
  storage_->open = Append(storage_->document, root, attributes);
}

XmlBuilder::XmlBuilder(XmlBuilder&&) noexcept = default;
XmlBuilder& XmlBuilder::operator=(XmlBuilder&&) noexcept = default;
XmlBuilder::~XmlBuilder() = default;

void XmlBuilder::Open(std::string_view name, XmlAttributes attributes) {
  storage_->open = Append(storage_->open, name, attributes);
}

void XmlBuilder::Close() {
  RAMSEYER_CHECK(storage_->open != storage_->document.document_element());
  storage_->open = storage_->open.parent();
}

void XmlBuilder::Leaf(std::string_view name, XmlAttributes attributes) {
  Append(storage_->open, name, attributes);
}

void XmlBuilder::Attribute(std::string_view name, std::string_view value) {
  SetAttribute(storage_->open, name, value);
}

void XmlBuilder::Text(std::string_view text) {
  storage_->open.append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
}

std::string XmlBuilder::Take() {
  RAMSEYER_CHECK(storage_->open == storage_->document.document_element());
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  StringWriter writer(out);
  storage_->document.save(writer, "", pugi::format_raw | pugi::format_no_declaration,
                          pugi::encoding_utf8);
  storage_.reset();
  return out;
}

}  // namespace ramseyer
