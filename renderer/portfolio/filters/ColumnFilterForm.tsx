import { useEffect, useState } from 'react';
import { applicationStatuses } from '#shared/model/application';
import type { IsoDate } from '#shared/model/date';
import { columnTitles } from '#shared/query/family-export';
import { type ColumnFilter, type DateColumn, dateColumns, type FamilyColumn, type TextColumn, textColumns } from '#shared/query/family-query';
import { gatheredStatusWords } from '#shared/law/status-words';
import type { FacetValue } from '../../index/api';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { DateField } from '../../ui/controls/DateField';
import { TextField } from '../../ui/controls/TextField';
import { valueWords } from './filter-words';
import { setColumnFilter } from '../table/table-store';

/** Values shown at once in a list; typing narrows it. */
const listedValues = 200;

type Props = { readonly column: FamilyColumn; readonly filter: ColumnFilter | undefined; readonly close: () => void };

/** The condition on one column, applied while it is typed or ticked. */
export const ColumnFilterForm = ({ column, filter, close }: Props) => (
  <div className="portfolio-filter">
    <h3>{columnTitles[column]}</h3>
    {isDateColumn(column) ? <DateFilter column={column} filter={filter} /> : column === 'status' ? <StatusFilter filter={filter} /> : column === 'members' ? <CountFilter filter={filter} /> : isTextColumn(column) ? <TextFilter column={column} filter={filter} /> : null}
    <div className="portfolio-filter-foot">
      <Button
        isDisabled={filter === undefined}
        onPress={() => {
          setColumnFilter(column, undefined);
          close();
        }}
      >
        Clear filter
      </Button>
      <Button look="primary" onPress={close}>
        Close
      </Button>
    </div>
  </div>
);

const isDateColumn = (column: FamilyColumn): column is DateColumn => dateColumns.some((one) => one === column);
const isTextColumn = (column: FamilyColumn): column is TextColumn => textColumns.some((one) => one === column);

const TextFilter = ({ column, filter }: { readonly column: TextColumn; readonly filter: ColumnFilter | undefined }) => {
  const index = useIndex();
  const [values, setValues] = useState<readonly FacetValue[]>([]);
  const [typed, setTyped] = useState(filter?.op === 'contains' ? filter.text : '');
  useEffect(() => {
    let ended = false;
    void index.facet(column).then((found) => {
      if (!ended) setValues(found);
    });
    return () => {
      ended = true;
    };
  }, [index, column]);
  const ticked = filter?.op === 'any' ? filter.values : [];
  const needle = typed.trim().toLowerCase();
  const matching = needle === '' ? values : values.filter(({ value }) => value.toLowerCase().includes(needle));
  return (
    <>
      <TextField
        label={`${columnTitles[column]} contains`}
        value={typed}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the filter was just opened to type into it
        autoFocus
        onChange={(text) => {
          setTyped(text);
          if (ticked.length === 0) setColumnFilter(column, text.trim() === '' ? undefined : { op: 'contains', column, text });
        }}
      />
      <ul className="portfolio-filter-values" aria-label="Values">
        {matching.slice(0, listedValues).map(({ value, count }) => (
          <li key={value}>
            <Checkbox
              isSelected={ticked.includes(value)}
              onChange={(selected) => {
                const next = selected ? [...ticked, value] : ticked.filter((one) => one !== value);
                setColumnFilter(column, next.length === 0 ? undefined : { op: 'any', column, values: next });
              }}
            >
              <span className="ellipsis" title={value}>
                {valueWords(value)}
              </span>
              <span className="quiet small portfolio-filter-count">{count.toLocaleString('en')}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {matching.length > listedValues ? <p className="quiet small">{(matching.length - listedValues).toLocaleString('en')} more values: type to narrow the list.</p> : null}
      {matching.length === 0 && values.length > 0 ? <p className="quiet small">No value contains this.</p> : null}
    </>
  );
};

const StatusFilter = ({ filter }: { readonly filter: ColumnFilter | undefined }) => {
  const ticked = filter?.op === 'status' ? filter.values : [];
  return (
    <ul className="portfolio-filter-values">
      {applicationStatuses.map((status) => (
        <li key={status}>
          <Checkbox
            isSelected={ticked.includes(status)}
            onChange={(selected) => {
              const values = selected ? [...ticked, status] : ticked.filter((one) => one !== status);
              setColumnFilter('status', values.length === 0 ? undefined : { op: 'status', column: 'status', values });
            }}
          >
            {gatheredStatusWords[status]}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
};

const DateFilter = ({ column, filter }: { readonly column: DateColumn; readonly filter: ColumnFilter | undefined }) => {
  const between = filter?.op === 'between' ? filter : undefined;
  const setBetween = (change: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined }): void => {
    const from = 'from' in change ? change.from : between?.from;
    const to = 'to' in change ? change.to : between?.to;
    setColumnFilter(column, from === undefined && to === undefined ? undefined : { op: 'between', column, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
  return (
    <>
      {column === 'nextLimit' ? (
        <div className="portfolio-filter-quick">
          {quickDue.map(({ days, label }) => (
            <Button key={days} look={filter?.op === 'due-within' && filter.days === days ? 'primary' : 'normal'} onPress={() => setColumnFilter('nextLimit', { op: 'due-within', column: 'nextLimit', days })}>
              {label}
            </Button>
          ))}
        </div>
      ) : null}
      <DateField label="From" value={between?.from} onChange={(from) => setBetween({ from })} />
      <DateField label="Until" value={between?.to} onChange={(to) => setBetween({ to })} />
      <Checkbox isSelected={filter?.op === 'unknown-date'} onChange={(selected) => setColumnFilter(column, selected ? { op: 'unknown-date', column } : undefined)}>
        {column === 'nextLimit' ? 'No open time limit' : 'Not known'}
      </Checkbox>
    </>
  );
};

const quickDue = [
  { days: -1, label: 'Overdue' },
  { days: 14, label: '14 days' },
  { days: 31, label: '31 days' },
  { days: 90, label: '90 days' },
] as const;

const CountFilter = ({ filter }: { readonly filter: ColumnFilter | undefined }) => {
  const count = filter?.op === 'count' ? filter : undefined;
  const set = (min: number | undefined, max: number | undefined): void =>
    setColumnFilter('members', min === undefined && max === undefined ? undefined : { op: 'count', column: 'members', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) });
  return (
    <>
      <TextField label="At least" inputMode="numeric" value={count?.min === undefined ? '' : String(count.min)} onChange={(text) => set(wholeNumber(text), count?.max)} />
      <TextField label="At most" inputMode="numeric" value={count?.max === undefined ? '' : String(count.max)} onChange={(text) => set(count?.min, wholeNumber(text))} />
    </>
  );
};

const wholeNumber = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);
