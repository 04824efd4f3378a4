// Text with looks, broken into lines by Pango.
#pragma once

#include <pango/pango.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "render/pdf/fonts.h"
#include "render/pdf/look.h"

namespace ramseyer::pdf {

struct GObjectRelease {
  void operator()(gpointer object) const { g_object_unref(object); }
};

enum class Alignment : std::uint8_t { kLeft, kCenter, kRight };

struct Measure {
  double width = 0;         // points; words wider than a line are broken where it ends
  double first_indent = 0;  // of the first line, points
  Alignment alignment = Alignment::kLeft;
  bool one_line = false;  // what goes beyond the width gives way to an ellipsis
};

// Glyphs of one span in one line, from left to right as they stand.
struct GlyphRun {
  const TextSpan* span = nullptr;
  PangoGlyphItem* glyphs = nullptr;  // owned by the text
  const char* bytes = nullptr;       // what glyphs->item->offset counts from
  double x = 0;                      // points from the left of the measure
  double width = 0;                  // points
};

// Text that was set: its lines, and its spans where the lines' runs find them. Movable; runs point
// into it.
class SetText {
 public:
  std::size_t lines() const;
  const SpanText& spans() const { return *spans_; }

  // The line in which each span begins.
  const std::vector<std::size_t>& first_lines() const { return first_lines_; }

  // Width of the first line, without its indent. Points.
  double FirstLineWidth() const;

  std::vector<GlyphRun> Runs(std::size_t line) const;

 private:
  friend class Typesetter;
  std::unique_ptr<const SpanText> spans_;  // stays where it is when the text moves
  std::vector<std::size_t> begins_;        // of the spans in the bytes
  std::vector<std::size_t> first_lines_;
  std::unique_ptr<PangoLayout, GObjectRelease> layout_;
  Measure measure_;
};

class Typesetter {
 public:
  // The fonts must outlive it and all that it sets.
  explicit Typesetter(const FontSet& fonts);

  // O(size of the text).
  SetText Set(SpanText text, const Measure& measure) const;

  // `text` as it can be printed.
  std::string Shown(std::string_view text) const { return fonts_.Shown(text); }

 private:
  const FontSet& fonts_;
  std::unique_ptr<PangoContext, GObjectRelease> context_;
};

}  // namespace ramseyer::pdf
