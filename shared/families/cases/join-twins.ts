import type { Application } from '../../model/application';
import { nextId } from '../../model/case-family';
import { publicationKey } from '../../model/publication';
import { sameApplication } from '../../numbers/identity/same-application';
import { identityOfLink, identityOfMember } from '../grouping/member-identity';

/** Where two cases say different things of one application; what the case that is kept says, stays. */
export type JoinDifference = { readonly application: string; readonly field: string; readonly kept: unknown; readonly other: unknown };

export type JoinedTwins = {
  readonly application: Application;
  /** Ids of the other's events in the application that is kept. */
  readonly events: ReadonlyMap<string, string>;
  readonly differences: readonly JoinDifference[];
};

/** Whether two cases have the same application: the same number, right and way. */
export const isTwin = (a: Application, b: Application): boolean => {
  if (a.right !== b.right || a.route !== b.route || a.office !== b.office) return false;
  const [left, right] = [identityOfMember(a.number, a.office, a.filingDate), identityOfMember(b.number, b.office, b.filingDate)];
  return left !== undefined && right !== undefined && sameApplication(left, right);
};

const scalars = ['stage', 'number', 'filingDate', 'reference', 'responsible', 'ownPriority', 'chapter', 'status', 'upcOptOut', 'reportedStatus', 'notOurs'] as const;

/** One application of two rows for it: every row of both, and of single values the kept one where both have one. */
export const joinTwins = (kept: Application, other: Application): JoinedTwins => {
  const differences: JoinDifference[] = [];
  let joined: Application = kept;
  for (const field of scalars) {
    if (other[field] === undefined) continue;
    if (joined[field] === undefined) {
      const src = other.srcOf?.[field] ?? other.src;
      // Sound: both are the same field of an application.
      joined = { ...joined, [field]: other[field], ...(src === undefined || src === joined.src ? {} : { srcOf: { ...joined.srcOf, [field]: src } }) } as Application;
    } else if (field !== 'number' && JSON.stringify(joined[field]) !== JSON.stringify(other[field])) differences.push({ application: kept.id, field, kept: joined[field], other: other[field] });
  }
  const events = new Map<string, string>();
  const allEvents = added(kept.events, other.events, 'e', (event) => bareText(event), events);
  joined = {
    ...joined,
    titles: byLanguage(kept.titles, other.titles),
    abstracts: byLanguage(kept.abstracts, other.abstracts),
    publications: added(kept.publications, other.publications, 'p', publicationKey),
    events: allEvents,
    priorities: addedLinks(kept.priorities, other.priorities, 'c'),
    relations: addedLinks(kept.relations, other.relations, 'r'),
    parties: added(kept.parties, other.parties, 'n', ({ role, name, reference }) => `${role}|${name}|${reference ?? ''}`),
    decisions: [...kept.decisions, ...other.decisions.filter(({ id }) => !kept.decisions.some((decision) => decision.id === id))],
    ipc: union(kept.ipc, other.ipc),
    cpc: union(kept.cpc, other.cpc),
    states: union(kept.states, other.states),
    ...(kept.takenOver === undefined && other.takenOver === undefined ? {} : { takenOver: added(kept.takenOver ?? [], other.takenOver ?? [], 't', bareText) }),
    ...(kept.unread === undefined && other.unread === undefined ? {} : { unread: added(kept.unread ?? [], other.unread ?? [], 'u', bareText) }),
  };
  for (const decision of other.decisions) {
    const mine = kept.decisions.find(({ id }) => id === decision.id);
    if (mine !== undefined && bareText(mine) !== bareText(decision)) differences.push({ application: kept.id, field: `decisions/${decision.id}`, kept: mine, other: decision });
  }
  return { application: joined, events, differences };
};

/** What a row says, without its id and where it came from. */
const bareText = (row: object): string => JSON.stringify(Object.entries(row).filter(([field]) => field !== 'id' && field !== 'src' && field !== 'srcOf').sort(([a], [b]) => (a < b ? -1 : 1)));

const added = <Row extends { readonly id: string }>(rows: readonly Row[], others: readonly Row[], prefix: string, says: (row: Row) => string, ids: Map<string, string> = new Map()): Row[] => {
  const all = [...rows];
  const known = new Map(rows.map((row) => [says(row), row.id]));
  for (const row of others) {
    const id = known.get(says(row)) ?? nextId(prefix, all);
    if (!known.has(says(row))) all.push({ ...row, id });
    known.set(says(row), id);
    ids.set(row.id, id);
  }
  return all;
};

const addedLinks = <Row extends Application['priorities'][number] | Application['relations'][number]>(rows: readonly Row[], others: readonly Row[], prefix: string): Row[] => {
  const isKnown = (link: Row): boolean =>
    rows.some((each) => {
      if (each.application !== undefined || link.application !== undefined) return each.application === link.application;
      const [a, b] = [identityOfLink(each), identityOfLink(link)];
      return a !== undefined && b !== undefined ? sameApplication(a, b) : each.text !== undefined && each.text === link.text;
    });
  const all = [...rows];
  for (const link of others) if (!isKnown(link)) all.push({ ...link, id: nextId(prefix, all) });
  return all;
};

const byLanguage = (texts: readonly Application['titles'][number][], others: readonly Application['titles'][number][]): Application['titles'] => [...texts, ...others.filter(({ lang }) => !texts.some((text) => text.lang === lang))];
const union = (values: readonly string[], others: readonly string[]): string[] => [...new Set([...values, ...others])];
