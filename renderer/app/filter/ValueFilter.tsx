import { useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { FacetValue } from '#shared/query/table/facets';
import { useIndex } from '../../index/IndexContext';
import { Button } from '../../ui/controls/Button';
import { Checkbox } from '../../ui/controls/Checkbox';
import { Icon } from '../../ui/marks/Icon';
import { Tabs } from '../../ui/controls/Tabs';
import './ValueFilter.css';

/** Values that a list is narrowed to; empty: all. */
export type ChosenValues = { readonly offices: readonly string[]; readonly clients: readonly string[]; readonly responsible: readonly string[] };

type Props = {
  /** What is filtered: `time limits`. */
  readonly what: string;
  readonly chosen: ChosenValues;
  readonly onChange: (change: Partial<ChosenValues>) => void;
  /** A further column with values of its own. */
  readonly more?: { readonly label: string; readonly values: readonly { readonly id: string; readonly label: string }[]; readonly chosen: readonly string[]; readonly onChange: (values: readonly string[]) => void };
};

/** Narrows a list to offices, clients or responsible persons. */
export const ValueFilter = ({ what, chosen, onChange, more }: Props) => {
  const count = chosen.offices.length + chosen.clients.length + chosen.responsible.length + (more?.chosen.length ?? 0);
  return (
    <DialogTrigger>
      <Button icon={<Icon name="filter" size={14} />}>{count === 0 ? 'Filter' : `Filter (${count})`}</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label={`Filter ${what}`} className="value-filter">
          <Tabs
            label="Filter by"
            items={[
              ...(more === undefined ? [] : [{ id: 'more', label: more.label, content: <Values values={more.values} chosen={more.chosen} onChange={more.onChange} /> }]),
              { id: 'office', label: 'Office', content: <Facet column="office" chosen={chosen.offices} onChange={(offices) => onChange({ offices })} /> },
              { id: 'client', label: 'Client', content: <Facet column="client" chosen={chosen.clients} onChange={(clients) => onChange({ clients })} /> },
              { id: 'responsible', label: 'Responsible', content: <Facet column="responsible" chosen={chosen.responsible} onChange={(responsible) => onChange({ responsible })} /> },
            ]}
          />
          <Button
            isDisabled={count === 0}
            onPress={() => {
              onChange({ offices: [], clients: [], responsible: [] });
              more?.onChange([]);
            }}
          >
            Clear filter
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

/** More values than anybody ticks in a list. */
const mostValues = 500;

const Facet = ({ column, ...props }: { readonly column: 'office' | 'client' | 'responsible'; readonly chosen: readonly string[]; readonly onChange: (values: readonly string[]) => void }) => {
  const index = useIndex();
  const [values, setValues] = useState<readonly FacetValue[]>([]);
  useEffect(() => {
    let ended = false;
    void index.values(column, '', 'cases', '', mostValues).then((found) => {
      if (!ended) setValues(found);
    });
    return () => {
      ended = true;
    };
  }, [index, column]);
  return <Values values={values.map(({ value }) => ({ id: value, label: value === '' ? 'not known' : value }))} {...props} />;
};

const Values = ({ values, chosen, onChange }: { readonly values: readonly { readonly id: string; readonly label: string }[]; readonly chosen: readonly string[]; readonly onChange: (values: readonly string[]) => void }) => (
  <ul className="value-filter-values">
    {values.map(({ id, label }) => (
      <li key={id}>
        <Checkbox isSelected={chosen.includes(id)} onChange={(selected) => onChange(selected ? [...chosen, id] : chosen.filter((one) => one !== id))}>
          {label}
        </Checkbox>
      </li>
    ))}
  </ul>
);
