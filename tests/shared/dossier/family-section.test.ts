import { describe, expect, it } from 'vitest';
import type { SectionContext } from '#shared/dossier/context';
import type { FamilySection, TableBlock } from '#shared/dossier/document';
import { editionFamily } from '#shared/dossier/edition';
import { familySection } from '#shared/dossier/sections/family-section';
import { type DossierOptions, dossierSections } from '#shared/ipc';
import { deriveTimeLimits } from '#shared/law/derive-time-limits';
import { explainTimeLimit } from '#shared/law/explain-time-limit';
import { createLaw } from '#shared/law/law';
import { statusOf } from '#shared/law/status';
import { type CaseFamily, caseFamilySchema } from '#shared/model/case-family';
import { isoDateSchema } from '#shared/model/date';
import { inventedCaseFamilies } from '../../support/invented-case-families';

const law = createLaw();
const dataDate = isoDateSchema.parse('2026-11-22');
const options: DossierOptions = { families: [], sections: [...dossierSections], paper: 'A4', edition: 'inside', title: 'Antennas', client: 'Nordlicht', dataDate };

const sectionOf = (family: CaseFamily, more: Partial<DossierOptions> = {}): FamilySection => {
  const all = { ...options, ...more };
  const shown = editionFamily(family, all.edition);
  const context: SectionContext = {
    options: all,
    appended: [],
    limits: deriveTimeLimits(shown, law, dataDate),
    stepsOf: (limit) => explainTimeLimit(shown, limit, law),
    statusOf: (application) => statusOf(application, shown, law, dataDate),
  };
  return familySection(family, context);
};
const table = (section: FamilySection, title: string): TableBlock => {
  const found = section.blocks.find((block) => block.kind === 'table' && block.title === title);
  if (found?.kind !== 'table') throw new Error(`no table ${title}`);
  return found;
};
const texts = (block: TableBlock): readonly (readonly string[])[] =>
  block.groups.flatMap(({ rows }) => rows.map((cells) => cells.map(({ lines }) => lines.map((line) => line.map(({ text }) => text).join('')).join('\n'))));

