import type { Application } from '../../model/application';
import type { CaseFamily } from '../../model/case-family';

/** New ids by former ones; what is not named keeps its id. */
export type NewIds = ReadonlyMap<string, string>;

/** The application with references to applications and documents of its case under their new ids. */
export const withNewIds = (application: Application, applications: NewIds, documents: NewIds): Application => ({
  ...application,
  id: applications.get(application.id) ?? application.id,
  priorities: application.priorities.map((claim) => withApplication(claim, applications)),
  relations: application.relations.map((relation) => withApplication(relation, applications)),
  decisions: application.decisions.map((decision) => withApplication(decision, applications)),
  events: documents.size === 0 ? application.events : application.events.map((event) => (event.document === undefined ? event : { ...event, document: documents.get(event.document) ?? event.document })),
});

/** A row that names an application, with its new id. */
export const withApplication = <Row extends { readonly application?: string | undefined }>(row: Row, applications: NewIds): Row =>
  row.application !== undefined && applications.has(row.application) ? { ...row, application: applications.get(row.application) ?? row.application } : row;

/** Key of a time limit or id of a finding, whose application stands between colons: `a2:pct.national-phase:JP`, `number-differs:a2#1x`. */
export const withIdInside = (id: string, applications: NewIds): string => id.replace(/(^|:)(a\d+)(?=[:#]|$)/, (whole: string, before: string, application: string) => (applications.has(application) ? `${before}${applications.get(application) ?? ''}` : whole));

/** Application that a mark or an accepted finding belongs to. */
export const applicationInside = (id: string): string | undefined => /(?:^|:)(a\d+)(?=[:#]|$)/.exec(id)?.[1];

export const withProof = <Row extends CaseFamily['limits'][number]>(mark: Row, documents: NewIds): Row => {
  const named = /^document:(.+)$/.exec(mark.proof ?? '')?.[1];
  return named !== undefined && documents.has(named) ? { ...mark, proof: `document:${documents.get(named) ?? named}` } : mark;
};

/** Path of a field in a family file, where it is one of an application: `applications/a2/filingDate`. */
export const withIdInPath = (path: string, applications: NewIds): string => path.replace(/^applications\/(a\d+)(?=\/|$)/, (_, id: string) => `applications/${applications.get(id) ?? id}`);

export const applicationInPath = (path: string): string | undefined => /^applications\/(a\d+)(?=\/|$)/.exec(path)?.[1];
