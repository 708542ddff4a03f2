import type { Attachment } from '../../model/attachment';
import { nextId, type CaseFamily } from '../../model/case-family';
import { withoutUnusedSources } from '../../model/canonical';
import type { IsoDate } from '../../model/date';
import { withSourceIds } from '../../model/source-ids';
import { linkValidations } from '../merge/link-validations';
import { isTwin, joinTwins, type JoinDifference } from './join-twins';
import { applicationInPath, withApplication, withIdInPath, withIdInside, withNewIds, withProof } from './renumber';

/** A document that changes its case: from the folder of a case to a path in the folder of another. */
export type DocumentMove = { readonly from: string; readonly path: string; readonly to: string };

export type JoinedCases = {
  /** The case that is kept, with everything of the others. */
  readonly family: CaseFamily;
  readonly moves: readonly DocumentMove[];
  /** Applications that stood in two of the cases and are one now, by their ids in the case that is kept. */
  readonly twins: readonly string[];
  readonly differences: readonly JoinDifference[];
};

/**
 * Joins cases into one. Applications, parties, marks on time limits, notes, documents, declarations and sources of the others come to the case that
 * is kept under new ids; their references are kept in `joined`. An application that stands in both is one afterwards, with the rows of both.
 */
export const joinCases = (kept: CaseFamily, others: readonly CaseFamily[], entry: { readonly by: string; readonly on: IsoDate }): JoinedCases =>
  others.reduce<JoinedCases>(
    (so, other) => {
      const next = joinOne(so.family, other, entry);
      return { family: next.family, moves: [...so.moves, ...next.moves], twins: [...so.twins, ...next.twins], differences: [...so.differences, ...next.differences] };
    },
    { family: kept, moves: [], twins: [], differences: [] },
  );

const joinOne = (kept: CaseFamily, unnumbered: CaseFamily, { by, on }: { readonly by: string; readonly on: IsoDate }): JoinedCases => {
  const other = withSourcesAfter(kept, unnumbered);
  const applicationIds = new Map<string, string>();
  const twins = new Map(other.applications.flatMap((application) => kept.applications.filter((mine) => isTwin(mine, application)).slice(0, 1).map((mine) => [application.id, mine.id] as const)));
  let highest = Number(nextId('a', kept.applications).slice(1));
  for (const { id } of other.applications) applicationIds.set(id, twins.get(id) ?? `a${highest++}`);
  const { documents, documentIds, moves } = joinedDocuments(kept, other, applicationIds);
  const moved = other.applications.map((application) => withNewIds(application, applicationIds, documentIds));

  const differences: JoinDifference[] = [];
  const eventIds = new Map<string, ReadonlyMap<string, string>>();
  const applications = kept.applications.map((mine) =>
    moved
      .filter(({ id }) => id === mine.id)
      .reduce((so, twin) => {
        const joined = joinTwins(so, twin);
        eventIds.set(mine.id, joined.events);
        differences.push(...joined.differences);
        return joined.application;
      }, mine),
  );
  const came = moved.filter(({ id }) => !kept.applications.some((mine) => mine.id === id));

  const limits = [...kept.limits];
  for (const mark of other.limits) {
    const renumbered = withProof({ ...mark, id: withEventInside(withIdInside(mark.id, applicationIds), eventIds) }, documentIds);
    const mine = limits.find(({ id }) => id === renumbered.id);
    if (mine === undefined) limits.push(renumbered);
    else if (JSON.stringify(mine) !== JSON.stringify(renumbered)) differences.push({ application: renumbered.id.split(':')[0] ?? '', field: `limits/${renumbered.id}`, kept: mine, other: renumbered });
  }
  const findings = other.acceptedFindings.map((finding) => ({ ...finding, id: withIdInside(finding.id, applicationIds) })).filter(({ id }) => !kept.acceptedFindings.some((mine) => mine.id === id));
  const declarations = [...(kept.declarations ?? []), ...renumbered('s', kept.declarations ?? [], other.declarations ?? [])];
  const unread = [...(kept.unread ?? []), ...renumbered('u', kept.unread ?? [], other.unread ?? [])];
  // What files say of the other case's own fields has nothing to differ from any more; of applications that were in both the kept one counts.
  const cameIds = new Set(came.map(({ id }) => id));
  const marks = (other.differing ?? []).map((row) => ({ ...row, path: withIdInPath(row.path, applicationIds) })).filter(({ path }) => cameIds.has(applicationInPath(path) ?? ''));
  const differing = [...(kept.differing ?? []), ...renumbered('v', kept.differing ?? [], marks)];
  const joinedRows = [...(kept.joined ?? []), ...renumbered('j', kept.joined ?? [], (other.joined ?? []).map((row) => ({ ...row, applications: row.applications.map((id) => applicationIds.get(id) ?? id) })))];
  const responsible = kept.responsible ?? other.responsible;
  const apart = [...(kept.keptApart ?? []), ...(other.keptApart ?? [])].filter(({ id }, index, all) => id !== kept.key && id !== other.key && all.findIndex((row) => row.id === id) === index);
  const srcOf = { ...other.srcOf, ...kept.srcOf };
  const { keptApart: _keptApart, srcOf: _srcOf, responsible: _responsible, declarations: _declarations, unread: _unread, differing: _differing, ...rest } = kept;

  const family: CaseFamily = {
    ...rest,
    titles: [...kept.titles, ...other.titles.filter(({ lang }) => !kept.titles.some((title) => title.lang === lang))],
    ...(responsible === undefined ? {} : { responsible }),
    tags: [...new Set([...kept.tags, ...other.tags])],
    parties: [...kept.parties, ...renumbered('n', kept.parties, other.parties.filter((party) => !kept.parties.some((mine) => mine.role === party.role && mine.name === party.name && mine.reference === party.reference)))],
    // What an import would derive from the members beside each other is derived at once, so that the next one finds nothing to change.
    applications: [...linkValidations([...applications, ...came])],
    limits,
    acceptedFindings: [...kept.acceptedFindings, ...findings],
    ...(declarations.length === 0 ? {} : { declarations }),
    ...(unread.length === 0 ? {} : { unread }),
    ...(differing.length === 0 ? {} : { differing }),
    joined: [
      ...joinedRows,
      { id: nextId('j', joinedRows), key: other.key, reference: other.reference, ...(other.title === undefined ? {} : { title: other.title }), applications: came.map(({ id }) => id), on, by },
    ],
    ...(apart.length === 0 ? {} : { keptApart: apart }),
    notes: [...kept.notes, ...renumbered('o', kept.notes, other.notes.map((note) => withApplication(note, applicationIds)))],
    documents,
    sources: [...kept.sources, ...other.sources],
    ...(Object.keys(srcOf).length === 0 ? {} : { srcOf }),
  };
  return { family: withoutUnusedSources(family), moves, twins: [...new Set(twins.values())], differences };
};

