import type { LimitActName } from '#shared/docket/act-on-limits';

/** Acts that ask for something before they are done; the others are done at once. */
export type FormAct = Exclude<LimitActName, 'confirm-done' | 'confirm-date' | 'check'>;
export type DirectAct = Exclude<LimitActName, FormAct>;

/** Acts as titles of panels, names of buttons, and reasons in the history. */
export const actTitles: Readonly<Record<LimitActName, string>> = {
  done: 'Mark done',
  'not-needed': 'Mark not needed',
  open: 'Open again',
  note: 'Note',
  paid: 'Mark paid',
  keep: 'Client keeps it',
  drop: 'Client lets it drop',
  instruct: 'Instruct',
  cost: 'Cost',
  assign: 'Assign',
  remind: 'Remind',
  'confirm-done': 'Confirm as done',
  'confirm-date': 'Confirm date',
  check: 'Date checked',
};
