// libxml2 loads what a schema includes through one function for the whole program. It is ours while
// a schema is compiled, so that nothing comes from anywhere but the schema's own folder.
#include "xml/schema.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "base/released_by.h"

namespace ramseyer {
namespace {

namespace fs = std::filesystem;

using DocPointer = std::unique_ptr<xmlDoc, ReleasedBy<xmlFreeDoc>>;
using SchemaPointer = std::unique_ptr<xmlSchema, ReleasedBy<xmlSchemaFree>>;
using SchemaParserPointer =
    std::unique_ptr<xmlSchemaParserCtxt, ReleasedBy<xmlSchemaFreeParserCtxt>>;
using SchemaValidPointer = std::unique_ptr<xmlSchemaValidCtxt, ReleasedBy<xmlSchemaFreeValidCtxt>>;
using ParserPointer = std::unique_ptr<xmlParserCtxt, ReleasedBy<xmlFreeParserCtxt>>;

// In the proposed USLM 2.1.1 <changesToLaw> repeats a group that repeats its own parts, so that a
// parser can not tell which of the two repeats a second <p>: XML Schema forbids that (3.8.6, unique
// particle attribution). Without the inner repetition the same documents are valid.
constexpr std::string_view kFlawedSchema = "uslm-components-2.1.1.xsd";
constexpr std::string_view kFlawedType = "<xsd:complexType name=\"ChangesToLawType\">";
constexpr std::string_view kEndOfType = "</xsd:complexType>";
constexpr std::string_view kMendedType = R"(<xsd:complexType name="ChangesToLawType">
<xsd:complexContent><xsd:restriction base="BlockType"><xsd:choice minOccurs="0" maxOccurs="unbounded">
<xsd:element ref="block"/><xsd:element ref="toc"/>
<xsd:sequence>
<xsd:choice><xsd:element ref="content"/><xsd:element ref="p"/></xsd:choice>
<xsd:choice minOccurs="0" maxOccurs="unbounded"><xsd:group ref="NoteStructure"/>
<xsd:element ref="footnote"/><xsd:element ref="page"/></xsd:choice>
</xsd:sequence>
<xsd:sequence>
<xsd:choice><xsd:element ref="text"/><xsd:element ref="proviso"/><xsd:element ref="level"/>
<xsd:element ref="proposedContent"/><xsd:element ref="crossHeading"/>
<xsd:element ref="leftRunningHead"/><xsd:element ref="appropriations"/></xsd:choice>
<xsd:choice minOccurs="0" maxOccurs="unbounded"><xsd:group ref="NoteStructure"/>
<xsd:element ref="footnote"/><xsd:element ref="page"/></xsd:choice>
<xsd:element ref="signature" minOccurs="0" maxOccurs="unbounded"/>
</xsd:sequence>
</xsd:choice></xsd:restriction></xsd:complexContent>
</xsd:complexType>)";

std::string Mended(const fs::path& path, const std::string& schema) {
  if (path.filename() != kFlawedSchema) return schema;
  const std::size_t begin = schema.find(kFlawedType);
  const std::size_t end = schema.find(kEndOfType, begin);
  if (end == std::string::npos) return schema;
  return schema.substr(0, begin) + std::string(kMendedType) +
         schema.substr(end + kEndOfType.size());
}

// What libxml2 parses: a copy of the bytes under the name of the file.
xmlParserInputPtr InputOf(const fs::path& path, const std::string& bytes,
                          xmlParserCtxtPtr context) {
  xmlParserInputBufferPtr buffer = xmlParserInputBufferCreateMem(
      bytes.data(), static_cast<int>(bytes.size()), XML_CHAR_ENCODING_NONE);
  if (buffer == nullptr) return nullptr;
  xmlParserInputPtr input = xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE);
  if (input == nullptr) {
    xmlFreeParserInputBuffer(buffer);
    return nullptr;
  }
  input->filename =
      reinterpret_cast<const char*>(xmlStrdup(reinterpret_cast<const xmlChar*>(path.c_str())));
  return input;
}

// The message without the line end that libxml2 puts behind it.
std::string MessageOf(const xmlError& error) {
  std::string message = error.message == nullptr ? "" : error.message;
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
  return message;
}

// While it lives, libxml2 loads files through it and its complaints go to it.
class SchemaLoader {
 public:
  explicit SchemaLoader(const std::string& schema_path)
      : folder_(fs::path(schema_path).parent_path()), before_(xmlGetExternalEntityLoader()) {
    current = this;
    xmlSetExternalEntityLoader(Load);
    xmlSetStructuredErrorFunc(this, Note);
  }
  ~SchemaLoader() {
    xmlSetStructuredErrorFunc(nullptr, nullptr);
    xmlSetExternalEntityLoader(before_);
    current = nullptr;
  }
  SchemaLoader(const SchemaLoader&) = delete;
  SchemaLoader& operator=(const SchemaLoader&) = delete;

