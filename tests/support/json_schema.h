// JSON held against the schemas that the project publishes.
#pragma once

#include <string>
#include <string_view>

namespace ramseyer::test_support {

// "" when `json` is valid by schemas/`schema`, else what is wrong with it, a line a violation. The
// checker is python3-jsonschema (draft 2020-12); without it the answer says so.
[[nodiscard]] std::string SchemaViolations(std::string_view schema, std::string_view json);

}  // namespace ramseyer::test_support
