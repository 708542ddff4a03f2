import { describe, expect, it } from 'vitest';
import { foldableGroups, foldGraph } from '#shared/families/graph/graph-fold';
import { familyGraph } from '#shared/families/graph/graph';
import { reasonText } from '#shared/families/graph/graph-flags';
import { internationalFamily, member, priorities } from './graph-support';

const drawn = (applications: Parameters<typeof familyGraph>[0]['applications']): readonly string[] =>
  familyGraph({ applications })
    .edges.filter((edge) => !edge.implied)
    .map((edge) => `${edge.from} -${edge.kind}-> ${edge.to}`)
    .sort();

const flagsOf = (applications: Parameters<typeof familyGraph>[0]['applications'], id: string): readonly string[] =>
  (familyGraph({ applications }).nodes.find((node) => node.id === id)?.flags ?? []).map((flag) => flag.code);

const after = (filingDate: string, office = 'EP') => [
  member('a1', { office: 'DE', number: { text: 'DE1', country: 'DE', number: '1' }, filingDate: '2023-03-10' }),
  member('a2', { office, filingDate, priorities: priorities({ country: 'DE', number: '1', date: '2023-03-10' }) }),
];

const divided = (office: string, filingDate: string, events: readonly { id: string; type: 'grant' | 'withdrawal' | 'restoration'; date: string }[]) => [
  member('a1', { office, filingDate: '2015-01-05', events: [...events] }),
  member('a2', { office, filingDate, relations: [{ id: 'r1', type: 'division' as const, application: 'a1' }] }),
];

const validated = (count: number) => [
  member('a1', { office: 'EP', filingDate: '2015-01-05' }),
  ...Array.from({ length: count }, (_, index) => member(`a${index + 2}`, { office: ['DE', 'FR', 'GB', 'IT', 'ES'][index % 5], route: 'validation', relations: [{ id: 'r1', type: 'validation' as const, application: 'a1' }] })),
  member('a90', { office: 'UP', route: 'unitary', relations: [{ id: 'r1', type: 'unitary-effect' as const, application: 'a1' }] }),
];

