// The pages of real bills hold the words before and after. Needs the corpus.
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {checkWords, makeReport, samples, startBrowser, stopBrowser} from './page.mjs';

const corpus = process.env.RAMSEYER_CORPUS ?? '';
const pairs = readFileSync(join(samples, '..', 'tests', 'support', 'real_pairs.txt'), 'utf8')
  .trim().split('\n').map((line) => line.split(' '));
const skip = existsSync(join(corpus, 'bills-119'))
  ? false : 'RAMSEYER_CORPUS names no corpus with bills-119/';

before(startBrowser);
after(stopBrowser);

for (const [index, files] of pairs.entries()) {
  test(`both views of ${files[1]} hold its words`, {skip}, async () => {
    await checkWords(makeReport(`pair${index}`, 'compare', ...files.map((file) => join(corpus, file))));
  });
}

test('both views of H.R. 1865 hold the words of the law', {skip}, async () => {
  const bill = join(corpus, 'fosta', 'BILLS-115hr1865enr.xml');
  await checkWords(makeReport('fosta', 'amend', bill, '--law', join(corpus, 'fosta', 'usc')));
});
