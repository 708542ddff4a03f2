import { describe, expect, it } from 'vitest';
import { caseFamilySchema, type CaseFamily } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { familyGraph } from '#shared/families/graph/graph';
import { enterOffices, type Entry, type EntryState } from '../../../renderer/family/entry/enter-offices';
import { internationalFamily, member } from '../../shared/families/graph-support';

const today = isoDateSchema.parse('2026-11-23');
const familyOf = (applications: CaseFamily['applications']): CaseFamily => caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2026', reference: 'P-1', applications });
const entries = (...offices: readonly string[]): readonly Entry[] => offices.map((office) => ({ office, reference: '', enteredOn: undefined, number: undefined }));
const enter = (family: CaseFamily, parent: string, offices: readonly Entry[], state: EntryState = 'enter'): CaseFamily => caseFamilySchema.parse(enterOffices(parent, offices, state, today)(family));

describe('national phase in one step', () => {
  const family = familyOf(internationalFamily());

  it('adds a planned member per office with reference, filing date and relation', () => {
    const added = enter(family, 'a7', entries('IN', 'BR')).applications.slice(7);
    expect(added.map(({ office, reference, stage, route, filingDate }) => ({ office, reference, stage, route, filingDate }))).toEqual([
      { office: 'IN', reference: 'P-1-IN', stage: 'planned', route: 'pct-entry', filingDate: '2013-10-11' },
      { office: 'BR', reference: 'P-1-BR', stage: 'planned', route: 'pct-entry', filingDate: '2013-10-11' },
    ]);
    const graph = familyGraph(enter(family, 'a7', entries('IN', 'BR')));
    expect(graph.edges.filter(({ to }) => added.some(({ id }) => id === to)).map(({ from, kind }) => [from, kind])).toEqual([
      ['a7', 'pct-entry'],
      ['a7', 'pct-entry'],
    ]);
  });

  it('records the decisions at the international application, naming the members', () => {
    const after = enter(family, 'a7', entries('IN'), 'instructed');
    expect(after.applications.find(({ id }) => id === 'a7')?.decisions).toEqual([{ id: 'IN', state: 'instructed', decidedOn: '2026-11-23', instructedOn: '2026-11-23', application: 'a8' }]);
  });

  it('keeps a member that an office has already', () => {
    const after = enter(family, 'a7', entries('CN'));
    expect(after.applications).toHaveLength(7);
    expect(after.applications.find(({ id }) => id === 'a7')?.decisions).toMatchObject([{ id: 'CN', application: 'a3' }]);
  });

  it('keeps what was decided before', () => {
    const once = enter(family, 'a7', entries('IN'), 'instructed');
    const twice = enter(once, 'a7', entries('IN', 'AU'), 'entered');
    expect(twice.applications.filter(({ office }) => office === 'IN')).toHaveLength(1);
    expect(twice.applications.find(({ id }) => id === 'a7')?.decisions).toMatchObject([{ id: 'IN', state: 'entered', instructedOn: '2026-11-23' }, { id: 'AU', state: 'entered' }]);
  });

  it('enters with a date: the member is filed and has the event', () => {
    const after = enter(family, 'a7', [{ office: 'AU', reference: 'X-1', enteredOn: today, number: undefined }], 'entered');
    expect(after.applications.at(-1)).toMatchObject({ stage: 'filed', reference: 'X-1', events: [{ type: 'national-entry', date: '2026-11-23' }] });
  });
});

describe('validation of a European patent', () => {
  it('makes national parts and a unitary patent', () => {
    const family = familyOf([member('a1', { office: 'EP', number: { text: '13844704.0', country: 'EP', number: '13844704' }, filingDate: '2013-10-11' })]);
    const after = enter(family, 'a1', entries('UP', 'GB'));
    expect(after.applications.slice(1).map(({ office, route, relations }) => [office, route, relations[0]?.type])).toEqual([
      ['UP', 'unitary', 'unitary-effect'],
      ['GB', 'validation', 'validation'],
    ]);
  });
});
