import { statedRule } from '../../law/stated-limits';
import type { TimeLimit } from '../../law/time-limit';
import type { Check, Found } from '../check';
import { type CaseView, daysAfter } from '../case-view';

const at = (limit: TimeLimit, fields: readonly string[], facts: Found['facts'], text: string): Found => ({
  application: limit.application,
  limit: limit.key,
  about: limit.key.slice(limit.application.length + 1),
  fields,
  facts,
  text,
});

const what = (view: CaseView, limit: TimeLimit): string => {
  const application = view.family.applications.find(({ id }) => id === limit.application);
  return `${limit.label}${application === undefined ? '' : `, ${view.name(application)}`}`;
};

const overdue: Check = {
  id: 'limit-overdue',
  title: 'Time limit passed and still open',
  severity: 'error',
  fix: 'Record what was done, or decide what is still possible.',
  find: (view, report) => {
    for (const limit of view.limits) {
      // Entry into the national phase and what another docket states have checks of their own.
      if (limit.status !== 'overdue' || limit.rule === statedRule || (limit.rule === 'pct.national-phase' && limit.office !== undefined)) continue;
      const late = limit.late === undefined ? limit.remedy : limit.late.date >= view.today ? `${limit.late.label} until ${limit.late.date}` : undefined;
      report(at(limit, ['limits'], [limit.due], `${what(view, limit)}: the last day was ${limit.due}, and nothing is recorded as done.${late === undefined ? '' : ` Still possible: ${late}.`}`));
    }
  },
};

const doneLate: Check = {
  id: 'limit-done-late',
  title: 'Done after the last day',
  severity: 'error',
  fix: 'Correct the date, or record the extension, surcharge or remedy that was used and accept this.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const on = limit.mark?.state === 'done' && limit.nature === 'act' ? limit.mark.on : undefined;
      if (on === undefined || on <= limit.due || on > view.today || (limit.late !== undefined && on <= limit.late.date) || (limit.extensions?.some(({ due }) => on <= due) ?? false)) continue;
      report(at(limit, ['limits'], [on, limit.due], `${what(view, limit)} is recorded as done on ${on}. The last day was ${limit.late?.date ?? limit.due}.`));
    }
  },
};

const doneBeforeEvent: Check = {
  id: 'limit-done-before-event',
  title: 'Done before the event it runs from',
  severity: 'warning',
  fix: 'Correct the date on which it was done, or the event.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const on = limit.mark?.state === 'done' ? limit.mark.on : undefined;
      if (on === undefined || on >= limit.eventDate) continue;
      report(at(limit, ['limits'], [on, limit.eventDate], `${what(view, limit)} is recorded as done on ${on}, before the event of ${limit.eventDate} from which it runs.`));
    }
  },
};

const doneInFuture: Check = {
  id: 'limit-done-in-future',
  title: 'Done on a day that has not come',
  severity: 'warning',
  fix: 'Correct the date, or open the limit again.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const on = limit.mark?.state === 'done' ? limit.mark.on : undefined;
      if (on === undefined || on <= view.today) continue;
      report(at(limit, ['limits'], [on], `${what(view, limit)} counts as done, on ${on}. Until then it is out of the docket without having been done.`));
    }
  },
};

const doneWithoutProof: Check = {
  id: 'limit-done-without-proof',
  title: 'Done without proof',
  severity: 'note',
  fix: 'Attach or name the receipt with the time limit.',
  find: (view, report) => {
    if (view.marked.length === 0) return;
    for (const application of view.filed) {
      const bare = view.limitsOf(application).filter(({ mark, nature, status }) => status === 'done' && nature === 'act' && mark?.state === 'done' && mark.proof === undefined && mark.note === undefined && mark.on !== undefined && mark.on >= daysAfter(view.today, -365));
      const [first] = bare;
      if (first === undefined) continue;
      report({ application: application.id, limit: first.key, fields: ['limits'], facts: bare.map(({ key }) => key), text: `${view.name(application)}: ${bare.map(({ label, due }) => `${label} (${due})`).join(', ')} ${bare.length === 1 ? 'was' : 'were'} recorded as done within the last year, without a receipt or a note.` });
    }
  },
};

const confirmedDiffers: Check = {
  id: 'confirmed-date-differs',
  title: 'Confirmed date and computation differ',
  severity: 'warning',
  fix: 'Compare both on the time limit and confirm the right one.',
  find: (view, report) => {
    for (const limit of view.marked) {
      if (!isWaiting(limit) || limit.recomputed === undefined || limit.mark?.confirmed === undefined || limit.mark.override !== undefined) continue;
      report(at(limit, ['limits'], [limit.due, limit.recomputed], `${what(view, limit)}: ${limit.mark.confirmed.by} confirmed ${limit.due} on ${limit.mark.confirmed.on}. From the events and rules as they are now the last day is ${limit.recomputed}.`));
    }
  },
};