  // "file:line: message" of each complaint so far.
  std::vector<std::string> TakeComplaints() { return std::exchange(complaints_, {}); }

  static void Note(void* loader, xmlError* error) {
    const bool harmless = error->code == XML_SCHEMAP_WARN_SKIP_SCHEMA;  // imported twice
    // That a file is missing is told again by the schema that misses it.
    if (harmless || error->domain == XML_FROM_IO) return;
    const std::string file = error->file == nullptr ? "schema" : error->file;
    static_cast<SchemaLoader*>(loader)->complaints_.push_back(
        fmt::format("{}:{}: {}", file, error->line, MessageOf(*error)));
  }

 private:
  static xmlParserInputPtr Load(const char* address, const char* id, xmlParserCtxtPtr context) {
    if (address == nullptr) return nullptr;
    fs::path path(address);
    if (std::string_view(address).find("://") != std::string_view::npos) {
      path = current->folder_ / path.filename();
    }
    const Result<std::string> bytes = ReadFile(path.string());
    // libxml2's own loader knows how to say that a file is missing: an import is skipped then.
    if (!bytes) return current->before_(path.c_str(), id, context);
    return InputOf(path, Mended(path, *bytes), context);
  }

  static inline SchemaLoader* current = nullptr;
  fs::path folder_;
  xmlExternalEntityLoader before_;
  std::vector<std::string> complaints_;
};

// While it lives, libxml2 loads nothing at all: neither a DTD or an entity that a document names,
// nor the schema of its xsi:schemaLocation, which it would even ask a server for.
class NothingIsLoaded {
 public:
  NothingIsLoaded() : before_(xmlGetExternalEntityLoader()) { xmlSetExternalEntityLoader(Refuse); }
  ~NothingIsLoaded() { xmlSetExternalEntityLoader(before_); }
  NothingIsLoaded(const NothingIsLoaded&) = delete;
  NothingIsLoaded& operator=(const NothingIsLoaded&) = delete;

 private:
  static xmlParserInputPtr Refuse(const char*, const char*, xmlParserCtxtPtr) { return nullptr; }

  xmlExternalEntityLoader before_;
};

Result<DocPointer> ParseDocument(const Source& document) {
  constexpr int kOptions =
      XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const ParserPointer parser(xmlNewParserCtxt());
  DocPointer parsed(xmlCtxtReadMemory(parser.get(), document.bytes().data(),
                                      static_cast<int>(document.bytes().size()),
                                      document.file().c_str(), nullptr, kOptions));
  if (parsed != nullptr) return parsed;
  const xmlError* error = xmlCtxtGetLastError(parser.get());
  if (error == nullptr) return Fail("can not be parsed", Place{document.file(), 0, 0, 0});
  Place place{document.file(), 0, 0, 0};
  place.line = static_cast<std::uint32_t>(error->line);
  place.column = static_cast<std::uint32_t>(error->int2);
  return Fail(MessageOf(*error), place);
}

void AddViolation(void* violations, xmlError* error) {
  if (error->level == XML_ERR_WARNING) return;  // that a schema of xsi:schemaLocation is not loaded
  static_cast<std::vector<SchemaViolation>*>(violations)
      ->push_back({static_cast<std::uint32_t>(error->line), MessageOf(*error)});
}

}  // namespace

struct Schema::Compiled {
  SchemaPointer schema;
};

Schema::Schema() : compiled_(std::make_unique<Compiled>()) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Result<Schema> Schema::Load(const std::string& path) {
  if (Result<std::string> readable = ReadFile(path); !readable) {
    return tl::make_unexpected(readable.error());
  }
  Schema schema;
  SchemaLoader loader(path);
  const SchemaParserPointer parser(xmlSchemaNewParserCtxt(path.c_str()));
  xmlSchemaSetParserStructuredErrors(parser.get(), SchemaLoader::Note, &loader);
  schema.compiled_->schema.reset(xmlSchemaParse(parser.get()));
  schema.warnings_ = loader.TakeComplaints();
  if (schema.compiled_->schema != nullptr) return schema;
  const std::string why = schema.warnings_.empty() ? "" : ": " + schema.warnings_.back();
  return Fail("is no schema that can be used" + why, Place{path, 0, 0, 0});
}

Result<std::vector<SchemaViolation>> Schema::Validate(const Source& document) const {
  const NothingIsLoaded alone;
  const Result<DocPointer> parsed = ParseDocument(document);
  if (!parsed) return tl::make_unexpected(parsed.error());
  std::vector<SchemaViolation> violations;
  const SchemaValidPointer validator(xmlSchemaNewValidCtxt(compiled_->schema.get()));
  xmlSchemaSetValidStructuredErrors(validator.get(), AddViolation, &violations);
  const int broken = xmlSchemaValidateDoc(validator.get(), parsed->get());
  if (broken != 0 && violations.empty()) {
    return Fail("can not be validated", Place{document.file(), 0, 0, 0});
  }
  return violations;
}

}  // namespace ramseyer
