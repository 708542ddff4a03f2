import type { Application } from '../../model/application';
import type { IsoDate } from '../../model/date';
import type { Check } from '../check';
import { type CaseView, endedOn, firstDay, monthsAfter } from '../case-view';

/** The day on which a division or continuation was really filed; undefined where only the filing date that it shares with its parent is known. */
const actuallyFiled = (application: Application, parent: Application): IsoDate | undefined =>
  firstDay(application, 'divisional-filed') ?? (application.filingDate !== undefined && application.filingDate !== parent.filingDate ? application.filingDate : undefined);

/** Offices at which a division or continuation needs an earlier application that is not yet granted; in the United States the day of issue still serves. */
const grantEnds: Readonly<Record<string, 'on' | 'after'>> = { EP: 'on', US: 'after' };

const grantOf = (parent: Application): IsoDate | undefined =>
  firstDay(parent, 'grant') ?? parent.publications.find(({ country, kind }) => country === parent.office && /^B[12]$/.test(kind))?.date;

/** What had ended the proceedings of an application before a day: its end, or its grant; undefined where it was pending on it. */
const overBefore = (parent: Application, office: string | undefined, day: IsoDate): { readonly by: 'end' | 'grant'; readonly on: IsoDate } | undefined => {
  const end = endedOn(parent);
  // A refused application is pending until the time limit for appeal has expired.
  const last = end?.date === undefined || end.type === 'expiry' ? undefined : end.type === 'refusal' ? monthsAfter(end.date, 3) : end.date;
  const granted = parent.office === office ? grantOf(parent) : undefined;
  const rule = grantEnds[office ?? ''];
  if (granted !== undefined && rule !== undefined && (rule === 'on' ? granted <= day : granted < day)) return { by: 'grant', on: granted };
  return last !== undefined && end?.date !== undefined && last < day ? { by: 'end', on: end.date } : undefined;
};

type Late = { readonly application: Application; readonly parent: Application; readonly filed: IsoDate; readonly by: 'end' | 'grant'; readonly on: IsoDate };

const none: readonly Late[] = [];

/**
 * Divisions and continuations filed when no application they come from was pending. One that names an application outside the case may
 * have been in time through that; of an imported one the same holds for any other application at the office that was pending.
 */
const lateFilings = (view: CaseView): readonly Late[] =>
  view.filed.flatMap((application): readonly Late[] => {
    const relations = application.relations.length === 0 ? application.relations : application.relations.filter(({ type }) => type === 'division' || type === 'continuation' || type === 'continuation-in-part');
    if (relations.length === 0) return none;
    const parents = relations.flatMap((relation) => view.named(relation) ?? []).filter(({ id }) => id !== application.id);
    const [first] = parents;
    const filed = first === undefined ? undefined : actuallyFiled(application, first);
    if (first === undefined || filed === undefined || parents.length < relations.length) return [];
    const over = parents.flatMap((parent) => {
      const found = overBefore(parent, application.office, filed);
      return found === undefined ? [] : [{ application, parent, filed, ...found }];
    });
    if (over.length < parents.length) return [];
    const isPerhapsInChain = relations.some((relation) => !view.isPersons(relation)) && view.filed.some((other) => other.id !== application.id && other.office === application.office && other.filingDate !== undefined && other.filingDate < filed && overBefore(other, application.office, filed) === undefined);
    if (isPerhapsInChain) return [];
    // The one that was pending longest says why it was too late.
    return over.toSorted((a, b) => (a.on < b.on ? 1 : -1)).slice(0, 1);
  });

const filedAfterParentEnded: Check = {
  id: 'filed-after-parent-ended',
  title: 'Divisional or continuation filed after its parent ended',
  severity: 'error',
  basis: 'EPC R. 36(1), G 1/09; 35 USC 120; Paris Convention Art. 4G',
  fix: 'Correct the dates, or name the application from which it was divided.',
  find: (view, report) => {
    for (const { application, parent, filed, by, on } of lateFilings(view)) {
      if (by !== 'end') continue;
      report({ application: application.id, fields: ['relations', 'filingDate'], facts: [filed, on], text: `${view.name(application)} was filed on ${filed}, when ${view.name(parent)} was no longer pending: its end is dated ${on}.` });
    }
  },
};

const filedAfterParentGranted: Check = {
  id: 'filed-after-parent-granted',
  title: 'Divisional or continuation filed after its parent was granted',
  severity: 'error',
  basis: 'EPC R. 36(1), Guidelines A-IV 1.1.1; 35 USC 120, MPEP 211.01(b)',
  fix: 'Correct the dates, or name the pending application from which it was divided.',
  find: (view, report) => {
    for (const { application, parent, filed, by, on } of lateFilings(view)) {
      if (by !== 'grant') continue;
      report({ application: application.id, fields: ['relations', 'filingDate'], facts: [filed, on], text: `${view.name(application)} was filed on ${filed}; the grant of ${view.name(parent)} is of ${on}. From then on the earlier application is no longer pending.` });
    }
  },
};

