import { deriveTimeLimits } from '../law/derive-time-limits';
import type { Law } from '../law/law';
import type { TimeLimit } from '../law/time-limit';
import type { CaseFamily } from '../model/case-family';
import { fromDayNumber, type IsoDate, toDayNumber } from '../model/date';
import type { Fee } from '../model/fee';
import { markLimits, remarkLimits } from '../model/mark-limits';

/** What a person does to one or many time limits at once. Absent texts say nothing; empty ones do not occur. */
export type LimitAct =
  | { readonly act: 'done'; readonly on?: IsoDate | undefined; readonly by?: string | undefined; readonly proof?: string | undefined; readonly note?: string | undefined }
  | { readonly act: 'not-needed'; readonly on?: IsoDate | undefined; readonly by?: string | undefined; readonly note?: string | undefined }
  | { readonly act: 'open' }
  /** Without a text the note is taken away. */
  | { readonly act: 'note'; readonly note?: string | undefined }
  /** A fee was paid: done, and who paid it. */
  | { readonly act: 'paid'; readonly on?: IsoDate | undefined; readonly by?: string | undefined; readonly paidBy?: string | undefined; readonly proof?: string | undefined }
  /** The client's word; `drop` takes the limit out of the docket. */
  | { readonly act: 'keep' | 'drop'; readonly on?: IsoDate | undefined; readonly by?: string | undefined; readonly note?: string | undefined }
  /** Sent on to an agent or annuity service. */
  | { readonly act: 'instruct'; readonly to: string; readonly on: IsoDate; readonly reference?: string | undefined }
  | { readonly act: 'cost'; readonly fee?: Fee | undefined; readonly cost?: string | undefined }
  | { readonly act: 'assign'; readonly responsible?: string | undefined }
  /** Reminded so many days before the last day. */
  | { readonly act: 'remind'; readonly daysBefore: number }
  /** What office data say was done is confirmed. */
  | { readonly act: 'confirm-done' }
  /** The computed date is taken over as it stands. */
  | { readonly act: 'confirm-date' }
  /** The second person's check of the date; who gave the date cannot give it. */
  | { readonly act: 'check' };

export type LimitActName = LimitAct['act'];

/** Who acts, and when, under which law. */
export type ActContext = { readonly law: Law; readonly today: IsoDate; readonly person: string };

/** A family after an act on some of its limits, by their keys; `skipped` are those that the act does not fit. */
export const actOnLimits = (family: CaseFamily, keys: readonly string[], act: LimitAct, { law, today, person }: ActContext): { readonly family: CaseFamily; readonly skipped: number } => {
  const limits = (): ReadonlyMap<string, TimeLimit> => new Map(deriveTimeLimits(family, law, today).map((limit) => [limit.key, limit]));
  const all = (after: CaseFamily) => ({ family: after, skipped: 0 });
  /** Changes the limits that fit, one by one. */
  const each = (fits: (limit: TimeLimit) => boolean, change: (saved: CaseFamily, limit: TimeLimit) => CaseFamily) => {
    const derived = limits();
    const fitting = keys.flatMap((key) => {
      const limit = derived.get(key);
      return limit !== undefined && fits(limit) ? [limit] : [];
    });
    return { family: fitting.reduce(change, family), skipped: keys.length - fitting.length };
  };
  switch (act.act) {
    case 'done':
    case 'not-needed':
      return all(markLimits(family, keys.map((id) => ({ id, state: act.act, ...said({ on: act.on, by: act.by, note: act.note, ...(act.act === 'done' ? { proof: act.proof } : {}) }) }))));
    case 'open':
      return all(markLimits(family, keys.map((id) => ({ id, state: 'open' as const }))));
    case 'note':
      return all(remarkLimits(family, keys, { note: act.note }));
    case 'paid':
      return all(remarkLimits(markLimits(family, keys.map((id) => ({ id, state: 'done' as const, ...said({ on: act.on, by: act.by, proof: act.proof }) }))), keys, said({ paidBy: act.paidBy })));
    case 'keep': {
      const dropped = keys.filter((key) => family.limits.some(({ id, state }) => id === key && state === 'not-needed'));
      const open = dropped.length === 0 ? family : markLimits(family, dropped.map((id) => ({ id, state: 'open' as const })));
      return all(remarkLimits(open, keys, { instruction: { decision: 'do', ...said({ on: act.on, by: act.by, note: act.note }) } }));
    }
    case 'drop': {
      const closed = markLimits(family, keys.map((id) => ({ id, state: 'not-needed' as const, on: today, by: person })));
      return all(remarkLimits(closed, keys, { instruction: { decision: 'drop', ...said({ on: act.on, by: act.by, note: act.note }) } }));
    }
    case 'instruct':
      return all(remarkLimits(family, keys, { instructed: { to: act.to, on: act.on, ...said({ reference: act.reference }) } }));
    case 'cost':
      return all(remarkLimits(family, keys, said({ fee: act.fee, cost: act.cost })));
    case 'assign':
      return all(remarkLimits(family, keys, { responsible: act.responsible }));
    case 'remind':
      return each(isWaiting, (saved, { key, due, mark }) => {
        const on = fromDayNumber(toDayNumber(due) - act.daysBefore);
        const reminders = mark?.reminders ?? [];
        return reminders.some((one) => one.on === on) ? saved : remarkLimits(saved, [key], { reminders: [...reminders, { on }].sort((a, b) => (a.on < b.on ? -1 : 1)) });
      });
    case 'confirm-done':
      return each(
        ({ status }) => status === 'done-per-office-data',
        (saved, { key }) => markLimits(saved, [{ id: key, state: 'done', by: person, proof: `office data, confirmed ${today}` }]),
      );
    case 'confirm-date':
      return each(
        (limit) => isWaiting(limit) && limit.mark?.override === undefined,
        (saved, { key, due, recomputed, ruleVersion, eventDate }) => remarkLimits(saved, [key], { confirmed: { by: person, on: today, due: recomputed ?? due, ruleVersion, eventDate } }),
      );
    case 'check':
      return each(
        ({ mark }) => (mark?.override ?? mark?.confirmed)?.by !== person,
        (saved, { key }) => remarkLimits(saved, [key], { checked: { by: person, on: today } }),
      );
  }
};

const isWaiting = ({ status }: TimeLimit): boolean => status === 'open' || status === 'overdue';

type Said<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
/** Only what was said. */
const said = <Fields extends object>(fields: Fields): Said<Fields> =>
  // Sound: fields that hold nothing are left out, and the type makes all of them optional.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Said<Fields>;
