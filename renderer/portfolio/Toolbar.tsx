import { memo } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { columnTitles } from '#shared/query/table-query';
import { runCommand, useCommandEnabled } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { useIndex } from '../index/IndexContext';
import { settings, type TableLayout } from '../index/settings';
import { Button } from '../ui/controls/Button';
import { IconButton } from '../ui/controls/IconButton';
import { plural } from '../ui/marks/plural';
import { Checkbox } from '../ui/controls/Checkbox';
import { Icon } from '../ui/marks/Icon';
import { Menu } from '../ui/controls/Menu';
import { SegmentedControl } from '../ui/controls/SegmentedControl';
import { SaveView } from './filters/SaveView';
import { changeLayout, columnsOf, groupBy, setFacets, setLevel, type TableState, tableStore } from './table/table-store';

type Props = Pick<TableState, 'level' | 'facets'> & {
  readonly layout: TableLayout;
  /** Number of mark rules. */
  readonly marks: number;
  /** What fits the words of the query best comes first. */
  readonly isRanked: boolean;
  readonly onMarks: () => void;
};

/** Rows of cases or applications, values to narrow by, saving, grouping, columns, marks and the acts on the whole table. */
export const Toolbar = memo(({ level, layout, facets, marks, isRanked, onMarks }: Props) => {
  const index = useIndex();
  const { group } = layout;
  const canImport = useCommandEnabled('import.start');
  return (
    <div className="view-tools">
      {isRanked ? (
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
      <ColumnChooser level={level} layout={layout} />
      <IconButton label={marks === 0 ? 'Marks' : `Marks: ${plural(marks, 'rule')}`} icon={<Icon name="tag" />} onPress={onMarks} />
      <SaveView />
      <Button isDisabled={!canImport} onPress={() => runCommand('import.start')}>
        Import…
      </Button>
      <ExportMenu />
      <Button look="primary" onPress={() => runCommand('dossier.open')}>
        Dossier…
      </Button>
    </div>
  );
});
Toolbar.displayName = 'Toolbar';

const ColumnChooser = ({ level, layout }: Pick<Props, 'level' | 'layout'>) => {
  const index = useIndex();
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
          <Button onPress={() => changeLayout(index, (old) => ({ ...settings[level === 'cases' ? 'tableLayout' : 'applicationLayout'].initial, sort: old.sort }))}>Columns as at first</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
