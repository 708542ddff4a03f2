import { useState } from 'react';
import { enteredByPerson } from '#shared/law/limit-status';
import { compareTakenOver, type TakenOverComparison } from '#shared/law/compare-taken-over';
import type { Application } from '#shared/model/application';
import { appStore } from '../../../app/state/app-store';
import { Button } from '../../../ui/controls/Button';
import { TextField } from '../../../ui/controls/TextField';
import { dateToText } from '../../../ui/marks/DateText';
import { Icon } from '../../../ui/marks/Icon';
import { HoverCard } from '../../../ui/surfaces/HoverCard';
import { EditDate } from '../../editing/EditDate';
import { EditText } from '../../editing/EditText';
import { editApplication, editRow, removeRow, textOrNothing } from '../../editing/edit-family';
import { memberName } from '../../entry/member-names';
import { useOpenFamily } from '../../FamilyContext';
import { whyCard } from './limit-order';
import { RemoveButton, Section, useAct } from '../Rows';

/** Time limits as another docket or a person states them, each beside the computed one; what differs is settled by a person with a note. */
export const TakenOver = ({ application }: { readonly application: Application | undefined }) => {
  const { family, limits } = useOpenFamily();
  const rows = (application === undefined ? family.applications : [application])
    .flatMap((member) => compareTakenOver(member, limits.filter((limit) => limit.application === member.id)).map((comparison) => ({ member, comparison })))
    .sort((a, b) => Number(isSettled(a.comparison)) - Number(isSettled(b.comparison)) || (a.comparison.taken.due < b.comparison.taken.due ? -1 : 1));
  if (rows.length === 0) return null;
  return (
    <Section title="Stated, not counted by a rule" count={rows.length}>
      <ul className="family-rows">
        {rows.map(({ member, comparison }) => (
          <TakenOverRow key={`${member.id} ${comparison.taken.id}`} member={member} comparison={comparison} named={application === undefined} />
        ))}
      </ul>
    </Section>
  );
};

const isSettled = ({ taken, outcome }: TakenOverComparison): boolean => taken.done === true || taken.settled !== undefined || outcome === 'agrees';

const TakenOverRow = ({ member, comparison, named }: { readonly member: Application; readonly comparison: TakenOverComparison; readonly named: boolean }) => {
  const { family, facts, today, writable } = useOpenFamily();
  const act = useAct();
  const [note, setNote] = useState<string | undefined>(undefined);
  const { taken } = comparison;
  const byHand = enteredByPerson(family, taken.src);
  const edit = (change: (row: typeof taken) => typeof taken) => editApplication(member.id, (one) => ({ ...one, takenOver: editRow(one.takenOver ?? [], taken.id, change) }));
  const settle = async (): Promise<void> => {
    const words = textOrNothing(note ?? '');
    const settled = { by: appStore.get().app?.person ?? 'not known', on: today, ...(words === undefined ? {} : { note: words }) };
    if (await act(edit((row) => ({ ...row, settled })), `Settle ${taken.text}`)) setNote(undefined);
  };
  return (
    <li className="family-row family-limit">
      {byHand ? <EditDate label={`Last day: ${taken.text}`} value={taken.due} apply={(due) => (due === undefined ? (one) => one : edit((row) => ({ ...row, due })))} /> : <span className="family-plain">{dateToText(taken.due)}</span>}
      <div className="family-row-main">
        {byHand ? <EditText label="What is to be done" value={taken.text} isRequired apply={(text) => (text === undefined ? (one) => one : edit((row) => ({ ...row, text })))} /> : taken.text}
        <span className="quiet small family-limit-state">
          {comparison.outcome === 'differs' && !isSettled(comparison) ? <Icon name="warning" size={13} /> : null} {stateInWords(comparison, byHand)}
          {comparison.outcome === 'differs' ? (
            <>
              {' '}
              <HoverCard label={`Why ${dateToText(comparison.computed.due)}`} card={whyCard(comparison.computed, family)}>
                {dateToText(comparison.computed.due)}
              </HoverCard>
            </>
          ) : null}
          {named ? ` · ${memberName(member, facts)}` : ''}
        </span>
        {note === undefined ? null : (
          <div className="family-inline">
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field */}
            <TextField label={`Why ${taken.text} is settled`} hideLabel placeholder="Which date is right, and why" value={note} onChange={setNote} autoFocus />
            <Button look="primary" onPress={() => void settle()}>
              Settle
            </Button>
            <Button onPress={() => setNote(undefined)}>Cancel</Button>
          </div>
        )}
      </div>
      {!writable || note !== undefined || comparison.outcome === 'agrees' || taken.done === true ? null : taken.settled === undefined ? (
        <Button look="quiet" onPress={() => setNote('')}>
          Settle…
        </Button>
      ) : (
        <Button look="quiet" onPress={() => void act(edit(({ settled: _settled, ...row }) => row), `Open ${taken.text} again`)}>
          Open again
        </Button>
      )}
      <RemoveButton what={`taken-over time limit ${taken.text}`} edit={editApplication(member.id, (one) => ({ ...one, takenOver: removeRow(one.takenOver ?? [], taken.id) }))} />
    </li>
  );
};

/** How the two dockets compare, or what a person said of it. */
const stateInWords = (comparison: TakenOverComparison, byHand: boolean): string => {
  const { taken } = comparison;
  if (taken.done === true) return 'done in the other docket';
  if (taken.settled !== undefined) return `settled by ${taken.settled.by}, ${dateToText(taken.settled.on)}${taken.settled.note === undefined ? '' : `: ${taken.settled.note}`}`;
  if (comparison.outcome === 'agrees') return `agrees with the computed date: ${comparison.computed.label}`;
  if (comparison.outcome === 'not-computed') return `${byHand ? 'entered by hand' : 'from another docket'}, kept as stated: no rule gives it`;
  const days = Math.abs(comparison.days);
  return `${days} ${days === 1 ? 'day' : 'days'} ${comparison.days > 0 ? 'later' : 'earlier'} than computed: ${comparison.computed.label},`;
};
