// Narrow windows and paper. On paper the list of changes and the controls are left out: the
// numbers, the notes beside them and the instructions at the end say the same.
#include "render/html/style_parts.h"

namespace ramseyer {

std::string_view MediumStyle() {
  return R"css(
@media screen and (max-width: 85.99rem) {
  .scripted nav.list { display: none; }
  .scripted nav.list.open {
    display: block; position: fixed; z-index: 3; inset: var(--bar) auto 0 0; width: min(24rem, 100vw);
    max-height: none; margin: 0; border-right: 1px solid var(--rule); box-shadow: 4px 0 18px rgb(0 0 0 / 18%);
  }
}
@media screen and (max-width: 52rem) {
  :root { --step: 1.1rem; --gutter: 0.7rem; }
  body { font-size: 1rem; }
  body > * { padding-inline: 1rem; }
  header.page { display: block; padding-top: 1.5rem; }
  header.page h1 { font-size: 1.6rem; }
  #summary table { width: 100%; }
  #controls { gap: 0.25rem 0.9rem; }
  #position { min-width: 0; }
  .provision-group { margin-inline: -1rem; padding-inline: 1rem; }
  .provision-group > header { margin-right: 0; }
  .permalink { display: none; }
  .row { display: flex; flex-direction: column; }
  .notes { order: 2; float: none; width: auto; margin: -0.4rem 0 1rem; padding-left: 0.75rem; border-left: 2px solid var(--rule); }
  .notes li { margin-bottom: 0.3rem; }
  .apparatus ol { padding-left: 2rem; }
  table.findings, table.findings tbody, table.findings tr, table.findings th, table.findings td { display: block; }
  table.findings thead { position: absolute; left: -100rem; }
  table.findings tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  table.findings th, table.findings td { border: 0; padding: 0.1rem 0; }
  table.findings td:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); }
}
@media (hover: none) and (max-width: 52rem) {
  #controls label:has(kbd), .colours { display: none !important; }
}
@media (forced-colors: active) {
  main :is(ins, del):is(.lit, .current) { outline: 1px dotted currentColor; }
}
@media print {
  @page { margin: 20mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root, :root[data-colours] {
    color-scheme: light; --step: 6mm; --notes: 42mm;
    --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000;
    --ins: #0b3f7d; --ins-back: transparent; --del: #8f1712; --del-back: transparent;
    --move: #14502a; --move-back: transparent; --warn: #000; --warn-back: transparent;
    --lit: transparent; --related: transparent;
  }
  html { font-size: 9.5pt; }
  body { font-size: 10.5pt; line-height: 1.45; }
  .listed { padding-left: 0; }
  body > *, [data-view="side"] body > main { max-width: none; padding-inline: 0; }
  header.page { padding-top: 0; }
  th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; }
  nav, .skip, #controls, #hint, .permalink { display: none; }
  a { text-decoration: none; }
  :focus-visible { outline: none; }
  .status { border: 0; padding: 0; }
  .line { max-width: none; orphans: 2; widows: 2; }
  .line:target { background: none; box-shadow: none; }
  main :is(ins, del):is(.current, :target) { background: none; box-shadow: none; }
  .line.here::before { display: none; }
  .row { display: block; }
  .provision-group, .apparatus { content-visibility: visible; }
  .provision-group { margin-inline: 0; padding: 0 calc(var(--notes) + 5mm) 0 0; }
  .provision-group > header { margin-right: calc(-5mm - var(--notes)); }
  .notes { float: right; width: var(--notes); margin: 0.5mm calc(-5mm - var(--notes)) 0 0; padding: 0; border: 0; font-size: 7.5pt; }
  .notes li { grid-template-columns: 7mm minmax(0, 1fr); margin-bottom: 1mm; }
  .notes :is(.number, .by) { min-height: 0; padding-block: 0.15em; }
  [data-view="side"] .column-names { position: static; }
  [data-view="side"] .provision-group { padding-right: 0; }
  [data-view="side"] .provision-group > header { margin-right: 0; }
  .line.outermost, .line.stacked, .apparatus li, .summary, tr { break-inside: avoid; }
  h2, .line.outermost, .provision-group > header { break-after: avoid; }
  details.folded .count { display: none; }
  del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";
}

}  // namespace ramseyer