describe('the graph of a family', () => {
  it('draws the entry of a PCT application and leaves the priority it carries to the PCT application', () => {
    expect(drawn(internationalFamily())).toEqual([
      'a5 -continuation-> a6',
      'a7 -pct-entry-> a1',
      'a7 -pct-entry-> a2',
      'a7 -pct-entry-> a3',
      'a7 -pct-entry-> a4',
      'ghost:US.61.713164.2012 -priority-> a5',
      'ghost:US.61.713164.2012 -priority-> a7',
    ]);
  });

  it('keeps the implied edges for display on demand', () => {
    const implied = familyGraph({ applications: internationalFamily() }).edges.filter((edge) => edge.implied);
    expect(implied.map((edge) => edge.to).sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'a6']);
    expect(implied.every((edge) => edge.kind === 'priority')).toBe(true);
  });

  it('shows a claimed application that is no member as one ghost, however many members claim it', () => {
    const ghosts = familyGraph({ applications: internationalFamily() }).nodes.filter((node) => node.kind === 'ghost');
    expect(ghosts).toEqual([{ kind: 'ghost', id: 'ghost:US.61.713164.2012', office: 'US', text: 'US 61/713,164', date: '2012-10-12', flags: [] }]);
  });

  it('takes the parent that a person chose by its id, and one typed by its number', () => {
    const applications = [
      member('a1', { office: 'DE', number: { text: '10 2024 100 001.2', country: 'DE', number: '102024100001' }, filingDate: '2024-01-10' }),
      member('a2', { office: 'EP', relations: [{ id: 'r1', type: 'division', application: 'a1' }] }),
      member('a3', { office: 'US', priorities: [{ id: 'p1', text: '10 2024 100 001.2' }] }),
      member('a4', { stage: 'planned', office: 'JP', priorities: [{ id: 'p1', text: 'Brixham draft' }] }),
    ];
    expect(drawn(applications)).toEqual(['a1 -division-> a2', 'a1 -priority-> a3', 'ghost:BRIXHAMDRAFT -priority-> a4']);
  });

  it('keeps the number of a PCT application and a national number of the same digits apart', () => {
    const applications = [
      member('a1', { office: 'US', number: { text: '2013064552', country: 'US', number: '2013064552', kind: 'A' } }),
      member('a2', { office: 'EP', relations: [{ id: 'r1', type: 'pct-entry', country: 'US', number: '2013064552', kind: 'W' }] }),
    ];
    expect(drawn(applications)).toEqual(['ghost:WO.US.64552.2013 -pct-entry-> a2']);
  });

  it('draws both of two priorities although the later one claims the earlier', () => {
    const applications = [
      member('a1', { office: 'DE', number: { text: 'DE1', country: 'DE', number: '1' }, filingDate: '2024-01-10' }),
      member('a2', { office: 'DE', number: { text: 'DE2', country: 'DE', number: '2' }, filingDate: '2024-06-10', priorities: priorities({ country: 'DE', number: '1' }) }),
      member('a3', { office: 'EP', filingDate: '2025-01-09', priorities: priorities({ country: 'DE', number: '1' }, { country: 'DE', number: '2' }) }),
    ];
    expect(drawn(applications)).toEqual(['a1 -priority-> a2', 'a1 -priority-> a3', 'a2 -priority-> a3']);
  });

  it('leaves out a withdrawn priority and an application among its own priorities', () => {
    const applications = [member('a1', { office: 'EP', number: { text: 'EP1', country: 'EP', number: '1' }, priorities: [{ id: 'p1', country: 'EP', number: '1' }, { id: 'p2', country: 'DE', number: '9', withdrawnOn: '2024-03-01' }] })];
    expect(drawn(applications)).toEqual([]);
  });

  it('draws no circle and says where the claims make one', () => {
    const applications = [
      member('a1', { office: 'EP', relations: [{ id: 'r1', type: 'division', application: 'a2' }] }),
      member('a2', { office: 'EP', relations: [{ id: 'r1', type: 'division', application: 'a1' }] }),
    ];
    expect(drawn(applications)).toHaveLength(1);
    expect([...flagsOf(applications, 'a1'), ...flagsOf(applications, 'a2')]).toEqual(['circular-claim']);
  });
});

