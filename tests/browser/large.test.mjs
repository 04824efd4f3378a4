// A bill of 4 MB stays usable. Needs the corpus.
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {closePage, eventually, makeReport, openPage, position, showView, startBrowser, stopBrowser}
  from './page.mjs';

const corpus = process.env.RAMSEYER_CORPUS ?? '';
const bills = ['eah', 'enr'].map(
  (version) => join(corpus, 'large', `BILLS-116hr1865${version}.xml`));
const skip = bills.every(existsSync) ? false : 'RAMSEYER_CORPUS names no corpus with large/';

before(startBrowser);
after(stopBrowser);

// Milliseconds until what `act` did is on the screen.
async function timed(page, act) {
  const start = Date.now();
  await act();
  await page.evaluate(() => new Promise(
    (done) => requestAnimationFrame(() => setTimeout(done, 0))));
  return Date.now() - start;
}

test('an omnibus opens and answers', {skip}, async () => {
  const {html, report} = makeReport('large', 'compare', ...bills);
  const start = Date.now();
  const page = await openPage(html);
  assert.ok(Date.now() - start < 20000, 'it opens');
  for (let i = 1; i <= 3; ++i) {
    assert.ok(await timed(page, () => page.keyboard.press('n')) < 5000, 'next');
    assert.equal((await position(page)).told, `${i} of ${report.changes.length}`);
  }
  const last = report.changes.length;
  assert.ok(await timed(page, () => page.click(`#n${last} .where`)) < 10000, 'to the end');
  assert.deepEqual(await position(page), {
    told: `${last} of ${last}`, listed: `#c${last}`, focused: `#n${last}`, seen: true});
  assert.ok(await timed(page, () => showView(page, 'side')) < 20000, 'side by side');
  await eventually(() => position(page).then(({seen}) => seen), true);
  await closePage(page);
});
