import type { Application } from '../../model/application';
import { dateParts, dayOfWeek, daysInMonth, isoDate, toDayNumber, type IsoDate } from '../../model/date';
import type { EventType } from '../../model/event';
import { kindMeaning } from '../../numbers/kinds/kind-code';
import type { GraphEdge, GraphNode } from './graph';

/** A sentence whose dates are written as the person who reads it chose. */
export type Reason = readonly (string | { readonly date: IsoDate })[];

/** Something in the links that an attorney should look at, with the reason in words. */
export type Flag = {
  readonly code: 'priority-late' | 'filed-before-priority' | 'filed-after-parent-ended' | 'filed-before-parent' | 'circular-claim';
  readonly reason: Reason;
};

/** The sentence with its dates written by `showDate`. */
export const reasonText = (reason: Reason, showDate: (date: IsoDate) => string): string => reason.map((part) => (typeof part === 'string' ? part : showDate(part.date))).join('');

/** Flags by node id, for the edges between the nodes given. */
export const flagEdges = (nodes: readonly GraphNode[], edges: readonly GraphEdge[]): ReadonlyMap<string, readonly Flag[]> => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pending = copending(byId, edges);
  const flags = new Map<string, Flag[]>();
  for (const edge of edges) {
    if (edge.implied) continue;
    const parent = byId.get(edge.from);
    const child = byId.get(edge.to);
    if (parent === undefined || child?.kind !== 'member') continue;
    const flag = edge.kind === 'priority' ? priorityFlag(parent, edge, child.application) : isLater(edge) && !pending.has(child.id) ? pendencyFlag(parent, edge, child.application) : undefined;
    if (flag !== undefined) flags.set(child.id, [...(flags.get(child.id) ?? []), flag]);
  }
  return flags;
};

/**
 * Applications of which at least one parent was pending when they were filed. Office data names every ancestor of a chain of
 * continuations as a parent, and co-pendency is needed with the immediate one alone (35 U.S.C. 120).
 */
const copending = (byId: ReadonlyMap<string, GraphNode>, edges: readonly GraphEdge[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const edge of edges) {
    const parent = byId.get(edge.from);
    const child = byId.get(edge.to);
    if (!isLater(edge) || parent?.kind !== 'member' || child?.kind !== 'member' || child.application.filingDate === undefined) continue;
    if (pendencyFlag(parent, edge, child.application) === undefined) found.add(child.id);
  }
  return found;
};

/**
 * Paris Convention Article 4C(1): twelve months from the earlier filing; 4C(3): a last day on which the office is closed moves on, of
 * which only Saturday and Sunday are known here. PCT Rule 26bis.3 and Article 87 EPC with Rule 136(1): restoration within two months.
 */
const priorityFlag = (parent: GraphNode, edge: GraphEdge, child: Application): Flag | undefined => {
  const earlier = edge.evidence.date ?? (parent.kind === 'member' ? parent.application.filingDate : parent.date);
  const filed = effectiveFiling(child);
  if (earlier === undefined || filed === undefined) return undefined;
  if (filed < earlier) return { code: 'filed-before-priority', reason: ['Filed on ', { date: filed }, ', before the priority date ', { date: earlier }, ' that it claims.'] };
  // Between two US applications other than a provisional the claim is one of benefit (35 U.S.C. 120), which knows no twelve months.
  if (child.office === 'US' && parent.kind !== 'fold' && parent.office === 'US' && edge.evidence.docKind !== 'P') return undefined;
  const end = addMonths(earlier, 12);
  if (filed <= end || toDayNumber(filed) <= toDayNumber(end) + daysToMonday(end)) return undefined;
  const restorable = filed <= addMonths(earlier, 14);
  return {
    code: 'priority-late',
    reason: ['Filed on ', { date: filed }, '; twelve months from the priority of ', { date: earlier }, ' ended on ', { date: end }, ` (Paris Convention Article 4C(1)).${restorable ? ' Within two months after it: valid only if restored.' : ''}`],
  };
};

/**
 * A divisional or continuation has its priority through its parent and keeps the parent's date for that (Paris Convention Article 4G); some
 * offices print the day on which it was itself filed.
 */
