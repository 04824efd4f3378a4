// A document that tries to get out of its page, and scripts that get in all the same.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {closePage, folder, makeReport, openPage, pointAt, showView, startBrowser, stopBrowser}
  from './page.mjs';

const attacks = [
  '<script>window.hostile = 1</script>', '</style><script>window.hostile = 2</script>',
  '"><img src=x onerror="window.hostile = 3">', "'><svg onload='window.hostile = 4'>",
  '<a href="javascript:window.hostile = 5">here</a>', '--></main></body><h1>mine</h1>',
  '<del data-c="1" id="changes">', '${window.hostile = 6}', ']]>', '&lt;script&gt;',
];
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function bill(words) {
  const attack = escaped(attacks.join(' '));
  const paragraphs = attacks.map(escaped).map((each, index) => `<paragraph>
    <enum>(${index + 1}) ${each}</enum><header>${each}</header><text>${each} ${words}</text>
    </paragraph>`);
  return `<bill><form><official-title>${attack}</official-title></form><legis-body><section>
    <enum>1. ${attack}</enum><header>${attack} ${words}</header><text>${attack}</text>
    ${paragraphs.join('')}</section></legis-body></bill>`;
}

let made = null;
before(async () => {
  const paths = ['before', 'after'].map((words) => {
    const path = join(folder, `<img src=x onerror='window.hostile=7'> ${words}.xml`);
    writeFileSync(path, bill(words));
    return path;
  });
  made = makeReport('hostile', 'compare', ...paths);
  await startBrowser();
});
after(stopBrowser);

test('nothing in a document runs or becomes markup, in either view', async () => {
  const page = await openPage(made.html);
  await page.keyboard.press('n');
  await page.check('#unfold');
  await showView(page, 'side');
  await page.fill('#search', '<script>');
  await pointAt(page, '.pair:visible [data-c]');
  await page.waitForTimeout(400);
  assert.equal(await page.evaluate(() => window.hostile), undefined);
  const odd = await page.$$eval(
    'script, img, svg, [src], [onerror], [style], a[href]:not([href^="#"])',
    (elements) => elements.map((element) => element.localName));
  // The page's own script, and the hint and bar that it places by their style.
  assert.deepEqual(odd.filter((name) => name !== 'html' && name !== 'div'), ['script']);
  assert.equal(await page.locator('#changes').count(), 1);
  assert.deepEqual(await page.$$eval('h1', (all) => all.map((heading) => heading.textContent)),
                   ['Comparative print']);
  const text = await page.textContent('main');
  for (const attack of attacks) assert.ok(text.includes(attack), attack);
  await closePage(page);
});

test('names of provisions are letters, digits and hyphens', async () => {
  const page = await openPage(made.html);
  const names = await page.$$eval('main [id]', (elements) => elements.map((element) => element.id));
  assert.ok(names.some((name) => name.startsWith('at-')));
  assert.deepEqual(names.filter((name) => !/^[A-Za-z0-9-]+$/.test(name)), []);
  assert.equal(new Set(names).size, names.length);
  await closePage(page);
});

test('the policy stops a script, a style and a request that are not the page\'s own', async () => {
  const page = await openPage(made.html);
  const failed = [];
  page.on('requestfailed', (request) => failed.push(request.failure().errorText));
  await page.evaluate(() => {
    const attempts = [
      () => document.body.append(Object.assign(document.createElement('script'),
                                               {textContent: 'window.hostile = 8'})),
      () => { document.body.innerHTML += '<img src=x onerror="window.hostile = 9">'; },
      () => document.body.setAttribute('onclick', 'window.hostile = 10'),
      () => document.body.setAttribute('style', 'color: red'),
      () => { new Image().src = 'https://example.invalid/'; },
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
    }
    document.body.click();
  });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => window.hostile), undefined);
  const color = await page.evaluate(() => getComputedStyle(document.body).color);
  assert.notEqual(color, 'rgb(255, 0, 0)');
  // Each attempt was told of; a request is seen here before the policy stops it.
  const refusals = /Content Security Policy|TrustedHTML|TrustedScript|asked for https:/;
  assert.deepEqual(page.wrong.filter((message) => !refusals.test(message)), []);
  assert.deepEqual(failed, ['csp']);
  assert.equal(page.wrong.length, 6);
  page.wrong.length = 0;
  await closePage(page);
});
