#include "amend/growth.h"

#include <fmt/format.h>

#include <variant>

#include "base/limits.h"

namespace ramseyer {
namespace {

std::size_t SizeOf(const std::vector<NewLine>& lines) {
  std::size_t size = 0;
  for (const NewLine& line : lines) {
    size += line.designation.size() + line.heading.size() + line.text.size();
  }
  return size;
}

// What an edit puts into the record, in bytes.
class Inserted {
 public:
  explicit Inserted(const Manuscript& manuscript) : manuscript_(manuscript) {}

  std::size_t operator()(const InsertText& edit) const { return edit.text.size(); }
  std::size_t operator()(const InsertLines& edit) const { return SizeOf(edit.lines); }
  std::size_t operator()(const SplitLine& edit) const { return SizeOf(edit.lines); }
  std::size_t operator()(const SetDesignation& edit) const { return edit.printed.size(); }

  // A copy of the unit.
  std::size_t operator()(const MoveUnit& edit) const {
    std::size_t size = 0;
    const std::size_t end = manuscript_.EndOfUnit(edit.line);
    for (std::size_t i = manuscript_.IndexOf(edit.line); i < end; ++i) {
      const Line& line = manuscript_.line(manuscript_.order()[i]);
      for (const auto* pieces : {&line.designation, &line.heading, &line.text}) {
        for (const Piece& piece : *pieces) size += piece.text.size();
      }
    }
    return size;
  }

  template <typename Strike>
  std::size_t operator()(const Strike&) const {
    return 0;
  }

 private:
  const Manuscript& manuscript_;
};

}  // namespace

std::optional<std::string> Growth::Refuses(const std::vector<Edit>& edits,
                                           const Manuscript& manuscript) {
  if (edits.size() > LimitOf(Limit::kEdits)) {
    return fmt::format("{} edits of one provision at once: {}", edits.size(),
                       BeyondLimit(Limit::kEdits));
  }
  std::size_t inserted = inserted_;
  for (const Edit& edit : edits) inserted += std::visit(Inserted(manuscript), edit);
  if (inserted > LimitOf(Limit::kInsertedText)) {
    return fmt::format("what the bill would put into the law {}",
                       BeyondLimit(Limit::kInsertedText));
  }
  inserted_ = inserted;
  return std::nullopt;
}

}  // namespace ramseyer
