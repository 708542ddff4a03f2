import { useState } from 'react';
import type { IsoDate } from '#shared/model/date';
import type { PortfolioLaw } from '#shared/model/portfolio-law';
import { Button } from '../ui/controls/Button';
import { DateField } from '../ui/controls/DateField';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { TextField } from '../ui/controls/TextField';

export type NewDay = Omit<PortfolioLaw['closedDays'][number], 'by' | 'on'>;

type Props = { readonly office: string; readonly canChange: boolean; readonly onAdd: (day: NewDay) => void };

/** A day on which an office is closed, or open against the tables, with where that was read. */
export const DayForm = ({ office, canChange, onAdd }: Props) => {
  const [date, setDate] = useState<IsoDate | undefined>(undefined);
  const [closed, setClosed] = useState<'closed' | 'open'>('closed');
  const [name, setName] = useState('');
  const [source, setSource] = useState('');
  const ready = date !== undefined && name.trim() !== '';
  return (
    <form
      className="law-form"
      aria-label={`Add or correct a day of ${office}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== undefined && ready) onAdd({ office, date, closed: closed === 'closed', name: name.trim(), ...(source.trim() === '' ? {} : { source: source.trim() }) });
      }}
    >
      <h3>Add or correct a day of {office}</h3>
      <DateField label="Day" value={date} onChange={setDate} />
      <SegmentedControl label="The office is" options={kinds} value={closed} onChange={setClosed} />
      <TextField label="Why" value={name} onChange={setName} />
      <TextField label="Read where" value={source} onChange={setSource} help="Notice, journal, letter: shown with every date that the day moves." />
      <div>
        <Button look="primary" type="submit" isDisabled={!canChange || !ready}>
          Compare and save…
        </Button>
      </div>
      <p className="quiet small">It holds in this portfolio. What it does to open time limits is shown before it is saved.</p>
    </form>
  );
};

const kinds = [
  { id: 'closed', label: 'Closed' },
  { id: 'open', label: 'Open' },
] as const;
