import { applicationSchema, type Application } from '#shared/model/application';
import type { z } from 'zod';

/** A member with what matters to a test; everything else as the schema's defaults. */
export const member = (id: string, fields: Partial<z.input<typeof applicationSchema>> = {}): Application => applicationSchema.parse({ id, ...fields });

type Claim = { readonly country: string; readonly number: string; readonly kind?: string; readonly date?: string; readonly linkage?: string; readonly active?: boolean };

/** Priority claims with ids of their own. */
export const priorities = (...claims: readonly Claim[]) => claims.map((claim, index) => ({ id: `c${index + 1}`, ...claim }));

/** The family of EP2906782 as its office data states it: provisional, PCT, four entries, a US filing and its continuation. */
export const internationalFamily = (): Application[] => {
  const provisional = { country: 'US', number: '201261713164', kind: 'P', date: '2012-10-12', active: true };
  const pct = { country: 'US', number: '2013064552', kind: 'W', date: '2013-10-11' };
  const entry = (id: string, office: string, number: string): Application =>
    member(id, { office, route: 'pct-entry', number: { text: `${office}${number}`, country: office, number, kind: 'A' }, filingDate: '2013-10-11', priorities: priorities(provisional), relations: [{ id: 'r1', type: 'pct-entry', ...pct }] });
  return [
    entry('a1', 'EP', '13844704'),
    entry('a2', 'CA', '2887530'),
    entry('a3', 'CN', '201380062258'),
    entry('a4', 'RU', '2015117646'),
    member('a5', {
      office: 'US',
      number: { text: 'US201314052000', country: 'US', number: '201314052000', kind: 'A' },
      filingDate: '2013-10-11',
      priorities: priorities({ country: 'US', number: '201314052000', kind: 'A', date: '2013-10-11', active: false }, provisional),
    }),
    member('a6', {
      office: 'US',
      number: { text: 'US201615044813', country: 'US', number: '201615044813', kind: 'A' },
      filingDate: '2016-02-16',
      priorities: priorities(provisional),
      relations: [{ id: 'r1', type: 'continuation', country: 'US', number: '201314052000', kind: 'A', date: '2013-10-11' }],
    }),
    member('a7', { office: 'WO', route: 'pct', number: { text: 'US2013064552W', country: 'US', number: '2013064552', kind: 'W' }, filingDate: '2013-10-11', priorities: priorities(provisional) }),
  ];
};
