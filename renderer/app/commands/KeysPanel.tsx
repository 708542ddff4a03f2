import { type Command, commands } from '#shared/commands';
import { KeyHint } from '../../ui/marks/KeyHint';
import { Panel } from '../../ui/surfaces/Panel';
import './KeysPanel.css';

const menuNames: Readonly<Record<Command['menu'], string>> = { file: 'File', edit: 'Edit', view: 'View', case: 'Case', help: 'Help' };

/** Keys inside tables, trees and sheets, which are no commands of the table. */
const inPlace: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['ArrowUp', 'ArrowDown'], 'Walk through rows'],
  [['ArrowLeft', 'ArrowRight'], 'In the family tree: along its edges'],
  [['Space'], 'Expand or fold a row; in the tree, fold a group'],
  [['Enter'], 'Open the case; on a date, say why'],
  [['Esc'], 'Close the sheet, the card or the menu'],
];

/** Every key of the application. */
export const KeysPanel = ({ onClose }: { readonly onClose: () => void }) => (
  <Panel title="Keyboard shortcuts" onClose={onClose}>
    <KeyTable title="In lists, tables and trees" rows={inPlace} />
    {(['file', 'edit', 'view', 'case', 'help'] as const).map((menu) => (
      <KeyTable key={menu} title={menuNames[menu]} rows={rowsOf(menu)} />
    ))}
  </Panel>
);

const rowsOf = (menu: Command['menu']): readonly (readonly [readonly string[], string])[] => {
  const list: readonly Command[] = commands;
  return list.filter((command) => command.menu === menu).map(({ key, plainKey, label }) => [[key, plainKey].filter((one) => one !== undefined), label.replace('…', '')] as const);
};

const KeyTable = ({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [readonly string[], string])[] }) => {
  const withKeys = rows.filter(([keys]) => keys.length > 0);
  if (withKeys.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="keys">
        {withKeys.map(([keys, does]) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((one) => (
                <KeyHint key={one} keys={one} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
