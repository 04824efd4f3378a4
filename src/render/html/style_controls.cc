// The list of changes stands beside the text in a wide window, and comes over it in a narrow one.
#include "render/html/style_parts.h"

namespace ramseyer {

std::string_view ControlStyle() {
  return R"css(
nav.list { padding: 1rem 1.5rem; font-size: 0.8125rem; line-height: 1.45; background: var(--side); overflow-y: auto; max-height: 20rem; overscroll-behavior: contain; }
nav.list h2 { font: 600 0.9375rem/1.3 var(--sans); margin-bottom: 0.75rem; }
nav.list ol { margin: 0.5rem -0.6rem 0; padding: 0; list-style: none; }
nav.list li { padding: 0.5rem 0.6rem 0.5rem 3rem; border-radius: 4px; border-left: 3px solid transparent; }
nav.list li + li { border-top: 1px solid var(--rule); }
nav.list p { margin: 0; overflow-wrap: anywhere; }
nav.list .where { display: block; min-height: 1.5rem; font-weight: 600; color: var(--ink); text-decoration: none; overflow-wrap: anywhere; }
nav.list .where:hover { text-decoration: underline; }
nav.list .number { float: left; margin: 0.05rem 0 0 -2.6rem; min-width: 2.2rem; padding: 0.25em 0.1em; text-align: center; }
nav.list .entry { color: var(--quiet); }
nav.list .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow: hidden; margin-top: 0.1rem; font: 0.875rem/1.45 var(--serif); }
nav.list .words:empty { display: none; }
nav.list li:has([aria-current]) { background: var(--paper); border-left-color: var(--link); }
nav.list li.lit { background: var(--lit); }
nav.list li.lit .entry, nav.list li.lit .kind { color: var(--ink); }
.search { display: block; color: var(--quiet); }
.search input { display: block; width: 100%; margin-top: 0.2rem; }
.kinds { margin: 0.75rem 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: 0.15rem 0.9rem; }
.kinds legend { padding: 0; color: var(--quiet); }
.kinds label { min-height: 1.5rem; display: inline-flex; align-items: center; gap: 0.35rem; }
#found { color: var(--quiet); }

#controls {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 1.5rem;
  padding-block: 0.5rem; background: var(--paper); border-bottom: 1px solid var(--rule); font-size: 0.8125rem; line-height: 1.4;
}
#controls label { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 1.75rem; }
.steps { display: flex; align-items: center; gap: 0.4rem; }
#position { color: var(--quiet); font-variant-numeric: tabular-nums; margin-left: 0.35rem; min-width: 5.5rem; }
button, select, input[type="search"] {
  font: inherit; font-family: var(--sans); color: var(--ink); background: var(--paper);
  border: 1px solid var(--edge); border-radius: 4px; padding: 0.25rem 0.6rem; min-height: 1.75rem;
}
button { cursor: pointer; }
button:hover { background: var(--side); }
input { accent-color: var(--link); }
input:is([type="checkbox"], [type="radio"]) { width: 1rem; height: 1rem; margin: 0; }
kbd { font: inherit; font-size: 0.75rem; line-height: 1.2; padding: 0 0.3rem; border: 1px solid var(--edge); border-radius: 3px; }
.view { margin: 0; padding: 0; border: 0; display: flex; gap: 1rem; }
.view legend, .colours > span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.colours { position: relative; margin-left: auto; }

#hint {
  position: fixed; z-index: 3; width: 24rem; max-width: calc(100vw - 1rem); max-height: 18rem; overflow: hidden;
  padding: 0.6rem 0.8rem; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px;
  box-shadow: 0 4px 18px rgb(0 0 0 / 18%); font-size: 0.8125rem; line-height: 1.45;
}
#hint p { margin: 0; overflow-wrap: anywhere; }
#hint .entry { color: var(--quiet); }
#hint .by { margin-top: 0.3rem; font-weight: 600; }
#hint .by .status { font-weight: 400; }
#hint :is(.words, .quotation) { margin-top: 0.2rem; font: 0.9375rem/1.5 var(--serif); }

@media (min-width: 86rem) {
  .listed { padding-left: var(--list); }
  .listed nav.list { position: fixed; inset: 0 auto 0 0; width: var(--list); max-width: none; max-height: none; margin: 0; border-right: 1px solid var(--rule); }
  #open-list { display: none; }
}
)css";
}

}  // namespace ramseyer
