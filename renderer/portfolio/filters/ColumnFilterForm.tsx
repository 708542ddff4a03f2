import { useEffect, useState } from 'react';
import type { IsoDate } from '#shared/model/date';
import { termsOf, testsOf, withTerm, withTests } from '#shared/query/language/edit-query';
import { type FieldId, fieldOf } from '#shared/query/language/fields';
import type { DayPoint, ValueTest } from '#shared/query/language/query';
import { columnFields, columnTitles, type TableColumn } from '#shared/query/table-query';
import type { FacetValue } from '#shared/query/table/facets';
import type { Level } from '#shared/query/table/text-rows';
import { useStore } from '../../app/state/store';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { DateField } from '../../ui/controls/DateField';
import { TextField } from '../../ui/controls/TextField';
import { setQuery, tableStore } from '../table/table-store';
import { valueWords } from './value-words';

/** Values shown at once in a list; typing narrows it. */
const listedValues = 200;

type Props = { readonly column: TableColumn; readonly close: () => void };

/** The condition on one column: it writes the query while it is typed or ticked, and shows what the query says. */
export const ColumnFilterForm = ({ column, close }: Props) => {
  const text = useStore(tableStore, (state) => state.text);
  const level = useStore(tableStore, (state) => state.level);
  const field = columnFields[column];
  const tests = testsOf(text, field);
  const set = (next: readonly ValueTest[]): void => setQuery(withTests(text, field, next));
  const { kind } = fieldOf(field);
  return (
    <div className="portfolio-filter">
      <h3>{columnTitles[column]}</h3>
      {kind === 'day' ? <DayFilter field={field} tests={tests} set={set} /> : kind === 'count' ? <CountFilter tests={tests} set={set} /> : <ValueFilter field={field} column={column} text={text} level={level} tests={tests} set={set} />}
      <div className="portfolio-filter-foot">
        <Button
          isDisabled={tests.length === 0}
          onPress={() => {
            set([]);
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
};

type Form = { readonly tests: readonly ValueTest[]; readonly set: (tests: readonly ValueTest[]) => void };

const ValueFilter = ({ field, column, text, level, tests, set }: Form & { readonly field: FieldId; readonly column: TableColumn; readonly text: string; readonly level: Level }) => {
  const index = useIndex();
  const typed = tests.flatMap((test) => (test.test === 'has' && fieldOf(field).kind !== 'code' ? [test.text] : []))[0] ?? '';
  const [contains, setContains] = useState(typed);
  const [values, setValues] = useState<readonly FacetValue[]>([]);
  const on = termsOf(text, field);
  useEffect(() => {
    let ended = false;
    void index.values(field, withTests(text, field, []), level, contains, listedValues + 1).then((found) => {
      if (!ended) setValues(found);
    });
    return () => {
      ended = true;
    };
  }, [index, field, text, level, contains]);
  const isCode = fieldOf(field).kind === 'code';
  const hasNoTicks = tests.every(({ test }) => test === 'has');
  return (
    <>
      <TextField
        label={isCode ? `Find ${columnTitles[column].toLowerCase()}` : `${columnTitles[column]} has the words`}
        value={contains}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the filter was just opened to type into it
        autoFocus
        onChange={(next) => {
          setContains(next);
          if (!isCode && hasNoTicks) set(next.trim() === '' ? [] : [{ test: 'has', text: next.trim(), isWhole: /\s/.test(next.trim()) }]);
        }}
      />
      <ul className="portfolio-filter-values" aria-label="Values">
        {values.slice(0, listedValues).map(({ value, term, count }) => (
          <li key={term}>
            <Checkbox isSelected={on.has(term)} onChange={(selected) => setQuery(withTerm(hasNoTicks && !isCode ? withTests(text, field, []) : text, field, term, selected))}>
              <span className="ellipsis" title={valueWords(field, value)}>
                {valueWords(field, value)}
              </span>
              <span className="quiet small portfolio-filter-count">{count.toLocaleString('en')}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {values.length > listedValues ? <p className="quiet small">There are more values: type to narrow the list.</p> : null}
      {values.length === 0 && contains !== '' ? <p className="quiet small">No value contains this.</p> : null}
    </>
  );
};

const DayFilter = ({ field, tests, set }: Form & { readonly field: FieldId }) => {
  const between = tests.find((test) => test.test === 'between');
  const isUnknown = tests.some(({ test }) => test === 'unknown');
  const setBetween = (from: DayPoint | undefined, to: DayPoint | undefined): void =>
    set(from === undefined && to === undefined ? [] : [{ test: 'between', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }]);
  const from = between?.from;
  const to = between?.to;
  return (
    <>
      {field === 'due' ? (
        <div className="portfolio-filter-quick">
          {quickDue.map(({ days, label }) => (
            <Button key={days} look={from === undefined && to !== undefined && 'days' in to && to.days === days ? 'primary' : 'normal'} onPress={() => set([{ test: 'between', to: { months: 0, days } }])}>
              {label}
            </Button>
          ))}
        </div>
      ) : null}
      <DateField label="From" value={dateOf(from)} onChange={(date) => setBetween(date && { date }, to)} />
      <DateField label="Until" value={dateOf(to)} onChange={(date) => setBetween(from, date && { date })} />
      <Checkbox isSelected={isUnknown} onChange={(selected) => set(selected ? [{ test: 'unknown' }] : [])}>
        {field === 'due' ? 'No open time limit' : 'Not known'}
      </Checkbox>
    </>
  );
};

const dateOf = (point: DayPoint | undefined): IsoDate | undefined => (point !== undefined && 'date' in point ? point.date : undefined);

const quickDue = [
  { days: -1, label: 'Overdue' },
  { days: 14, label: '14 days' },
  { days: 31, label: '31 days' },
  { days: 90, label: '90 days' },
] as const;

const CountFilter = ({ tests, set }: Form) => {
  const count = tests.find((test) => test.test === 'count');
  const change = (min: number | undefined, max: number | undefined): void => set(min === undefined && max === undefined ? [] : [{ test: 'count', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }]);
  return (
    <>
      <TextField label="At least" inputMode="numeric" value={count?.min === undefined ? '' : String(count.min)} onChange={(typed) => change(wholeNumber(typed), count?.max)} />
      <TextField label="At most" inputMode="numeric" value={count?.max === undefined ? '' : String(count.max)} onChange={(typed) => change(count?.min, wholeNumber(typed))} />
    </>
  );
};

const wholeNumber = (text: string): number | undefined => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined);
