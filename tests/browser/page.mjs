// Reports made by the program and opened in headless Chromium. Whatever a test does, its page may
// ask for nothing, log nothing and throw nothing: close() fails when it did.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {chromium} from 'playwright-core';

export const samples = process.env.RAMSEYER_SAMPLES;
// For what a test makes; goes with the browser.
export const folder = mkdtempSync(join(tmpdir(), 'ramseyer-browser-'));

// Runs the program; it ends with 1 when there are differences and 3 when there are findings.
function run(args) {
  try {
    execFileSync(process.env.RAMSEYER_PROGRAM, args, {stdio: ['ignore', 'ignore', 'inherit']});
  } catch (error) {
    assert.ok([1, 3].includes(error.status), `${args.join(' ')} ended with ${error.status}`);
  }
}

// The same report as a page and as data: {html: a path, report: the JSON}.
export function makeReport(name, ...args) {
  const html = join(folder, `${name}.html`);
  const json = join(folder, `${name}.json`);
  run([...args, '--format', 'html', '--output', html]);
  run([...args, '--format', 'json', '--output', json]);
  return {html, report: JSON.parse(readFileSync(json, 'utf8'))};
}

// The words of the old text or the new one without spaces, from the report's data.
export function wordsOfReport(report, old) {
  const gone = old ? ['inserted', 'moved-to'] : ['struck', 'moved-from'];
  const elsewhere = old ? 'moved-to' : 'moved-from';
  const lines = report.sections.flatMap((section) => section.lines)
    .filter((line) => line.start !== elsewhere);
  return lines.flatMap((line) => [...line.designation, ...line.heading, ...line.text])
    .filter((piece) => !gone.includes(piece.kind))
    .map((piece) => piece.text).join('').replace(/\s/g, '');
}

// Those of the paragraphs that `selector` finds on the page, without the elements named.
export const wordsOfPage = (page, selector, without) => page.$$eval(
  selector, (lines, gone) => lines.map((line) => {
    const copy = line.cloneNode(true);
    for (const element of copy.querySelectorAll(gone)) element.remove();
    return copy.textContent;
  }).join('').replace(/\s/g, ''), without);

// Whether both views of a report hold the text before and the text after.
export async function checkWords({html, report}) {
  const page = await openPage(html);
  const before = wordsOfReport(report, true);
  const after = wordsOfReport(report, false);
  assert.notEqual(before, after);
  assert.equal(await wordsOfPage(page, '.line:not([data-start=moved-to])', 'ins, a'), before);
  assert.equal(await wordsOfPage(page, '.line:not([data-start=moved-from])', 'del, a'), after);
  await showView(page, 'side');
  assert.equal(await wordsOfPage(page, '.pair > :first-child .line', 'a'), before);
  assert.equal(await wordsOfPage(page, '.pair > :last-child .line', 'a'), after);
  await closePage(page);
}

export const amendment = () => makeReport(
  'amendment', 'amend', join(samples, 's1693-115-is.xml'), '--law', join(samples, 'law'));
export const comparison = () => makeReport(
  'comparison', 'compare', join(samples, 's1693-115-is.xml'), join(samples, 's1693-115-rs.xml'));

let browser = null;

export async function startBrowser() {
  browser = await chromium.launch({
    executablePath: process.env.RAMSEYER_BROWSER,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
           '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export async function stopBrowser() {
  await browser?.close();
  rmSync(folder, {recursive: true});
}

// options: hash, and those of a browser context.
export async function openPage(file, {hash = '', ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, ...options});
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`threw ${error}`));
  page.on('console', (message) => wrong.push(`logged ${message.text()}`));
  page.on('dialog', (dialog) => {
    wrong.push(`opened a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  const url = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) wrong.push(`asked for ${request.url()}`);
  });
  await page.goto(url + hash);
  page.wrong = wrong;
  return page;
}

export async function closePage(page) {
  await page.context().close();
  assert.deepEqual(page.wrong, []);
}

// Waits until what is read is as expected; fails with the difference when it does not come to be.
export async function eventually(read, expected) {
  const end = Date.now() + 5000;
  for (;;) {
    const actual = await read();
    if (isDeepStrictEqual(actual, expected)) return;
    if (Date.now() > end) assert.deepEqual(actual, expected);
    await new Promise((done) => setTimeout(done, 20));
  }
}

// Moves the mouse to the first of the words of an element, and clicks there if told to. Unlike
// Playwright's own click and hover it scrolls nothing, so that the page's scrolling can be tested.
export async function pointAt(page, selector, {click = false} = {}) {
  const at = await page.locator(selector).first().evaluate(async (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const place = () => {
      const box = range.getClientRects()[0] ?? element.getBoundingClientRect();
      return [box.left + Math.min(8, box.width / 2), box.top + box.height / 2];
    };
    // After scrolling, parts of the page that had no size get theirs.
    for (let before = [], now = place(); String(before) !== String(now);) {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      [before, now] = [now, place()];
    }
    return place();
  });
  await page.mouse.move(...at);
  if (click) await page.mouse.click(...at);
}

// "inline" or "side".
export const showView = (page, view) => pointAt(page, `#controls label:has([value=${view}]) span`,
                                                {click: true});

// What the page says is the change gone to: its place in the list, the change whose number has the
// focus, and whether its words are in the window.
export const position = (page) => page.evaluate(() => {
  const words = Array.from(document.querySelectorAll('main .current'))
    .filter((element) => element.checkVisibility());
  const box = words[0]?.getBoundingClientRect();
  return {
    told: document.getElementById('position').textContent,
    listed: document.querySelector('[aria-current]')?.hash ?? '',
    focused: document.activeElement.hash ?? '',
    seen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
  };
});
