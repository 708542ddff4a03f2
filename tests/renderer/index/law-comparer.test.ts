import { expect, it } from 'vitest';
import type { CaseFamily } from '#shared/model/case-family';
import { noPortfolioLaw } from '#shared/model/portfolio-law';
import { createLawComparer } from '../../../renderer/index/law-comparer';
import { application, d, family } from '../../shared/law/support';

const own = { ...noPortfolioLaw, closedDays: [{ office: 'EP', date: d('2027-02-05'), closed: true, name: 'closed by notice', by: 'A', on: d('2026-11-24') }] };

/** Families with a communication of the EPO of 5 October 2026, to be answered by 5 February 2027. */
const families = Array.from({ length: 250 }, (_, at): CaseFamily => ({ ...family([application({ office: 'EP', filingDate: '2025-05-06', events: [{ id: 'e1', type: 'office-action', date: '2026-10-05' }] })]), key: `k${at}`, reference: `P-${at}` }));

const comparer = (portfolio: { id: string } | undefined) =>
  createLawComparer(
    {
      families: async function* (keys) {
        for (const key of keys ?? []) {
          const found = families.find((one) => one.key === key);
          await Promise.resolve();
          if (found !== undefined) yield { key, hash: 'h', family: found };
        }
      },
    },
    // Sound: of the table only the keys are read.
    { table: () => ({ keys: () => families.map(({ key }) => key) }) as never, portfolio: () => (portfolio === undefined ? undefined : { id: portfolio.id, path: '/p', today: d('2026-11-24') }) },
  );

it('compares every case part by part, each change once, and can be begun anew', async () => {
  const { compareLaw, compareNext } = comparer({ id: 'one' });
  expect(await compareNext()).toBeUndefined();
  await compareLaw({ own, tables: undefined });
  const moved: string[] = [];
  for (;;) {
    const part = await compareNext();
    moved.push(...(part?.changes ?? []).map(({ family: key, change }) => `${key} ${change.from ?? ''} ${change.to ?? ''}`));
    if (part === undefined || part.done >= part.total) break;
  }
  expect(moved).toEqual(families.map(({ key }) => `${key} 2027-02-05 2027-02-08`));
  await compareLaw({ own: noPortfolioLaw, tables: undefined });
  expect(await compareNext()).toEqual({ done: 100, total: 250, changes: [] });
});

it('answers nothing where no portfolio is open', async () => {
  const { compareLaw, compareNext } = comparer(undefined);
  await compareLaw({ own, tables: undefined });
  expect(await compareNext()).toBeUndefined();
});