describe('the status of a member', () => {
  it('names an end as what it is', () => {
    const applications = [
      { id: 'a1', office: 'WO', route: 'pct', filingDate: '2014-01-10' },
      { id: 'a2', office: 'EP', filingDate: '2020-01-10', events: [{ id: 'e1', type: 'refusal', date: '2024-03-01' }] },
      { id: 'a3', office: 'JP', filingDate: '2004-01-10' },
      { id: 'a4', office: 'US', filingDate: '2024-01-10' },
    ];
    const section = sectionOf(caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2024', reference: 'P-1', applications }));
    const words = texts(table(section, 'Members')).map((cells) => cells[3]?.split('\n'));
    expect(words.map((lines) => lines?.[0])).toEqual(['international phase ended', 'refused', 'expired', 'pending']);
    expect(words[2]?.[1]).toContain('term ended');
    const tree = section.blocks.find((block) => block.kind === 'figure' && block.figure === 'tree');
    expect(tree?.kind === 'figure' ? tree.summary : '').toContain('phase ended');
  });
});

/** A case with something in every place that only the inside may read; each secret is a word of its own. */
const secretive = (): CaseFamily =>
  caseFamilySchema.parse({
    format: 'stemma-family',
    version: 1,
    key: 'p-1',
    year: '2026',
    reference: 'P-1',
    title: 'Antenna module',
    responsible: 'secret-responsible',
    tags: ['secret-tag'],
    sources: [{ id: 1, kind: 'person', by: 'secret-enterer', at: '2026-01-01T00:00:00Z' }],
    notes: [{ id: 'n1', text: 'secret-note', at: '2026-01-01T00:00:00Z', by: 'secret-author' }],
    parties: [
      { id: 'y1', role: 'applicant', name: 'Nordlicht GmbH', address: 'secret-address', email: 'secret-email', reference: 'secret-party-reference' },
      { id: 'y2', role: 'inventor', name: 'secret-inventor' },
      { id: 'y3', role: 'client', name: 'secret-client' },
      { id: 'y4', role: 'annuity-payer', name: 'secret-payer' },
    ],
    limits: [
      { id: 'a1:paris.priority', state: 'done', on: '2024-05-02', by: 'secret-marker', proof: 'secret-proof', note: 'secret-mark-note' },
      {
        id: 'a1:pct.national-phase:JP',
        state: 'open',
        responsible: 'secret-limit-responsible',
        confirmed: { by: 'secret-date-confirmer', on: '2026-01-02', due: '2026-10-30', ruleVersion: '2026-11', eventDate: '2024-04-30' },
        override: { by: 'secret-overrider', on: '2026-01-02', due: '2026-10-20', reason: 'secret-reason' },
        checked: { by: 'secret-checker', on: '2026-01-03' },
        reminders: [{ on: '2026-10-01', text: 'secret-reminder' }],
        instruction: { decision: 'do', by: 'secret-instructor', note: 'secret-instruction' },
        instructed: { to: 'secret-service', on: '2026-01-04', reference: 'secret-service-reference' },
        paidBy: 'secret-paying',
        cost: 'secret-cost',
        fee: { amount: '1234567.89', currency: 'XTS' },
      },
    ],
    acceptedFindings: [{ id: 'demand-late:a1#x', by: 'secret-accepter', on: '2026-01-01', reason: 'secret-acceptance' }],
    applications: [
      {
        id: 'a1',
        office: 'WO',
        route: 'pct',
        number: { text: 'PCT/EP2025/055012', country: 'WO', number: 'EP2025055012' },
        filingDate: '2025-04-28',
        reference: 'secret-member-reference',
        responsible: 'secret-member-responsible',
        priorities: [{ id: 'r1', country: 'EP', number: '24160118', date: '2024-04-30' }],
        status: { value: 'pending', note: 'secret-status-note' },
        notOurs: { note: 'secret-sale' },
        events: [{ id: 'e1', date: '2025-05-05', type: 'search-copy-received', text: 'Search copy received', confirmed: { by: 'secret-confirmer', on: '2025-05-06' } }],
        decisions: [{ id: 'JP', state: 'enter', decidedBy: 'secret-decider', agent: 'secret-agent', agentReference: 'secret-agent-reference', note: 'secret-decision-note' }],
      },
    ],
  });

describe('a family in a dossier', () => {
  it('has the sections that were asked for, in the order of reading', () => {
    const [family] = inventedCaseFamilies(3).slice(2);
    if (!family) throw new Error('three families were invented');
    const titles = (sections: DossierOptions['sections']): readonly (string | undefined)[] => sectionOf(family, { sections }).blocks.map(({ title }) => title);
    expect(titles(['events', 'publications'])).toEqual(['Publications', 'Legal events']);
    expect(titles(['time-limits'])).toEqual(['Time limits']);
    expect(titles(['tree'])).toEqual(['Family tree']);
    expect(titles([])).toEqual([]);
  });

  it('keeps every secret inside', () => {
    const family = secretive();
    expect(JSON.stringify(sectionOf(family))).toContain('secret-note');
    const outside = sectionOf(family, { edition: 'outside' });
    expect(JSON.stringify(outside)).not.toContain('secret');
    expect(JSON.stringify(outside)).not.toMatch(/XTS|1234567/);
    expect(JSON.stringify(outside)).toContain('Nordlicht GmbH');
    expect(JSON.stringify(editionFamily(family, 'outside'))).not.toContain('secret');
  });

  it('says in the inside edition how a date came about, who gave it and who checked it', () => {
    const pending = (more: object) => caseFamilySchema.parse({ ...secretive(), ...more, applications: secretive().applications.map((member) => ({ ...member, notOurs: undefined })) });
    const rows = texts(table(sectionOf(pending({})), 'Time limits'));
    const entry = rows.find(([due]) => due?.startsWith('20 Oct 2026'));
    expect(entry?.[3]).toContain('priority date plus 30 months');
    expect(entry?.[4]).toBe('overdue\nentered by secret-overrider, 2 Jan 2026: secret-reason\ncomputed: 30 Oct 2026\nchecked by secret-checker, 3 Jan 2026');
    const unchecked = pending({ limits: [] });
    expect(texts(table(sectionOf(unchecked), 'Time limits')).flatMap((cells) => (cells[1]?.startsWith('Enter') ? [cells[4]] : []))).toEqual([expect.stringContaining('not confirmed, not checked')]);
    expect(table(sectionOf(unchecked), 'Time limits').footnotes.some(({ text }) => text.includes('Rule pct.national-phase, version '))).toBe(true);
  });

  it('does not print a limit that was met as missed in the outside edition', () => {
    const family = secretive();
    const met = caseFamilySchema.parse({ ...family, applications: [{ id: 'a1', office: 'EP', number: { text: 'EP 24160118' }, filingDate: '2024-04-30' }], limits: [{ id: '', state: 'done' }] });
    const [limit] = deriveTimeLimits(met, law, dataDate);
    if (!limit) throw new Error('a first filing has its priority period');
    const marked = caseFamilySchema.parse({ ...met, limits: [{ id: limit.key, state: 'done', on: '2025-04-28', by: 'secret-marker' }] });
    const row = texts(table(sectionOf(marked, { edition: 'outside' }), 'Time limits')).find((cells) => cells[1]?.startsWith(limit.label));
    expect(row?.[4]).toBe('done on 28 Apr 2025');
  });

  it('tells past dates and options let go in the inside edition only, and what is open or overdue in both', () => {
    const labels = (family: CaseFamily, edition: DossierOptions['edition']) => table(sectionOf(family, { edition }), 'Time limits').groups.map(({ label, rows }) => ({ period: label?.[0]?.text, rows: rows.length }));
    const families = inventedCaseFamilies(30);
    const all = families.map((family) => ({ inside: labels(family, 'inside'), outside: labels(family, 'outside') }));
    const open = (groups: (typeof all)[number]['inside']) => groups.filter(({ period }) => !period?.startsWith('Past'));
    for (const { inside, outside } of all) expect(open(outside)).toEqual(open(inside));
    expect(all.flatMap(({ outside }) => outside).filter(({ period }) => period === 'Past, no act required')).toEqual([]);
    expect(all.some(({ inside }) => inside.some(({ period }) => period === 'Past, no act required'))).toBe(true);
    const printed = families.flatMap((family) => texts(table(sectionOf(family, { edition: 'outside' }), 'Time limits')).map((cells) => cells[4]));
    expect(printed.filter((state) => /^(?:passed|ended|not needed)/.test(state ?? ''))).toEqual([]);
  });

  it('says first how many limits are overdue and open and when the next is due', () => {
    for (const family of inventedCaseFamilies(20)) {
      const due = deriveTimeLimits(family, law, dataDate).filter(({ status }) => status === 'open').map((limit) => limit.due).sort();
      const said = due[0] === undefined ? /nothing open/ : new RegExp(`${due.length} open, (?:the next )?due ${Number(due[0].slice(8))} `);
      expect(table(sectionOf(family), 'Time limits').intro).toMatch(said);
    }
  });

  it('keeps which offices were chosen, without who chose them', () => {
    const [application] = editionFamily(secretive(), 'outside').applications;
    expect(application?.decisions).toEqual([{ id: 'JP', state: 'enter' }]);
  });

  it('leaves out an edition’s traces whether they are taken out once or twice', () => {
    for (const family of [secretive(), ...inventedCaseFamilies(6)]) {
      const once = editionFamily(family, 'outside');
      expect(editionFamily(once, 'outside')).toEqual(once);
      expect(caseFamilySchema.parse(once)).toEqual(once);
    }
  });

  it('gives every time limit its legal basis as a footnote, each basis once', () => {
    for (const family of inventedCaseFamilies(12)) {
      const block = table(sectionOf(family), 'Time limits');
      const used = block.groups.flatMap(({ rows }) => rows.map((cells) => cells.flatMap(({ lines }) => lines.flat().flatMap(({ notes }) => notes ?? []))));
      expect(used.filter((notes) => notes.length === 0)).toEqual([]);
      expect(new Set(used.flat())).toEqual(new Set(block.footnotes.map(({ number }) => number)));
      expect(new Set(block.footnotes.map(({ text }) => text)).size).toBe(block.footnotes.length);
      const bases = deriveTimeLimits(family, law, dataDate).map(({ basis }) => basis);
      expect(bases.every((basis) => block.footnotes.some(({ text }) => text.startsWith(`${basis}.`)))).toBe(true);
    }
  });

  it('sets overdue limits before those ahead and past ones last', () => {
    const groups = inventedCaseFamilies(20).flatMap((family) => {
      const { groups: found } = table(sectionOf(family), 'Time limits');
      return [found.map(({ label }) => label?.[0]?.text)];
    });
    const order = ['Overdue', 'Open', 'Ahead, no act required', 'Past', 'Past, no act required'];
    for (const found of groups) expect(found).toEqual(order.filter((name) => found.includes(name)));
    expect(groups.some((found) => found.length > 1)).toBe(true);
  });

  it('tells yearly fees that passed alike in one row, and apart from them the one that was paid', () => {
    const german = { id: 'a1', office: 'DE', filingDate: '2008-01-18', number: { text: '10 2008 102 695' } };
    const paid = { id: 'a1:de.renewal:10', state: 'done', on: '2017-02-01', by: 'Ada' };
    const family = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-1', year: '2008', reference: 'P-1', applications: [german], limits: [paid] });
    const fees = texts(table(sectionOf(family), 'Time limits')).filter((cells) => cells[1]?.startsWith('Annual fee') === true && cells[4]?.startsWith('open') !== true);
    expect(fees.map((cells) => [cells[0], cells[1]?.split('\n')[1], cells[4]?.split('\n')[0]])).toEqual([
      ['31 Mar 2010\nto 31 Mar 2026', '16 fees, years 3 to 9, 11 to 19', 'passed'],
      ['31 Mar 2017', undefined, 'done on 1 Feb 2017, Ada'],
    ]);
  });

  it('loses no publication and sorts them by date', () => {
    for (const family of inventedCaseFamilies(12)) {
      const { groups } = table(sectionOf(family, { sections: ['publications'] }), 'Publications');
      expect(groups[0]?.rows).toHaveLength(family.applications.reduce((sum, { publications }) => sum + publications.length, 0));
    }
  });

  it('says "not known" where nothing is recorded', () => {
    const empty = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-2', year: '2026', reference: 'P-2', applications: [{ id: 'a1', stage: 'invention' }] });
    const section = sectionOf(empty);
    expect(section.title.text).toBe('Title not known');
    expect(texts(table(section, 'Members'))[0]).toEqual(['invention', 'not known', 'none recorded', 'planned\ninvention']);
  });

  it('names lists of which nothing is recorded in a line of the facts, or each for itself where there are no facts', () => {
    const empty = caseFamilySchema.parse({ format: 'stemma-family', version: 1, key: 'p-2', year: '2026', reference: 'P-2', applications: [{ id: 'a1', stage: 'invention' }] });
    const { blocks } = sectionOf(empty);
    const facts = blocks.find((block) => block.kind === 'facts');
    expect(facts?.kind === 'facts' && facts.rows.at(-1)).toEqual({ label: 'Not recorded', lines: [[{ text: 'parties, publications, legal events' }]] });
    expect(blocks.some(({ title }) => title === 'Publications')).toBe(false);
    expect(table(sectionOf(empty, { sections: ['publications'] }), 'Publications').empty).toBe('No publication is recorded.');
  });

  it('prints once what happened alike in several states, and the particulars of offices as a person reads them', () => {
    const lapse = { code: 'PG25', office: 'EP', type: 'lapse', date: '2020-07-31', effective: '2019-11-27', text: 'Lapsed in a contracting state' };
    const particulars = (state: string) => ({ 'Effective DATE': '20191127', 'Free Format Text': 'FEE NOT PAID', 'Influence on the right': '-', 'Ref Country Code': state });
    const family = caseFamilySchema.parse({
      format: 'stemma-family',
      version: 1,
      key: 'p-2',
      year: '2026',
      reference: 'P-2',
      applications: [
        {
          id: 'a1',
          office: 'EP',
          events: [
            { ...lapse, id: 'e1', state: 'DK', detail: particulars('DK') },
            { ...lapse, id: 'e2', state: 'AT', detail: particulars('AT') },
            { ...lapse, id: 'e3', state: 'CZ', date: '2020-08-31', detail: { ...particulars('CZ'), 'Payment DATE': '20200901', Executed: '2016-01-05; 2016-01-06', 'Ref Legal Event Code': 'MP', 'Ref Legal Event Code: meaning': 'PATENT INVALID' } },
          ],
        },
      ],
    });
    expect(texts(table(sectionOf(family), 'Legal events'))).toEqual([
      ['31 Jul 2020', 'EP PG25', 'Lapsed in a contracting state\nfor AT, DK\neffective 27 Nov 2019 · FEE NOT PAID · Influence on the right: negative'],
      ['31 Aug 2020', 'EP PG25 for CZ', 'Lapsed in a contracting state\neffective 27 Nov 2019 · FEE NOT PAID · Influence on the right: negative · Payment date: 1 Sep 2020 · Executed: 5 Jan 2016; 6 Jan 2016 · Ref Legal Event Code: MP (PATENT INVALID)'],
    ]);
  });

  it('does not say of a granted member that the right ended, nor of an unknown status since when it is so', () => {
    const family = caseFamilySchema.parse({
      format: 'stemma-family',
      version: 1,
      key: 'p-2',
      year: '2026',
      reference: 'P-2',
      applications: [
        { id: 'a1', office: 'EP', number: { text: 'EP 10 167 109.7' }, filingDate: '2010-06-24', publications: [{ id: 'p1', country: 'EP', number: '2400812', kind: 'B1', date: '2019-11-27' }] },
        { id: 'a2', office: 'CN', filingDate: '2014-08-19', publications: [{ id: 'p1', country: 'CN', number: '104223352', kind: 'A', date: '2014-12-24' }] },
      ],
    });
    const section = sectionOf(family);
    const fee = texts(table(section, 'Time limits')).find((cells) => cells[1]?.startsWith('Pay filing and search fee'));
    expect(fee?.[4]).toBe('no longer applies\na grant, publication or end came first');
    expect(texts(table(section, 'Members'))[1]?.[3]).toBe('not known\nnothing recorded since 24 Dec 2014');
  });

  it('does not list a first filing as claiming its own priority', () => {
    const family = caseFamilySchema.parse({
      format: 'stemma-family',
      version: 1,
      key: 'p-3',
      year: '2026',
      reference: 'P-3',
      applications: [{ id: 'a1', office: 'DE', number: { text: 'DE102021105441', country: 'DE', number: '102021105441' }, priorities: [{ id: 'r1', country: 'DE', number: '102021105441', date: '2021-03-05' }] }],
    });
    expect(sectionOf(family).blocks.some(({ title }) => title === 'Priorities claimed')).toBe(false);
  });
});
