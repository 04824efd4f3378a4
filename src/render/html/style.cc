// Statute text in a serif at a readable measure; everything that is not the law's own words is
// small, sans serif and quiet. Each kind of change has a line of its own shape (through, under,
// dotted) beside its colour, and says its name to a screen reader.
#include "render/html/style.h"

namespace ramseyer {

std::string_view StyleSheet() {
  return R"css(
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #1f1d1a; --quiet: #625d55; --rule: #dcd6ca; --link: #3d4f66;
  --ins: #0b4a8f; --ins-back: #e6f0fb; --del: #9c1f1a; --del-back: #fbe9e7;
  --move: #1d6236; --move-back: #e5f3e9; --warn: #8a4b00; --warn-back: #fdf1dc; --target: #fff3bf;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "TeX Gyre Pagella", "Source Serif 4", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --step: 1.75rem; --notes: 16rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181a; --ink: #e6e2da; --quiet: #a5a097; --rule: #35363a; --link: #a9c1e0;
    --ins: #9cc7ff; --ins-back: #142a45; --del: #ffaba2; --del-back: #431d1a;
    --move: #97d8ad; --move-back: #16331f; --warn: #f0b860; --warn-back: #3a2a10; --target: #4a3f12;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 62rem;
  background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif);
}
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; font: 0.9rem var(--sans); }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.5rem; background: var(--paper); }

header.page h1 { margin: 0; font-size: 2rem; line-height: 1.2; font-weight: 600; text-wrap: balance; }
.subtitle { margin: 0.35rem 0 1.5rem; color: var(--quiet); font-style: italic; }
.documents, .legend, .warning, nav, .notes, .context, .count, .place, .kind, .status, .target,
.finding-kind, .severity, .label, table, footer, .apparatus .entry, details.unchanged > summary { font-family: var(--sans); }
.documents { margin: 0; font-size: 0.875rem; line-height: 1.5; }
.documents div { display: grid; grid-template-columns: 4rem 1fr; padding: 0.2rem 0; }
.documents dt, .label { color: var(--quiet); }
.documents dd { margin: 0; overflow-wrap: anywhere; }
.place { color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; }
.documents .place { display: block; }
.legend {
  margin: 1rem 0 0; padding: 0.6rem 0; border-block: 1px solid var(--rule);
  display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; font-size: 0.8125rem;
}
.legend .label { width: calc(4rem - 1.25rem); }
.warning {
  margin: 1rem 0 0; padding: 0.6rem 0.9rem; font-size: 0.9rem;
  border-left: 4px solid var(--warn); background: var(--warn-back); color: var(--ink);
}
.warning a { white-space: nowrap; }

nav { margin: 1rem 0 0; font-size: 0.875rem; }
nav ul { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0.1rem 1.5rem; }
nav .apparatus-links { margin-top: 0.4rem; padding-top: 0.4rem; border-top: 1px dotted var(--rule); }
nav li { padding: 0.15rem 0; }
nav .sections { display: block; }
nav .section-name { color: var(--quiet); margin-left: 0.4rem; }
nav summary { cursor: pointer; }
.count { color: var(--quiet); font-size: 0.8125rem; }

main { margin-top: 2.5rem; }
.provision-group { margin: 0 0 3.5rem; }
.provision-group > header { margin-right: calc(-2rem - var(--notes)); margin-bottom: 1.25rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.4rem; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; font-weight: 600; }
.context { margin: 0.1rem 0 0; color: var(--quiet); font-size: 0.8125rem; }
.section-heading { margin: 0.3rem 0 0; font-weight: 600; }

