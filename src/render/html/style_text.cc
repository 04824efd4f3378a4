// The redline. Each kind of change has a line of its own shape (through, under, dotted, double)
// beside its colour, and says its name to a screen reader. What is scrolled to keeps clear of the
// bar by a margin of its own: padding of the window would make the bar's own controls scroll the
// page when they get the focus. Sections out of the window are not laid out, which keeps a bill of
// thousands of pages usable.
#include "render/html/style_parts.h"

namespace ramseyer {

std::string_view TextStyle() {
  return R"css(
main { padding-top: 2rem; --covered: calc(var(--bar) + 1.25rem); }
main :is([id], a, summary, ins, del, .line, .pair) { scroll-margin-top: var(--covered); }
.provision-group { content-visibility: auto; contain-intrinsic-size: auto 30rem; display: flow-root; margin: 0 -1.5rem 2.5rem; padding: 0.5rem calc(var(--notes) + 3.5rem) 0.5rem 1.5rem; }
.provision-group > header { position: relative; margin-right: calc(-2rem - var(--notes)); margin-bottom: 1.25rem; border-bottom: 1px solid var(--rule); padding-bottom: 0.4rem; }
.context { margin: 0.1rem 0 0; color: var(--quiet); font-size: 0.8125rem; }
.section-heading { margin: 0.3rem 0 0; font-weight: 600; }

.line { position: relative; margin: 0 0 0.8rem; max-width: 42rem; overflow-wrap: break-word; hyphens: manual; }
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
.line:target { background: linear-gradient(var(--lit), var(--lit)) 0 0 / 100% 100% no-repeat; box-shadow: -0.5rem 0 0 var(--lit), 0.5rem 0 0 var(--lit); }

.permalink {
  position: absolute; left: calc(var(--indent, 0) * var(--step) - 1.5rem); top: 0; width: 1.5rem; height: 1.5em;
  font: 400 0.875rem/1.7 var(--sans); text-align: center; text-decoration: none; color: var(--quiet); opacity: 0;
}
.permalink::before { content: "#"; }
.line.quoted > .permalink { left: -1.6rem; }
.provision-group > header > .permalink { left: -1.5rem; top: 0.15rem; }
:is(.line, header):hover > .permalink, .permalink:focus-visible { opacity: 1; }
.permalink:hover { color: var(--ink); }

ins, del { -webkit-box-decoration-break: clone; box-decoration-break: clone; border-radius: 2px; }
del + ins { margin-left: 0.12em; }
del.struck { color: var(--del); background: var(--del-back); text-decoration: line-through; text-decoration-thickness: 0.09em; }
ins.inserted { color: var(--ins); background: var(--ins-back); text-decoration: underline; text-decoration-thickness: 0.08em; text-underline-offset: 0.17em; }
del.moved-from { color: var(--move); background: var(--move-back); text-decoration: line-through; text-decoration-style: dotted; text-decoration-thickness: 0.12em; }
ins.moved-to { color: var(--move); background: var(--move-back); text-decoration: underline; text-decoration-style: double; text-underline-offset: 0.15em; }
main :is(ins, del).off { color: var(--quiet); background: none; }
main :is(ins, del).related { background: var(--related); }
main :is(ins, del).lit { background: var(--lit); }
main :is(ins, del):is(.current, :target) { background: var(--lit); box-shadow: 0 0 0 1px var(--lit); }
main :is(ins, del).off:is(.related, .lit, .current, :target) { color: var(--ink); }
.line.here::before { content: ""; position: absolute; left: -0.7rem; top: 0.15em; bottom: 0.15em; border-left: 3px solid var(--link); }
.start::after { content: "\00B6\00A0"; font-weight: 400; }
del.struck::before { content: " [struck: "; } ins.inserted::before { content: " [inserted: "; }
del.moved-from::before { content: " [moved from here: "; } ins.moved-to::before { content: " [moved to here: "; }
:is(ins, del):not(.start)::after { content: "] "; }
:is(ins, del)::before, :is(ins, del):not(.start)::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

.number {
  font: 600 0.6875rem/1 var(--sans); color: var(--quiet); text-decoration: none;
  font-variant-numeric: tabular-nums; display: inline-block; padding: 0.15em 0.35em;
  border: 1px solid var(--rule); border-radius: 0.7em; background: var(--paper);
}
.line .number { display: inline; vertical-align: 0.45em; margin: 0 0.1em 0 0.25em; border: 0; padding: 0 0.1em; background: none; }
a.number:hover { color: var(--ink); border-color: currentColor; }

.notes {
  float: right; clear: right; width: var(--notes); margin: 0.3rem calc(-2rem - var(--notes)) 0 0;
  padding: 0; list-style: none; font-size: 0.75rem; line-height: 1.45; color: var(--quiet);
}
.notes li { display: grid; grid-template-columns: 2.1rem minmax(0, 1fr); align-items: baseline; margin: 0 0 0.5rem; }
.notes li > :not(.number) { grid-column: 2; }
.notes .number { grid-row: 1; justify-self: start; min-width: 1.6rem; min-height: 1.5rem; padding: 0.4rem 0.25rem; border-radius: 0.75rem; text-align: center; }
.notes .by { font-weight: 600; display: inline-block; min-height: 1.5rem; overflow-wrap: break-word; }
.notes .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; line-clamp: 4; overflow: hidden; }
.notes li:hover .words, .notes li:focus-within .words { -webkit-line-clamp: none; line-clamp: none; }

details { margin: 0 0 0.8rem; }
details.folded > summary { cursor: pointer; list-style: none; max-width: 42rem; min-height: 1.5rem; display: flex; align-items: baseline; gap: 0.75rem; color: var(--quiet); }
summary::-webkit-details-marker { display: none; }
.asterisks { letter-spacing: 0.5em; white-space: nowrap; color: var(--quiet); }
.legend .asterisks { letter-spacing: 0.2em; }
details.folded .count { opacity: 0; }
details.folded > summary:hover .count, details.folded > summary:focus-visible .count { opacity: 1; }
details.folded[open] { border-left: 1px dotted var(--rule); margin-left: -0.75rem; padding-left: calc(0.75rem - 1px); }
details.unchanged { margin: 0 0 2rem; }
details.unchanged > summary { cursor: pointer; min-height: 1.5rem; padding-block: 0.15rem; font-size: 0.875rem; color: var(--quiet); margin-bottom: 0.8rem; }
.nothing { font-style: italic; }

.column-names, .pair { display: none; grid-template-columns: 1fr 1fr; }
:is(.column-names, .pair) > * { padding-inline: var(--gutter); border-left: 1px solid var(--rule); }
:is(.column-names, .pair) > :first-child { padding-left: 0; border: 0; }
[data-view="side"] {
  --step: 1.1rem;
  & main { --covered: calc(var(--bar) + 3.5rem); }
  & body > :is(main, #controls) { max-width: 80rem; }
  & .pair { display: grid; }
  & .line { display: none; }
  & .pair .line { display: block; max-width: none; }
  & .notes { display: none; }
  & .provision-group { padding-right: 1.5rem; }
  & .provision-group > header { margin-right: 0; }
  & .column-names {
    display: grid; position: sticky; top: var(--bar); z-index: 1; background: var(--paper);
    border-bottom: 1px solid var(--rule); font-size: 0.8125rem; font-weight: 600;
  }
  & .column-names p { margin: 0; padding-block: 0.4rem; overflow-wrap: anywhere; }
}
)css";
}

}  // namespace ramseyer
