import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';
import { withoutUnusedSources } from '../../model/canonical';
import type { IsoDate } from '../../model/date';
import type { DocumentMove } from './join-cases';
import { applicationInPath, applicationInside } from './renumber';

export type Separation = {
  /** Applications that leave, by id; at least one, not all. */
  readonly applications: readonly string[];
  /** Documents and notes of the case as a whole that go with them. */
  readonly documents?: readonly string[];
  readonly notes?: readonly string[];
  readonly key: string;
  readonly reference: string;
  readonly title?: string | undefined;
};

export type SeparatedCases = {
  readonly rest: CaseFamily;
  readonly separate: CaseFamily;
  readonly moves: readonly DocumentMove[];
  /** Links to a member of the other case that name it by its number now. */
  readonly links: number;
};

/**
 * Takes applications out of a case into one of their own, with their marks, notes, documents and sources. People of the case, tags and who is
 * responsible stand in both. Ids stay what they are. Links between the two name the other's application by number. Each names the other as kept
 * apart, so that imports do not propose to join them.
 */
export const separateCase = (family: CaseFamily, wanted: Separation, { by, on }: { readonly by: string; readonly on: IsoDate }): SeparatedCases => {
  const leaving = new Set(wanted.applications);
  const goes = (application: string | undefined): boolean => application !== undefined && leaving.has(application);
  const counted = { links: 0 };
  const part = (leaves: boolean): Application[] =>
    family.applications.filter(({ id }) => leaving.has(id) === leaves).map((application) => withoutForeignLinks(application, family.applications, (id) => leaving.has(id) !== leaves, counted));
  const documents = family.documents.filter(({ id, application }) => goes(application) || (wanted.documents ?? []).includes(id));
  const notes = family.notes.filter(({ id, application }) => goes(application) || (wanted.notes ?? []).includes(id));
  const staysWith = <Row extends { readonly id: string }>(rows: readonly Row[], leave: boolean): Row[] => rows.filter(({ id }) => goes(applicationInside(id)) === leave);
  const { joined, keptApart, title: _title, declarations: _declarations, unread: _unread, differing, ...common } = family;
  const restJoined = (joined ?? []).map((row) => ({ ...row, applications: row.applications.filter((id) => !leaving.has(id)) })).filter(({ applications }) => applications.length > 0);

  const marks = (leave: boolean): Partial<Pick<CaseFamily, 'differing'>> => {
    const rows = (differing ?? []).filter(({ path }) => goes(applicationInPath(path)) === leave);
    return rows.length === 0 ? {} : { differing: rows };
  };
  const { differing: _differing, ...whole } = family;

  const rest: CaseFamily = {
    ...whole,
    ...marks(false),
    applications: part(false),
    limits: staysWith(family.limits, false),
    acceptedFindings: staysWith(family.acceptedFindings, false),
    documents: family.documents.filter((row) => !documents.includes(row)),
    notes: family.notes.filter((row) => !notes.includes(row)),
    keptApart: [...(keptApart ?? []).filter(({ id }) => id !== wanted.key), { id: wanted.key, on, by }],
  };
  const { joined: _joined, ...restWithoutJoined } = rest;
  const separate: CaseFamily = {
    ...common,
    key: wanted.key,
    reference: wanted.reference,
    ...(wanted.title === undefined ? {} : { title: wanted.title }),
    ...marks(true),
    applications: part(true),
    limits: staysWith(family.limits, true),
    acceptedFindings: staysWith(family.acceptedFindings, true),
    documents,
    notes,
    keptApart: [{ id: family.key, on, by }],
  };
  return {
    rest: withoutUnusedSources(restJoined.length === 0 ? restWithoutJoined : { ...restWithoutJoined, joined: restJoined }),
    separate: withoutUnusedSources(separate),
    moves: documents.map(({ path }) => ({ from: family.key, path, to: path })),
    links: counted.links,
  };
};

/** Links that name a member of the other case by its id name its number or what else it is called by. */
const withoutForeignLinks = (application: Application, all: readonly Application[], isForeign: (id: string) => boolean, counted: { links: number }): Application => {
  const named = <Row extends Application['priorities'][number] | Application['relations'][number]>(row: Row): Row => {
    if (row.application === undefined || !isForeign(row.application)) return row;
    const target = all.find(({ id }) => id === row.application);
    const { application: _application, ...others } = row;
    counted.links += 1;
    const { number, filingDate, reference, office } = target ?? {};
    // Sound: the row with what names the application in place of its id.
    return {
      ...others,
      ...(number?.country === undefined || number.number === undefined ? {} : { country: number.country, number: number.number, ...(number.kind === undefined ? {} : { kind: number.kind }) }),
      ...(others.date !== undefined || filingDate === undefined ? {} : { date: filingDate }),
      text: number?.text ?? reference ?? `${office ?? 'application'} ${row.application}`,
    } as Row;
  };
  return {
    ...application,
    priorities: application.priorities.map(named),
    relations: application.relations.map(named),
    decisions: application.decisions.map((decision) => {
      if (decision.application === undefined || !isForeign(decision.application)) return decision;
      const { application: _application, ...others } = decision;
      counted.links += 1;
      return others;
    }),
  };
};
