import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { columnTitles } from '#shared/query/family-export';
import { groupColumns } from '#shared/query/family-query';
import { runCommand, useCommandEnabled } from '../app/commands/command-registry';
import { ExportMenu } from '../app/commands/ExportMenu';
import { useIndex } from '../index/IndexContext';
import { settings } from '../index/settings';
import { Button } from '../ui/controls/Button';
import { Checkbox } from '../ui/controls/Checkbox';
import { Icon } from '../ui/marks/Icon';
import { Menu } from '../ui/controls/Menu';
import { SaveView } from './filters/SaveView';
import { changeLayout, type TableState, withGroup } from './table/table-store';

/** Saving the view, grouping, columns and the acts on the whole table. */
export const Toolbar = ({ state }: { readonly state: TableState }) => {
  const index = useIndex();
  const { layout } = state;
  const canImport = useCommandEnabled('import.start');
  return (
    <div className="portfolio-tools">
      <SaveView state={state} />
      <Menu
        label="Group by"
        trigger={<Button icon={<Icon name="rows" size={14} />}>{layout.group === undefined ? 'Group by' : `By ${columnTitles[layout.group].toLowerCase()}`}</Button>}
        entries={[
          { id: 'none', label: 'No groups', checked: layout.group === undefined, onAction: () => changeLayout(index, (old) => withGroup(old, undefined)) },
          ...groupColumns.map((column) => ({ id: column, label: columnTitles[column], checked: layout.group === column, onAction: () => changeLayout(index, (old) => withGroup(old, column)) })),
        ]}
      />
      <ColumnChooser state={state} />
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

const ColumnChooser = ({ state: { layout } }: { readonly state: TableState }) => {
  const index = useIndex();
  const shown = layout.order.length - layout.hidden.length;
  return (
    <DialogTrigger>
      <Button icon={<Icon name="columns" size={14} />}>Columns</Button>
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
          <Button onPress={() => changeLayout(index, (old) => ({ ...settings.tableLayout.initial, sort: old.sort }))}>Columns as at first</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