const overrideLater: Check = {
  id: 'entered-date-later-than-computed',
  title: 'Entered last day is later than the computed one',
  severity: 'warning',
  fix: 'Check the reason given; where the office granted the later day, accept this.',
  find: (view, report) => {
    for (const limit of view.marked) {
      if (!isWaiting(limit) || limit.recomputed === undefined || limit.mark?.override === undefined || limit.due <= limit.recomputed) continue;
      report(at(limit, ['limits'], [limit.due, limit.recomputed], `${what(view, limit)}: ${limit.mark.override.by} entered ${limit.due} in place of the computed ${limit.recomputed}: “${limit.mark.override.reason}”.`));
    }
  },
};

const notChecked: Check = {
  id: 'confirmed-not-checked',
  title: 'Due within 30 days, and no second person checked the date',
  severity: 'warning',
  fix: 'Let a second person check the date.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const { mark } = limit;
      if (limit.status !== 'open' || (mark?.confirmed === undefined && mark?.override === undefined) || mark.checked !== undefined || limit.due > daysAfter(view.today, 30)) continue;
      report(at(limit, ['limits'], [limit.due], `${what(view, limit)} is due on ${limit.due}, by a date that ${(mark.override ?? mark.confirmed)?.by ?? 'a person'} took over. Nobody else checked it.`));
    }
  },
};

const checkedBySame: Check = {
  id: 'checked-by-the-same-person',
  title: 'Checked by the person who entered the date',
  severity: 'warning',
  fix: 'Let another person check the date.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const by = (limit.mark?.override ?? limit.mark?.confirmed)?.by;
      if (by === undefined || !isWaiting(limit) || limit.mark?.checked?.by !== by) continue;
      report(at(limit, ['limits'], [by, limit.due], `${what(view, limit)}: ${by} took the date ${limit.due} over and also checked it. A second-person check needs a second person.`));
    }
  },
};

const reminderTooLate: Check = {
  id: 'reminder-after-last-day',
  title: 'Reminder after the last day',
  severity: 'warning',
  fix: 'Move the reminder before the last day.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const late = limit.status === 'open' ? limit.mark?.reminders?.find(({ on }) => on > limit.due) : undefined;
      if (late === undefined) continue;
      report(at(limit, ['limits'], [late.on, limit.due], `${what(view, limit)} is due on ${limit.due}; a reminder is set for ${late.on}.`));
    }
  },
};

const instructedToAct: Check = {
  id: 'client-instructed-nothing-done',
  title: 'Client instructed, due within 14 days, nothing done',
  severity: 'warning',
  fix: 'Do it, or instruct the agent, and record it.',
  find: (view, report) => {
    for (const limit of view.marked) {
      const { mark } = limit;
      if (limit.status !== 'open' || mark?.instruction?.decision !== 'do' || mark.instructed !== undefined || limit.due > daysAfter(view.today, 14)) continue;
      report(at(limit, ['limits'], [limit.due], `${what(view, limit)}: the client instructed to act, the last day is ${limit.due}. Neither an instruction to an agent nor the act is recorded.`));
    }
  },
};

const droppedOpen: Check = {
  id: 'client-dropped-still-open',
  title: 'Client decided to drop, and the limit is still open',
  severity: 'note',
  fix: 'Mark the limit as not needed.',
  find: (view, report) => {
    for (const limit of view.marked) {
      if (!isWaiting(limit) || limit.mark?.instruction?.decision !== 'drop') continue;
      report(at(limit, ['limits'], [limit.due, 'drop'], `${what(view, limit)}, due ${limit.due}: the client decided to drop it${limit.mark.instruction.on === undefined ? '' : ` on ${limit.mark.instruction.on}`}. It still stands in the docket.`));
    }
  },
};

const orphanMark: Check = {
  id: 'mark-without-limit',
  title: 'A person’s entry on a time limit that no longer arises',
  severity: 'warning',
  fix: 'Look whether an event was removed or changed by mistake.',
  find: (view, report) => {
    if (view.family.limits.length === 0) return;
    const keys = new Set(view.limits.map(({ key }) => key));
    for (const mark of view.family.limits) {
      const application = view.family.applications.find(({ id }) => mark.id.startsWith(`${id}:`));
      const says = mark.override !== undefined || mark.confirmed !== undefined || mark.extension !== undefined || mark.state === 'done';
      if (!says || keys.has(mark.id) || application === undefined || application.notOurs !== undefined || !view.isAlive(application)) continue;
      const rule = mark.id.split(':')[1] ?? mark.id;
      const versions = view.law.rules.get(rule);
      const state = mark.override === undefined ? (mark.confirmed === undefined ? (mark.extension === undefined ? 'done' : 'extended') : `confirmed for ${mark.confirmed.due}`) : `set to ${mark.override.due}`;
      report({ application: application.id, about: mark.id.slice(application.id.length + 1), fields: ['limits', 'events'], facts: [state], text: `“${versions?.[0]?.label ?? rule}” of ${view.name(application)} is recorded as ${state}, but from the events as they are now this time limit does not arise.` });
    }
  },
};

const isWaiting = ({ status }: TimeLimit): boolean => status === 'open' || status === 'overdue';

export const limitChecks: readonly Check[] = [overdue, doneLate, doneBeforeEvent, doneInFuture, confirmedDiffers, overrideLater, notChecked, checkedBySame, reminderTooLate, instructedToAct, orphanMark, doneWithoutProof, droppedOpen];
