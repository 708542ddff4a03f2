import { parseAmount } from '#shared/model/fee';
import { DateField } from '../../ui/controls/DateField';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import type { FormAct } from './act-words';
import type { MarkDraft } from './mark-draft';

type Props = { readonly act: FormAct; readonly draft: MarkDraft; readonly change: (part: Partial<MarkDraft>) => void };

/* oxlint-disable jsx-a11y/no-autofocus -- the panel was just opened to say this */

/** The fields of one act. */
export const MarkFields = ({ act, draft, change }: Props) => {
  const note = (label: string, lines: number, autoFocus = false) => <TextField label={label} value={draft.note} onChange={(next) => change({ note: next })} lines={lines} autoFocus={autoFocus} />;
  const day = (label: string) => <DateField label={label} value={draft.on} onChange={(on) => change({ on })} />;
  const by = (label: string, help?: string) => <TextField label={label} value={draft.by} onChange={(next) => change({ by: next })} {...(help === undefined ? {} : { help })} />;
  const proof = (autoFocus: boolean) => <TextField label="Proof" help="What shows that it was done: a receipt number, a letter, a document of the case." value={draft.proof} onChange={(next) => change({ proof: next })} autoFocus={autoFocus} />;
  switch (act) {
    case 'done':
      return (
        <>
          {proof(true)}
          {day('Done on')}
          {by('By')}
          {note('Note', 4)}
        </>
      );
    case 'not-needed':
      return (
        <>
          {note('Why not', 3, true)}
          {day('Decided on')}
          {by('By')}
        </>
      );
    case 'open':
      return <p>Date, person and proof are taken away; the note stays. The history keeps what was said.</p>;
    case 'note':
      return note('Note', 4, true);
    case 'paid':
      return (
        <>
          <TextField label="Paid by" help="The client, an annuity service or an agent by name, or this office." value={draft.paidBy} onChange={(paidBy) => change({ paidBy })} autoFocus />
          {day('Paid on')}
          {proof(false)}
          {by('Recorded by')}
        </>
      );
    case 'keep':
    case 'drop':
      return (
        <>
          {act === 'drop' ? <p>It leaves the docket as not needed; of a renewal fee those of later years go with it. Undo, or keeping it again, brings them back.</p> : null}
          {by('Instructed by', 'Who gave the word for the client.')}
          {day('Instructed on')}
          {note('Remark', 3)}
        </>
      );
    case 'instruct':
      return (
        <>
          <TextField label="Sent on to" help="Agent or annuity service that was told to act." value={draft.to} onChange={(to) => change({ to })} autoFocus isRequired />
          {day('Sent on')}
          <TextField label="Their reference" value={draft.reference} onChange={(reference) => change({ reference })} />
        </>
      );
    case 'cost':
      return (
        <>
          <TextField
            label="Amount"
            help="As the office or agent states it; fees of offices are not known here."
            value={draft.amount}
            onChange={(amount) => change({ amount })}
            error={draft.amount.trim() !== '' && parseAmount(draft.amount) === undefined ? 'An amount such as 1,215.00' : undefined}
            autoFocus
          />
          <TextField label="Currency" help="Three letters: EUR, USD, JPY" value={draft.currency} onChange={(currency) => change({ currency: currency.toUpperCase() })} />
          <TextField label="Cost note" help="For reports to the client." value={draft.cost} onChange={(cost) => change({ cost })} />
        </>
      );
    case 'assign':
      return <TextField label="Responsible" help="For these limits alone; empty: who is responsible for the application or case." value={draft.responsible} onChange={(responsible) => change({ responsible })} autoFocus />;
    case 'remind':
      return <Select label="Remind" options={leads.map(({ days, label }) => ({ id: String(days), label }))} value={String(draft.daysBefore)} onChange={(days) => change({ daysBefore: Number(days) })} />;
  }
};

const leads = [
  { days: 3, label: '3 days before the last day' },
  { days: 7, label: '1 week before the last day' },
  { days: 14, label: '2 weeks before the last day' },
  { days: 28, label: '4 weeks before the last day' },
  { days: 56, label: '8 weeks before the last day' },
] as const;
