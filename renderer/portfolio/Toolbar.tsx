import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { parseQuery } from '#shared/query/language/parse-query';
import { columnTitles } from '#shared/query/table-query';
import { runCommand, useCommandEnabled } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { useIndex } from '../index/IndexContext';
import { settings } from '../index/settings';
import { Button } from '../ui/controls/Button';
import { IconButton } from '../ui/controls/IconButton';
import { plural } from '../ui/marks/plural';
import { Checkbox } from '../ui/controls/Checkbox';
import { Icon } from '../ui/marks/Icon';
import { Menu } from '../ui/controls/Menu';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { SaveView } from './filters/SaveView';
import { changeLayout, columnsOf, groupBy, layoutOf, setFacets, setLevel, type TableState, tableStore } from './table/table-store';

/** Rows of cases or applications, values to narrow by, saving, grouping, columns, marks and the acts on the whole table. */
export const Toolbar = ({ state, onMarks }: { readonly state: TableState; readonly onMarks: () => void }) => {
  const index = useIndex();
  const { level, facets, marks, isRanked } = state;
  const { group } = layoutOf(state);
  const canImport = useCommandEnabled('import.start');
  const hasWords = parseQuery(state.text).conditions.some(({ kind, isNegated }) => kind !== 'field' && !isNegated);
  return (
    <div className="portfolio-tools">
      {hasWords && isRanked ? (
        <Button look="quiet" onPress={() => tableStore.set((old) => ({ ...old, isRanked: false }))}>
          Best match first
        </Button>
      ) : null}
      <SegmentedControl
        label="Rows"
        options={[
          { id: 'cases', label: 'Cases' },
          { id: 'applications', label: 'Applications' },
        ]}
        value={level}
        onChange={(next) => setLevel(index, next)}
      />
      {facets.shown ? null : (
        <IconButton label="Values to narrow by" icon={<Icon name="filter" />} onPress={() => setFacets(index, { ...facets, shown: true })} />
      )}
      <Menu
        label="Group by"
        trigger={group === undefined ? <IconButton label="Group by" icon={<Icon name="rows" />} /> : <Button icon={<Icon name="rows" size={14} />}>By {columnTitles[group].toLowerCase()}</Button>}
        entries={[
          { id: 'none', label: 'No groups', checked: group === undefined, onAction: () => groupBy(index, undefined) },
          ...columnsOf(level)
            .filter((column) => column !== 'title' && column !== 'number' && column !== 'publications')
            .map((column) => ({ id: column, label: columnTitles[column], checked: group === column, onAction: () => groupBy(index, column) })),
        ]}
      />
      <ColumnChooser state={state} />
      <IconButton label={marks.length === 0 ? 'Marks' : `Marks: ${plural(marks.length, 'rule')}`} icon={<Icon name="tag" />} onPress={onMarks} />
      <SaveView state={state} />
      <Button isDisabled={!canImport} onPress={() => runCommand('import.start')}>
        Import…
      </Button>
      <ExportMenu />
      <Button look="primary" onPress={() => runCommand('dossier.open')}>
        Dossier…
      </Button>
    </div>
  );
};

const ColumnChooser = ({ state }: { readonly state: TableState }) => {
  const index = useIndex();
  const layout = layoutOf(state);
  const shown = layout.order.length - layout.hidden.length;
  return (
    <DialogTrigger>
      <IconButton label="Columns" icon={<Icon name="columns" />} />
      <Popover className="popover" placement="bottom end" offset={4}>
        <Dialog aria-label="Columns" className="portfolio-chooser">
          <ul>
            {layout.order.map((column) => {
              const hidden = layout.hidden.includes(column);
              return (
                <li key={column}>
                  <Checkbox
                    isSelected={!hidden}
                    isDisabled={!hidden && shown === 1}
                    onChange={(selected) => changeLayout(index, (old) => ({ ...old, hidden: selected ? old.hidden.filter((one) => one !== column) : [...old.hidden, column] }))}
                  >
                    {columnTitles[column]}
                  </Checkbox>
                </li>
              );
            })}
          </ul>
          <Button onPress={() => changeLayout(index, (old) => ({ ...settings[state.level === 'cases' ? 'tableLayout' : 'applicationLayout'].initial, sort: old.sort }))}>Columns as at first</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
