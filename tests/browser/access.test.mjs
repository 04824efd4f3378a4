// WCAG 2.2 AA as far as a program can tell (axe-core), and what a screen reader is told of changes.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, test} from 'node:test';
import {amendment, closePage, comparison, openPage, showView, startBrowser, stopBrowser}
  from './page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let reports = null;
before(async () => {
  reports = {amendment: amendment(), comparison: comparison()};
  await startBrowser();
});
after(stopBrowser);

// Sections out of the window have a place of a guessed size; sizes can be judged only without that.
async function violations(page) {
  await page.evaluate(() => document.styleSheets[0].insertRule(
    'main > section { content-visibility: visible !important; }',
    document.styleSheets[0].cssRules.length));
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run({runOnly: {type: 'tag', values}}), tags);
  return found.violations.map(({id, impact, nodes}) => `${impact}: ${id} at ${nodes[0].html}`);
}

for (const [name, colorScheme] of [['amendment', 'light'], ['comparison', 'dark']]) {
  test(`no rule is broken by the ${name} in ${colorScheme} colours`, async () => {
    const page = await openPage(reports[name].html, {colorScheme});
    await page.keyboard.press('n');
    assert.deepEqual(await violations(page), [], 'inline');
    await showView(page, 'side');
    await page.check('#unfold');
    await page.uncheck('#filter input[value=inserted]');
    assert.deepEqual(await violations(page), [], 'side by side, unfolded, filtered');
    await closePage(page);
  });
}

// Also where no sample has such words: moved ones, say, in a provision that is pointed at.
test('every colour of words has contrast on every ground that it can stand on', async () => {
  const page = await openPage(reports.amendment.html);
  const grounds = {
    ink: ['paper', 'side', 'lit', 'related', 'warn-back'],
    quiet: ['paper', 'side'],
    warn: ['paper'],
    link: ['paper', 'side', 'lit', 'warn-back'],
    ins: ['paper', 'ins-back', 'lit', 'related'],
    del: ['paper', 'del-back', 'lit', 'related'],
    move: ['paper', 'move-back', 'lit', 'related'],
  };
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({colorScheme});
    const ratios = await page.evaluate((grounds) => {
      const probe = document.body.appendChild(document.createElement('p'));
      const luminance = (name) => {
        probe.style.color = `var(--${name})`;
        const parts = getComputedStyle(probe).color.match(/[\d.]+/g).slice(0, 3).map((part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
      };
      return Object.entries(grounds).flatMap(([words, under]) => under.map((ground) => {
        const [low, high] = [luminance(words), luminance(ground)].sort((a, b) => a - b);
        return [`${words} on ${ground}`, (high + 0.05) / (low + 0.05)];
      }));
    }, grounds);
    assert.deepEqual(ratios.filter(([, ratio]) => !(ratio >= 4.5)), [], colorScheme);
    assert.equal(ratios.length, Object.values(grounds).flat().length);
  }
  await closePage(page);
});

test('no rule is broken in a narrow window with its list open', async () => {
  const page = await openPage(reports.amendment.html, {viewport: {width: 390, height: 800}});
  assert.deepEqual(await violations(page), []);
  await page.click('#open-list');
  assert.deepEqual(await violations(page), [], 'list open');
  await closePage(page);
});

test('a screen reader is told what is struck and what is inserted', async () => {
  const page = await openPage(reports.amendment.html);
  const session = await page.context().newCDPSession(page);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const spoken = (node) => (node.childIds?.length
    ? node.childIds.map((id) => spoken(byId.get(id))).join('') : node.name?.value ?? '');
  const said = (role) => nodes.filter((node) => node.role?.value === role).map(spoken);
  assert.ok(said('deletion').includes('[struck:(4)]'), said('deletion').join('|'));
  assert.ok(said('insertion').includes('[inserted:(5)]'), said('insertion').join('|'));
  await closePage(page);
});

test('the focus goes through the page in its order, from the skip link on', async () => {
  const page = await openPage(reports.amendment.html);
  const landmarks = [];
  for (let i = 0; i < 200; ++i) {
    await page.keyboard.press('Tab');
    const landmark = await page.evaluate(() => document.activeElement.closest(
      '.skip, nav.contents, nav.list, #controls, main')?.className ||
      document.activeElement.closest('#controls, main')?.id || '');
    if (landmark === '') break;
    if (landmarks[landmarks.length - 1] !== landmark) landmarks.push(landmark);
  }
  assert.deepEqual(landmarks, ['skip', 'contents', 'list', 'controls', 'text']);
  await closePage(page);
});
