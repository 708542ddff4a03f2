import type { EdgeKind, GraphEdge, GraphNode } from '#shared/families/graph/graph';
import { reasonText } from '#shared/families/graph/graph-flags';
import type { ShownStatus } from '#shared/law/status';
import { statusWords } from '#shared/law/status-words';
import type { TimeLimit } from '#shared/law/time-limit';
import type { Application, ApplicationStatus } from '#shared/model/application';
import type { IsoDate } from '#shared/model/date';
import { dateToText } from '../../ui/marks/DateText';
import { type Urgency, urgencyOf } from '../../ui/marks/UrgencyMark';

/** What law and numbers say about the members of a drawn family. */
export type FamilyFacts = {
  readonly today: IsoDate;
  readonly status: (application: Application) => ShownStatus;
  readonly limits: readonly TimeLimit[];
  /** Number as its office writes it; undefined where there is none. */
  readonly number: (application: Application) => string | undefined;
};

/** What a node shows. */
export type NodeFace = {
  readonly title: string;
  readonly status: ApplicationStatus | 'ghost';
  /** The status in a word, or what a ghost or fold is. */
  readonly word: string;
  /** Kind codes of the publications in their order, each once. */
  readonly steps: readonly string[];
  readonly limit?: { /** `TimeLimit.key`. */ readonly key: string; readonly due: IsoDate; readonly urgency: Urgency; readonly label: string };
  /** What should be looked at, in sentences. */
  readonly flags: readonly string[];
  /** Everything in one sentence, for screen readers. */
  readonly label: string;
};

/** Faces of the nodes of a graph, by their ids; what the facts say of the members is looked up once for all. */
export const facesOf = (nodes: readonly GraphNode[], facts: FamilyFacts, applications: readonly Application[]): ReadonlyMap<string, NodeFace> => {
  const members = new Map(applications.map((application) => [application.id, application]));
  const waiting = waitingLimits(facts, members);
  return new Map(nodes.map((node) => [node.id, faceOf(node, facts, members, waiting)]));
};

const faceOf = (node: GraphNode, facts: FamilyFacts, members: Members, waiting: WaitingLimits): NodeFace => {
  const face = node.kind === 'member' ? memberFace(node.application, facts, members, waiting) : node.kind === 'ghost' ? ghostFace(node.text, node.date) : foldFace(node, facts, members, waiting);
  const limit = face.limit === undefined ? '' : `, ${face.limit.label} by ${dateToText(face.limit.due)}${face.limit.urgency === 'overdue' ? ', overdue' : ''}`;
  const steps = face.steps.length === 0 ? '' : `, published ${face.steps.join(', ')}`;
  const flags = flagTexts(node);
  return { ...face, flags, label: `${face.title}, ${face.word.charAt(0).toLowerCase()}${face.word.slice(1)}${steps}${limit}.${flags.map((flag) => ` Attention: ${flag}`).join('')}` };
};

/** What should be looked at about a node, in sentences. */
export const flagTexts = (node: Pick<GraphNode, 'flags'>): readonly string[] => node.flags.map(({ reason }) => reasonText(reason, dateToText));

type Face = Omit<NodeFace, 'flags' | 'label'>;
type Members = ReadonlyMap<string, Application>;

const memberFace = (application: Application, facts: FamilyFacts, members: Members, waiting: WaitingLimits): Face => {
  const { value: status, word } = facts.status(application);
  const limit = nextLimit(waiting(application), facts.today);
  return { title: memberTitle(application, facts.number(application)), status, word: wordOf(application, { value: status, word }, members), steps: stepsOf(application), ...(limit === undefined ? {} : { limit }) };
};

/** Office and number; where there is none, what it is. */
export const memberTitle = (application: Application, number: string | undefined): string => {
  const office = application.office;
  if (number !== undefined) return office === undefined || number.startsWith(office) || number.startsWith('PCT') ? number : `${office} ${number}`;
  const publication = application.publications[0];
  if (publication !== undefined) return `${publication.country} ${publication.number}`;
  return office ?? application.reference ?? (application.stage === 'filed' ? 'Office not known' : stageWords[application.stage]);
};

const stageWords = { invention: 'Invention', draft: 'Draft', planned: 'Planned', filed: 'Filed' } as const;

const wordOf = (application: Application, { value: status, word }: ShownStatus, members: Members): string => {
  if (application.notOurs !== undefined) return 'No longer ours';
  if (status === 'planned') {
    for (const parent of members.values()) {
      const decision = parent.decisions.find((one) => one.application === application.id);
      if (decision !== undefined) return decisionWords[decision.state];
    }
  }
  return status === 'planned' ? stageWords[application.stage === 'filed' ? 'planned' : application.stage] : word;
};

const decisionWords = { undecided: 'Undecided', enter: 'To enter', 'do-not-enter': 'Not to enter', instructed: 'Instructed', confirmed: 'Confirmed', entered: 'Entered' } as const;

/** The limit for entry at an office is a limit of the PCT application; it is shown at the planned member where there is one. */
export const isLimitOf = (limit: TimeLimit, application: Application, members: Iterable<Application>): boolean => {
  if (limit.rule !== 'pct.national-phase') return limit.application === application.id;
  const isPlannedAt = (one: Application): boolean => one.route === 'pct-entry' && one.stage !== 'filed' && one.office === limit.office;
  return limit.application === application.id ? ![...members].some(isPlannedAt) : isPlannedAt(application);
};

const stepsOf = ({ publications }: Application): readonly string[] => {
  const inOrder = [...publications].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
  return [...new Set(inOrder.map((publication) => publication.kind).filter((kind) => kind !== ''))];
};

