import { applicationParts } from '../formats/epo/exchange-document';
import type { PublicationRecord } from '../formats/record';
import type { RelationType } from '../model/link';

const relationOf: Readonly<Record<string, RelationType>> = { '1': 'continuation', '2': 'continuation-in-part', '3': 'division', W: 'pct-entry' };

/**
 * An invented record as the reader of exchange files would give it: the application is no claim of its own, linkage types are
 * relations. For portfolios of a size at which writing and reading files would take most of the time.
 */
export const statedRecord = (record: PublicationRecord): PublicationRecord => {
  const { application, filingDate, publication } = record;
  const { country, number, kind } = application ?? {};
  const docdb = country === undefined || number === undefined || kind === undefined ? undefined : { country, number, kind };
  const own = record.priorities.find((claim) => claim.country === country && claim.number === number && claim.kind === kind);
  const priorities: PublicationRecord['priorities'][number][] = [];
  const relations: PublicationRecord['relations'][number][] = [];
  for (const claim of record.priorities) {
    if (claim === own) continue;
    const type = relationOf[claim.linkage ?? ''];
    if (type !== undefined) relations.push({ type, country: claim.country, number: claim.number, kind: claim.kind, date: claim.date });
    if (type === undefined || claim.active === true) priorities.push(claim);
  }
  const parts = applicationParts({ ...(docdb === undefined ? {} : { docdb }), ...(filingDate === undefined ? {} : { date: filingDate }) }, publication, []);
  const route = parts.route ?? (relations.some(({ type }) => type === 'pct-entry') ? 'pct-entry' : undefined);
  const ownPriority = own?.active;
  const entries = relations.filter(({ type }) => type === 'pct-entry');
  return {
    ...record,
    ...parts,
    ...(application === undefined ? {} : { application: { ...application, text: `${country ?? ''}${number ?? ''}` } }),
    ...(route === undefined ? {} : { route }),
    ...(ownPriority === undefined ? {} : { ownPriority }),
    // Of a national part DOCDB says that of the European application.
    priorities: route === 'validation' ? [...priorities, ...entries.map(({ type: _type, ...fields }) => ({ ...fields, linkage: 'W', active: false }))] : priorities,
    relations: route === 'validation' ? [...relations.filter(({ type }) => type !== 'pct-entry'), ...parts.relations] : relations,
  };
};
