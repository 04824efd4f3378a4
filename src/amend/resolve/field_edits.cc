#include "amend/resolve/field_edits.h"

#include <cctype>

namespace ramseyer {
namespace {

std::string Lower(std::string_view text) {
  std::string lower;
  for (const char c : text) lower.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  return lower;
}

}  // namespace

std::string_view WithoutRunIn(std::string_view heading) {
  if (heading.ends_with(kRunIn)) heading.remove_suffix(kRunIn.size());
  return heading;
}

void ReplaceField(const Manuscript& manuscript, LineId line, Field field, const std::string& words,
                  std::vector<Edit>& edits) {
  const std::string live = manuscript.Live(line, field);
  if (live == words) return;
  const auto size = static_cast<std::uint32_t>(live.size());
  if (size > 0) edits.emplace_back(StrikeText{line, field, {0, size}});
  if (!words.empty()) edits.emplace_back(InsertText{line, field, size, words});
}

void ReplaceHeading(const Manuscript& manuscript, LineId line, std::string heading,
                    std::vector<Edit>& edits) {
  const std::string live = manuscript.Live(line, Field::kHeading);
  if (Lower(WithoutRunIn(live)) == Lower(heading)) return;
  const bool below_section = manuscript.ParentUnit(line).valid();
  if (!heading.empty() && below_section && manuscript.headings_run_in()) heading += kRunIn;
  ReplaceField(manuscript, line, Field::kHeading, heading, edits);
}

}  // namespace ramseyer
