import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { must, newFamily, setupComputer } from '../../support/portfolio-setup';

const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  for (const key of ['a', 'b']) must(await portfolio.create({ family: newFamily(key), why: `Family ${key} created` }));
  const letter = join(computer.root, 'letter.pdf');
  writeFileSync(letter, 'letter');
  must(await portfolio.attach({ key: 'a', hash: must(await portfolio.read('a')).hash, sourcePaths: [letter] }));
  const plan = must(await portfolio.beginPlan());
  await plan.add({ key: 'c', year: '2026', after: newFamily('c') });
  await plan.finish();
  must(await portfolio.commitPlan({ plan: plan.id, kind: 'import', why: 'Imported' }));
  expect(await portfolio.check()).toEqual([]);
  const at = (...names: string[]) => join(computer.path, ...names);
  return { ...computer, portfolio, at, plan };
};
type Setup = Awaited<ReturnType<typeof setup>>;

const edited = (file: string, edit: (text: string) => string) => writeFileSync(file, edit(readFileSync(file, 'utf8')));
const history = 'history/k3f9/2026-11.jsonl';

const damages: Readonly<Record<string, { readonly does: (given: Setup) => void; readonly finds: readonly (readonly [code: string, file: string])[] }>> = {
  'a family file changed': { does: ({ at }) => edited(at('families/2026/a.json'), (text) => text.replace('"A"', '"Z"')), finds: [['family-differs', 'families/2026/a.json']] },
  'a family file emptied': { does: ({ at }) => writeFileSync(at('families/2026/a.json'), ''), finds: [['family-empty', 'families/2026/a.json']] },
  'a family file deleted': { does: ({ at }) => rmSync(at('families/2026/b.json')), finds: [['family-missing', 'families/2026/b.json']] },
  'a document deleted': { does: ({ at }) => rmSync(at('documents/a/letter.pdf')), finds: [['document-missing', 'documents/a/letter.pdf']] },
  'a document changed': { does: ({ at }) => writeFileSync(at('documents/a/letter.pdf'), 'other'), finds: [['document-differs', 'documents/a/letter.pdf']] },
  'a file put into the documents by hand': { does: ({ at }) => writeFileSync(at('documents/a/more.pdf'), 'x'), finds: [['document-orphan', 'documents/a/more.pdf']] },
  'a temporary file left': { does: ({ at }) => writeFileSync(at('families/2026/.a.json.r1.stemma-tmp'), ''), finds: [['left-over', 'families/2026/.a.json.r1.stemma-tmp']] },
  'a history line changed': { does: ({ at }) => edited(at(history), (text) => text.replace('Family b created', 'Family x created')), finds: [['history-damaged', history]] },
  'a history line taken out': { does: ({ at }) => edited(at(history), (text) => text.split('\n').toSpliced(1, 1).join('\n')), finds: [['history-gap', history]] },
  'history lines exchanged': { does: ({ at }) => edited(at(history), (text) => { const [first = '', second = '', ...others] = text.split('\n'); return [second, first, ...others].join('\n'); }), finds: [['history-gap', history], ['history-order', history]] },
  'the end of the history cut off': { does: ({ at }) => edited(at(history), (text) => text.slice(0, -20)), finds: [['history-torn', history]] },
  'a plan damaged': { does: ({ plan }) => edited(join(plan.folder, 'index.ndjson'), () => ''), finds: [['plan-damaged', 'imports/']] },
  'a plan’s contents damaged': { does: ({ plan }) => { const file = join(plan.folder, 'plan.ndjson.gz'); const bytes = readFileSync(file); bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1; writeFileSync(file, bytes); }, finds: [['plan-damaged', 'imports/']] },
};

describe('checking finds', () => {
  test.each(Object.entries(damages))('%s', async (_, { does, finds }) => {
    const given = await setup();
    does(given);
    const found = await given.portfolio.check();
    for (const [code, file] of finds) expect(found).toContainEqual(expect.objectContaining({ code, file: expect.stringContaining(file), message: expect.stringMatching(/[a-z]{3}.*\./) }));
  });
});
