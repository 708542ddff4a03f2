import { describe, expect, it } from 'vitest';
import type { PctRow } from '#shared/query/rows';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { bundledLaw } from '#shared/law/bundled-law';
import { statusOf } from '#shared/law/status';
import { type FamilyLaw, indexFamily } from '#shared/query/index-family';
import { listPct, pctRows } from '../../../renderer/index/pct-list';
import { isOver } from '#shared/query/pct-entries';
import { barsOf, brushed, wallOf, weekDate } from '../../../renderer/pct/wall';
import { d, family, pct } from '../../shared/law/support';
import { tableOf } from '../../shared/query/support';

const today = d('2026-11-22');
const law: FamilyLaw = {
  findings: () => [],
  timeLimits: (cases, day) => deriveTimeLimits(cases, bundledLaw(), day),
  status: (cases, application, day) => statusOf(application, cases, bundledLaw(), day),
  expiry: () => undefined,
  applicationNumber: () => undefined,
  publicationNumber: () => '',
};

const row = (reference: string, priority: string, states: Record<string, 'undecided' | 'enter' | 'do-not-enter'>, more: Record<string, unknown> = {}): PctRow => {
  const decisions = Object.entries(states).map(([id, state]) => ({ id, state }));
  const cases = family([pct({ filingDate: priority, decisions, ...more })], { key: reference.toLowerCase(), reference });
  const table = tableOf([indexFamily(cases, 'h', today, law)]);
  const [found] = pctRows(table, listPct(table, { text: '', sort: 'next-act' }).rows);
  if (found === undefined) throw new Error('no row');
  return found;
};

const rows = [row('P-1', '2024-06-14', { US: 'undecided', EP: 'enter', JP: 'do-not-enter' }), row('P-2', '2024-06-13', { US: 'enter' }), row('P-3', '2024-01-10', { US: 'enter' })];

describe('the wall', () => {
  const wall = wallOf(rows, today);
  it('counts each waiting entry in the week in which it ends, Monday first', () => {
    const filled = wall.weeks.filter(({ entries }) => entries.length > 0).map((week) => [weekDate(week), week.undecided, week.decided]);
    // 14 Dec 2026 is a Monday: 30 months of both US entries end in its week (13 Dec is a Sunday), 31 months on 14 Jan 2027.
    expect(filled).toEqual([
      ['2026-12-14', 1, 1],
      ['2027-01-11', 0, 1],
    ]);
  });
  it('keeps what is overdue apart and leaves out what was declined', () => {
    expect(wall.overdue.map(({ row: { reference }, office }) => `${reference} ${office}`)).toEqual(['P-3 US']);
    expect(wall.weeks.flatMap(({ entries }) => entries).some(({ office }) => office === 'JP')).toBe(false);
  });
  it('narrows to the applications of the weeks that are chosen', () => {
    const second = wall.weeks.findIndex((week) => weekDate(week) === '2027-01-11');
    expect(brushed(rows, wall.weeks, { from: second, to: second }).map(({ reference }) => reference)).toEqual(['P-1']);
    expect(brushed(rows, wall.weeks, undefined)).toBe(rows);
  });
  it('draws each application from priority to its last entry, the earliest end first', () => {
    expect(barsOf(rows).map(({ row: { reference } }) => reference)).toEqual(['P-3', 'P-2', 'P-1']);
  });
});

describe('a row of the list', () => {
  it('shows entries by office, and only what a list needs of them', () => {
    const { entries } = row('P-4', '2024-06-14', { US: 'undecided', CN: 'enter', FR: 'enter' });
    expect(entries).toEqual([
      { office: 'CN', state: 'enter', due: '2026-12-14', waiting: true, late: { kind: 'late-entry', label: 'Late entry with surcharge', date: '2027-02-14' }, unconfirmed: false },
      { office: 'FR', state: 'enter', waiting: false, unconfirmed: false },
      { office: 'US', state: 'undecided', due: '2026-12-14', waiting: true, unconfirmed: false },
    ]);
    expect(JSON.stringify(row('P-4', '2024-06-14', { US: 'undecided' })).length).toBeLessThan(600);
  });
  it('is over when its phase has ended and no entry is owed', () => {
    expect(isOver(row('P-5', '2014-06-14', {}))).toBe(true);
    expect(isOver(row('P-6', '2014-06-14', { US: 'do-not-enter' }))).toBe(true);
    expect(isOver(row('P-7', '2014-06-14', { US: 'enter' }))).toBe(false);
    expect(isOver(row('P-8', '2024-06-14', {}))).toBe(false);
  });
});

describe('the list', () => {
  const cases = [
    family([pct({ filingDate: '2014-06-14' })], { key: 'p-1', reference: 'P-1' }),
    family([pct({ filingDate: '2024-06-14', decisions: [{ id: 'US', state: 'undecided' }, { id: 'CN', state: 'enter' }, { id: 'KR', state: 'undecided' }] })], { key: 'p-2', reference: 'P-2' }),
    family([pct({ filingDate: '2025-02-14' })], { key: 'p-3', reference: 'P-3' }),
  ];
  const table = tableOf(cases.map((one) => indexFamily(one, 'h', today, law)));

  it('has what is over behind the others, and says how many are in the international phase and how many offices wait for a decision', () => {
    const { rows: listed, running, pending, undecided } = listPct(table, { text: '', sort: 'reference' });
    expect(pctRows(table, listed).map(({ reference }) => reference)).toEqual(['P-2', 'P-3', 'P-1']);
    expect(running).toBe(2);
    expect(pctRows(table, pending).map(({ reference }) => reference)).toEqual(['P-2', 'P-3']);
    expect(undecided).toBe(2);
  });
  it('counts what was changed meanwhile', () => {
    const [, changed] = cases;
    if (changed === undefined) throw new Error('no case');
    table.put(indexFamily({ ...changed, applications: changed.applications.map((one) => ({ ...one, decisions: one.decisions.map((decision) => ({ ...decision, state: 'enter' as const })) })) }, 'h2', today, law));
    expect(listPct(table, { text: '', sort: 'reference' }).undecided).toBe(0);
  });
});
