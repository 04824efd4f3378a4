// XML held against an XML Schema (XSD 1.0), by libxml2.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "text/source.h"

namespace ramseyer {

// One way in which a document breaks its schema.
struct SchemaViolation {
  std::uint32_t line = 0;  // counted from 1; 0 when it is not known
  std::string message;     // libxml2's, one line: "Element 'enum': This element is not expected."
};

// A schema that documents can be held against, any number of them.
//
// Nothing is fetched: a schema that another one names by an address on the network is looked for,
// by the last part of its name, in the folder of the first one, and left out with a warning where
// it is missing. The proposed schema uslm-components-2.1.1.xsd is read with one content model put
// in an equivalent form, because libxml2 refuses it as it stands (see schema.cc).
class Schema {
 public:
  // Reads and compiles the schema in a file, with what it includes and imports; some seconds for
  // USLM. Errors: it can not be read or compiled. Not to be called from several threads at once.
  [[nodiscard]] static Result<Schema> Load(const std::string& path);

  Schema(Schema&&) noexcept;
  Schema& operator=(Schema&&) noexcept;
  ~Schema();

  // What of the schema could not be used: "file:line: message".
  const std::vector<std::string>& warnings() const { return warnings_; }

  // The violations in the order of the document; none when it is valid. Errors: it is not
  // well-formed, or exceeds libxml2's limits (256 elements deep). O(size).
  [[nodiscard]] Result<std::vector<SchemaViolation>> Validate(const Source& document) const;

 private:
  struct Compiled;  // libxml2's schema

  Schema();

  std::unique_ptr<Compiled> compiled_;
  std::vector<std::string> warnings_;
};

}  // namespace ramseyer
