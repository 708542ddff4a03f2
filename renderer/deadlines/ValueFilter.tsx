import { useEffect, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { FacetValue } from '../index/api';
import { useIndex } from '../index/IndexContext';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { Icon } from '../ui/marks/Icon';
import { Tabs } from '../ui/controls/Tabs';
import { changeDeadlines, type DeadlineState } from './deadline-store';

/** Narrows the list to offices, clients or responsible persons. */
export const ValueFilter = ({ state }: { readonly state: DeadlineState }) => {
  const chosen = state.offices.length + state.clients.length + state.responsible.length;
  return (
    <DialogTrigger>
      <Button icon={<Icon name="filter" size={14} />}>{chosen === 0 ? 'Filter' : `Filter (${chosen})`}</Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label="Filter time limits" className="deadlines-filter">
          <Tabs
            label="Filter by"
            items={[
              { id: 'office', label: 'Office', content: <Values column="offices" chosen={state.offices} onChange={(offices) => changeDeadlines({ offices })} /> },
              { id: 'client', label: 'Client', content: <Values column="client" chosen={state.clients} onChange={(clients) => changeDeadlines({ clients })} /> },
              { id: 'responsible', label: 'Responsible', content: <Values column="responsible" chosen={state.responsible} onChange={(responsible) => changeDeadlines({ responsible })} /> },
            ]}
          />
          <Button isDisabled={chosen === 0} onPress={() => changeDeadlines({ offices: [], clients: [], responsible: [] })}>
            Clear filter
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const Values = ({ column, chosen, onChange }: { readonly column: 'offices' | 'client' | 'responsible'; readonly chosen: readonly string[]; readonly onChange: (values: string[]) => void }) => {
  const index = useIndex();
  const [values, setValues] = useState<readonly FacetValue[]>([]);
  useEffect(() => {
    let ended = false;
    void index.facet(column).then((found) => {
      if (!ended) setValues(found);
    });
    return () => {
      ended = true;
    };
  }, [index, column]);
  return (
    <ul className="deadlines-values">
      {values.map(({ value }) => (
        <li key={value}>
          <Checkbox isSelected={chosen.includes(value)} onChange={(selected) => onChange(selected ? [...chosen, value] : chosen.filter((one) => one !== value))}>
            {value === '' ? 'not known' : value}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
};
