#include "render/html/script.h"

#include "render/html/script_parts.h"

namespace ramseyer {

std::string Script() {
  std::string script = "(() => {\n'use strict';\n";
  for (const std::string_view part :
       {NavigationScript(), ListScript(), ViewScript(), HintScript()}) {
    script += part;
  }
  return script + "})();";
}

}  // namespace ramseyer
