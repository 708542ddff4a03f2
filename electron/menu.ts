import type { MenuItemConstructorOptions } from 'electron';
import { commands, type Command, type CommandId } from '#shared/commands';

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };

/** Commands that a group of a menu starts with: a line is drawn above them. */
const groupStarts: ReadonlySet<CommandId> = new Set(['import.start', 'dossier.open', 'portfolio.close', 'history.show', 'view.portfolio', 'view.theme', 'index.rebuild', 'case.attach', 'case.remove']);

/**
 * The native menu from the command table, by the platform's conventions: on macOS the application menu holds About and Quit
 * and there is a Window menu; elsewhere File ends with Exit. Text editing in fields keeps the system's own commands.
 */
export const menuTemplate = (options: {
  readonly platform: NodeJS.Platform;
  readonly disabled: ReadonlySet<string>;
  readonly run: (id: CommandId) => void;
}): Item[] => {
  const isMac = options.platform === 'darwin';
  const item = (command: Command & { readonly id: CommandId }): Item => ({
    id: command.id,
    label: command.label,
    enabled: !options.disabled.has(command.id),
    // Shown here, but carried out by the page, which knows whether a text field has the key first.
    ...(command.key === undefined ? {} : { accelerator: command.key, registerAccelerator: false }),
    click: () => options.run(command.id),
  });
  const section = (menu: Command['menu']): Item[] =>
    commands
      .filter((command) => command.menu === menu && !(isMac && command.id === 'help.about'))
      .flatMap((command) => (groupStarts.has(command.id) ? [separator, item(command)] : [item(command)]));
  const about = commands.filter((command) => command.id === 'help.about').map(item);
  const clipboard: Item[] = [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }];
  return [
    ...(isMac
      ? [{ label: 'Stemma', submenu: [...about, separator, { role: 'services' }, separator, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, separator, { role: 'quit' }] } satisfies Item]
      : []),
    { label: isMac ? 'File' : '&File', submenu: [...section('file'), separator, isMac ? { role: 'close' } : { role: 'quit' }] },
    { label: isMac ? 'Edit' : '&Edit', submenu: [...section('edit'), ...clipboard] },
    { label: isMac ? 'View' : '&View', submenu: [...section('view'), separator, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'resetZoom' }, { role: 'togglefullscreen' }] },
    { label: isMac ? 'Case' : '&Case', submenu: section('case') },
    ...(isMac ? [{ role: 'windowMenu' } satisfies Item] : []),
    { label: isMac ? 'Help' : '&Help', role: 'help', submenu: section('help') },
  ];
};
