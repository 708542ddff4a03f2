import { useState } from 'react';
import type { IsoDate } from '#shared/model/date';
import { Button } from '../../ui/controls/Button';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { dateToText } from '../../ui/marks/DateText';
import type { LimitWords } from './DateSection';

/** Who does it, what the client wants, whom it was sent on to, who pays, and on which days to be reminded. */
export const WorkSection = ({ limit, today, disabled, say }: LimitWords) => {
  const { mark } = limit;
  const [responsible, setResponsible] = useState(mark?.responsible ?? '');
  const [decision, setDecision] = useState<'none' | 'do' | 'drop'>(mark?.instruction?.decision ?? 'none');
  const [agent, setAgent] = useState(mark?.instructed?.to ?? '');
  const [paidBy, setPaidBy] = useState(mark?.paidBy ?? '');
  const [cost, setCost] = useState(mark?.cost ?? '');
  const save = (): Promise<void> =>
    say(
      {
        responsible: orNothing(responsible),
        instruction: decision === 'none' ? undefined : decision === mark?.instruction?.decision ? mark.instruction : { decision, on: today },
        instructed: orNothing(agent) === undefined ? undefined : agent.trim() === mark?.instructed?.to ? mark.instructed : { to: agent.trim(), on: today },
        paidBy: orNothing(paidBy),
        cost: orNothing(cost),
      },
      'Instruction and responsibility',
    );
  return (
    <section aria-label="The work">
      <h3>The work</h3>
      <form
        className="limit-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="Responsible for this limit" value={responsible} onChange={setResponsible} />
        <Select label="Client’s instruction" options={decisions} value={decision} onChange={setDecision} />
        <TextField label="Sent on to" value={agent} onChange={setAgent} help="Agent or annuity service that was instructed." />
        <TextField label="Paid by" value={paidBy} onChange={setPaidBy} />
        <TextField label="Cost note" value={cost} onChange={setCost} />
        <div className="limit-acts">
          <Button type="submit" isDisabled={disabled}>
            Save
          </Button>
        </div>
      </form>
      <Reminders {...{ limit, today, disabled, say }} />
    </section>
  );
};

const decisions = [
  { id: 'none', label: 'none yet' },
  { id: 'do', label: 'do it' },
  { id: 'drop', label: 'let it drop' },
] as const;

const orNothing = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

const Reminders = ({ limit, disabled, say }: Omit<LimitWords, 'person'>) => {
  const [on, setOn] = useState<IsoDate | undefined>(undefined);
  const reminders = limit.mark?.reminders ?? [];
  const set = (next: typeof reminders): Promise<void> => say({ reminders: next.length === 0 ? undefined : [...next].sort((a, b) => (a.on < b.on ? -1 : 1)) }, 'Reminders');
  return (
    <div className="limit-form">
      {reminders.map((reminder) => (
        <div key={reminder.on} className="limit-row">
          <p>Reminder on {dateToText(reminder.on, true)}</p>
          <Button look="quiet" isDisabled={disabled} onPress={() => void set(reminders.filter((one) => one !== reminder))}>
            Take away
          </Button>
        </div>
      ))}
      <div className="limit-row">
        <DateField label="Remind on" value={on} onChange={setOn} error={on !== undefined && on > limit.due ? 'After the last day' : undefined} />
        <Button isDisabled={disabled || on === undefined || on > limit.due || reminders.some((one) => one.on === on)} onPress={() => void (on !== undefined && set([...reminders, { on }]))}>
          Add reminder
        </Button>
      </div>
    </div>
  );
};
