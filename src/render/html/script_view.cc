// The two views. The columns of the side-by-side view are copies of the lines, each without the
// words that the other text alone has; they are made when they are first asked for.
#include "render/html/script_parts.h"

namespace ramseyer {

std::string_view ViewScript() {
  return R"js(
// `gone`: the words that this text does not have; `elsewhere`: how a line starts that it has at
// another place.
function sideOf(line, gone, elsewhere) {
  const side = document.createElement('div');
  if (line.dataset.start === elsewhere) return side;
  const copy = line.cloneNode(true);
  for (const element of all(`${gone}, .permalink`, copy)) element.remove();
  if (copy.textContent.trim() === '') return side;
  copy.removeAttribute('id');
  for (const element of all('[id]', copy)) element.removeAttribute('id');
  for (const number of all('a.number', copy)) {
    if (!copy.querySelector(`[data-c="${number.hash.slice(2)}"]`)) number.remove();
  }
  side.append(copy);
  return side;
}

function pairOf(line) {
  const pair = document.createElement('div');
  pair.className = 'pair';
  pair.append(sideOf(line, 'ins', 'moved-to'), sideOf(line, 'del', 'moved-from'));
  // A line that does not change is read aloud once.
  if (!line.matches('.changed')) pair.firstElementChild.ariaHidden = 'true';
  return pair;
}

function makePairs() {
  for (const line of all('.line', text)) line.after(pairOf(line));
  words.side = wordsByNumber(all('.pair [data-c]', text));
  showChanges();
}

// Keeps what stands at the top of the window there while `change` takes place.
function keepingPlace(change) {
  const box = text.getBoundingClientRect();
  const at = document.elementFromPoint(box.left + 120, bar.offsetHeight + 60);
  const line = at?.closest('.line, .pair, .row');
  change();
  if (!line) return;
  const pair = line.closest('.pair') ?? line;
  const counterparts = [pair, pair.nextElementSibling, pair.previousElementSibling];
  counterparts.find((element) => element?.offsetHeight > 0)?.scrollIntoView({block: 'start'});
}

function setView(view) {
  const stay = current && wordsOf(current).some(inWindow);
  if (current) mark(current, false);
  keepingPlace(() => {
    if (view === 'side' && words.side.length === 0) makePairs();
    root.dataset.view = view;
  });
  if (!current) return;
  mark(current, true);
  if (stay && wordsOf(current).length > 0) scrollToElement(wordsOf(current)[0], 'center');
}

for (const choice of all('input[name=view]', bar)) {
  choice.addEventListener('change', () => setView(choice.value));
}
control('unfold').addEventListener('change', (event) => keepingPlace(() => {
  for (const fold of all('details', text)) fold.open = event.target.checked;
}));
control('colours').addEventListener('change', (event) => {
  root.dataset.colours = event.target.value;
});

bar.hidden = false;
root.classList.add('scripted');
new ResizeObserver(() => {
  root.style.setProperty('--bar', `${bar.offsetHeight}px`);
}).observe(bar);
tellPosition();
if (location.hash) goToHash();
)js";
}

}  // namespace ramseyer
