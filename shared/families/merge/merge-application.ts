import { publicationsOf, type PublicationRecord, type PublishedName } from '../../formats/record';
import type { Application, LocalText } from '../../model/application';
import type { LegalEvent } from '../../model/event';
import type { PatentNumber } from '../../model/patent-number';
import { publicationKey } from '../../model/publication';
import type { PartyRole } from '../../model/party';
import type { Provenanced } from '../../model/source';
import { isNamedPublication, publicationFromText } from '../../numbers/reading/publication-from-text';
import { sameApplication } from '../../numbers/identity/same-application';
import { identityOfMember } from '../grouping/member-identity';
import { addedRow, filledField, standing, withField, withSource, type MergeContext } from './merge-context';
import { mergeApplicationDocket } from './merge-docket';
import { mergeLinks } from './merge-links';
import { mergeParties } from './merge-parties';

/** A member that a record brings in. */
export const newApplication = (context: MergeContext, id: string): Application => ({
  id,
  right: context.statement.record.right ?? 'patent',
  route: context.statement.record.route ?? 'direct',
  stage: isFiled(context.statement.record) ? 'filed' : 'planned',
  titles: [],
  abstracts: [],
  priorities: [],
  relations: [],
  publications: [],
  events: [],
  parties: [],
  ipc: [],
  cpc: [],
  states: [],
  decisions: [],
  src: context.sources.idOf(context.statement),
});

/** The application with everything that a record adds to it or knows better. */
export const mergeApplication = (context: MergeContext, application: Application): Application => {
  const { record } = context.statement;
  const at = `applications/${application.id}`;
  let merged = application;
  merged = withField(context, at, merged, 'office', record.office);
  merged = mergeNumber(context, at, merged, record.application);
  merged = withField(context, at, merged, 'filingDate', record.filingDate);
  merged = mergeStage(context, at, merged);
  merged = withField(context, at, merged, 'right', record.right);
  merged = mergeRoute(context, at, merged);
  merged = withField(context, at, merged, 'ownPriority', record.ownPriority);
  for (const publication of publicationsOf(record)) merged = mergePublication(context, at, merged, publication);
  merged = mergeTexts(context, at, merged, 'titles', record.titles);
  merged = mergeTexts(context, at, merged, 'abstracts', record.abstracts);
  merged = mergeLinks(context, at, merged);
  merged = mergeEvents(context, at, merged);
  merged = withField(context, at, merged, 'ipc', listed(record.ipc), sameList);
  merged = withField(context, at, merged, 'cpc', listed(record.cpc), sameList);
  merged = withField(context, at, merged, 'states', listed(record.states), sameList);
  let parties = merged.parties as readonly Application['parties'][number][];
  parties = mergeParties(context, at, merged, parties, 'applicant', record.applicants);
  parties = mergeParties(context, at, merged, parties, 'inventor', record.inventors);
  parties = mergeParties(context, at, merged, parties, 'agent', record.agents);
  for (const role of new Set((record.parties ?? []).map((party) => party.role))) parties = mergeParties(context, at, merged, parties, role, namesInRole(record.parties, role));
  return mergeApplicationDocket(context, at, { ...merged, parties: [...parties] });
};

/** What a docket lists without number, date and publication is not filed as far as anybody knows. */
const isFiled = ({ application, publication, filingDate, docket }: PublicationRecord): boolean => docket === undefined || application !== undefined || publication !== undefined || filingDate !== undefined;

/** What an import planned is filed once any record says so. */
const mergeStage = (context: MergeContext, at: string, application: Application): Application => {
  if (!isFiled(context.statement.record) || application.stage === 'filed') return application;
  if (standing(context, application, 'stage') === 'person') return withField(context, at, application, 'stage', 'filed');
  return withSource(context, { ...application, stage: 'filed' as const }, 'stage');
};

const namesInRole = (parties: PublicationRecord['parties'], role: PartyRole): readonly PublishedName[] => (parties ?? []).filter((party) => party.role === role).map(({ role: _role, ...name }) => name);

const listed = (values: readonly string[]): string[] | undefined => (values.length === 0 ? undefined : [...values]);
const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((value) => b.includes(value));

/** Offices' first records do not say the route; `direct` from an import is no statement. */
const mergeRoute = (context: MergeContext, at: string, application: Application): Application => {
  const { route } = context.statement.record;
  if (route === undefined || route === application.route) return application;
  if (application.route === 'direct' && standing(context, application, 'route') !== 'person') return withSource(context, { ...application, route }, 'route');
  return withField(context, at, application, 'route', route);
};

/** The number as typed or published stays; the DOCDB parts are added to it. Another number is another statement. */
const mergeNumber = (context: MergeContext, at: string, application: Application, number: PatentNumber | undefined): Application => {
  const known = application.number;
  if (number === undefined || known === undefined) return withField(context, at, application, 'number', number);
  const [old, now] = [identityOfMember(known, application.office, application.filingDate), identityOfMember(number, undefined, context.statement.record.filingDate)];
  // A record that names the application by its publication only says nothing of its number.
  if (now === undefined && isOwnPublication(context, application, number.text)) return application;
  const isByPublication = old === undefined && isOwnPublication(context, application, known.text);
  if (isByPublication && standing(context, application, 'number') !== 'person') return withSource(context, { ...application, number }, 'number');
  if (!isByPublication && (old === undefined || now === undefined || !sameApplication(old, now))) return withField(context, at, application, 'number', number, (a, b) => a?.text === b?.text && a?.number === b?.number);
  const composed = known.text === `${known.country ?? ''}${known.number ?? ''}` && standing(context, application, 'number') !== 'person';
  const completed = {
    text: composed ? number.text : known.text,
    ...(known.number === undefined && number.country !== undefined && number.number !== undefined
      ? { country: number.country, number: number.number, ...(number.kind === undefined ? {} : { kind: number.kind }) }
      : docdbParts(known)),
  };
  if (completed.text === known.text && completed.number === known.number) return application;
  return { ...application, number: completed };
};

