// Going from change to change, filtering and searching them, and links that lead into the page.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {amendment, closePage, eventually, openPage, position, startBrowser, stopBrowser}
  from './page.mjs';

let made = null;
before(async () => {
  made = amendment();
  await startBrowser();
});
after(stopBrowser);

const listed = (page) => page.$$eval('#changes li:not([hidden])', (entries) => entries.map(
  (entry) => Number(entry.id.slice(1))));

test('n and p go from change to change, around the ends', async () => {
  const page = await openPage(made.html);
  const count = made.report.changes.length;
  const steps = [['n', 1], ['n', 2], ['n', 3], ['p', 2], ['p', 1], ['p', count], ['n', 1]];
  for (const [key, number] of steps) {
    await page.keyboard.press(key);
    assert.deepEqual(await position(page), {
      told: `${number} of ${count}`, listed: `#c${number}`, focused: `#n${number}`, seen: true});
  }
  await closePage(page);
});

test('the buttons go from change to change too', async () => {
  const page = await openPage(made.html);
  await page.click('#next');
  await page.click('#next');
  assert.equal((await position(page)).listed, '#c2');
  await page.click('#previous');
  assert.equal((await position(page)).listed, '#c1');
  await closePage(page);
});

test('a reader who has scrolled on goes on from there', async () => {
  const page = await openPage(made.html);
  await page.keyboard.press('n');
  await page.evaluate(() => document.getElementById('c8').scrollIntoView({block: 'start'}));
  await page.waitForFunction(
    () => document.getElementById('c1').getBoundingClientRect().bottom < 0);
  await page.keyboard.press('n');
  assert.equal((await position(page)).listed, '#c8');
  await closePage(page);
});

test('the keys are letters in the search field, and can be turned off', async () => {
  const page = await openPage(made.html);
  await page.focus('#search');
  await page.keyboard.type('np');
  assert.equal(await page.inputValue('#search'), 'np');
  assert.equal((await position(page)).listed, '');
  await page.fill('#search', '');
  await page.uncheck('#keys');
  await page.keyboard.press('n');
  assert.equal((await position(page)).listed, '');
  await closePage(page);
});

test('an entry of the list leads to its words', async () => {
  const page = await openPage(made.html);
  await page.click('#n6 .where');
  assert.deepEqual(await position(page), {
    told: `6 of ${made.report.changes.length}`, listed: '#c6', focused: '#n6', seen: true});
  await closePage(page);
});

test('the number of a change leads to its entry, and leaves the text where it is', async () => {
  const page = await openPage(made.html, {viewport: {width: 1440, height: 500}});
  const last = made.report.changes.length;
  await page.keyboard.press('p');
  const top = () => page.$eval(`#c${last}`, (element) => element.getBoundingClientRect().top);
  const entrySeen = () => page.$eval(`#n${last}`, (entry) => {
    const {top, bottom} = entry.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await page.$eval('#changes', (list) => list.scrollTo(0, 0));
  assert.equal(await entrySeen(), false);
  const before = await top();
  await page.keyboard.press('Enter');
  await eventually(entrySeen, true);
  assert.equal(await top(), before);
  await closePage(page);
});

test('kinds that are left out are neither listed nor gone to, and lose their colours', async () => {
  const page = await openPage(made.html);
  const kinds = made.report.changes.map((change) => change.kind);
  for (const kind of new Set(kinds)) {
    if (kind !== 'replaced') await page.uncheck(`#filter input[value="${kind}"]`);
  }
  const replaced = kinds.flatMap((kind, index) => (kind === 'replaced' ? [index + 1] : []));
  assert.ok(replaced.length > 1 && replaced.length < kinds.length);
  assert.deepEqual(await listed(page), replaced);
  assert.equal(await page.textContent('#found'), `${replaced.length} of ${kinds.length} changes`);
  for (const [at, number] of replaced.entries()) {
    await page.keyboard.press('n');
    const {told, listed} = await position(page);
    assert.deepEqual([told, listed], [`${at + 1} of ${replaced.length} shown`, `#c${number}`]);
  }
  const coloured = await page.$$eval('main [data-c]:not(.off)', (elements) => elements.map(
    (element) => Number(element.dataset.c)));
  assert.deepEqual(Array.from(new Set(coloured)).sort((a, b) => a - b), replaced);
  await closePage(page);
});

test('a search finds changes by their words, their place and their instruction', async () => {
  const page = await openPage(made.html);
  const finds = async (words, has) => {
    await page.fill('#search', words);
    const expected = made.report.changes.flatMap(
      (change, index) => (has(change) ? [index + 1] : []));
    await eventually(() => listed(page), expected);
    return expected;
  };
  await finds('  PARTICIPATION in a  venture',
              (change) => change.new_words.includes('participation in a venture'));
  await finds('230(b)(4)', (change) => change.citation.includes('230(b)(4)'));
  const redesignated = await finds('by redesignating paragraphs (4)',
                                   (change) => change.kind === 'redesignated');
  await page.press('#search', 'Enter');
  assert.equal((await position(page)).listed, `#c${redesignated[0]}`);
  await finds('no such words', () => false);
  await finds('', () => true);
  await closePage(page);
});

test('a permalink leads to a provision that is folded away', async () => {
  const page = await openPage(made.html, {hash: '#at-47-USC-230-c-2-B'});
  const line = page.locator('#at-47-USC-230-c-2-B');
  assert.ok(await line.isVisible());
  assert.match(await line.textContent(), /^\(B\) any action taken to enable/);
  const top = await line.evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top > 0 && top < 400, `it stands at ${top}`);
  assert.equal(await line.locator('.permalink').getAttribute('href'), '#at-47-USC-230-c-2-B');
  await closePage(page);
});

test('unchanged provisions fold and unfold at once', async () => {
  const page = await openPage(made.html);
  const open = () => page.$$eval('main details', (folds) => folds.map((fold) => fold.open));
  assert.ok((await open()).length > 3);
  assert.ok((await open()).every((fold) => !fold));
  await page.check('#unfold');
  assert.ok((await open()).every((fold) => fold));
  await page.uncheck('#unfold');
  assert.ok((await open()).every((fold) => !fold));
  await closePage(page);
});

test('in a narrow window the list opens over the text and closes again', async () => {
  const page = await openPage(made.html, {viewport: {width: 390, height: 800}});
  assert.equal(await page.isVisible('#changes'), false);
  await page.click('#open-list');
  assert.ok(await page.isVisible('#changes'));
  assert.equal(await page.getAttribute('#open-list', 'aria-expanded'), 'true');
  await page.keyboard.press('Escape');
  assert.equal(await page.isVisible('#changes'), false);
  await page.click('#open-list');
  await page.click('#n4 .where');
  assert.equal(await page.isVisible('#changes'), false);
  assert.ok((await position(page)).seen);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(width, 390);
  await closePage(page);
});
