// Going from change to change. The list of changes is the model: a change is its entry there, and
// its words are found in the text by its number.
#include "render/html/script_parts.h"

namespace ramseyer {

std::string_view NavigationScript() {
  return R"js(
const root = document.documentElement;
const text = document.getElementById('text');
const list = document.getElementById('changes');
const bar = document.getElementById('controls');
const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const control = (id) => document.getElementById(id);

const changes = all('li', list).map((entry, index) => ({
  number: index + 1,
  entry,
  link: entry.querySelector('a'),
  kind: entry.dataset.kind,
  instruction: entry.querySelector('a.by')?.hash.slice(1) ?? '',
  shown: true,
}));
let current = null;

// The elements that hold each change's words, in either view.
function wordsByNumber(elements) {
  const found = changes.map(() => []);
  for (const element of elements) found[element.dataset.c - 1].push(element);
  return found;
}
const words = {inline: wordsByNumber(all('[data-c]', text)), side: []};
const viewNow = () => root.dataset.view ?? 'inline';
const wordsOf = (change) => words[viewNow()][change.number - 1];

function reveal(element) {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) {
    fold.open = true;
  }
}

// The hidden parts of the page have no size until they are shown, so what is scrolled to may move
// when they are: the second time it is where it will stay.
function scrollToElement(element, block) {
  element.scrollIntoView({block});
  requestAnimationFrame(() => element.scrollIntoView({block}));
}

function tellPosition() {
  const shown = changes.filter((change) => change.shown);
  const at = shown.indexOf(current);
  const rest = shown.length === changes.length ? '' : ' shown';
  control('position').textContent = at < 0
    ? `${shown.length} ${shown.length === 1 ? 'change' : 'changes'}${rest}`
    : `${at + 1} of ${shown.length}${rest}`;
}

function mark(change, on) {
  if (on) change.link.setAttribute('aria-current', 'true');
  else change.link.removeAttribute('aria-current');
  for (const element of wordsOf(change)) {
    element.classList.toggle('current', on);
    element.closest('.line').classList.toggle('here', on);
  }
}

function goTo(change) {
  if (current) mark(current, false);
  current = change;
  mark(change, true);
  tellPosition();
  change.entry.scrollIntoView({block: 'nearest'});
  const first = wordsOf(change)[0];
  if (!first) return;
  reveal(first);
  scrollToElement(first, 'center');
  const line = first.closest('.pair') ?? first.closest('.line');
  line.querySelector(`a.number[href="#n${change.number}"]`)?.focus({preventScroll: true});
}

const inWindow = (element) => {
  const {top, bottom} = element.getBoundingClientRect();
  return bottom > bar.offsetHeight && top < innerHeight;
};

// The number of the change that the reader is at: the one gone to, while it is in the window; else
// that of the last one above it.
function numberHere() {
  if (current && wordsOf(current).some(inWindow)) return current.number;
  const shows = (element) => (element.closest('.pair') !== null) === (viewNow() === 'side');
  for (const section of all('section.provision-group', text)) {
    if (section.getBoundingClientRect().bottom <= bar.offsetHeight) continue;
    const below = all('[data-c]', section).filter(shows)
      .find((element) => element.getBoundingClientRect().top >= bar.offsetHeight);
    if (below) return below.dataset.c - 0.5;
  }
  return changes.length + 0.5;
}

function step(forward) {
  const shown = changes.filter((change) => change.shown);
  if (shown.length === 0) return;
  const here = numberHere();
  const next = forward ? shown.find((change) => change.number > here)
                       : shown.filter((change) => change.number < here).pop();
  goTo(next ?? shown[forward ? 0 : shown.length - 1]);
}

function goToHash() {
  const change = /^#c(\d+)$/.exec(location.hash);
  if (change && changes[change[1] - 1]) {
    goTo(changes[change[1] - 1]);
    return;
  }
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  reveal(target);
  const pair = target.nextElementSibling;
  scrollToElement(viewNow() === 'side' && pair?.matches('.pair') ? pair : target, 'start');
}

function openList(open) {
  list.classList.toggle('open', open);
  control('open-list').setAttribute('aria-expanded', String(open));
}

control('previous').addEventListener('click', () => step(false));
control('next').addEventListener('click', () => step(true));
control('open-list').addEventListener('click', () => openList(!list.classList.contains('open')));
addEventListener('hashchange', goToHash);
// A link to where the page already is changes no hash.
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link) return;
  openList(link.matches('a[href^="#n"]'));
  if (link.hash === location.hash) goToHash();
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === 'Escape' && list.classList.contains('open')) {
    openList(false);
    control('open-list').focus();
  }
  if (!control('keys').checked || event.target.closest('input[type=search], select')) return;
  if (event.key === 'n') step(true);
  if (event.key === 'p') step(false);
});
)js";
}

}  // namespace ramseyer
