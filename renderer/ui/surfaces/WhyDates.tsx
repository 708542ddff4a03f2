import type { ReactNode } from 'react';
import type { TimeLimit } from '#shared/law/time-limit';
import { costWords } from '#shared/query/instruction-words';
import { CheckedMark } from '../marks/CheckedMark';
import { dateToText } from '../marks/DateText';

/** Dates around the last day: when it may first be done, the due date that is not moved, extensions that can still be had, abandonment. */
export const MoreDates = ({ limit }: { readonly limit: TimeLimit }) => (
  <>
    <Row label="Opens">{limit.earliest === undefined ? null : dateToText(limit.earliest, true)}</Row>
    <Row label="Due date">{limit.base === undefined || limit.base === limit.due ? null : `${dateToText(limit.base, true)}, not moved for closed days`}</Row>
    <Row label="Extend">{limit.extensions === undefined ? null : limit.extensions.map(({ months, label, due }) => <p key={months}>{`${label}: ${dateToText(due, true)}`}</p>)}</Row>
    <Row label="Lost on">{limit.abandoned === undefined ? null : dateToText(limit.abandoned, true)}</Row>
  </>
);

/** What persons said of the date: confirmed, overridden, checked, and what the computation comes to beside it. */
export const Said = ({ limit }: { readonly limit: TimeLimit }) => {
  const { mark, recomputed } = limit;
  return (
    <>
      <Row label="Override">{mark?.override === undefined ? null : `${dateToText(mark.override.due)} by ${mark.override.by}, ${dateToText(mark.override.on)}: ${mark.override.reason}`}</Row>
      <Row label="Confirmed">{mark?.confirmed === undefined ? null : `by ${mark.confirmed.by}, ${dateToText(mark.confirmed.on)}, rule version ${mark.confirmed.ruleVersion}`}</Row>
      <Row label="Computed">{recomputed === undefined ? null : `${dateToText(recomputed, true)} now; the day above stays until a person changes it`}</Row>
      <Row label="Extended">{mark?.extension === undefined ? null : `by ${mark.extension.months} ${mark.extension.months === 1 ? 'month' : 'months'}, recorded ${dateToText(mark.extension.on)}`}</Row>
      <Row label="Checked">
        {limit.nature === 'information' ? null : (
          <span className="why-checked">
            <CheckedMark mark={mark} /> {mark?.checked === undefined ? 'not by a second person' : `by ${mark.checked.by}, ${dateToText(mark.checked.on)}`}
          </span>
        )}
      </Row>
      <Row label="Responsible">{mark?.responsible ?? null}</Row>
      <Row label="Cost">{mark === undefined ? null : costWords(mark) || null}</Row>
      <Row label="Paid by">{mark?.paidBy ?? null}</Row>
      <Row label="Instruction">{mark?.instruction === undefined ? null : `${mark.instruction.decision === 'do' ? 'to be done' : 'let it drop'}${mark.instruction.on === undefined ? '' : `, ${dateToText(mark.instruction.on)}`}${mark.instruction.note === undefined ? '' : `: ${mark.instruction.note}`}`}</Row>
      <Row label="Instructed">{mark?.instructed === undefined ? null : `${mark.instructed.to}, ${dateToText(mark.instructed.on)}${mark.instructed.reference === undefined ? '' : `, ${mark.instructed.reference}`}`}</Row>
      <Row label="Reminders">{mark?.reminders === undefined || mark.reminders.length === 0 ? null : mark.reminders.map(({ on }) => dateToText(on)).join(', ')}</Row>
    </>
  );
};

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) =>
  children === null ? null : (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