describe('red flags', () => {
  it.each([
    ['2024-03-10', []], // a Sunday, the last of twelve months
    ['2024-03-11', []], // the Monday after it (Article 4C(3))
    ['2024-03-12', ['priority-late']],
    ['2024-09-01', ['priority-late']],
    ['2023-03-01', ['filed-before-priority']],
  ])('filed %s on a priority of 10 Mar 2023: %j', (filed, codes) => {
    expect(flagsOf(after(filed), 'a2')).toEqual(codes);
  });

  it('gives the reason in words, and restoration while it is possible', () => {
    const [flag] = familyGraph({ applications: after('2024-03-12') }).nodes.find((node) => node.id === 'a2')?.flags ?? [];
    expect(reasonText(flag?.reason ?? [], (date) => date)).toBe('Filed on 2024-03-12; twelve months from the priority of 2023-03-10 ended on 2024-03-10 (Paris Convention Article 4C(1)). Within two months after it: valid only if restored.');
  });

  it('does not measure a national phase entry or a continuation by the twelve months', () => {
    for (const id of ['a1', 'a6']) expect(flagsOf(internationalFamily(), id)).toEqual([]);
  });

  it('measures a divisional by the filing date of its parent', () => {
    const of = (parent: string) => [
      member('a1', { office: 'JP', filingDate: '2020-11-06', priorities: [{ id: 'c1', text: 'US 62/900,001', country: 'US', number: '201662900001', kind: 'P', date: '2016-07-07' }], relations: [{ id: 'r1', type: 'division', text: '2018900001', country: 'JP', number: '2018900001', kind: 'A', date: parent }] }),
    ];
    expect(flagsOf(of('2017-06-12'), 'a1')).toEqual([]);
    expect(flagsOf(of('2018-06-12'), 'a1')).toEqual(['priority-late']);
  });

  it('wants a parent that is still pending', () => {
    const grant = [{ id: 'e1', type: 'grant' as const, date: '2019-05-08' }];
    expect(flagsOf(divided('EP', '2019-05-07', grant), 'a2')).toEqual([]);
    expect(flagsOf(divided('EP', '2019-05-08', grant), 'a2')).toEqual(['filed-after-parent-ended']);
    expect(flagsOf(divided('US', '2019-05-08', grant), 'a2')).toEqual([]);
    expect(flagsOf(divided('US', '2019-05-09', grant), 'a2')).toEqual(['filed-after-parent-ended']);
  });

  it('needs one pending parent where office data lists the whole chain', () => {
    const chain = (second: string) => [
      member('a1', { office: 'US', filingDate: '2004-05-10', publications: [{ id: 'p1', country: 'US', number: '7697791', kind: 'B1', date: '2010-04-13' }] }),
      member('a2', { office: 'US', filingDate: '2004-06-30', publications: [{ id: 'p1', country: 'US', number: '8065611', kind: 'B1', date: second }] }),
      member('a3', { office: 'US', filingDate: '2011-11-21', relations: [{ id: 'r1', type: 'continuation-in-part', application: 'a1' }, { id: 'r2', type: 'continuation', application: 'a2' }] }),
    ];
    expect(flagsOf(chain('2011-11-22'), 'a3')).toEqual([]);
    expect(flagsOf(chain('2011-11-15'), 'a3')).toEqual(['filed-after-parent-ended', 'filed-after-parent-ended']);
  });

  it('lets a restored parent live on', () => {
    const events = [{ id: 'e1', type: 'withdrawal' as const, date: '2018-01-01' }, { id: 'e2', type: 'restoration' as const, date: '2018-09-01' }];
    expect(flagsOf(divided('EP', '2019-01-01', events), 'a2')).toEqual([]);
  });
});

describe('folding', () => {
  it('draws the validations and the unitary patent as one node', () => {
    const graph = foldGraph(familyGraph({ applications: validated(13) }));
    expect(graph.nodes).toHaveLength(2);
    const fold = graph.nodes.find((node) => node.kind === 'fold');
    expect(fold).toMatchObject({ parent: 'a1', relation: 'validation', unitary: true });
    expect(fold?.kind === 'fold' && fold.members).toHaveLength(14);
    expect(graph.edges).toMatchObject([{ from: 'a1', to: 'fold:a1:validation', kind: 'validation' }]);
  });

  it('leaves one validation and a unitary patent as they are, and unfolds on demand', () => {
    expect(foldGraph(familyGraph({ applications: validated(1) })).nodes).toHaveLength(3);
    expect(foldGraph(familyGraph({ applications: validated(13) }), new Map([['fold:a1:validation', false]])).nodes).toHaveLength(15);
  });

  it('never folds a member that has successors or a second parent', () => {
    const applications = [
      ...validated(3),
      member('a95', { office: 'EP', relations: [{ id: 'r1', type: 'division', application: 'a2' }] }),
      member('a96', { office: 'DE', number: { text: 'DE5', country: 'DE', number: '5' } }),
      member('a97', { office: 'FR', relations: [{ id: 'r1', type: 'validation', application: 'a1' }], priorities: priorities({ country: 'DE', number: '5' }) }),
    ];
    const [group] = foldableGroups(familyGraph({ applications }));
    expect(group?.members).toEqual(['a3', 'a4', 'a90']);
  });

  it('folds the largest groups of siblings until the limit is kept', () => {
    const entries = Array.from({ length: 60 }, (_, index) => member(`a${index + 2}`, { office: 'CN', route: 'pct-entry', relations: [{ id: 'r1', type: 'pct-entry' as const, application: 'a1' }] }));
    const graph = foldGraph(familyGraph({ applications: [member('a1', { office: 'WO', route: 'pct' }), ...entries] }));
    expect(graph.nodes.map((node) => node.id)).toEqual(['a1', 'fold:a1:pct-entry']);
  });
});
