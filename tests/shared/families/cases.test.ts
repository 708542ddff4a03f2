import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCases } from '#shared/families/cases/join-cases';
import { apartFacts, areKeptApart, keptApart } from '#shared/families/cases/kept-apart';
import { separateCase } from '#shared/families/cases/separate-case';
import { canonicalText } from '#shared/model/canonical';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { familyArbitrary } from '../../support/family-arbitrary';

const entry = { by: 'Ada', on: isoDateSchema.parse('2026-11-23') };
const family = (key: string, rest: object): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key, year: '2020', reference: key.toUpperCase(), ...rest });
const number = (country: string, digits: string) => ({ text: `${country}${digits}`, country, number: digits, kind: 'A' });
const person = { id: 1, kind: 'person' as const, by: 'Ada', at: '2026-01-01T00:00:00.000Z' };

const kept = family('kept', {
  tags: ['antenna'],
  parties: [{ id: 'n1', role: 'client', name: 'Nordlicht', reference: 'N-1' }],
  applications: [{ id: 'a1', office: 'EP', number: number('EP', '20100001'), filingDate: '2020-01-02', events: [{ id: 'e1', date: '2021-01-01', type: 'office-action' }] }],
  limits: [{ id: 'a1:ep.renewal:5', state: 'done' }],
  notes: [{ id: 'o1', text: 'Mine', at: '2026-01-01', by: 'Ada' }],
  documents: [{ id: 'd1', path: 'letter.pdf', sha256: 'a'.repeat(64), bytes: 1 }],
  sources: [person],
});
const other = family('other', {
  title: 'The other title',
  tags: ['beam'],
  parties: [{ id: 'n1', role: 'agent', name: 'Agents', reference: 'AG/7' }],
  applications: [
    { id: 'a1', office: 'US', number: number('US', '202016800001'), filingDate: '2020-02-02', reference: 'OTHER-US', relations: [{ id: 'r1', type: 'continuation', application: 'a2' }], src: 2 },
    { id: 'a2', office: 'US', number: number('US', '201916700001'), filingDate: '2019-02-02', events: [{ id: 'e1', date: '2022-02-02', type: 'reply-filed', document: 'd1' }], src: 2 },
  ],
  limits: [{ id: 'a2:us.action-reply:e1', state: 'done', proof: 'document:d1' }],
  acceptedFindings: [{ id: 'parent-filed-late:a1#1x', by: 'Ada', on: '2026-02-02', reason: 'Known' }],
  notes: [{ id: 'o1', text: 'Theirs', application: 'a2', at: '2026-01-01', by: 'Ada' }],
  documents: [{ id: 'd1', path: 'Letter.pdf', application: 'a2', sha256: 'b'.repeat(64), bytes: 2 }],
  sources: [person, { id: 2, kind: 'import', import: 'i', file: 'x.xml', at: '2026-01-01T00:00:00.000Z' }],
});

