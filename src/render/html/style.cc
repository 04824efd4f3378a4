// Statute text in a serif at a readable measure; everything that is not the law's own words is
// small, sans serif and quiet.
#include "render/html/style.h"

#include "render/html/style_parts.h"

namespace ramseyer {

std::string StyleSheet() {
  std::string sheet;
  for (const std::string_view part : {PageStyle(), TextStyle(), ControlStyle(), MediumStyle()}) {
    sheet += part;
  }
  return sheet;
}

}  // namespace ramseyer
