// Which changes the list shows. Words of kinds that are left out lose their colours in the text;
// a search leaves the text as it is.
#include "render/html/script_parts.h"

namespace ramseyer {

std::string_view ListScript() {
  return R"js(
// Words as people type them: straight quotation marks, single spaces, no capitals.
const plain = (words) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ')
  .trim().toLowerCase();

// All that a search finds a change by: its entry, its words in full, its instruction's words.
function searchText(change) {
  change.text ??= plain([
    change.entry.textContent,
    ...words.inline[change.number - 1].map((element) => element.textContent),
    document.getElementById(change.instruction)?.textContent ?? '',
  ].join(' '));
  return change.text;
}

function showChanges() {
  const kinds = new Set(all('input:checked', control('filter')).map((box) => box.value));
  const sought = plain(control('search').value);
  for (const change of changes) {
    const wanted = kinds.has(change.kind);
    change.shown = wanted && (sought === '' || searchText(change).includes(sought));
    change.entry.hidden = !change.shown;
    for (const view of [words.inline, words.side]) {
      for (const element of view[change.number - 1] ?? []) element.classList.toggle('off', !wanted);
    }
  }
  const shown = changes.filter((change) => change.shown).length;
  control('found').textContent = shown === changes.length
    ? `${shown} ${shown === 1 ? 'change' : 'changes'}` : `${shown} of ${changes.length} changes`;
  tellPosition();
}

let searching = 0;
control('search').addEventListener('input', () => {
  clearTimeout(searching);
  searching = setTimeout(showChanges, 120);
});
control('filter').addEventListener('change', showChanges);
control('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  showChanges();
  step(true);
});
control('filter').hidden = false;
)js";
}

}  // namespace ramseyer
