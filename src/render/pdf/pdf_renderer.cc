// The pages of the text are made first, then the part in front, whose length shifts them, then the
// part behind, which names them. Only when every page is known are they drawn, "page n of m".
#include "render/pdf/pdf_renderer.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "render/pdf/canvas.h"
#include "render/pdf/finish.h"
#include "render/pdf/flow.h"
#include "render/pdf/fonts.h"
#include "render/pdf/lead_in.h"
#include "render/pdf/marking.h"
#include "render/pdf/page_drawer.h"
#include "render/pdf/parts.h"
#include "render/words.h"

namespace ramseyer::pdf {
namespace {

struct Part {
  std::vector<PdfGroup> groups;
  std::vector<PdfPage> pages;

  explicit Part(std::vector<PdfGroup> made, const PageFrame& frame)
      : groups(std::move(made)), pages(Paginate(groups, frame)) {}
};

PageFrame FrameFor(PdfStyle style) {
  PageFrame frame;
  if (style == PdfStyle::kColumns) {
    frame.left = 60;
    frame.width = 504;
  }
  return frame;
}

// All that was set is given up again at the end: finishing takes as much room.
Result<DrawnPdf> Draw(const Report& report, const PdfOptions& options,
                      const Typesetter& typesetter) {
  const PageFrame frame = FrameFor(options.style);
  ChangeLinks links(report);
  const PrintContext print{report, options, frame, typesetter, links};

  const Part sections(ComposeSections(print), frame);
  const Part front(ComposeFront(print), frame);
  std::map<std::string, std::size_t> page_of;
  AddPages(front.groups, front.pages, 1, page_of);
  const std::size_t first = 1 + front.pages.size();
  AddPages(sections.groups, sections.pages, first, page_of);
  const Part appendix(ComposeAppendix(print, page_of), frame);
  AddPages(appendix.groups, appendix.pages, first + sections.pages.size(), page_of);

  const std::size_t pages = front.pages.size() + sections.pages.size() + appendix.pages.size();
  const Furniture furniture{typesetter.Shown(DocumentsInBrief(report)), pages,
                            HasChangeBars(options.style), HasChangeNumbers(options.style)};
  PdfCanvas canvas;
  PageDrawer drawer(canvas, typesetter, frame, furniture, page_of);
  canvas.BeginElement("Document");
  for (const Part* part : {&front, &sections, &appendix}) drawer.Draw(part->groups, part->pages);
  canvas.EndElement("Document");
  return canvas.Finish();
}

std::string DocumentTitle(const Report& report, const Typesetter& typesetter) {
  std::string title(TitleOf(report.kind));
  const std::string documents = DocumentsInBrief(report);
  if (!documents.empty()) title += ": " + documents;
  return typesetter.Shown(title);
}

}  // namespace
}  // namespace ramseyer::pdf

namespace ramseyer {

PdfStyle DefaultPdfStyle(ReportKind kind) {
  return kind == ReportKind::kAmendment ? PdfStyle::kRamseyer : PdfStyle::kRedline;
}

Result<std::string> RenderPdf(const Report& report, const PdfOptions& options) {
  const Result<pdf::FontSet> fonts = pdf::FontSet::Load();
  if (!fonts) return tl::make_unexpected(fonts.error());
  const pdf::Typesetter typesetter(*fonts);
  const Result<pdf::DrawnPdf> drawn = pdf::Draw(report, options, typesetter);
  if (!drawn) return tl::make_unexpected(drawn.error());
  return pdf::FinishPdf(*drawn, pdf::DocumentTitle(report, typesetter));
}

}  // namespace ramseyer
