import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isoDateSchema } from '#shared/model/date';
import { withSame } from '#shared/parties/edit-aliases';
import type { Portfolio } from '../../../electron/portfolio/portfolio';
import { must, setupComputer } from '../../support/portfolio-setup';

const entry = { by: 'Ada', on: isoDateSchema.parse('2026-11-23') };
const same = async (portfolio: Portfolio, name: string, names: readonly string[]) => {
  const { aliases, digest } = portfolio.parties();
  return portfolio.saveParties({ aliases: withSame(aliases, name, names, entry), base: digest, why: `${name} decided` });
};
const names = (portfolio: Portfolio) => portfolio.parties().aliases.groups.map((group) => `${group.name}: ${group.names.join(', ')}`);

test('names that mean the same are kept in a file of the folder, in the history, and can be taken back one decision at a time', async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  expect(portfolio.state().parties).toBe('');
  const first = must(await same(portfolio, 'Nordlicht', ['NORDLICHT AG', 'Nordlicht AG']));
  must(await same(portfolio, 'Minato', ['MINATO KK', 'Minato Co., Ltd.']));
  expect(portfolio.state().parties).not.toBe('');
  must(await portfolio.undo({ entry: first.entry }));
  expect(names(portfolio)).toEqual(['Minato: MINATO KK, Minato Co., Ltd.']);
  must(await portfolio.redo());
  expect(names(portfolio).sort()).toEqual(['Minato: MINATO KK, Minato Co., Ltd.', 'Nordlicht: NORDLICHT AG, Nordlicht AG']);
  await portfolio.close();
  expect(JSON.parse(readFileSync(join(computer.path, 'parties.json'), 'utf8'))).toMatchObject({ format: 'stemma-parties' });
  const again = await computer.open();
  expect(names(again)).toHaveLength(2);
  await again.close();
});

test('a change that started from another state is refused, and a damaged file is said so', async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  const { aliases } = portfolio.parties();
  must(await same(portfolio, 'A', ['a', 'b']));
  expect(await portfolio.saveParties({ aliases, base: '', why: 'x' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  await portfolio.close();
  const path = join(computer.path, 'parties.json');
  writeFileSync(path, 'what is this');
  const foreign = await computer.open();
  expect(foreign.state().issues.map(({ code }) => code)).toContain('parties-unreadable');
  expect(await same(foreign, 'C', ['c', 'd'])).toMatchObject({ ok: false, error: { code: 'unreadable' } });
  await foreign.close();
});
