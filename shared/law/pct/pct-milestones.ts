import { type IsoDate, fromDayNumber } from '../../model/date';
import type { EventType } from '../../model/event';
import { enteredByPerson, evidenceOf } from '../limit-status';
import type { PctCase } from './pct-case';
import type { MilestoneState, PctLane, PctMilestone } from './pct-timeline';
import type { TimeLimit, TimeLimitStatus } from '../time-limit';

type Scope = {
  readonly pct: PctCase;
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly at: (date: IsoDate) => number;
  readonly priority: IsoDate;
  readonly today: IsoDate;
};

/** Points of the international phase, lane by lane in time: facts where they are recorded, limits where they are not. */
export const pctMilestones = (scope: Scope): readonly PctMilestone[] => {
  const { pct, priority, limits } = scope;
  const { application, dates } = pct;
  const milestones: PctMilestone[] = [];
  const add = (milestone: PctMilestone | undefined): void => {
    if (milestone !== undefined) milestones.push(milestone);
  };
  const limit = (rule: string): TimeLimit | undefined => limits.get(`${application.id}:${rule}`);
  const ofLimit = (lane: PctLane, rule: string, label: string): void => {
    const found = limit(rule);
    if (found !== undefined) add(fromLimit(scope, lane, found, label));
  };

  const proven: MilestoneState = enteredByPerson(pct.family, application.src) ? 'done' : 'done-per-office-data';
  if (dates.claimed) add({ id: 'priority', lane: 'applicant', label: 'priority', title: 'Priority date', at: 0, date: priority, state: proven });
  if (application.filingDate !== undefined)
    add({ id: 'filing', lane: 'applicant', label: 'PCT filed', title: 'International filing', at: scope.at(application.filingDate), date: application.filingDate, state: proven });

  const restoration = limit('pct.priority-restoration');
  if (restoration !== undefined) add(fromLimit(scope, 'applicant', restoration, 'restoration'));
  else if (dates.claimed) {
    const expiry = fromDayNumber(dates.periodExpiry);
    if (application.filingDate === undefined)
      add({ id: 'priority-period', lane: 'applicant', label: 'priority ends', title: 'Twelve months from the priority date end', at: scope.at(expiry), date: expiry, state: 'open' });
  }
  ofLimit('applicant', 'pct.priority-document', 'priority document');
  ofLimit('applicant', 'pct.article-19', 'Art. 19');
  ofLimit('applicant', 'pct.supplementary-search', 'suppl. search');
  ofLimit('applicant', 'pct.demand-old-article-22', 'demand for LU, TZ');
  if (!pct.events.has('demand-filed')) ofLimit('applicant', 'pct.demand', 'demand');

  add(fact(scope, 'isa', 'search-copy-received', 'search copy', 'Search copy received by the International Searching Authority'));
  const report = fact(scope, 'isa', 'isr-transmitted', 'ISR + written opinion', 'International search report and written opinion transmitted');
  if (report !== undefined) add(report);
  else if (!addPublishedReport(scope, milestones)) ofLimit('isa', 'pct.international-search-report', 'ISR expected');

  const publication = application.publications.find(({ kind }) => /^A[129]?$/.test(kind)) ?? application.publications[0];
  const expected = limit('pct.publication');
  if (publication?.date !== undefined)
    add({
      id: 'publication',
      lane: 'ib',
      label: `${publication.country} ${publication.original ?? publication.number} ${publication.kind}`,
      title: 'International publication',
      at: scope.at(publication.date),
      date: publication.date,
      state: enteredByPerson(pct.family, publication.src) ? 'done' : 'done-per-office-data',
      ...(expected === undefined ? {} : { limit: expected }),
    });
  else ofLimit('ib', 'pct.publication', 'publication');
  ofLimit('ib', 'pct.third-party-observations', 'observations close');
  ofLimit('ib', 'pct.iprp-chapter-i', 'IPRP I');

  add(fact(scope, 'chapter-ii', 'demand-filed', 'demand filed', 'Demand for international preliminary examination'));
  ofLimit('chapter-ii', 'pct.iprp-chapter-ii', 'IPRP II');
  return milestones.sort((a, b) => a.at - b.at);
};

const fact = (scope: Scope, lane: PctLane, type: EventType, label: string, title: string): PctMilestone | undefined => {
  const event = scope.pct.events.get(type);
  if (event?.date === undefined) return undefined;
  return { id: type, lane, label, title, at: scope.at(event.date), date: event.date, state: evidenceOf(scope.pct.family, event) === 'person' ? 'done' : 'done-per-office-data' };
};

/** A publication of kind A1 or A3 contains the search report: it is at hand, though the day of its transmittal is not known. */
const addPublishedReport = (scope: Scope, milestones: PctMilestone[]): boolean => {
  const document = scope.pct.application.publications.find(({ kind, date }) => (kind === 'A1' || kind === 'A3') && date !== undefined);
  if (document?.date === undefined) return false;
  milestones.push({
    id: 'isr-published',
    lane: 'isa',
    label: 'ISR',
    title: 'International search report, published',
    at: scope.at(document.date),
    date: document.date,
    state: 'done-per-office-data',
    remark: `published in ${document.kind}; transmittal not known`,
  });
  return true;
};

const states: Readonly<Record<TimeLimitStatus, MilestoneState>> = {
  open: 'open',
  overdue: 'missed',
  passed: 'not-taken',
  done: 'done',
  'done-per-office-data': 'done-per-office-data',
  'not-needed': 'not-needed',
  ended: 'not-needed',
  superseded: 'not-needed',
  information: 'expected',
};

const fromLimit = (scope: Scope, lane: PctLane, limit: TimeLimit, label: string): PctMilestone => {
  const state = limit.status === 'information' && limit.due < scope.today ? 'passed' : states[limit.status];
  const done = state === 'done' && limit.mark?.on !== undefined ? limit.mark.on : undefined;
  const date = done ?? limit.due;
  const remark =
    limit.mark?.proof ?? limit.mark?.note ?? (state === 'not-taken' ? 'not recorded' : limit.status === 'ended' ? (limit.rule === 'pct.priority-document' ? 'over with publication' : 'no longer needed') : limit.movedFrom === undefined ? undefined : `before the change ${limit.movedFrom}`);
  return { id: limit.rule, lane, label, title: limit.label, at: scope.at(date), date, state, limit, ...(remark === undefined ? {} : { remark }) };
};
