// Colours, type, and what stands above and below the redline. Each colour of text is at least 4.5:1
// on each ground that it stands on, in both schemes (WCAG 2.2, 1.4.3).
#include "render/html/style_parts.h"

namespace ramseyer {

std::string_view PageStyle() {
  return R"css(
:root {
  color-scheme: light dark;
  --paper: light-dark(#fdfcf9, #17181a); --side: light-dark(#f6f3ec, #1d1f22);
  --ink: light-dark(#1f1d1a, #e6e2da); --quiet: light-dark(#5f5a52, #a8a39a);
  --rule: light-dark(#dcd6ca, #36383c); --edge: light-dark(#8a8377, #75726c);
  --link: light-dark(#34475f, #a9c1e0);
  --ins: light-dark(#0b4a8f, #9cc7ff); --ins-back: light-dark(#e6f0fb, #142a45);
  --del: light-dark(#9c1f1a, #ffaba2); --del-back: light-dark(#fbe9e7, #431d1a);
  --move: light-dark(#1d6236, #97d8ad); --move-back: light-dark(#e5f3e9, #16331f);
  --warn: light-dark(#7d4400, #f0b860); --warn-back: light-dark(#fdf1dc, #3a2a10);
  --lit: light-dark(#ffe9a8, #51430f); --related: light-dark(#fff7dc, #332c14);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "TeX Gyre Pagella", "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  --step: 1.75rem; --notes: 16rem; --list: 21rem; --gutter: 1.5rem; --bar: 0px;
}
:root[data-colours="light"] { color-scheme: light; }
:root[data-colours="dark"] { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); }
body > * { margin-inline: auto; padding-inline: 1.5rem; max-width: 65rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; z-index: 4; font: 0.9rem var(--sans); }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.5rem; background: var(--paper); }
h1, h2 { font-weight: 600; text-wrap: balance; }
h2 { margin: 0; font-size: 1.25rem; line-height: 1.3; }

header.page { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 4rem; padding-top: 3rem; }
header.page h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
.legend, .warning { grid-column: 1 / -1; }
.subtitle { margin: 0.35rem 0 1.5rem; color: var(--quiet); font-style: italic; }
.documents, .legend, .warning, nav, .notes, .context, .count, .place, .kind, .status, .target,
.finding-kind, .severity, .label, table, footer, .apparatus .entry, details.unchanged > summary,
#controls, #hint, .column-names { font-family: var(--sans); }
.documents { margin: 0; font-size: 0.875rem; line-height: 1.5; }
.documents div { display: grid; grid-template-columns: 4rem 1fr; padding: 0.2rem 0; }
.documents dt, .label { color: var(--quiet); }
.documents dd { margin: 0; overflow-wrap: anywhere; }
.place { color: var(--quiet); font-size: 0.8125rem; overflow-wrap: anywhere; }
.documents .place { display: block; }
#summary h2 { font: 400 0.8125rem/1.3 var(--sans); color: var(--quiet); padding: 0.75rem 0 0.35rem; }
.legend {
  margin: 1.5rem 0 0; padding: 0.6rem 0; border-block: 1px solid var(--rule);
  display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; font-size: 0.8125rem;
}
.legend .label { width: calc(4rem - 1.25rem); }
.warning {
  margin: 1rem 0 0; padding: 0.6rem 0.9rem; font-size: 0.9rem;
  border-left: 4px solid var(--warn); background: var(--warn-back);
}
.warning a { white-space: nowrap; }

nav.contents { padding-block: 1rem 0.5rem; font-size: 0.875rem; }
nav.contents ul { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
nav.contents .apparatus-links { margin-top: 0.4rem; padding-top: 0.4rem; border-top: 1px dotted var(--rule); }
nav.contents li { padding: 0.2rem 0; min-height: 1.5rem; }
nav.contents .sections { display: block; }
nav.contents .section-name { color: var(--quiet); margin-left: 0.4rem; }
nav.contents summary { cursor: pointer; padding: 0.2rem 0; }
.count { color: var(--quiet); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }

.apparatus { content-visibility: auto; contain-intrinsic-size: auto 20rem; margin: 3rem 0 0; padding-top: 1rem; border-top: 1px solid var(--rule); }
.apparatus h2 { margin-bottom: 1rem; }
.apparatus ol { margin: 0; padding: 0 0 0 2.75rem; max-width: 50rem; }
.apparatus ol > li { margin: 0 0 0.9rem; padding-left: 0.25rem; }
.apparatus ol > li::marker { font: 600 0.8125rem var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; }
.apparatus p { margin: 0; }
.apparatus .entry { font-size: 0.875rem; }
.apparatus blockquote { margin: 0.1rem 0 0; font-size: 0.9375rem; line-height: 1.5; overflow-wrap: break-word; }
.apparatus :target { background: var(--related); }
.kind { color: var(--quiet); font-size: 0.8125rem; }
.status { padding: 0.05rem 0.4rem; border: 1px solid var(--rule); border-radius: 0.6rem; color: var(--quiet); font-size: 0.8125rem; }
.status.refused { color: var(--warn); border-color: currentColor; font-weight: 600; }
.above { color: var(--quiet); }
.target { font-size: 0.8125rem; color: var(--quiet); }
ul.findings { margin: 0.25rem 0 0; padding-left: 1.1rem; font-size: 0.875rem; }
.finding-kind { font-size: 0.8125rem; font-weight: 600; }

table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.45; }
table.findings { width: 100%; }
table.findings + table.findings { margin-top: 1.5rem; }
th, td { padding: 0.45rem 1rem 0.45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); overflow-wrap: break-word; }
thead th { color: var(--quiet); font-weight: 400; }
tbody th { font-weight: 600; }
.summary { font-size: 0.8125rem; line-height: 1.35; }
.summary th { font-weight: 400; padding-block: 0.16rem; border-bottom-style: dotted; }
.summary td { text-align: right; font-variant-numeric: tabular-nums; padding: 0.16rem 0.15rem; min-width: 3rem; border-bottom-style: dotted; }
.summary .none { color: var(--quiet); }
.severity { display: block; font-weight: 400; color: var(--quiet); }
footer { margin-top: 3rem; padding-bottom: 2rem; font-size: 0.75rem; color: var(--quiet); }
)css";
}

}  // namespace ramseyer