const filedBeforeParent: Check = {
  id: 'filed-before-parent',
  title: 'Filed before the application it comes from',
  severity: 'error',
  basis: 'EPC Art. 76(1); 35 USC 120; PCT Art. 11(3)',
  fix: 'Correct the filing dates, or turn the relation round.',
  find: (view, report) => {
    for (const application of view.filed) {
      for (const relation of application.relations) {
        const parent = view.named(relation);
        if (parent === undefined || parent.id === application.id || application.filingDate === undefined || parent.filingDate === undefined || application.filingDate >= parent.filingDate) continue;
        report({ application: application.id, about: relation.id, fields: ['filingDate', 'relations'], facts: [application.filingDate, parent.filingDate, relation.type], text: `${view.name(application)}, filed on ${application.filingDate}, is recorded as coming from ${view.name(parent)}, which was filed later, on ${parent.filingDate}.` });
      }
    }
  },
};

const circularRelations: Check = {
  id: 'circular-relations',
  title: 'Applications that come from each other',
  severity: 'error',
  fix: 'Remove or turn round the relation or claim that is wrong.',
  find: (view, report) => {
    // A loop takes a relation to itself, or two that rest on something.
    const { applications } = view.family;
    if (applications.filter(({ priorities, relations }) => priorities.length + relations.length > 0).length < 2 && !applications.some(({ relations }) => relations.length > 0)) return;
    const parents = new Map(applications.map((application) => [application.id, parentsOf(view, application)]));
    const entangled = leadingIntoLoops(parents);
    if (entangled.size === 0) return;
    for (const application of applications) {
      const loop = entangled.has(application.id) ? wayBack(application.id, parents) : undefined;
      // Its own priority is a check of its own; each loop is told once, at its first member.
      const isSelf = loop !== undefined && loop.length === 1 && !application.relations.some((relation) => view.named(relation)?.id === application.id);
      if (loop === undefined || isSelf || loop.some((id) => order(view, id) < order(view, application.id))) continue;
      const names = loop.flatMap((id) => view.family.applications.filter((member) => member.id === id).map(view.name));
      report({ application: application.id, fields: ['relations', 'priorities'], facts: loop, text: `${names.join(' comes from ')} comes from ${names[0] ?? ''}: an application cannot rest on itself. Terms and time limits computed through it are unreliable.` });
    }
  },
};

/** Ids of the members on which an application rests, each once: by its relations, then by its claims in force. */
const parentsOf = (view: CaseView, { relations, priorities }: Application): readonly string[] => {
  const ids: string[] = [];
  const add = (member: Application | undefined): void => {
    if (member !== undefined && !ids.includes(member.id)) ids.push(member.id);
  };
  for (const relation of relations) add(view.named(relation));
  for (const claim of priorities) if (claim.withdrawnOn === undefined) add(view.named(claim));
  return ids;
};

const order = (view: CaseView, id: string): number => view.family.applications.findIndex((member) => member.id === id);

/** The applications whose ways over what they rest on do not all end: those in a loop, and those that lead into one. */
const leadingIntoLoops = (parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const children = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [id, named] of parents) {
    open.set(id, named.length);
    for (const parent of named) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [id]);
      else known.push(id);
    }
  }
  const ended = [...open].flatMap(([id, count]) => (count === 0 ? [id] : []));
  for (const id of ended) {
    open.delete(id);
    for (const child of children.get(id) ?? []) {
      const left = (open.get(child) ?? 0) - 1;
      open.set(child, left);
      if (left === 0) ended.push(child);
    }
  }
  return new Set(open.keys());
};

/** The shortest way from an application over what it rests on back to itself. */
const wayBack = (start: string, parents: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined => {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[start]];
  while (ways.length > 0) {
    const next: (readonly string[])[] = [];
    for (const way of ways) {
      for (const id of parents.get(way.at(-1) ?? '') ?? []) {
        if (id === start) return way;
        if (seen.has(id)) continue;
        seen.add(id);
        next.push([...way, id]);
      }
    }
    ways = next;
  }
  return undefined;
};

const spcWithoutPatent: Check = {
  id: 'certificate-without-patent',
  title: 'Supplementary protection certificate without its basic patent',
  severity: 'warning',
  basis: 'Reg. (EC) 469/2009 Art. 3(a), 13; Reg. (EC) 1610/96 Art. 3(1)(a)',
  fix: 'Add the basic patent to the case.',
  find: ({ family, filed, name }, report) => {
    if (!filed.some(({ right }) => right === 'spc') || family.applications.some(({ right, stage }) => right === 'patent' && stage === 'filed')) return;
    for (const application of filed) {
      if (application.right === 'spc') report({ application: application.id, fields: ['right'], facts: [application.office], text: `${name(application)} is a supplementary protection certificate; the case has no patent on which it could rest, so its term cannot be checked.` });
    }
  },
};

export const parentChecks: readonly Check[] = [filedAfterParentEnded, filedAfterParentGranted, filedBeforeParent, circularRelations, spcWithoutPatent];
