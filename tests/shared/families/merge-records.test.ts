import { describe, expect, it } from 'vitest';
import { mergeFamily } from '#shared/families/merge/merge-family';
import { emptyRecord } from '#shared/formats/empty-record';
import type { PublicationRecord } from '#shared/formats/record';
import { createCaseFamily, type CaseFamily } from '#shared/model/case-family';
import { parseIsoDate, type IsoDate } from '#shared/model/date';

const day = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
};
const application = { text: 'EP23900001', country: 'EP', number: '23900001', kind: 'A' };
const document = (kind: string, date: string, more: Partial<PublicationRecord> = {}): PublicationRecord => ({ ...emptyRecord, record: `EP4900001${kind}`, line: 1, application, office: 'EP', publication: { country: 'EP', number: '4900001', kind, date: day(date) }, ...more });
const register = (date: string, more: Partial<PublicationRecord> = {}): PublicationRecord => ({ ...emptyRecord, record: 'Register EP23900001', line: 1, application, office: 'EP', dataDate: day(date), ...more });

/** Merges one record after the other, each as an import of its own. */
const merged = (...records: readonly PublicationRecord[]): CaseFamily =>
  records.reduce<CaseFamily>(
    (family, record, index) => mergeFamily(family, [{ id: family.applications[0]?.id, statements: [{ file: 'file.xml', record }] }], { id: `i${index}`, at: '2026-11-23T10:00:00Z' }).family,
    createCaseFamily({ key: 'ep4900001', year: '2023', reference: 'EP4900001' }),
  );
const publications = (family: CaseFamily): readonly string[] => (family.applications[0]?.publications ?? []).map(({ number, kind, date }) => `${number}${kind} ${date ?? ''}`);
const people = (family: CaseFamily): readonly string[] => (family.applications[0]?.parties ?? []).map(({ role, name, address }) => [role, name, ...(address === undefined ? [] : [address])].join(' '));

describe('publications', () => {
  it('named without a kind are those of the number whose date does not contradict', () => {
    const list = register('2024-01-01', { otherPublications: [{ country: 'EP', number: '4900001', kind: '', date: day('2023-05-10') }] });
    expect(publications(merged(list, document('A1', '2023-05-10')))).toEqual(['4900001A1 2023-05-10']);
    expect(publications(merged(document('A1', '2023-05-10'), list))).toEqual(['4900001A1 2023-05-10']);
    expect(publications(merged(document('B1', '2026-02-04'), list))).toEqual(['4900001B1 2026-02-04', '4900001 2023-05-10']);
  });

  it('beside the one that a record is are added', () => {
    expect(publications(merged(document('B1', '2026-02-04', { otherPublications: [{ country: 'EP', number: '4900001', kind: 'A1' }] })))).toEqual(['4900001B1 2026-02-04', '4900001A1 ']);
  });
});

describe('a register', () => {
  const published = document('A1', '2023-05-10', { applicants: [{ name: 'Exemplar GmbH' }] });
  const transferred = register('2025-03-01', { applicants: [{ name: 'Nachfolger AG', address: 'Hauptstraße 1, 80331 München' }] });

  it('outranks documents published before its data date, in either order', () => {
    expect(people(merged(published, transferred))).toEqual(['applicant Nachfolger AG Hauptstraße 1, 80331 München']);
    expect(people(merged(transferred, published))).toEqual(['applicant Nachfolger AG Hauptstraße 1, 80331 München']);
  });

  it('gives way to a later document', () => {
    expect(people(merged(transferred, document('B1', '2026-02-04', { applicants: [{ name: 'Dritte SE' }] })))).toEqual(['applicant Dritte SE']);
  });

  it('known by the publication only gets the number when a record has it', () => {
    const events = register('2025-03-01', { application: { text: 'EP4900001' } });
    expect(merged(events, published).applications[0]?.number).toEqual(application);
    expect(merged(published, events).applications[0]?.number).toEqual(application);
  });
});

describe('parties of other roles', () => {
  it('come with address and reference, each role for itself', () => {
    const granted = document('B1', '2026-02-04', { parties: [{ role: 'owner', name: 'Exemplar GmbH', reference: 'P 1' }, { role: 'opponent', name: 'Gegner AG' }] });
    expect(people(merged(granted))).toEqual(['owner Exemplar GmbH', 'opponent Gegner AG']);
    expect(merged(granted, granted).applications[0]?.parties).toEqual(merged(granted).applications[0]?.parties);
  });
});
