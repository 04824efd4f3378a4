// Pointing at a change, or moving the focus to it, shows the instruction that made it and lights
// what else it made; pointing at an instruction lights its changes, and at the number of one of
// them shows its words. A hint can be pointed at itself and is put away by Escape (WCAG 1.4.13).
#include "render/html/script_parts.h"

namespace ramseyer {

std::string_view HintScript() {
  return R"js(
const hint = document.createElement('div');
hint.id = 'hint';
hint.setAttribute('role', 'tooltip');
hint.hidden = true;
text.append(hint);
let hinted = null;
let hinting = 0;

function paragraph(name, ...parts) {
  const made = document.createElement('p');
  made.className = name;
  made.append(...parts);
  return made;
}

const wordsIn = (entry, selector) => entry.querySelector(selector)?.textContent.trim() ?? '';

function instructionLines(id) {
  const entry = document.getElementById(id);
  if (!entry) return [];
  const quotation = entry.querySelector('blockquote').cloneNode(true);
  return [paragraph('by', wordsIn(entry, 'b'), ' ', entry.querySelector('.status').cloneNode(true)),
          paragraph('quotation', ...quotation.childNodes)];
}

function changeLines(change, withWords) {
  const where = change.link.lastChild.textContent.trim();
  const lines = [
    paragraph('entry', `Change ${change.number}: ${where}, ${wordsIn(change.entry, '.kind')}`)];
  if (withWords) {
    lines.push(paragraph('words', ...change.entry.querySelector('.words').cloneNode(true).childNodes));
  }
  return lines;
}

// What a hint says of an element, and which changes it lights; null when there is nothing to say.
function aboutElement(element) {
  const link = element.getAttribute('href') ?? '';
  const number = element.dataset.c ?? /^#[cn](\d+)$/.exec(link)?.[1];
  const change = changes[number - 1];
  if (change) {
    const instruction = instructionLines(change.instruction);
    let lines = [];
    if (element.closest('.instructions')) lines = changeLines(change, true);
    else if (instruction.length > 0) lines = [...changeLines(change, false), ...instruction];
    return {
      lines: element.closest('#changes') ? [] : lines,
      lit: [change],
      related: changes.filter((other) => change.instruction && other !== change &&
                                         other.instruction === change.instruction),
    };
  }
  const id = element.id.startsWith('i') ? element.id : link.slice(1);
  return {
    lines: element.id === id ? [] : instructionLines(id),
    lit: changes.filter((other) => other.instruction === id),
    related: [],
  };
}

const pointedAt = (target) => target.closest?.(
  '#text [data-c], a[href^="#n"], a[href^="#c"]:not([href="#changes"]), a.by, .instructions > li');

function light(about, on) {
  for (const [name, lit] of [['lit', about.lit], ['related', about.related]]) {
    for (const change of lit) {
      for (const element of wordsOf(change)) element.classList.toggle(name, on);
      change.entry.classList.toggle(name, on);
    }
  }
}

function hideHint() {
  clearTimeout(hinting);
  if (!hinted) return;
  light(hinted.about, false);
  hinted.element.removeAttribute('aria-describedby');
  hinted = null;
  hint.hidden = true;
}

// The margin where the notes stand, of a change that has one beside it; else null.
function marginBeside(element) {
  const group = element.closest('.line')?.closest('.provision-group');
  const margin = group ? parseFloat(getComputedStyle(group).paddingRight) : 0;
  if (margin < 200) return null;
  const {right} = group.getBoundingClientRect();
  const notes = element.closest('.row')?.querySelector('.notes');
  const {top} = (notes ?? element).getBoundingClientRect();
  return {left: right - margin + 24, top: Math.max(top - 10, bar.offsetHeight + 8), width: margin - 32};
}

// In the margin, where it covers no law; else below the words, or above them where there is no room.
function place(element) {
  const rects = element.getClientRects();
  const box = rects[rects.length - 1] ?? element.getBoundingClientRect();
  const margin = marginBeside(element);
  hint.style.width = margin ? `${margin.width}px` : '';
  const below = margin ? margin.top : box.bottom + 8;
  const above = margin ? innerHeight - hint.offsetHeight - 8 : box.top - hint.offsetHeight - 8;
  const left = Math.min(margin?.left ?? box.left, innerWidth - hint.offsetWidth - 8);
  hint.style.left = `${Math.max(left, 8)}px`;
  hint.style.top = `${below + hint.offsetHeight < innerHeight || above < 0 ? below : above}px`;
}

function showHint(element) {
  if (hinted?.element === element) return;
  hideHint();
  const about = aboutElement(element);
  hinted = {element, about};
  light(about, true);
  if (about.lines.length === 0) return;
  hint.replaceChildren(...about.lines);
  hint.hidden = false;
  if (element.matches('a')) element.setAttribute('aria-describedby', 'hint');
  place(element);
}

// When the page scrolls below a mouse that rests, nobody points at what comes to stand there.
let mouse = '';
const mouseOf = (event) => `${event.screenX} ${event.screenY}`;
document.addEventListener('pointermove', (event) => {
  mouse = mouseOf(event);
}, {passive: true});
document.addEventListener('pointerover', (event) => {
  if (mouseOf(event) === mouse) return;
  clearTimeout(hinting);
  if (hint.contains(event.target)) return;
  const element = pointedAt(event.target);
  hinting = setTimeout(() => (element ? showHint(element) : hideHint()), element ? 180 : 300);
});
document.addEventListener('focusin', (event) => {
  const element = pointedAt(event.target);
  if (element) showHint(element);
  else hideHint();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hideHint();
});
addEventListener('scroll', () => {
  if (hinted && !hint.hidden) place(hinted.element);
}, {passive: true});
)js";
}

}  // namespace ramseyer
