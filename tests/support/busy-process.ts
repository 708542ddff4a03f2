import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCaseFamily } from '#shared/model/case-family';
import { createNodeDeps } from '../../electron/portfolio/ports/node-deps';
import { openPortfolio } from '../../electron/portfolio/opening/open-portfolio';
import type { Portfolio } from '../../electron/portfolio/portfolio';

/**
 * A program that works on a portfolio without end and prints each entry when it was acknowledged; it is there to be killed.
 * Arguments: folder of the portfolio, a number that makes its keys its own.
 */
const [path = '', turn = ''] = process.argv.slice(2);

const works: readonly ((portfolio: Portfolio, round: number) => Promise<string>)[] = [
  async (portfolio, round) => {
    const created = await portfolio.create({ family: createCaseFamily({ key: `k${turn}-${round}`, year: '2026', reference: `K${round}` }), why: 'Created' });
    return created.ok ? created.value.entry : '';
  },
  async (portfolio, round) => {
    for (const [key] of portfolio.manifest()) {
      const read = await portfolio.read(key);
      if (!read.ok) continue;
      const saved = await portfolio.save({ edits: [{ key, hash: read.value.hash, family: { ...read.value.family, title: `Title ${turn}/${round}` } }], why: 'Title set' });
      return saved.ok ? saved.value.entry : '';
    }
    return '';
  },
  async (portfolio) => {
    const undone = await portfolio.undo();
    return undone.ok ? undone.value.entry : '';
  },
  async (portfolio, round) => {
    const plan = await portfolio.beginPlan();
    if (!plan.ok) return '';
    for (let index = 0; index < 60; index += 1) {
      const key = `i${turn}-${round}-${index}`;
      await plan.value.add({ key, year: '2025', after: { ...createCaseFamily({ key, year: '2025', reference: key }), title: 'x'.repeat(2000) } });
    }
    await plan.value.finish();
    const committed = await portfolio.commitPlan({ plan: plan.value.id, kind: 'import', why: 'Imported' });
    return committed.ok ? (committed.value.entry ?? '') : '';
  },
  async (portfolio, round) => {
    const [first] = portfolio.manifest();
    if (!first) return '';
    const letter = join(path, '..', `letter-${turn}-${round}.pdf`);
    writeFileSync(letter, 'x'.repeat(50_000));
    const attached = await portfolio.attach({ key: first[0], hash: first[1], sourcePaths: [letter] });
    return attached.ok ? attached.value.entry : '';
  },
];

const opened = await openPortfolio(path, createNodeDeps({ device: 'k3f9', person: () => 'Ada' }));
if (!opened.ok) throw new Error(opened.error.message);
if (opened.value.state().readOnly !== undefined) throw new Error(opened.value.state().readOnly);
for (let round = 0; ; round += 1) {
  const entry = await works[round % works.length]?.(opened.value, round);
  if (entry) process.stdout.write(`${entry}\n`);
}