.line { margin: 0 0 0.8rem; max-width: 42rem; overflow-wrap: break-word; hyphens: manual; }
.line.cell { margin-bottom: 0.15rem; }
.line.front { color: var(--quiet); }
.line.outermost { font-size: 1.1875rem; line-height: 1.4; font-weight: 600; }
.line.outermost .text { font-size: 1.0625rem; font-weight: 400; line-height: 1.6; }
.heading { font-weight: 600; }
.stacked > .text { display: block; margin-top: 0.2rem; }
.stacked.outermost > .text { margin-top: 0.8rem; }
.d2 { --indent: 1; } .d3 { --indent: 2; } .d4 { --indent: 3; } .d5 { --indent: 4; }
.d6 { --indent: 5; } .d7 { --indent: 6; } .d8 { --indent: 7; } .d9 { --indent: 8; }
.line { padding-left: calc(var(--indent, 0) * var(--step)); }
.line.quoted { margin-left: calc(var(--indent, 0) * var(--step)); padding-left: 0.75rem; border-left: 2px solid var(--rule); }

ins, del { -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
del + ins { margin-left: 0.12em; }
del.struck { color: var(--del); background: var(--del-back); text-decoration: line-through; text-decoration-thickness: 0.09em; }
ins.inserted { color: var(--ins); background: var(--ins-back); text-decoration: underline; text-decoration-thickness: 0.08em; text-underline-offset: 0.17em; }
del.moved-from { color: var(--move); background: var(--move-back); text-decoration: line-through; text-decoration-style: dotted; text-decoration-thickness: 0.12em; }
ins.moved-to { color: var(--move); background: var(--move-back); text-decoration: underline; text-decoration-style: double; text-underline-offset: 0.15em; }
.start::after { content: "\00B6\00A0"; font-weight: 400; }
del.struck::before { content: " [struck: "; } ins.inserted::before { content: " [inserted: "; }
del.moved-from::before { content: " [moved from here: "; } ins.moved-to::before { content: " [moved to here: "; }
:is(ins, del):not(.start)::after { content: "] "; }
:is(ins, del)::before, :is(ins, del):not(.start)::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
:target { background: var(--target); }
ins:target, del:target { outline: 2px solid currentColor; outline-offset: 1px; }

.number {
  font: 600 0.6875rem/1 var(--sans); color: var(--quiet); text-decoration: none;
  font-variant-numeric: tabular-nums; display: inline-block; padding: 0.15em 0.35em;
  border: 1px solid var(--rule); border-radius: 0.7em; background: var(--paper);
}
.line .number { vertical-align: 0.45em; margin: 0 0.1em 0 0.25em; border: 0; padding: 0 0.1em; background: none; }
a.number:hover { color: var(--ink); border-color: currentColor; }

.provision-group { display: flow-root; padding-right: calc(var(--notes) + 2rem); }
.notes {
  float: right; clear: right; width: var(--notes); margin: 0.3rem calc(-2rem - var(--notes)) 0 0;
  padding: 0; list-style: none; font-size: 0.75rem; line-height: 1.45; color: var(--quiet);
}
.notes li { margin: 0 0 0.5rem; padding-left: 1.9rem; text-indent: -1.9rem; }
.notes .number { text-indent: 0; min-width: 1.6rem; text-align: center; }
.notes .by { font-weight: 600; }
.notes .words { text-indent: 0; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; overflow: hidden; }
.notes li:hover .words, .notes li:focus-within .words { -webkit-line-clamp: none; line-clamp: none; }

details { margin: 0 0 0.8rem; }
details.folded > summary { cursor: pointer; list-style: none; max-width: 42rem; display: flex; align-items: baseline; gap: 0.75rem; color: var(--quiet); }
summary::-webkit-details-marker { display: none; }
.asterisks { letter-spacing: 0.5em; white-space: nowrap; color: var(--quiet); }
.legend .asterisks { letter-spacing: 0.2em; }
details.folded .count { opacity: 0; }
details.folded > summary:hover .count, details.folded > summary:focus-visible .count { opacity: 1; }
details.folded[open] { border-left: 1px dotted var(--rule); margin-left: -0.75rem; padding-left: calc(0.75rem - 1px); }
details.unchanged { margin: 0 0 2rem; }
details.unchanged > summary { cursor: pointer; font-size: 0.875rem; color: var(--quiet); margin-bottom: 0.8rem; }
.nothing { font-style: italic; }

.apparatus { margin: 3rem 0 0; padding-top: 1rem; border-top: 1px solid var(--rule); }
.apparatus h2 { margin-bottom: 1rem; }
.apparatus ol { margin: 0; padding: 0 0 0 2.75rem; max-width: 50rem; }
.apparatus ol > li { margin: 0 0 0.9rem; padding-left: 0.25rem; }
.apparatus ol > li::marker { font: 600 0.8125rem var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
.apparatus p { margin: 0; }
.apparatus .entry { font-size: 0.875rem; }
.apparatus .words, .apparatus blockquote { margin: 0.1rem 0 0; font-size: 0.9375rem; line-height: 1.5; overflow-wrap: break-word; }
.kind, .status { color: var(--quiet); font-size: 0.8125rem; }
.status { padding: 0.05rem 0.4rem; border: 1px solid var(--rule); border-radius: 0.6rem; }
.status.refused { color: var(--warn); border-color: currentColor; font-weight: 600; }
.above { color: var(--quiet); }
.target { font-size: 0.8125rem; color: var(--quiet); }
ul.findings { margin: 0.25rem 0 0; padding-left: 1.1rem; font-size: 0.875rem; }
.finding-kind { font-size: 0.8125rem; font-weight: 600; }

table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; }
table.findings { width: 100%; }
th, td { padding: 0.45rem 1rem 0.45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
thead th { color: var(--quiet); font-weight: 400; }
tbody th { font-weight: 600; }
.summary th { font-weight: 400; min-width: 16rem; }
.summary td { text-align: right; font-variant-numeric: tabular-nums; padding-right: 0.25rem; min-width: 4rem; }
.severity { display: block; font-weight: 400; color: var(--quiet); }
footer { margin-top: 3rem; font-size: 0.75rem; color: var(--quiet); }

@media screen and (max-width: 52rem) {
  :root { --step: 1.1rem; }
  body { padding: 1.5rem 1rem 3rem; font-size: 1rem; }
  header.page h1 { font-size: 1.6rem; }
  .provision-group { padding-right: 0; }
  .provision-group > header { margin-right: 0; }
  .row { display: flex; flex-direction: column; }
  .notes { order: 2; float: none; width: auto; margin: -0.4rem 0 1rem; padding-left: 0.75rem; border-left: 2px solid var(--rule); }
  .notes li { margin-bottom: 0.3rem; }
  .apparatus ol { padding-left: 2rem; }
  table.findings, table.findings tbody, table.findings tr, table.findings th, table.findings td { display: block; }
  table.findings thead { position: absolute; left: -100rem; }
  table.findings tr { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
  table.findings th, table.findings td { border: 0; padding: 0.1rem 0; }
  table.findings td:not(:empty)::before { content: attr(data-label) ": "; color: var(--quiet); }
  .summary th { min-width: 12rem; }
}
@media print {
  @page { margin: 20mm 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
  :root {
    color-scheme: light; --step: 6mm; --notes: 42mm;
    --paper: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000;
    --ins: #0b3f7d; --ins-back: transparent; --del: #8f1712; --del-back: transparent;
    --move: #14502a; --move-back: transparent; --warn: #000; --warn-back: transparent; --target: transparent;
  }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.45; }
  th, td { padding-top: 0.2rem; padding-bottom: 0.2rem; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  .line { max-width: none; orphans: 2; widows: 2; }
  .row { display: block; }
  .provision-group { padding-right: calc(var(--notes) + 5mm); }
  .provision-group > header { margin-right: calc(-5mm - var(--notes)); }
  .notes { float: right; width: var(--notes); margin: 0.5mm calc(-5mm - var(--notes)) 0 0; padding: 0; border: 0; font-size: 7.5pt; }
  .row, .line.outermost, .apparatus li, tr { break-inside: avoid; }
  h2, .line.outermost, .provision-group > header { break-after: avoid; }
  details.folded .count { display: none; }
  del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";
}

}  // namespace ramseyer