type WaitingLimits = (application: Application) => readonly TimeLimit[];

/** Limits of an application that wait for an act. Those of entries into the national phase may be shown at another member; there are few of them. */
const waitingLimits = ({ limits }: FamilyFacts, members: Members): WaitingLimits => {
  const own = new Map<string, TimeLimit[]>();
  const entries: TimeLimit[] = [];
  for (const limit of limits) {
    if (limit.status !== 'open' && limit.status !== 'overdue') continue;
    const list = limit.rule === 'pct.national-phase' ? entries : (own.get(limit.application) ?? []);
    list.push(limit);
    if (list !== entries) own.set(limit.application, list);
  }
  return (application) => [...(own.get(application.id) ?? []), ...entries.filter((limit) => isLimitOf(limit, application, members.values()))];
};

/** The earliest of the limits that wait. */
const nextLimit = (waiting: readonly TimeLimit[], today: IsoDate): NodeFace['limit'] => {
  let next: TimeLimit | undefined;
  for (const limit of waiting) if (next === undefined || limit.due < next.due) next = limit;
  return next === undefined ? undefined : { key: next.key, due: next.due, urgency: urgencyOf(next.due, today), label: next.label };
};

const ghostFace = (text: string, date: IsoDate | undefined): Face => ({ title: text, status: 'ghost', word: date === undefined ? 'Claimed, no member' : `Claimed, ${dateToText(date)}`, steps: [] });

const foldFace = (node: Extract<GraphNode, { kind: 'fold' }>, facts: FamilyFacts, members: Members, waiting: WaitingLimits): Face => {
  const own = node.members.flatMap((id) => members.get(id) ?? []);
  const statuses = own.map((application) => facts.status(application).value);
  const [first] = statuses;
  const alive = statuses.filter((status) => status === 'granted' || status === 'pending').length;
  const status = statuses.every((one) => one === first) ? (first ?? 'unknown') : statuses.includes('granted') ? 'granted' : statuses.includes('pending') ? 'pending' : 'unknown';
  const count = node.members.length;
  const others = node.unitary ? count - 1 : count;
  const noun = foldNouns[node.relation] ?? 'members';
  const limit = nextLimit(own.flatMap(waiting), facts.today);
  return {
    title: node.unitary ? `UP + ${others} ${others === 1 ? 'validation' : 'validations'}` : `+${others} ${noun}`,
    status,
    word: alive === count ? statusWords[status] : `${alive} of ${count} alive`,
    steps: [],
    ...(limit === undefined ? {} : { limit }),
  };
};

const foldNouns: Partial<Record<EdgeKind, string>> = {
  validation: 'validations',
  'pct-entry': 'national phases',
  division: 'divisionals',
  continuation: 'continuations',
  'continuation-in-part': 'CIPs',
  priority: 'later filings',
};

/** Line styles of the drawing, in the order of the legend. */
export const edgeStyles = ['priority', 'entry', 'lineage', 'validation', 'provisional', 'utility'] as const;
export type EdgeStyle = (typeof edgeStyles)[number];

export const edgeStyleOf = (kind: EdgeKind): EdgeStyle => stylesByKind[kind];

const stylesByKind: Readonly<Record<EdgeKind, EdgeStyle>> = {
  priority: 'priority',
  'pct-entry': 'entry',
  division: 'lineage',
  continuation: 'lineage',
  'continuation-in-part': 'lineage',
  addition: 'lineage',
  reissue: 'lineage',
  substitution: 'lineage',
  validation: 'validation',
  'unitary-effect': 'validation',
  'provisional-conversion': 'provisional',
  'utility-branch': 'utility',
};

export const edgeStyleNames: Readonly<Record<EdgeStyle, string>> = {
  priority: 'priority',
  entry: 'PCT entry',
  lineage: 'division, continuation, CIP',
  validation: 'validation, unitary effect',
  provisional: 'conversion of a provisional',
  utility: 'utility model branch',
};

/** The relation in words, of the later application to the earlier: `continuation of`. */
export const edgeKindNames: Readonly<Record<EdgeKind, string>> = {
  priority: 'claims the priority of',
  'pct-entry': 'national phase of',
  division: 'divided from',
  continuation: 'continuation of',
  'continuation-in-part': 'continuation-in-part of',
  addition: 'addition to',
  reissue: 'reissue of',
  substitution: 'substitute for',
  validation: 'validation of',
  'unitary-effect': 'unitary effect of',
  'provisional-conversion': 'conversion of',
  'utility-branch': 'utility model from',
};

/** The short word on a line. */
export const edgeTag: Readonly<Record<EdgeKind, string>> = {
  priority: 'prio',
  'pct-entry': 'PCT',
  division: 'div',
  continuation: 'con',
  'continuation-in-part': 'CIP',
  addition: 'add',
  reissue: 're',
  substitution: 'sub',
  validation: 'val',
  'unitary-effect': 'UP',
  'provisional-conversion': 'conv',
  'utility-branch': 'UM',
};

/** What the link rests on, in words. */
export const evidenceInWords = (edge: GraphEdge): string => {
  const base = edge.evidence.field === 'relations' ? 'stated as a relation' : edge.kind === 'priority' ? 'claimed as priority' : 'listed among the priorities';
  const code = edge.evidence.linkage === undefined ? '' : `, DOCDB linkage ${edge.evidence.linkage}`;
  const active = edge.evidence.active === undefined ? '' : edge.evidence.active ? ', counts for the simple family' : ', does not count for the simple family';
  return base + code + active;
};
