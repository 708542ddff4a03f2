import { type EventType, isDocument } from '../model/event';
import { eventNames } from '../model/event-names';
import { callName } from './call';
import type { Anchor, Deadline } from './deadline';
import type { Rule } from './rule';

/** A date that a call to the engine can give for a rule. */
export type CallField = {
  /** Name in the call's events. */
  readonly name: string;
  readonly label: string;
  /** The rule has no date without it (or without another needed one). */
  readonly needed: boolean;
  /** A document, of which the day of receipt can matter. */
  readonly document: boolean;
};

/** The dates that a rule can be given, those that it cannot do without first. */
export const callFields = (versions: readonly Rule[]): readonly CallField[] => {
  const fields = new Map<string, CallField>();
  const add = (name: string, label: string, needed: boolean, document = false): void => {
    const known = fields.get(name);
    if (known === undefined || (needed && !known.needed)) fields.set(name, { name, label, needed, document });
  };
  for (const rule of versions) {
    const isPct = rule.appliesTo.routes[0] === 'pct';
    addAnchor(rule.event, true);
    for (const anchor of anchorsIn(rule.deadline)) addAnchor(anchor, 'from' in rule.deadline);
    if (rule.valid?.by === 'filing' || rule.valid?.by === 'international-filing') add('filing', 'Filing date', false);
    if (isPct) for (const [name, label] of pctFields) add(name, label, false);
  }
  return [...fields.values()].sort((a, b) => Number(b.needed) - Number(a.needed));

  function addAnchor(anchor: Anchor | Rule['event'], needed: boolean): void {
    const known = treatyFields[anchor];
    if (known !== undefined) for (const [name, label] of known) add(name, label, needed && known.length === 1);
    // Sound: what is no date of a treaty is an event of an application.
    else add(callName(anchor), eventLabel(anchor as EventType), needed, isDocument(anchor as EventType));
  }
};

const eventLabel = (event: EventType): string => (event === 'filing' ? 'Filing date' : isDocument(event) ? `${eventNames[event]}, date on it` : eventNames[event]);

const pctFields = [
  ['priority', 'Priority date'],
  ['internationalFiling', 'International filing date'],
] as const;

/** Dates that treaties define, as the caller knows them. */
const treatyFields: Readonly<Record<string, readonly (readonly [name: string, label: string])[] | undefined>> = {
  priority: [['priority', 'Priority date']],
  'priority-as-filed': [['priority', 'Priority date']],
  'priority-period-expiry': pctFields,
  'international-filing': [['internationalFiling', 'International filing date']],
  'first-filing': [['firstFiling', 'First filing']],
  'term-start': [['filing', 'Earliest filing relied on']],
  'national-phase-expiry': pctFields,
  'first-office-action': [['action', 'First examination report, date on it']],
  'divisional-filing': [['divisionalFiled', 'Filing of the divisional']],
  'missed-period-expiry': [['missedPeriodExpiry', 'Last day of the missed period']],
  'upc-entry-into-force': [],
  'mention-of-grant': [['mentionOfGrant', 'Mention of the grant of the European patent']],
};

const anchorsIn = (deadline: Deadline): readonly Anchor[] => ('from' in deadline ? [deadline.from] : ('laterOf' in deadline ? deadline.laterOf : deadline.earlierOf).flatMap(anchorsIn));

/** The fields of a call for entry into the national phase, which is a table and no rule. */
export const nationalPhaseFields: readonly CallField[] = [
  { name: 'priority', label: 'Priority date', needed: true, document: false },
  { name: 'internationalFiling', label: 'International filing date', needed: false, document: false },
];
