import { expect, it } from 'vitest';
import { bundledLaw } from '#shared/law/bundled-law';
import { familyLawOf } from '#shared/query/family-law';
import { indexFamily } from '#shared/query/index-family';
import type { IndexedFamily } from '#shared/query/indexed-family';
import { createPortfolioTable, type PortfolioTable } from '#shared/query/table/portfolio-table';
import { createBatchBuilder } from '#shared/query/table/table-batch';
import { inventedCaseFamilies } from '../../../support/invented-case-families';
import { collator, today } from '../support';

const law = familyLawOf(bundledLaw());
const derived = inventedCaseFamilies(60).map((family) => indexFamily(family, `hash of ${family.key}`, today, law));

const emptyTable = (): PortfolioTable => {
  const table = createPortfolioTable(collator.compare);
  table.setToday(today);
  return table;
};

/** Takes families over as another thread hands them, by the shapes of the table itself. */
const take = (table: PortfolioTable, families: readonly IndexedFamily[], isWanted: (key: string) => boolean = () => true): void => {
  const builder = createBatchBuilder(table.limits.shapes);
  for (const family of families) builder.add(family);
  table.takeBatch(structuredClone(builder.batch()), isWanted);
};

/** Everything that a table shows and finds. */
const shown = (table: PortfolioTable): unknown =>
  table.keys().toSorted().map((key) => {
    const row = table.rowOf(key);
    const { from, to } = table.membersOf(row);
    return [table.caseRow(row), table.hashOf(key), table.asOf(key), Array.from({ length: to - from }, (_, at) => [table.applicationRow(from + at), table.applications.text('pct', from + at), table.limits.read(row, at, table.memberIds(row))?.limit])];
  });
const found = (table: PortfolioTable, word: string): readonly string[] => {
  const matches = table.caseText.matches({ words: [word], isWhole: false });
  return table.keys().filter((key) => matches[table.rowOf(key)] !== 0).toSorted();
};

it('stores the same bytes, whether families come one by one or many at once', () => {
  const [single, many] = [emptyTable(), emptyTable()];
  for (const family of derived) single.put(family);
  const builder = createBatchBuilder(many.limits.shapes);
  for (let from = 0; from < derived.length; from += 17) {
    for (const family of derived.slice(from, from + 17)) builder.add(family);
    many.takeBatch(structuredClone(builder.batch()), () => true);
  }
  expect(new Map(many.parts())).toEqual(new Map(single.parts()));
});

it('replaces what it had, with more or fewer applications, and fills what was removed', () => {
  const [single, many] = [emptyTable(), emptyTable()];
  const changed = derived.map((family, at): IndexedFamily => {
    if (at % 3 === 0) return family;
    const applications = at % 3 === 1 ? family.applications.slice(0, 1) : [...family.applications, ...family.applications];
    const texts = [...family.texts, { part: 'note' as const, text: `altered${at}` }];
    return { ...family, hash: `other ${at}`, applications, texts, limits: [], row: { ...family.row, hash: `other ${at}`, members: applications.length } };
  });
  const [gone] = derived;
  for (const table of [single, many]) {
    for (const family of derived) table.put(family);
    table.remove(gone?.key ?? '');
  }
  for (const family of changed) single.put(family);
  take(many, changed);
  expect(shown(many)).toEqual(shown(single));
  expect([many.size(), many.applicationCount()]).toEqual([single.size(), single.applicationCount()]);
  for (const word of ['altered1', 'altered2']) {
    expect(found(many, word)).toEqual(found(single, word));
    expect(found(many, word).length).toBeGreaterThan(0);
  }
});

it('passes over what is not wanted', () => {
  const table = emptyTable();
  const [first, second] = derived;
  take(table, derived.slice(0, 2), (key) => key === second?.key);
  expect(table.keys()).toEqual([second?.key]);
  expect(table.rowOf(first?.key ?? '')).toBe(-1);
  expect(table.applicationCount()).toBe(second?.applications.length);
});
