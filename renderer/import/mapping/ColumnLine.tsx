import { useState } from 'react';
import type { FoundTable } from '#shared/formats/tables/found-table';
import type { DateOrder } from '#shared/formats/tables/mapping/mapping';
import { mappingField, mappingFields } from '#shared/formats/tables/mapping/mapping-fields';
import { valuesOfColumn } from '#shared/formats/tables/guess/guess-mapping';
import { ComboBox } from '../../ui/controls/ComboBox';
import { Select } from '../../ui/controls/Select';
import { TextField } from '../../ui/controls/TextField';
import { asksForOrder, type ColumnDraft, type MappingDraft, withField, withSettings } from './mapping-draft';

const fieldOptions = mappingFields.map(({ id, label, group }) => ({ id, label, detail: group }));
const idByLabel = new Map(mappingFields.map(({ id, label }) => [label.toLowerCase(), id]));

const orderOptions = [
  { id: 'day-month-year', label: 'Day first' },
  { id: 'month-day-year', label: 'Month first' },
  { id: 'year-month-day', label: 'Year first' },
] as const satisfies readonly { readonly id: DateOrder; readonly label: string }[];

export type ColumnLineProps = {
  readonly draft: MappingDraft;
  readonly table: FoundTable;
  readonly place: number;
  readonly onChange: (draft: MappingDraft) => void;
};

/** One column of the table: its heading, some of its values, what it means, and what else must be known to read it. */
export const ColumnLine = ({ draft, table, place, onChange }: ColumnLineProps) => {
  const column: ColumnDraft = draft.columns[place] ?? { heading: '', settings: {} };
  const heading = column.heading === '' ? `Column ${place + 1}` : column.heading;
  const label = column.field === undefined ? '' : (mappingField(column.field)?.label ?? column.field);
  // What is typed while it names no field yet; the field's label else.
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const reader = column.field === undefined ? undefined : mappingField(column.field)?.reader;
  const { settings } = column;
  const set = (part: typeof settings): void => onChange(withSettings(draft, place, { ...settings, ...part }));
  return (
    <tr data-unread={column.field === undefined}>
      <th scope="row" title={heading}>
        <span className="ellipsis mapping-heading">{heading}</span>
      </th>
      <td>
        <span className="mapping-samples quiet small">{samplesOf(table, place)}</span>
      </td>
      <td>
        <ComboBox
          label={`What ${heading} means`}
          hideLabel
          allowsOther
          options={fieldOptions}
          value={typed ?? label}
          placeholder="not read"
          {...(typed === undefined || typed.trim() === '' ? {} : { error: 'Choose one of the list.' })}
          onChange={(text, id) => {
            const chosen = id ?? idByLabel.get(text.trim().toLowerCase());
            setTyped(chosen === undefined && text.trim() !== '' ? text : undefined);
            if (chosen !== column.field && (chosen !== undefined || text.trim() === '')) onChange(withField(draft, table, place, chosen));
          }}
        />
      </td>
      <td className="mapping-settings">
        {reader === 'date' && (settings.dates !== undefined || asksForOrder(column, table, place) !== undefined) ? (
          <Select label={`Order of the dates in ${heading}`} hideLabel options={orderOptions} value={settings.dates} placeholder="Which order?" onChange={(dates) => set({ dates })} />
        ) : null}
        {reader === 'list' || reader === 'names' || reader === 'publications' || reader === 'priorities' ? (
          <TextField label={`Between the values of ${heading}`} hideLabel placeholder="separator" value={settings.separator ?? ''} onChange={(separator) => onChange(withSettings(draft, place, withoutEmpty(settings, 'separator', separator)))} />
        ) : null}
        {column.field === 'limit' || column.field === 'case.note' ? (
          <TextField label={`What ${heading} is called`} hideLabel placeholder={column.field === 'limit' ? heading : 'label of the note'} value={settings.text ?? ''} onChange={(text) => onChange(withSettings(draft, place, withoutEmpty(settings, 'text', text)))} />
        ) : null}
      </td>
    </tr>
  );
};

const withoutEmpty = (settings: ColumnDraft['settings'], field: 'separator' | 'text', value: string): ColumnDraft['settings'] => {
  const { [field]: _before, ...others } = settings;
  return value === '' ? others : { ...others, [field]: value };
};

/** Three different values of a column. */
const samplesOf = (table: FoundTable, place: number): string => {
  const values = [...new Set(valuesOfColumn(table, place))].slice(0, 3).map((value) => value.replace(/\s+/g, ' '));
  return values.length === 0 ? 'empty' : values.join(' · ');
};