const effectiveFiling = ({ filingDate, relations }: Application): Application['filingDate'] =>
  filingDate === undefined ? undefined : relations.reduce((first, { type, date }) => (throughParent.has(type) && date !== undefined && date < first ? date : first), filingDate);

const throughParent: ReadonlySet<string> = new Set(['division', 'continuation', 'continuation-in-part', 'utility-branch', 'reissue', 'substitution']);

const isLater = (edge: GraphEdge): boolean =>
  edge.kind === 'division' || edge.kind === 'continuation' || edge.kind === 'continuation-in-part' || edge.kind === 'utility-branch';

const ends: Partial<Record<EventType, string>> = {
  withdrawal: 'was withdrawn',
  'deemed-withdrawn': 'was deemed withdrawn',
  refusal: 'was refused (an appeal would keep it pending)',
  lapse: 'lapsed',
  expiry: 'expired',
  revocation: 'was revoked',
};

/** A divisional or continuation needs a pending parent (Rule 36(1) EPC; 35 U.S.C. 120): filed before the grant and before it ended. */
const pendencyFlag = (parent: GraphNode, edge: GraphEdge, child: Application): Flag | undefined => {
  const filed = child.filingDate;
  if (filed === undefined || parent.kind !== 'member') return undefined;
  const earlier = parent.application.filingDate;
  const label = edge.kind === 'continuation-in-part' ? 'continuation-in-part' : edge.kind === 'utility-branch' ? 'utility model' : edge.kind;
  // A European divisional carries its parent's filing date (Article 76(1) EPC), so only a strictly earlier date is odd.
  if (earlier !== undefined && filed < earlier) return { code: 'filed-before-parent', reason: ['Filed on ', { date: filed }, ` as a ${label} of an application filed only on `, { date: earlier }, '.'] };
  const received = child.events.find((event) => event.type === 'filing')?.date ?? filed;
  const end = endOf(parent.application);
  // A European application is pending up to the day before the mention of its grant (J 7/04); elsewhere the day of grant still counts.
  if (end === undefined || received < end.date || (received === end.date && child.office !== 'EP')) return undefined;
  return { code: 'filed-after-parent-ended', reason: ['Filed on ', { date: received }, ` as a ${label}; the parent ${end.how} on `, { date: end.date }, ` and was no longer pending${pendencyBasis[child.office ?? ''] ?? ''}.`] };
};

const pendencyBasis: Readonly<Record<string, string>> = { EP: ' (Rule 36(1) EPC)', US: ' (35 U.S.C. 120)' };

/** When the application stopped being pending; a restoration after the end takes the end back. */
const endOf = (application: Application): { readonly date: IsoDate; readonly how: string } | undefined => {
  const restored = application.events.reduce<IsoDate | undefined>((latest, event) => (event.type === 'restoration' && event.date !== undefined && (latest === undefined || event.date > latest) ? event.date : latest), undefined);
  const patent = patentPublication(application);
  let end: { readonly date: IsoDate; readonly how: string } | undefined = patent === undefined ? undefined : { date: patent, how: 'was granted' };
  for (const { type, date } of application.events) {
    if (type === undefined || date === undefined) continue;
    const how = type === 'grant' ? 'was granted' : ends[type];
    if (how === undefined || (type !== 'grant' && restored !== undefined && restored >= date)) continue;
    if (end === undefined || date < end.date) end = { date, how };
  }
  return end;
};

/** At the EPO and the USPTO the patent is granted on the day on which its specification is first published. */
const patentPublication = ({ office, publications }: Application): IsoDate | undefined => {
  if (office !== 'EP' && office !== 'US') return undefined;
  const granted = publications.filter(({ country, kind, date }) => country === office && kindMeaning(country, kind, date).stage === 'grant');
  return granted.flatMap(({ date }) => (date === undefined ? [] : [date])).sort()[0];
};

const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = dateParts(date);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))) ?? date;
};

const daysToMonday = (date: IsoDate): number => ({ 6: 2, 0: 1 })[dayOfWeek(toDayNumber(date))] ?? 0;
