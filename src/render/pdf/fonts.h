// The fonts of the prints: C059, the Century Schoolbook in which the reports of Congress are set,
// and DejaVu Serif for characters that it lacks. No other font of the machine is looked at, so that
// a print has the same lines on every machine.
#pragma once

#include <pango/pango.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ramseyer::pdf {

class FontSet {
 public:
  // Errors: a font is not installed; the message names its Debian package.
  [[nodiscard]] static Result<FontSet> Load();

  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  // The text as it can be printed: Visible (render/characters.h), and characters that no font has
  // spelled out as "‹U+4E2D›". O(size).
  std::string Shown(std::string_view text) const;

  // Owned by the set.
  PangoFontMap* map() const;

 private:
  struct Impl;
  explicit FontSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace ramseyer::pdf
