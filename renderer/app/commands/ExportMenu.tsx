import { runCommand, useCommandEnabled } from './command-registry';
import { Button } from '../../ui/controls/Button';
import { Menu } from '../../ui/controls/Menu';

/** Export of the list on the screen, in each format. */
export const ExportMenu = () => {
  const enabled = useCommandEnabled('table.export-csv');
  return (
    <Menu
      label="Export"
      trigger={<Button isDisabled={!enabled}>Export</Button>}
      entries={[
        { id: 'csv', label: 'CSV…', onAction: () => runCommand('table.export-csv') },
        { id: 'xlsx', label: 'Excel workbook…', onAction: () => runCommand('table.export-xlsx') },
        { id: 'jsonl', label: 'JSON Lines…', onAction: () => runCommand('table.export-jsonl') },
      ]}
    />
  );
};
