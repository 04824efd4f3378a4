// Draws pages of blocks, with their furniture: running head, number of the page, change bars and
// numbers of changes in the margin.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "render/pdf/canvas.h"
#include "render/pdf/flow.h"

namespace ramseyer::pdf {

struct Furniture {
  std::string head;       // at the left of the running head, from the second page on
  std::size_t pages = 0;  // of the whole document
  bool bars = false;
  bool numbers = false;
};

class PageDrawer {
 public:
  // All must outlive it. `page_of` must know every destination that a link or block names.
  PageDrawer(PdfCanvas& canvas, const Typesetter& typesetter, const PageFrame& frame,
             const Furniture& furniture, const std::map<std::string, std::size_t>& page_of)
      : canvas_(canvas),
        typesetter_(typesetter),
        frame_(frame),
        furniture_(furniture),
        page_of_(page_of) {}

  // Draws the pages of a part behind those that were drawn before.
  void Draw(const std::vector<PdfGroup>& groups, const std::vector<PdfPage>& pages);

 private:
  void DrawFurniture(const std::string& running);
  void DrawRows(const PdfBlock& block, const PlacedRows& rows);
  void DrawTableRows(const PdfBlock& block, const PlacedRows& rows);
  void DrawRow(const PdfBlock& block, std::size_t row, double y, std::size_t column);
  std::string_view BeginSpan(const TextSpan& span);
  void DrawLine(const PdfCell& cell, std::size_t line, double y);
  void DrawMargin(const PdfBlock& block, std::size_t row, double y);
  void DrawNumbers(const PdfBlock& block, std::size_t row, double y);
  void DrawPageNumberOf(const PdfBlock& block, double y);
  void DrawSmall(const std::string& text, const Measure& measure, double y);

  PdfCanvas& canvas_;
  const Typesetter& typesetter_;
  const PageFrame& frame_;
  const Furniture& furniture_;
  const std::map<std::string, std::size_t>& page_of_;
  std::size_t page_ = 0;
};

}  // namespace ramseyer::pdf