/** The case with ids of sources that stand behind those of the other. */
const withSourcesAfter = (kept: CaseFamily, other: CaseFamily): CaseFamily => {
  const highest = Math.max(0, ...kept.sources.map(({ id }) => id));
  const ids = new Map(other.sources.map(({ id }) => [id, id + highest]));
  // Sound: only `src` and `srcOf` are replaced, by other ids.
  const { sources, ...content } = other;
  return { ...(withSourceIds(content, ids) as CaseFamily), sources: sources.map((source) => ({ ...source, id: source.id + highest })) };
};

/** Marks on time limits of an event name it last: `a3:us.action-reply:e7`. */
const withEventInside = (id: string, events: ReadonlyMap<string, ReadonlyMap<string, string>>): string => {
  const parts = id.split(':');
  const last = parts.at(-1) ?? '';
  const now = events.get(parts[0] ?? '')?.get(last);
  return now === undefined ? id : [...parts.slice(0, -1), now].join(':');
};

const renumbered = <Row extends { readonly id: string }>(prefix: string, rows: readonly Row[], others: readonly Row[]): Row[] => {
  const all: Row[] = [...rows];
  return others.map((row) => {
    const next = { ...row, id: nextId(prefix, all) };
    all.push(next);
    return next;
  });
};

/** Documents come under their own names; where one is taken, the case they came from stands in front. */
const joinedDocuments = (kept: CaseFamily, other: CaseFamily, applicationIds: ReadonlyMap<string, string>): { readonly documents: Attachment[]; readonly documentIds: ReadonlyMap<string, string>; readonly moves: readonly DocumentMove[] } => {
  const documents = [...kept.documents];
  const documentIds = new Map<string, string>();
  const moves: DocumentMove[] = [];
  for (const row of other.documents) {
    const to = freePath(row.path, other.key, documents);
    const id = nextId('d', documents);
    documentIds.set(row.id, id);
    documents.push({ ...withApplication(row, applicationIds), id, path: to });
    moves.push({ from: other.key, path: row.path, to });
  }
  return { documents, documentIds, moves };
};

const longestPath = 120;

/** A path that no document of the case has: upper and lower case are one on some systems. */
export const freePath = (path: string, from: string, documents: readonly Pick<Attachment, 'path'>[]): string => {
  const isTaken = (candidate: string): boolean => documents.some((row) => row.path.toLowerCase() === candidate.toLowerCase());
  if (!isTaken(path)) return path;
  const dot = path.lastIndexOf('.');
  const ending = dot > path.lastIndexOf('/') + 1 ? path.slice(dot) : '';
  for (let count = 1; ; count += 1) {
    const suffix = ` (${from}${count === 1 ? '' : ` ${count}`})`;
    const candidate = `${path.slice(0, path.length - ending.length).slice(0, longestPath - suffix.length - ending.length)}${suffix}${ending}`;
    if (!isTaken(candidate)) return candidate;
  }
};
