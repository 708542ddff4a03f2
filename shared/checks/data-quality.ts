import { openDifferences } from '../families/merge/differing-values';
import type { ShownStatus } from '../law/status';
import { familyTitle, type CaseFamily } from '../model/case-family';
import type { Application } from '../model/application';
import { checkById } from './check-table';
import type { Finding, Severity } from './check';

/** One thing that is missing or contradictory in the data of a case, and by how many points it lowers the score. */
export type QualityFault = {
  readonly kind: 'missing' | 'contradiction' | 'differs' | 'unread';
  readonly text: string;
  readonly points: number;
  /** Id of the application it concerns; absent: the case. */
  readonly application?: string;
};

/** How complete and free of contradiction the data of a case are: 100 less the points of all faults, never below 0. */
export type DataQuality = { readonly score: number; readonly faults: readonly QualityFault[] };

/** Points by what is the matter (docs/data-quality.md). */
const points = {
  title: 5,
  applicant: 8,
  inventor: 4,
  filingDate: 10,
  number: 10,
  office: 10,
  status: 6,
  classification: 2,
  differs: 4,
  unread: 2,
} as const;
const findingPoints: Readonly<Record<Severity, number>> = { error: 12, warning: 5, note: 1 };

/** Findings that say of the data what is counted here anyway. */
const countedElsewhere: ReadonlySet<string> = new Set(['title-missing', 'applicant-missing', 'inventor-missing']);

/**
 * What is missing or contradictory in a case. `findings` are those of the docket checks; accepted ones do not count. `statusOf` is the status on
 * the same day.
 */
export const dataQuality = (family: CaseFamily, findings: readonly Finding[], statusOf: (application: Application) => ShownStatus): DataQuality => {
  const faults: QualityFault[] = [];
  const missing = (text: string, weight: number, application?: string): void => {
    faults.push({ kind: 'missing', text, points: weight, ...(application === undefined ? {} : { application }) });
  };
  const filed = family.applications.filter(({ stage, notOurs }) => stage === 'filed' && notOurs === undefined);
  const parties = [...family.parties, ...family.applications.flatMap((application) => application.parties)];
  if (familyTitle(family) === undefined) missing('no title', points.title);
  if (filed.length > 0) {
    if (!parties.some(({ role }) => role === 'applicant' || role === 'owner')) missing('no applicant or owner', points.applicant);
    if (filed.some(({ right }) => right === 'patent') && !parties.some(({ role }) => role === 'inventor')) missing('no inventor', points.inventor);
    if (filed.every(({ ipc, cpc }) => ipc.length === 0 && cpc.length === 0)) missing('no classification', points.classification);
  }
  for (const application of filed) {
    const { id, office, number, filingDate, publications, unread = [] } = application;
    if (office === undefined) missing('no office', points.office, id);
    if (filingDate === undefined) missing('no filing date', points.filingDate, id);
    if (number === undefined) missing(publications.length === 0 ? 'no number' : 'no application number', publications.length === 0 ? points.number : points.number / 2, id);
    if (statusOf(application).value === 'unknown') missing('status not known', points.status, id);
    for (const value of unread) faults.push({ kind: 'unread', text: `${value.field} not read: ${value.text}`, points: points.unread, application: id });
  }
  for (const value of family.unread ?? []) faults.push({ kind: 'unread', text: `${value.field} not read: ${value.text}`, points: points.unread });
  for (const { path } of openDifferences(family)) {
    const [list, id, field] = path.split('/');
    faults.push({ kind: 'differs', text: 'differs from the latest file', points: points.differs, ...(list === 'applications' && id !== undefined && field !== undefined ? { application: id } : {}) });
  }
  for (const { check, accepted, application } of findings) {
    const info = accepted === undefined && !countedElsewhere.has(check) ? checkById.get(check) : undefined;
    if (info !== undefined) faults.push({ kind: 'contradiction', text: info.title.charAt(0).toLowerCase() + info.title.slice(1), points: findingPoints[info.severity], ...(application === undefined ? {} : { application }) });
  }
  faults.sort((a, b) => b.points - a.points);
  return { score: Math.max(0, 100 - faults.reduce((sum, fault) => sum + fault.points, 0)), faults };
};