describe('joining cases', () => {
  const { family: joined, moves } = joinCases(kept, [other], entry);

  it('keeps references, people, marks, notes, documents and sources of both, each naming the right application', () => {
    expect(joined).toMatchObject({
      key: 'kept',
      reference: 'KEPT',
      tags: ['antenna', 'beam'],
      parties: [{ reference: 'N-1' }, { id: 'n2', reference: 'AG/7' }],
      joined: [{ key: 'other', reference: 'OTHER', title: 'The other title', applications: ['a2', 'a3'], by: 'Ada' }],
      limits: [{ id: 'a1:ep.renewal:5' }, { id: 'a3:us.action-reply:e1', proof: 'document:d2' }],
      acceptedFindings: [{ id: 'parent-filed-late:a2#1x' }],
      notes: [{ text: 'Mine' }, { id: 'o2', text: 'Theirs', application: 'a3' }],
      documents: [{ path: 'letter.pdf' }, { id: 'd2', application: 'a3' }],
    });
    expect(joined.applications.map(({ id, reference, src }) => [id, reference, src])).toEqual([['a1', undefined, undefined], ['a2', 'OTHER-US', 3], ['a3', undefined, 3]]);
    expect(joined.applications[1]?.relations).toMatchObject([{ application: 'a3' }]);
    expect(joined.applications[2]?.events).toMatchObject([{ document: 'd2' }]);
    expect(joined.sources.find(({ id }) => id === 3)).toMatchObject({ kind: 'import', file: 'x.xml' });
  });

  it('names a document otherwise where its name is taken, whatever the case of its letters', () => {
    expect(moves).toEqual([{ from: 'other', path: 'Letter.pdf', to: 'Letter (other).pdf' }]);
    expect(joined.documents[1]?.path).toBe('Letter (other).pdf');
  });

  it('makes one of an application that stands in both, and says where they differ', () => {
    const twin = family('twin', {
      applications: [{ id: 'a7', office: 'EP', number: number('EP', '20100001'), filingDate: '2020-01-03', reference: 'T-EP', events: [{ id: 'e9', date: '2021-01-01', type: 'office-action' }, { id: 'e10', date: '2022-03-03', type: 'grant' }] }],
      limits: [{ id: 'a7:ep.action-reply:e10', state: 'done' }],
    });
    const result = joinCases(kept, [twin], entry);
    expect(result.twins).toEqual(['a1']);
    expect(result.family.applications).toMatchObject([{ id: 'a1', reference: 'T-EP', filingDate: '2020-01-02', events: [{ id: 'e1' }, { id: 'e2', type: 'grant' }] }]);
    expect(result.family.limits.map(({ id }) => id)).toEqual(['a1:ep.renewal:5', 'a1:ep.action-reply:e2']);
    expect(result.differences).toEqual([{ application: 'a1', field: 'filingDate', kept: '2020-01-02', other: '2020-01-03' }]);
  });

  it('gives a family file whatever the cases are', () => {
    fc.assert(
      fc.property(familyArbitrary, familyArbitrary, (a, b) => {
        const result = joinCases({ ...a, key: 'kept' }, [{ ...b, key: 'other' }], entry);
        const parsed = caseFamilySchema.parse(JSON.parse(canonicalText(result.family)));
        expect(canonicalText(parsed)).toBe(canonicalText(result.family));
        expect(new Set(result.family.applications.map(({ id }) => id)).size).toBe(result.family.applications.length);
        expect(result.moves).toHaveLength(b.documents.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('separating a case', () => {
  const { family: joined } = joinCases(kept, [other], entry);
  const { rest, separate, moves, links } = separateCase(joined, { applications: ['a2', 'a3'], key: 'other', reference: 'OTHER' }, entry);

  it('takes the applications with their marks, notes and documents, and keeps the two apart', () => {
    expect(rest.applications.map(({ id }) => id)).toEqual(['a1']);
    expect(separate).toMatchObject({ key: 'other', reference: 'OTHER', year: '2020', limits: [{ id: 'a3:us.action-reply:e1' }], acceptedFindings: [{ id: 'parent-filed-late:a2#1x' }], notes: [{ text: 'Theirs' }], documents: [{ path: 'Letter (other).pdf' }], parties: [{ reference: 'N-1' }, { reference: 'AG/7' }] });
    expect(moves).toEqual([{ from: 'kept', path: 'Letter (other).pdf', to: 'Letter (other).pdf' }]);
    expect([rest.joined, links]).toEqual([undefined, 0]);
    expect(areKeptApart(apartFacts(rest), apartFacts(separate))).toBe(true);
  });

  it('names an application of the other case by its number', () => {
    const split = separateCase(joined, { applications: ['a2'], key: 'new', reference: 'NEW' }, entry);
    expect(split.separate.applications[0]?.relations).toMatchObject([{ type: 'continuation', country: 'US', number: '201916700001', kind: 'A', text: 'US201916700001' }]);
    expect(split.separate.applications[0]?.relations[0]).not.toHaveProperty('application');
    expect(split.links).toBe(1);
  });

  it('a case kept apart from one that was joined elsewhere is kept apart from the case it is in now', () => {
    const third = keptApart(family('third', {}), ['other'], entry);
    expect([areKeptApart(apartFacts(third), apartFacts(joined)), areKeptApart(apartFacts(third), apartFacts(kept))]).toEqual([true, false]);
  });
});
