// The pages of a PDF while they are drawn, with what makes them more than ink: the tree of tagged
// elements, links and their destinations, the outline.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/pdf/look.h"
#include "render/pdf/typesetter.h"

namespace ramseyer::pdf {

// US Letter, in points.
inline constexpr double kPageWidth = 612;
inline constexpr double kPageHeight = 792;

// What the drawing library can not say of a tagged element. One for each, in the order of the tree;
// FinishPdf (finish.h) puts it in.
struct ElementNote {
  std::string name;   // "P", "Span", "Link": to be checked against the tree
  std::string title;  // "struck, change 3"; "" for none
  Decoration decoration = Decoration::kNone;
};

struct DrawnPdf {
  std::string bytes;
  std::vector<ElementNote> elements;
};

// Coordinates are points from the top left corner of the page; text stands on `y`.
class PdfCanvas {
 public:
  PdfCanvas();
  PdfCanvas(const PdfCanvas&) = delete;
  PdfCanvas& operator=(const PdfCanvas&) = delete;
  ~PdfCanvas();

  // A tagged element, named as in PDF 1.7, 14.8.4. What is drawn within an element that holds no
  // other is its content; what is drawn outside of any is furniture of the page. Elements that hold
  // others may go on over pages.
  void BeginElement(std::string_view name, std::string title = "",
                    Decoration decoration = Decoration::kNone);
  void EndElement(std::string_view name);

  // A "Link" element that leads to a destination. The destination must be set by the end.
  void BeginLink(std::string_view destination, std::string title = "",
                 Decoration decoration = Decoration::kNone);

  void SetDestination(std::string_view name, double x, double y);

  // An entry of the outline at level 0 or deeper, below the last entry of the level above.
  void AddToOutline(std::size_t level, const std::string& title, std::string_view destination);

  // The glyphs of a run and what decorates them; `left` is where the run's measure begins.
  void DrawRun(const GlyphRun& run, double left, double y);
  void DrawRule(double x1, double y1, double x2, double y2, double thickness, Ink ink);

  // A row of dots that leads the eye from `x1` to `x2`; none when there is no room.
  void DrawDots(double x1, double x2, double y);

  void EndPage();

  // Ends the document. Errors: something could not be drawn.
  [[nodiscard]] Result<DrawnPdf> Finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ramseyer::pdf
