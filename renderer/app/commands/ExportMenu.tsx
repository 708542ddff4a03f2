import { runCommand, useCommandEnabled } from './command-registry';
import { Button } from '../../ui/controls/Button';
import { Menu, type MenuEntry } from '../../ui/controls/Menu';
import { Icon } from '../../ui/marks/Icon';

/** Everything that the list on the screen can be turned into: paper and calendars (`more`), and each format of a table. */
export const ExportMenu = ({ more = [] }: { readonly more?: readonly MenuEntry[] }) => {
  const enabled = useCommandEnabled('table.export-csv');
  const reports = useCommandEnabled('report.print');
  return (
    <Menu
      label="Export"
      trigger={
        <Button isDisabled={!enabled} icon={<Icon name="export" size={14} />}>
          Export
        </Button>
      }
      entries={[
        ...more,
        ...(reports ? [{ id: 'report', label: 'Report to clients…', onAction: () => runCommand('report.print') }] : []),
        ...(more.length === 0 && !reports ? [] : [{ separator: 'tables' }]),
        { id: 'csv', label: 'CSV…', onAction: () => runCommand('table.export-csv') },
        { id: 'xlsx', label: 'Excel workbook…', onAction: () => runCommand('table.export-xlsx') },
        { id: 'jsonl', label: 'JSON Lines…', onAction: () => runCommand('table.export-jsonl') },
      ]}
    />
  );
};
