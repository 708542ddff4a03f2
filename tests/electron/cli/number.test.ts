import { expect, it } from 'vitest';
import { numberCommand } from '../../../electron/cli/commands/number';

const deps = { path: (typed: string) => typed, today: () => '2026-11-20', log: () => undefined, open: () => Promise.reject(new Error('no portfolio is needed')), openOrCreate: () => Promise.reject(new Error('no portfolio is needed')) };
const run = (text: string, options: Record<string, string> = {}) => numberCommand.run({ positionals: text.split(' '), options }, deps);

it('prints one number in all its forms, and an array where it can mean several things', async () => {
  expect(await run('US 11/183,143', { date: '2005-07-14' })).toMatchObject({ ok: true, value: { code: 0, value: { what: 'application', docdb: 'US.18314305.A', epodoc: 'US20050183143', display: 'US 11/183,143', original: 'US 11/183,143' } } });
  expect(await run('US10047600')).toMatchObject({ ok: true, value: { value: [{ what: 'application' }, { what: 'publication' }] } });
  expect(await run('US10047600', { as: 'publication' })).toMatchObject({ ok: true, value: { value: { what: 'publication' } } });
  expect(await run('2400812', { office: 'ep' })).toMatchObject({ ok: true, value: { value: { docdb: 'EP.2400812' } } });
});

it('says what is wrong with what was typed', async () => {
  expect(await run('2400812')).toMatchObject({ ok: false, error: { code: 'not-a-number' } });
  expect(await run('EP2400812', { date: '2005-02-30' })).toMatchObject({ ok: false, error: { code: 'usage' } });
  expect(await run('EP2400812', { as: 'grant' })).toMatchObject({ ok: false, error: { code: 'usage' } });
});
