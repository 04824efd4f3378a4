#include "render/pdf/finish.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <exception>

#include "render/pdf/packer.h"

namespace ramseyer::pdf {
namespace {

// "D:20180411000000Z" (PDF 1.7, 7.9.4), or "" when no date is wished for.
std::string DateWished() {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (epoch == nullptr || *epoch == '\0') return "";
  const auto seconds = static_cast<std::time_t>(std::strtoll(epoch, nullptr, 10));
  return fmt::format("D:{:%Y%m%d%H%M%S}Z", fmt::gmtime(seconds));
}

TreeNote NoteOf(const ElementNote& element) {
  TreeNote note{&element.name, &element.title, TreeNote::kPlain};
  if (element.decoration == Decoration::kStrike) note.decoration = TreeNote::kStruck;
  if (element.decoration == Decoration::kDoubleUnderline) note.decoration = TreeNote::kUnderlined;
  return note;
}

}  // namespace

Result<std::string> FinishPdf(const DrawnPdf& drawn, const std::string& title) {
  std::vector<TreeNote> notes;
  notes.reserve(drawn.elements.size());
  for (const ElementNote& element : drawn.elements) notes.push_back(NoteOf(element));
  try {
    return PackPdf(drawn.bytes, notes, title, DateWished());
  } catch (const std::exception& error) {
    return Fail(fmt::format("the PDF can not be finished: {}", error.what()));
  }
}

}  // namespace ramseyer::pdf
