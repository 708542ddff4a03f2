import { useState } from 'react';
import type { IsoDate } from '#shared/model/date';
import { parseAmount } from '#shared/model/fee';
import type { LimitMark } from '#shared/model/limit-mark';
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
  const [amount, setAmount] = useState(mark?.fee?.amount ?? '');
  const [currency, setCurrency] = useState(mark?.fee?.currency ?? 'EUR');
  const [note, setNote] = useState(mark?.instruction?.note ?? '');
  const read = parseAmount(amount);
  const wrongAmount = amount.trim() !== '' && read === undefined;
  const wrongCurrency = read !== undefined && !/^[A-Z]{3}$/.test(currency);
  const save = (): Promise<void> =>
    say(
      {
        responsible: orNothing(responsible),
        instruction: decision === 'none' ? undefined : instructionOf(decision, orNothing(note), mark?.instruction, today),
        instructed: orNothing(agent) === undefined ? undefined : agent.trim() === mark?.instructed?.to ? mark.instructed : { to: agent.trim(), on: today },
        paidBy: orNothing(paidBy),
        cost: orNothing(cost),
        fee: read === undefined ? undefined : { amount: read, currency },
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
        {decision === 'none' ? null : <TextField label="Remark on the instruction" value={note} onChange={setNote} />}
        <TextField label="Sent on to" value={agent} onChange={setAgent} help="Agent or annuity service that was instructed." />
        <TextField label="Paid by" value={paidBy} onChange={setPaidBy} />
        <div className="limit-fee">
          <TextField label="Amount" value={amount} onChange={setAmount} error={wrongAmount ? 'An amount such as 1,215.00' : undefined} />
          <TextField label="Currency" value={currency} onChange={(text) => setCurrency(text.toUpperCase())} error={wrongCurrency ? 'Three letters' : undefined} />
        </div>
        <TextField label="Cost note" value={cost} onChange={setCost} help="For reports to the client." />
        <div className="limit-acts">
          <Button type="submit" isDisabled={disabled || wrongAmount || wrongCurrency}>
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

type Instruction = NonNullable<LimitMark['instruction']>;

/** The client's word as it stands where only its remark changes; of today where it is another one. */
const instructionOf = (decision: Instruction['decision'], note: string | undefined, old: Instruction | undefined, today: IsoDate): Instruction => {
  const { note: _, ...rest } = old?.decision === decision ? old : { decision, on: today };
  return note === undefined ? rest : { ...rest, note };
};

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
