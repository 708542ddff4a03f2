import { useMemo } from 'react';
import { useLaw } from '../app/state/law';
import { useStore } from '../app/state/store';
import { ComboBox } from '../ui/controls/ComboBox';
import { DateField } from '../ui/controls/DateField';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { Select } from '../ui/controls/Select';
import { TextField } from '../ui/controls/TextField';
import { EmptyState } from '../ui/surfaces/EmptyState';
import { Answer } from './Answer';
import { answerOfForm, calculationStore, changeCalculation, chooseRule, ruleForm, ruleOptions } from './calculation';
import './CalculatorView.css';

/** Computes a time limit that belongs to no case yet: by a rule of the tables, or a free period. */
export const CalculatorView = () => {
  const law = useLaw();
  const asked = useStore(calculationStore, (state) => state);
  const answer = useMemo(() => answerOfForm(asked, law), [asked, law]);
  return (
    <section className="calculator" aria-label="Time limit calculator">
      <div className="calculator-form">
        <h2>Time limit calculator</h2>
        <SegmentedControl label="What is counted" options={kinds} value={asked.kind} onChange={(kind) => changeCalculation({ kind })} />
        {asked.kind === 'rule' ? <RuleFields /> : <PeriodFields />}
        <p className="quiet small">Nothing here belongs to a case or is kept. The rules are those that the docket is computed by.</p>
      </div>
      <div className="calculator-answer" aria-live="polite">
        {answer === undefined ? <EmptyState title="No date yet">Enter the dates marked as needed; the result follows as you type.</EmptyState> : <Answer answer={answer} />}
      </div>
    </section>
  );
};

const kinds = [
  { id: 'rule', label: 'Rule' },
  { id: 'period', label: 'Free period' },
] as const;

const RuleFields = () => {
  const law = useLaw();
  const asked = useStore(calculationStore, (state) => state);
  const options = useMemo(() => ruleOptions(law), [law]);
  const form = useMemo(() => ruleForm(asked.rule, law), [asked.rule, law]);
  return (
    <>
      <ComboBox key={`rule ${law.version}`} label="Rule" options={options} value={asked.ruleText} onChange={(text, id) => (id === undefined ? changeCalculation({ ruleText: text }) : chooseRule(id, text))} placeholder="What is to be done, or the rule’s name" />
      {form.asksOffice ? <OfficeField needed={form.rule === undefined} /> : null}
      {form.fields.map(({ name, label, needed, document }) => (
        <div key={name} className="calculator-dates">
          <DateField label={needed ? `${label} (needed)` : label} value={asked.dates[name]} onChange={(date) => changeCalculation({ dates: { ...asked.dates, [name]: date } })} />
          {document ? <DateField label="Received on" value={asked.received[name]} onChange={(date) => changeCalculation({ received: { ...asked.received, [name]: date } })} /> : null}
        </div>
      ))}
      {form.years.length === 0 ? null : <Select label="Year (needed)" options={form.years.map((year) => ({ id: String(year), label: String(year) }))} value={asked.year === '' ? undefined : asked.year} onChange={(year) => changeCalculation({ year })} />}
      {form.setByOffice ? <Select label="Period set by the office" options={setPeriods} value={asked.setPeriod} onChange={(setPeriod) => changeCalculation({ setPeriod })} /> : null}
      {form.extensions.length === 0 ? null : <Select label="Extension" options={[{ id: '0', label: 'none' }, ...form.extensions]} value={asked.extension} onChange={(extension) => changeCalculation({ extension })} />}
      {form.asksChapter ? <SegmentedControl label="Chapter" options={chapters} value={asked.chapter} onChange={(chapter) => changeCalculation({ chapter })} /> : null}
    </>
  );
};

const setPeriods = [
  { id: 'usual', label: 'the usual one' },
  ...[1, 2, 3, 4, 6].map((months) => ({ id: `P${months}M`, label: `${months} ${months === 1 ? 'month' : 'months'}` })),
  { id: 'P30D', label: '30 days' },
  { id: 'P60D', label: '60 days' },
];

const chapters = [
  { id: 'I', label: 'Chapter I' },
  { id: 'II', label: 'Chapter II (demand filed in time)' },
] as const;

const PeriodFields = () => {
  const asked = useStore(calculationStore, (state) => state);
  return (
    <>
      <div className="calculator-dates">
        <DateField label={asked.document === 'yes' ? 'Date on the document (needed)' : 'Event (needed)'} value={asked.event} onChange={(event) => changeCalculation({ event })} />
        {asked.document === 'yes' ? <DateField label="Received on" value={asked.documentReceived} onChange={(documentReceived) => changeCalculation({ documentReceived })} /> : null}
      </div>
      <div className="calculator-dates">
        <TextField label="Period" value={asked.amount} onChange={(amount) => changeCalculation({ amount })} error={/^\d{1,4}$/.test(asked.amount) ? undefined : 'A whole number'} />
        <Select label="Unit" options={units} value={asked.unit} onChange={(unit) => changeCalculation({ unit })} />
      </div>
      <SegmentedControl label="The event is" options={documents} value={asked.document} onChange={(document) => changeCalculation({ document })} />
      <OfficeField needed={false} />
      <Select label="Counted by" options={laws} value={asked.law} onChange={(law) => changeCalculation({ law })} />
    </>
  );
};

const units = [
  { id: 'months', label: 'months' },
  { id: 'years', label: 'years' },
  { id: 'weeks', label: 'weeks' },
  { id: 'days', label: 'days' },
] as const;
const documents = [
  { id: 'no', label: 'A fact' },
  { id: 'yes', label: 'A document that is notified' },
] as const;
const laws = [
  { id: 'office', label: 'the law of the office' },
  { id: 'EPC', label: 'EPC' },
  { id: 'PCT', label: 'PCT' },
  { id: 'national', label: 'national law' },
] as const;

/** The office where the act is done: its closed days move the last day. */
const OfficeField = ({ needed }: { readonly needed: boolean }) => {
  const law = useLaw();
  const asked = useStore(calculationStore, (state) => state);
  const options = useMemo(() => [...law.offices].map(([id, name]) => ({ id, label: `${id} · ${name}` })).sort((a, b) => (a.id < b.id ? -1 : 1)), [law]);
  return (
    <ComboBox
      label={needed ? 'Office (needed)' : 'Office where the act is done'}
      options={options}
      value={asked.officeText}
      allowsOther
      error={asked.officeText.trim() !== '' && asked.office === '' ? 'An office of the list, by code or name' : undefined}
      placeholder={needed ? '' : 'none: no closed day is passed over'}
      onChange={(text, id) => changeCalculation({ officeText: text, office: id ?? options.find(({ id: code, label }) => code === text.trim().toUpperCase() || label === text)?.id ?? '' })}
    />
  );
};
