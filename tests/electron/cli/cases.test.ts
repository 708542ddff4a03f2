import { expect, test } from 'vitest';
import { applicationSchema } from '#shared/model/application';
import { aliasCommand } from '../../../electron/cli/commands/alias';
import { gapsCommand } from '../../../electron/cli/commands/gaps';
import { joinCommand } from '../../../electron/cli/commands/join';
import { keepApartCommand } from '../../../electron/cli/commands/keep-apart';
import { linksCommand } from '../../../electron/cli/commands/links';
import { partiesCommand } from '../../../electron/cli/commands/parties';
import { separateCommand } from '../../../electron/cli/commands/separate';
import type { Command } from '../../../electron/cli/command';
import { ok } from '#shared/result';
import { must, newFamily, setupComputer } from '../../support/portfolio-setup';

const number = (digits: string) => ({ text: `US${digits}`, country: 'US', number: digits, kind: 'A' });

const setup = async () => {
  const computer = setupComputer();
  const portfolio = await computer.create();
  const parent = applicationSchema.parse({ id: 'a1', office: 'US', number: number('201916700001'), filingDate: '2019-02-02', parties: [{ id: 'n1', role: 'applicant', name: 'Nordlicht AG' }] });
  const child = applicationSchema.parse({ id: 'a1', office: 'US', number: number('202016800001'), filingDate: '2020-02-02', relations: [{ id: 'r1', type: 'continuation', ...number('201916700001') }], parties: [{ id: 'n1', role: 'applicant', name: 'NORDLICHT AG' }] });
  must(await portfolio.create({ family: newFamily('a', { applications: [parent] }), why: 'Created' }));
  must(await portfolio.create({ family: newFamily('b', { applications: [child] }), why: 'Created' }));
  await portfolio.close();
  const deps = { path: (typed: string) => typed, today: () => '2026-11-23', log: () => undefined, open: async () => ok(await computer.open()), openOrCreate: async () => ok(await computer.open()) };
  return async (command: Command, positionals: readonly string[], options: Record<string, string | boolean | string[]> = {}) => must(await command.run({ positionals: ['p', ...positionals], options }, deps)).value;
};

test('links are listed, cases joined and separated, and what was declined is said so', async () => {
  const run = await setup();
  expect(await run(linksCommand, [])).toMatchObject([{ families: ['a', 'b'], keptApart: false, links: [{ type: 'continuation' }] }]);
  expect(await run(gapsCommand, [])).toEqual([]);
  expect(await run(joinCommand, ['a', 'b'], { 'dry-run': true })).toMatchObject({ entry: null, applications: [{ id: 'a1' }, { id: 'a2' }] });
  expect(await run(joinCommand, ['a', 'b'])).toMatchObject({ entry: expect.any(String), family: 'a' });
  expect(await run(linksCommand, [])).toEqual([]);
  expect(await run(separateCommand, ['a'], { applications: ['a2'], reference: 'B' })).toMatchObject({ separated: 'b', stay: ['a1'], leave: ['a2'] });
  expect(await run(linksCommand, [])).toMatchObject([{ keptApart: true }]);
  expect(await run(keepApartCommand, ['a', 'b'])).toMatchObject({ entry: null });
});

test('names of parties are suggested, decided and split', async () => {
  const run = await setup();
  expect(await run(partiesCommand, [])).toMatchObject({ groups: [], suggestions: [{ reason: 'letters' }] });
  expect(await run(aliasCommand, [], { name: 'Nordlicht', same: ['Nordlicht AG', 'NORDLICHT AG'] })).toMatchObject({ groups: [{ name: 'Nordlicht' }] });
  expect(await run(partiesCommand, [])).toMatchObject({ groups: [{ by: expect.any(String), on: '2026-11-23' }], suggestions: [] });
  expect(await run(aliasCommand, [], { split: 'NORDLICHT AG' })).toMatchObject({ groups: [] });
  expect(await run(partiesCommand, [])).toMatchObject({ suggestions: [], apart: [{ a: 'NORDLICHT AG' }] });
});
