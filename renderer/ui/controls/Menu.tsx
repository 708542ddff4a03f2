import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { KeyHint } from '../marks/KeyHint';
import './Menu.css';

export type MenuEntry =
  | { readonly id: string; readonly label: string; readonly keys?: string; readonly icon?: ReactNode; readonly disabled?: boolean; readonly checked?: boolean; readonly onAction: () => void }
  | { readonly separator: string };

export type MenuProps = {
  /** Name of the menu for screen readers. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
};

export const Menu = ({ label, trigger, entries }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover" offset={4}>
      <AriaMenu className="menu" aria-label={label}>
        {entries.map((entry) =>
          'separator' in entry ? (
            <Separator key={entry.separator} className="menu-separator" />
          ) : (
            <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className="menu-item" isDisabled={entry.disabled ?? false} onAction={entry.onAction}>
              <span className="menu-check">{entry.checked === true ? '✓' : (entry.icon ?? null)}</span>
              <span className="menu-label">{entry.label}</span>
              {entry.checked === true ? <span className="sr-only">chosen</span> : null}
              {entry.keys === undefined ? null : <KeyHint keys={entry.keys} />}
            </MenuItem>
          ),
        )}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
