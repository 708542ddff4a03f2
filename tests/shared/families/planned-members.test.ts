import { describe, expect, it } from 'vitest';
import { mergeFamily, type RecordsOfApplication } from '#shared/families/merge/merge-family';
import type { PublicationRecord } from '#shared/formats/record';
import { applicationSchema } from '#shared/model/application';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { parseIsoDate } from '#shared/model/date';
import { recordPerson } from '#shared/model/person-entry';

const stamp = { id: 'i1', at: '2026-11-20T10:00:00Z' };
const filed = parseIsoDate('2024-02-28');
if (filed === undefined) throw new Error('no such day');

const parents = [
  { id: 'a1', office: 'WO', route: 'pct', number: { text: 'PCT/EP2024/055012' }, filingDate: '2024-02-28', src: 1 },
  { id: 'a2', office: 'EP', number: { text: 'EP 24 160 118.6' }, filingDate: '2024-02-28', src: 1 },
];
const plan = (id: string, office: string, type: 'pct-entry' | 'validation', more: object = {}): object => ({
  id, office, route: type, stage: 'planned', reference: `P-7/${office}-${id}`, responsible: 'Ada', relations: [{ id: 'r1', type, application: type === 'pct-entry' ? 'a1' : 'a2', src: 1 }], src: 1, ...more,
});
const family = (...planned: readonly object[]): CaseFamily =>
  caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-7', year: '2024', reference: 'P-7', applications: [...parents, ...planned], sources: [{ id: 1, kind: 'person', by: 'Ada', at: '2026-01-01T09:00:00Z' }], src: 1 });

const record = (office: string, number: string, more: Partial<PublicationRecord>): RecordsOfApplication => ({
  statements: [{ file: 'new.xml', record: { record: `${office}${number}A`, line: 1, office, filingDate: filed, application: { text: `${office}${number}`, country: office, number, kind: 'A' }, titles: [], abstracts: [], applicants: [], inventors: [], agents: [], priorities: [], relations: [], events: [], ipc: [], cpc: [], states: [], ...more } }],
});
const chinese = (number = '202480031177'): RecordsOfApplication => record('CN', number, { route: 'pct-entry', relations: [{ type: 'pct-entry', country: 'EP', number: '2024055012', kind: 'W', date: filed }] });
const spanish = record('ES', '24160118', { route: 'validation', application: { text: 'ES24160118', country: 'ES', number: '24160118', kind: 'T' }, relations: [{ type: 'validation', country: 'EP', number: '24160118', kind: 'A', date: filed }] });

describe('a member planned for an office', () => {
  it('becomes the national phase that the files bring, and keeps what the person entered', () => {
    const merged = mergeFamily(family(plan('a3', 'CN', 'pct-entry'), plan('a4', 'JP', 'pct-entry')), [chinese()], stamp);
    expect(merged.conflicts).toEqual([]);
    expect(merged.issues).toEqual([]);
    expect(merged.family.applications.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(merged.family.applications[2]).toMatchObject({ id: 'a3', stage: 'filed', reference: 'P-7/CN-a3', responsible: 'Ada', number: { country: 'CN', number: '202480031177' }, filingDate: '2024-02-28' });
    // The link is the one that the person made, now with its number.
    expect(merged.family.applications[2]?.relations).toMatchObject([{ id: 'r1', type: 'pct-entry', application: 'a1', number: '2024055012' }]);
    expect(mergeFamily(merged.family, [{ ...chinese(), id: 'a3' }], stamp).changes).toEqual([]);
  });

  it('becomes the national part of the European patent, also where the files know it by its date only', () => {
    expect(mergeFamily(family(plan('a3', 'ES', 'validation')), [spanish], stamp).family.applications[2]).toMatchObject({ id: 'a3', stage: 'filed', reference: 'P-7/ES-a3', number: { number: '24160118' } });
    const german = record('DE', '602024001234', { route: 'validation', application: { text: 'DE602024001234', country: 'DE', number: '602024001234', kind: 'T' } });
    expect(mergeFamily(family(plan('a3', 'DE', 'validation')), [german], stamp).family.applications[2]).toMatchObject({ id: 'a3', stage: 'filed', number: { number: '602024001234' } });
  });

  it.each([
    ['of another office', plan('a3', 'JP', 'pct-entry')],
    ['of another parent', plan('a3', 'CN', 'pct-entry', { relations: [{ id: 'r1', type: 'pct-entry', text: 'PCT/EP2023/000001' }] })],
    ['that has a number', plan('a3', 'CN', 'pct-entry', { number: { text: '202480099999.9' } })],
    ['filed directly', plan('a3', 'CN', 'pct-entry', { route: 'direct', relations: [] })],
  ])('%s is another application', (_, planned) => {
    const merged = mergeFamily(family(planned), [chinese()], stamp);
    expect(merged.family.applications.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(merged.issues).toEqual([]);
  });

  it('is not guessed where two fit: both are named', () => {
    const merged = mergeFamily(family(plan('a3', 'CN', 'pct-entry'), plan('a4', 'CN', 'pct-entry')), [chinese()], stamp);
    expect(merged.family.applications.map(({ id, stage }) => `${id} ${stage}`)).toEqual(['a1 filed', 'a2 filed', 'a3 planned', 'a4 planned', 'a5 filed']);
    expect(merged.issues).toMatchObject([{ code: 'possible-match', severity: 'warning', file: 'new.xml', record: 'CN202480031177A', message: expect.stringContaining('P-7/CN-a3 or P-7/CN-a4') }]);
  });

  it('is not guessed where two applications fit it', () => {
    const merged = mergeFamily(family(plan('a3', 'CN', 'pct-entry')), [chinese(), chinese('202480031178')], stamp);
    expect(merged.family.applications.length).toBe(5);
    expect(merged.issues.map(({ code }) => code)).toEqual(['possible-match', 'possible-match']);
  });

  it('becomes what a person says that it is, and the other application stays one of its own', () => {
    const [first, second] = [chinese(), chinese('202480031178')];
    const merged = mergeFamily(family(plan('a3', 'CN', 'pct-entry')), [first, second], stamp, { answers: new Map([[second, 'a3']]) });
    expect(merged.family.applications.slice(2).map(({ id, stage, reference, number }) => ({ id, stage, reference, number: number?.number }))).toEqual([
      { id: 'a3', stage: 'filed', reference: 'P-7/CN-a3', number: '202480031178' },
      { id: 'a4', stage: 'filed', reference: undefined, number: '202480031177' },
    ]);
  });
});

it('a member that a person took out stays out, and the import says so', () => {
  const imported = mergeFamily(family(), [chinese()], stamp).family;
  const without = recordPerson(imported, { ...imported, applications: imported.applications.filter(({ office }) => office !== 'CN').map((application) => applicationSchema.parse(application)) }, { by: 'Ada', at: '2026-11-21T09:00:00Z' });
  const again = mergeFamily(without, [chinese()], { id: 'i2', at: '2026-11-22T10:00:00Z' });
  expect(again.changes).toEqual([]);
  expect(again.issues).toMatchObject([{ code: 'removed-member', severity: 'info' }]);
});