/** Whether the text entered as the number names a publication of the application. */
const isOwnPublication = (context: MergeContext, application: Application, text: string): boolean => {
  const named = publicationFromText(text, application.office);
  return named !== undefined && [...application.publications, ...publicationsOf(context.statement.record)].some((each) => isNamedPublication(named, each));
};

const docdbParts = ({ country, number, kind }: PatentNumber): Omit<PatentNumber, 'text'> => ({
  ...(country === undefined ? {} : { country }),
  ...(number === undefined ? {} : { number }),
  ...(kind === undefined ? {} : { kind }),
});

type NamedInRecord = ReturnType<typeof publicationsOf>[number];

const mergePublication = (context: MergeContext, at: string, application: Application, publication: NamedInRecord): Application => {
  const known = application.publications.find((each) => publicationKey(each) === publicationKey(publication)) ?? application.publications.find((each) => isSameWithoutKind(each, publication));
  if (known === undefined) {
    const row = addedRow(context, at, application, 'publications', 'p', application.publications, publication);
    return row === undefined ? application : { ...application, publications: [...application.publications, row] };
  }
  const path = `${at}/publications/${known.id}`;
  let merged = withField(context, path, known, 'date', publication.date);
  // No kind is no statement: whoever knows it completes the row.
  if (known.kind === '' && publication.kind !== '') merged = withSource(context, { ...merged, kind: publication.kind }, 'kind');
  merged = filledField(context, path, merged, 'original', publication.original);
  merged = withField(context, path, merged, 'familyId', publication.familyId);
  return merged === known ? application : { ...application, publications: application.publications.map((each) => (each === known ? merged : each)) };
};

/** A source that does not tell the kind of a publication means the one of that number whose date does not contradict. */
const isSameWithoutKind = (known: Application['publications'][number], named: NamedInRecord): boolean =>
  (known.kind === '' || named.kind === '') && known.country === named.country && known.number === named.number && (known.date === undefined || named.date === undefined || known.date === named.date);

/** One text per language; each text knows its own source. */
const mergeTexts = (context: MergeContext, at: string, application: Application, field: 'titles' | 'abstracts', texts: readonly LocalText[]): Application => {
  const conflicting: LocalText[] = [];
  let next: readonly LocalText[] = application[field];
  for (const { lang, text } of texts) {
    const known = next.find((each) => each.lang === lang);
    if (known?.text === text) continue;
    const holder: Provenanced = known?.src === undefined ? { srcOf: application.srcOf } : { src: known.src };
    const said: LocalText = { lang, text };
    if (known === undefined ? context.sources.rowOf(application.srcOf?.[field])?.kind === 'person' && next.length === 0 : standing(context, holder, field) === 'person') conflicting.push(said);
    else if (known === undefined || standing(context, holder, field) === 'outranked') {
      next = [...next.filter((each) => each !== known), { ...said, src: context.sources.idOf(context.statement) }];
    }
  }
  if (conflicting.length > 0) {
    const others = next.filter((each) => !conflicting.some((text) => text.lang === each.lang));
    context.conflict({ path: `${at}/${field}`, ...(next.length === 0 ? {} : { old: next }), new: [...others, ...conflicting] });
  }
  return next === application[field] ? application : { ...application, [field]: [...next] };
};

/** Events are facts: the same one is there once, a different one is added. What its code means may turn out later (a deletion). */
const mergeEvents = (context: MergeContext, at: string, application: Application): Application => {
  const { events } = context.statement.record;
  if (events.length === 0) return application;
  const isRepeated = context.sources.isKnown(context.statement);
  const byKey = new Map(application.events.map((event) => [eventKey(event), event]));
  const added: LegalEvent[] = [];
  const retyped = new Map<LegalEvent, LegalEvent>();
  for (const event of events) {
    const key = eventKey(event);
    const known = byKey.get(key);
    if (known === undefined) {
      const row = addedRow(context, at, application, 'events', 'e', [...application.events, ...added], event);
      if (row === undefined) continue;
      byKey.set(key, row);
      added.push(row);
    } else if (known.type !== event.type && !isRepeated && !added.includes(known) && context.sources.rowOf(known.srcOf?.['type'] ?? known.src)?.kind === 'import') {
      const { type: _type, ...untyped } = known;
      retyped.set(known, withSource(context, { ...untyped, ...(event.type === undefined ? {} : { type: event.type }) }, 'type'));
    }
  }
  if (added.length === 0 && retyped.size === 0) return application;
  return { ...application, events: [...application.events.map((event) => retyped.get(event) ?? event), ...added] };
};

/** Descriptions of codes are reworded now and then; they do not make another event. */
const eventKey = ({ date, code, office, state, text, effective, detail }: Omit<LegalEvent, 'id'>): string =>
  JSON.stringify([date, code, office, state, code === undefined ? text : undefined, effective, Object.entries(detail ?? {}).filter(([label]) => !label.endsWith(': meaning')).sort(([a], [b]) => (a < b ? -1 : 1))]);
