// Inline and side by side, pointing from changes to instructions and back, paper, light and dark.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {amendment, checkWords, closePage, comparison, eventually, openPage, pointAt, position, showView,
        startBrowser, stopBrowser} from './page.mjs';

let amended = null;
let compared = null;
before(async () => {
  amended = amendment();
  compared = comparison();
  await startBrowser();
});
after(stopBrowser);

for (const [name, report] of [['an amendment', () => amended], ['a comparison', () => compared]]) {
  test(`both views of ${name} hold the text before and the text after`, async () => {
    await checkWords(report());
  });
}

test('the columns stand beside each other, each with its own changes and its name', async () => {
  const page = await openPage(compared.html);
  assert.equal(await page.isVisible('.column-names'), false);
  await showView(page, 'side');
  const names = await page.$$eval('.column-names p', (all) => all.map((name) => name.textContent));
  assert.deepEqual(names, compared.report.documents.map(
    (document, index) => `${index === 0 ? 'Old' : 'New'}: ${document.label}`));
  const boxes = await page.evaluate(() => {
    const box = (selector) => document.querySelector(selector).getBoundingClientRect();
    const {right, top} = box('.pair > :first-child [data-c]');
    const other = box('.pair > :last-child [data-c]');
    return {right, top, left: other.left, otherTop: other.top};
  });
  assert.ok(boxes.left > boxes.right);
  assert.equal(await page.locator('.pair > :first-child ins').count(), 0);
  assert.equal(await page.locator('.pair > :last-child del').count(), 0);
  assert.equal(await page.locator('.line:visible:not(.pair .line)').count(), 0);
  await showView(page, 'inline');
  assert.equal(await page.locator('.pair:visible').count(), 0);
  await closePage(page);
});

test('next and previous work side by side, and a change stays in sight between views', async () => {
  const page = await openPage(amended.html);
  for (let i = 0; i < 8; ++i) await page.keyboard.press('n');
  for (const view of ['side', 'inline', 'side']) {
    await showView(page, view);
    await eventually(() => position(page).then(({listed, seen}) => [listed, seen]), ['#c8', true]);
  }
  await page.keyboard.press('n');
  assert.deepEqual(await position(page), {
    told: `9 of ${amended.report.changes.length}`, listed: '#c9', focused: '#n9', seen: true});
  await page.keyboard.press('p');
  assert.equal((await position(page)).listed, '#c8');
  await closePage(page);
});

test('pointing at a change shows its instruction, and lights what that made', async () => {
  const page = await openPage(amended.html);
  const index = amended.report.changes.findIndex((change) => change.kind === 'redesignated');
  const instruction = amended.report.instructions[amended.report.changes[index].instruction - 1];
  assert.equal(instruction.changes.length, 2);
  await page.locator(`#c${index + 1}`).scrollIntoViewIfNeeded();
  await pointAt(page, `#c${index + 1}`);
  const hint = page.locator('#hint');
  await hint.waitFor({state: 'visible'});
  const said = await hint.textContent();
  assert.ok(said.includes(instruction.citation), said);
  assert.ok(said.includes(instruction.words), said);
  const numbers = (selector) => page.$$eval(selector, (elements) => Array.from(
    new Set(elements.map((element) => Number(element.dataset.c)))));
  assert.deepEqual(await numbers('main .lit'), [index + 1]);
  assert.deepEqual(await numbers('main .related'),
                   instruction.changes.filter((number) => number !== index + 1));
  await pointAt(page, '#hint .quotation');
  await page.waitForTimeout(500);
  assert.ok(await hint.isVisible(), 'the hint can be pointed at');
  await page.keyboard.press('Escape');
  assert.equal(await hint.isVisible(), false);
  assert.deepEqual(await numbers('main .lit'), []);
  await closePage(page);
});

test('the focus shows the instruction too, and describes the number by it', async () => {
  const page = await openPage(amended.html);
  await page.mouse.move(700, 450);
  await page.keyboard.press('n');
  await page.waitForTimeout(500);
  assert.ok(await page.isVisible('#hint'), 'though the page scrolled below a mouse');
  const change = amended.report.changes[0];
  const described = await page.evaluate(() => document.getElementById(
    document.activeElement.getAttribute('aria-describedby'))?.textContent ?? '');
  const instruction = amended.report.instructions[change.instruction - 1];
  assert.ok(described.includes(`Change 1: ${change.citation}`), described);
  assert.ok(described.includes(instruction.words), described);
  await page.focus('#search');
  assert.equal(await page.isVisible('#hint'), false);
  await closePage(page);
});

test('pointing at an instruction lights its changes, and shows the words of one', async () => {
  const page = await openPage(amended.html);
  const index = amended.report.instructions.findIndex(({changes}) => changes.length === 2);
  const {changes} = amended.report.instructions[index];
  await page.locator(`#i${index + 1}`).scrollIntoViewIfNeeded();
  await pointAt(page, `#i${index + 1} blockquote`);
  await page.waitForSelector('main .lit');
  assert.deepEqual(await page.$$eval('main .lit', (elements) => Array.from(
    new Set(elements.map((element) => Number(element.dataset.c))))), changes);
  await page.focus(`#i${index + 1} a[href="#c${changes[1]}"]`);
  const change = amended.report.changes[changes[1] - 1];
  const said = await page.textContent('#hint');
  assert.ok(said.includes(change.citation) && said.includes(change.new_words), said);
  await closePage(page);
});

test('every change leads to its instruction and back', async () => {
  const page = await openPage(amended.html);
  for (const [index, change] of amended.report.changes.entries()) {
    const by = `#i${change.instruction}`;
    assert.equal(await page.getAttribute(`#n${index + 1} a.by`, 'href'), by);
    assert.equal(await page.locator(`${by} a[href="#c${index + 1}"]`).count(), 1);
  }
  await closePage(page);
});

test('without script the page is whole, and its links lead where they say', async () => {
  const page = await openPage(amended.html, {javaScriptEnabled: false});
  for (const selector of ['#changes', '#c1', '.notes >> nth=0', '#summary', '#instructions']) {
    assert.ok(await page.isVisible(selector), selector);
  }
  for (const selector of ['#controls', '#filter', '.column-names']) {
    assert.equal(await page.isVisible(selector), false, selector);
  }
  await page.click('#n8 .where');
  const box = await page.locator('#c8').boundingBox();
  assert.ok(box.y >= 0 && box.y < 900, `it stands at ${box.y}`);
  await closePage(page);
});

test('light and dark follow the system, and the reader', async () => {
  const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const page = await openPage(amended.html, {colorScheme: 'dark'});
  const dark = await background(page);
  await page.selectOption('#colours', 'light');
  const light = await background(page);
  assert.notEqual(light, dark);
  await page.emulateMedia({colorScheme: 'light'});
  await page.selectOption('#colours', '');
  assert.equal(await background(page), light);
  await page.selectOption('#colours', 'dark');
  assert.equal(await background(page), dark);
  await closePage(page);
});

test('paper shows the text and the notes, without what only a window can use', async () => {
  const page = await openPage(amended.html, {colorScheme: 'dark'});
  await page.emulateMedia({media: 'print', colorScheme: 'dark'});
  for (const selector of ['#changes', '#controls', '.contents', '.permalink >> nth=0']) {
    assert.equal(await page.isVisible(selector), false, selector);
  }
  for (const selector of ['#summary', '.notes >> nth=0', '#c1', '#instructions']) {
    assert.ok(await page.isVisible(selector), selector);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor),
               'rgb(255, 255, 255)');
  await closePage(page);
});
